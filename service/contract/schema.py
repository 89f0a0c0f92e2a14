"""The shapes of requests and responses, as JSON Schema (draft 2020-12).

The request shapes here validate what comes in, and are the ones that `/api/v1/openapi.json`
shows; the response shapes are what the tests hold every response against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from index.model import Bound, Change, Kind, Role, SourceBasis, Status
from service.answering import DEFAULT_TOP, MAX_TOP
from service.contract.validation import Body, Parameter, Parameters, Schema
from service.questions import MAX_HISTORY, MAX_QUESTION

if TYPE_CHECKING:
    from collections.abc import Iterable

QUESTION: Schema = {
    "type": "string",
    "minLength": 1,
    "maxLength": MAX_QUESTION,
    "examples": ["How many fighters have returned?"],
}
HISTORY: Schema = {
    "type": "array",
    "items": QUESTION,
    "maxItems": MAX_HISTORY,
    "examples": [["How many fighters are abroad?"]],
}
TOP: Schema = {"type": "integer", "minimum": 1, "maximum": MAX_TOP, "default": DEFAULT_TOP}
EXPLAIN: Schema = {"type": "boolean", "default": False}

_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_VALUE: Schema = {"type": ["number", "string"]}


def query_parameters(article_ids: Iterable[str]) -> Parameters:
    """Define what GET /api/v1/query takes, in a library of these articles."""
    return Parameters(
        Parameter("q", QUESTION, "The question.", required=True),
        Parameter("history", HISTORY, "Earlier questions, oldest first."),
        Parameter("top", TOP, "How many passages come at most."),
        Parameter("article", _articles(article_ids), "Search these articles only."),
        Parameter("explain", EXPLAIN, "Add the parts of each passage's score."),
    )


def query_body(article_ids: Iterable[str]) -> Body:
    """Define what POST /api/v1/query takes, in a library of these articles."""
    return Body(
        {
            "type": "object",
            "required": ["question"],
            "additionalProperties": False,
            "properties": {
                "question": QUESTION,
                "history": HISTORY,
                "top": TOP,
                "articles": _articles(article_ids),
                "explain": EXPLAIN,
            },
        }
    )


def figure_parameters() -> Parameters:
    """Define what GET /api/v1/figures takes."""
    return Parameters(
        Parameter("kind", _one_of(get_args(Kind)), "Only figures of this kind."),
        Parameter("place", _TEXT, "Only figures of this place, as `place` names it."),
        Parameter("format", _one_of(["json", "csv"], "json"), "How to write them."),
    )


NO_PARAMETERS = Parameters()


def response_schemas() -> dict[str, Schema]:
    """Define what the endpoints return, by name, referring to one another as components."""
    return {
        "Answer": _answer(),
        "Quote": _quote(),
        "Passage": _passage(),
        "Figure": _figure(),
        "Text": _text(),
        "Article": _article(),
        "ArticleText": _article_text(),
        "Health": _object(status={"const": "ok"}, library_version=_TEXT),
        "Problem": _problem(),
    }


def reference(name: str) -> Schema:
    """Refer to a response schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def _articles(article_ids: Iterable[str]) -> Schema:
    one = {"type": "string", "enum": list(article_ids)}
    return {"type": "array", "items": one, "uniqueItems": True}


def _answer() -> Schema:
    return _object(
        question=_TEXT,
        understood_as=_or_null(_TEXT),
        status=_one_of(get_args(Status)),
        confidence={"type": "number", "minimum": 0, "maximum": 1},
        answer=_or_null(reference("Quote")),
        passages=_list_of(reference("Passage")),
        terms=_object(found=_list_of(_TEXT), missing=_list_of(_TEXT)),
        offset_unit={"const": "code point"},
        library_version=_TEXT,
        took_ms={"type": "number", "minimum": 0},
    )


def _quote() -> Schema:
    return _object(
        quote=_TEXT,
        article=_TEXT,
        passage=_COUNT,
        **_SPAN,
        url=_URL,
        figure=_or_null(reference("Figure")),
        context=_or_null(reference("Text")),
        alternatives=_list_of(reference("Figure")),
    )


def _passage() -> Schema:
    part: Schema = {
        "type": "array",
        "prefixItems": [_TEXT, {"type": "number"}],
        "minItems": 2,
        "maxItems": 2,
    }
    schema = _object(
        rank={"type": "integer", "minimum": 1, "maximum": MAX_TOP},
        id=_TEXT,
        article=_TEXT,
        number=_COUNT,
        score={"type": "number"},
        text=_TEXT,
        **_SPAN,
        url=_URL,
        matches=_list_of(_RANGE),
        answer=_or_null(_RANGE),
        figures=_list_of(reference("Figure")),
        parts={**_list_of(part), "description": "With `explain` only: they add up to the score."},
    )
    schema["required"].remove("parts")
    return schema


def _figure() -> Schema:
    return _object(
        text=_TEXT,
        **_SPAN,
        number=reference("Text"),
        kind=_one_of(get_args(Kind)),
        value={**_VALUE, "description": "Percent in points, money unscaled, a date as EDTF."},
        low=_or_null(_VALUE),
        high=_or_null(_VALUE),
        bound=_one_of(get_args(Bound)),
        unit=_or_null(_TEXT),
        counted=_or_null(_TEXT),
        change=_or_null(_one_of(get_args(Change))),
        place=_or_null(_TEXT),
        time=_or_null(_TEXT),
        source=_or_null(_TEXT),
        source_basis=_or_null(_one_of(get_args(SourceBasis))),
        article=_TEXT,
        passage=_COUNT,
        sentence=reference("Text"),
        url=_URL,
        rule={**_TEXT, "description": "The rule that found the figure."},
    )


def _article() -> Schema:
    return _object(
        id=_TEXT,
        title=_TEXT,
        standfirst=_or_null(_TEXT),
        byline=_or_null(_TEXT),
        author=_or_null(_TEXT),
        published=_or_null(_TEXT),
        source_url=_or_null(_TEXT),
        url=_URL,
        passages=_COUNT,
        figures=_COUNT,
    )


def _article_text() -> Schema:
    sentence = reference("Text")
    passage = _object(
        id=_TEXT,
        number=_COUNT,
        role=_one_of(get_args(Role)),
        text=_TEXT,
        **_SPAN,
        url=_URL,
        sentences=_list_of(sentence),
    )
    properties = {**_article()["properties"], "text": _TEXT, "passages": _list_of(passage)}
    return _object(**properties)


def _problem() -> Schema:
    """Define a problem (RFC 9457)."""
    fault = _object(detail=_TEXT, parameter=_TEXT, pointer=_TEXT)
    fault["required"] = ["detail"]
    problem = _object(
        type={"type": "string", "format": "uri-reference"},
        title=_TEXT,
        status={"type": "integer", "minimum": 400, "maximum": 599},
        detail=_TEXT,
        code=_TEXT,
        errors=_list_of(fault),
    )
    return {**problem, "examples": [_PROBLEM_EXAMPLE]}


def _text() -> Schema:
    return _object(text=_TEXT, **_SPAN)


def _object(**properties: Schema) -> Schema:
    """Define an object that has these properties, all of them, and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(values: Iterable[str], default: str | None = None) -> Schema:
    schema: Schema = {"type": "string", "enum": list(values)}
    return schema if default is None else {**schema, "default": default}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


_SPAN: dict[str, Schema] = {"start": _COUNT, "end": _COUNT}
_RANGE: Schema = {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}
_URL: Schema = {"type": "string", "format": "uri-reference"}
_PROBLEM_EXAMPLE = {
    "type": "about:blank",
    "title": "Unprocessable Entity",
    "status": 422,
    "detail": "top: the value is greater than the maximum of 20",
    "code": "invalid_value",
    "errors": [
        {"parameter": "top", "detail": "the value is greater than the maximum of 20"},
    ],
}
