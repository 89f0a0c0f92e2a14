"""The OpenAPI 3.1 description, from the definitions that validate the requests."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from service.contract import schema
from service.contract.schema import reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.contract.validation import Body, Parameter, Parameters, Schema

PROBLEM = "application/problem+json"
_ANY_GET = (304, 413, 422, 429, 500)
_MEANINGS = {
    304: "What the client holds is still right (its `If-None-Match` names the `ETag`).",
    400: "The body is not JSON.",
    404: "There is no such article.",
    413: "The body is larger than the service reads.",
    415: "The body is not `application/json`.",
    422: "A value is missing, unknown or out of range; `errors` names each.",
    429: "Too many requests; `Retry-After` says how many seconds to wait.",
    500: "The service failed; the request id finds it in the log.",
}


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path.

    Attributes:
        parameters: of the query.
        content: the schema of a 200 response for each media type.
        statuses: what it answers besides 200.
    """

    path: str
    method: str
    summary: str
    content: dict[str, Schema]
    parameters: Parameters = schema.NO_PARAMETERS
    body: Body | None = None
    statuses: tuple[int, ...] = _ANY_GET


def operations(article_ids: Iterable[str]) -> list[Operation]:
    """Define the endpoints, in a library of these articles."""
    ids = list(article_ids)
    answer = {"application/json": reference("Answer")}
    return [
        Operation(
            "/api/v1/query",
            "get",
            "Answer a question",
            answer,
            parameters=schema.query_parameters(ids),
        ),
        Operation(
            "/api/v1/query",
            "post",
            "Answer a question, given as JSON",
            answer,
            body=schema.query_body(ids),
            statuses=(400, 413, 415, 422, 429, 500),
        ),
        Operation(
            "/api/v1/articles",
            "get",
            "List the articles",
            {"application/json": _list_of("Article")},
        ),
        Operation(
            "/api/v1/articles/{article_id}",
            "get",
            "Give an article with its text, passages and sentences",
            {"application/json": reference("ArticleText")},
            statuses=(304, 404, 413, 422, 429, 500),
        ),
        Operation(
            "/api/v1/figures",
            "get",
            "List every figure",
            {"application/json": _list_of("Figure"), "text/csv": {"type": "string"}},
            parameters=schema.figure_parameters(),
        ),
        Operation(
            "/api/v1/openapi.json",
            "get",
            "Give this description",
            {"application/json": {"type": "object"}},
        ),
        Operation(
            "/healthz",
            "get",
            "Say that the service is up, and with which library",
            {"application/json": reference("Health")},
            statuses=(413, 422, 500),
        ),
    ]


def document(article_ids: Iterable[str], version: str) -> dict[str, Any]:
    """Make the OpenAPI document of a service with these articles."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations(article_ids):
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Quotient",
            "version": version,
            "summary": "Answers questions about an article with its own words and numbers.",
            "description": "Every `start` and `end` counts code points of the article's text, "
            "end exclusive. The same library version and the same request give the same JSON, "
            "but for `took_ms`.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": schema.response_schemas()},
    }


def _operation(operation: Operation) -> dict[str, Any]:
    content = {kind: {"schema": shape} for kind, shape in operation.content.items()}
    responses: dict[str, Any] = {"200": {"description": "As asked.", "content": content}}
    for status in operation.statuses:
        responses[str(status)] = _response(status)
    parameters = [_query_parameter(parameter) for parameter in operation.parameters.parameters]
    if "{article_id}" in operation.path:
        parameters.append(_ARTICLE_ID)
    described: dict[str, Any] = {
        "summary": operation.summary,
        "operationId": _identifier(operation),
        "parameters": parameters,
        "responses": responses,
    }
    if operation.body is not None:
        media = {"application/json": {"schema": operation.body.schema}}
        described["requestBody"] = {"required": True, "content": media}
    return described


def _response(status: int) -> dict[str, Any]:
    response: dict[str, Any] = {"description": _MEANINGS[status]}
    if status >= HTTPStatus.BAD_REQUEST:
        response["content"] = {PROBLEM: {"schema": reference("Problem")}}
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        response["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "required": True}}
    return response


def _query_parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        "description": parameter.description,
        "schema": parameter.schema,
    }


def _identifier(operation: Operation) -> str:
    words = operation.path.replace("{article_id}", "one").replace(".", "/").split("/")
    names = [word for word in words if word not in {"", "api", "v1"}]
    return "_".join([operation.method, *names])


def _list_of(name: str) -> Schema:
    return {"type": "array", "items": reference(name)}


_ARTICLE_ID = {
    "name": "article_id",
    "in": "path",
    "required": True,
    "description": "As `/api/v1/articles` lists it.",
    "schema": {"type": "string", "minLength": 1},
}
