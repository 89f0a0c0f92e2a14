"""The OpenAPI 3.1 description, from what validates requests and what responses are made of."""

from __future__ import annotations

from dataclasses import asdict
from functools import cached_property, partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from service.contract.operations import operations
from service.contract.records import components, reference, schema_of
from service.contract.serialization import to_json
from service.contract.validation import Body, Parameter, ParameterFault, ProblemRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.contract.operations import Operation
    from service.contract.validation import Schema

PROBLEM = "application/problem+json"
_LIST: Schema = {"type": "array", "items": {"type": "object"}}
_MEANINGS = {
    304: "What the client holds is still right (its `If-None-Match` names the `ETag`).",
    400: "The body is not JSON, or the `Host` is no host.",
    401: "Nobody is signed in, or the key that is sent as `Authorization: Bearer` is none.",
    403: "The reader may read no article here.",
    404: "There is no such article, or it has no such words.",
    413: "The body is larger than the service reads.",
    415: "The body is not `application/json`.",
    421: "The service does not answer for this `Host`.",
    422: "A value is missing, unknown or out of range; `errors` names each.",
    429: "Too many requests; `Retry-After` says how many seconds to wait.",
    500: "The service failed; the request id finds it in the log.",
    503: "Too many requests are at work, or the articles are out of reach; `Retry-After` says "
    "when to send again.",
}


class Description:
    """The OpenAPI document of a service, made when it is first asked for: few ever do."""

    def __init__(
        self, article_ids: Iterable[str], version: str, collections: Iterable[str]
    ) -> None:
        self._make = partial(document, tuple(article_ids), version, tuple(collections))

    @cached_property
    def document(self) -> dict[str, Any]:
        """The document."""
        return self._make()

    @cached_property
    def content(self) -> bytes:
        """The document as JSON."""
        return to_json(self.document)


def document(
    article_ids: Iterable[str], version: str, collections: Iterable[str] = ()
) -> dict[str, Any]:
    """Make the OpenAPI document of a service with these articles and collections."""
    table = operations(article_ids, collections)
    paths: dict[str, dict[str, Any]] = {}
    for operation in table:
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
        "components": {"schemas": _schemas(table)},
    }


def _schemas(table: Iterable[Operation]) -> dict[str, Schema]:
    """Describe every record that a response holds, a problem with an example."""
    schemas = components(*(operation.gives for operation in table), ProblemRecord)
    schemas["Problem"]["examples"] = [asdict(_EXAMPLE)]
    return schemas


def _operation(operation: Operation) -> dict[str, Any]:
    described: dict[str, Any] = {
        "summary": operation.summary,
        "operationId": operation.name,
        "parameters": _parameters(operation),
        "responses": {
            "200": {"description": "As asked.", "content": _content(operation)},
            **{str(status): _response(status) for status in operation.statuses},
        },
    }
    if isinstance(operation.takes, Body):
        media = {"application/json": {"schema": operation.takes.schema}}
        described["requestBody"] = {"required": True, "content": media}
    return described


def _content(operation: Operation) -> dict[str, Any]:
    media_type = operation.media_type.partition(";")[0]
    others: dict[str, Any] = {
        other: {"schema": _LIST if other.endswith("json") else {"type": "string"}}
        for other in operation.others
    }
    return {media_type: {"schema": schema_of(operation.gives)}, **others}


def _response(status: int) -> dict[str, Any]:
    response: dict[str, Any] = {"description": _MEANINGS[status]}
    if status >= HTTPStatus.BAD_REQUEST:
        response["content"] = {PROBLEM: {"schema": reference(ProblemRecord)}}
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        response["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "required": True}}
    return response


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    if "{article_id}" in operation.path:
        return [{"in": "path", **asdict(_ARTICLE_ID)}]
    taken = () if isinstance(operation.takes, Body) else operation.takes.parameters
    return [{"in": "query", **asdict(parameter)} for parameter in taken]


_ARTICLE_ID = Parameter(
    "article_id",
    {"type": "string", "minLength": 1},
    "As `/api/v1/articles` lists it.",
    required=True,
)
_FAULT = ParameterFault("top", "the value is greater than the maximum of 20")
_SAYS = f"top: {_FAULT.detail}"
_EXAMPLE = ProblemRecord(
    "about:blank", "Unprocessable Content", 422, _SAYS, "invalid_value", (_FAULT,)
)
