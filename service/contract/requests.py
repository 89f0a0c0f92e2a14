"""What requests may hold, as JSON Schema (draft 2020-12).

These shapes validate what comes in, and are the ones that `/api/v1/openapi.json` shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from index.model.articles import Kind
from service.answering import DEFAULT_TOP, MAX_TOP
from service.contract.validation import Body, Parameter, Parameters, Schema
from service.questions import MAX_HISTORY, MAX_QUESTION
from service.reconciling import RELATIONS
from service.suggesting import LONGEST_LIST
from service.views.citing import FORMS

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
LINE: Schema = {"type": "string", "maxLength": MAX_QUESTION, "examples": ["How many fi"]}
WORDS: Schema = {"type": "string", "maxLength": 100}
LIST_LENGTH: Schema = {"type": "integer", "minimum": 1, "maximum": LONGEST_LIST, "default": 6}
SWITCH: Schema = {"type": "boolean", "default": False}
FORMAT: Schema = {"type": "string", "enum": ["json", "csv"], "default": "json"}
NUMBER: Schema = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
# Code points that a citation or an annotation quotes at most.
MOST_QUOTED = 2_000
COLLECTION: Schema = {"type": "string", "minLength": 1, "maxLength": 200}
# What a body calls the parameters that it does not call the same.
_IN_BODY = {"q": "question", "article": "articles", "collection": "collections"}
NO_PARAMETERS = Parameters()
_FROM = Parameter("from", NUMBER, "Leave out so many; `Link` names the next ones.")
_FORMAT = Parameter("format", FORMAT, "How to write them.")
_MARK = Parameter("bom", SWITCH, "Begin the CSV with the mark by which Excel knows UTF-8.")
LIST_PARAMETERS = Parameters(
    Parameter("collection", COLLECTION, "Only this collection's articles.")
)
FIGURE_PARAMETERS = Parameters(
    Parameter("kind", {"type": "string", "enum": [*get_args(Kind)]}, "Only figures of this kind."),
    Parameter("place", {"type": "string"}, "Only figures of this place, as `place` names it."),
    Parameter("article", {"type": "string"}, "Only figures of this article."),
    Parameter("collection", COLLECTION, "Only figures of this collection's articles."),
    Parameter("q", WORDS, "Only figures that are told of in these words."),
    Parameter("passage", NUMBER, "Only figures of the passage of this number."),
    _FROM,
    _FORMAT,
    _MARK,
)
COMPARISON_PARAMETERS = Parameters(
    Parameter("relation", {"type": "string", "enum": [*RELATIONS]}, "Only where two stand so."),
    Parameter("article", {"type": "string"}, "Only with a figure of this article."),
    Parameter("figure", {"type": "string"}, "Only with this figure: `article#start`."),
    _FROM,
    _FORMAT,
    _MARK,
)


def query_parameters(article_ids: Iterable[str], collections: Iterable[str]) -> Parameters:
    """Define what GET /api/v1/query takes, in a library of these articles and collections."""
    return Parameters(
        Parameter("q", QUESTION, "The question.", required=True),
        Parameter("history", HISTORY, "Earlier questions, oldest first."),
        Parameter("top", TOP, "How many passages come at most."),
        Parameter("article", _some(article_ids), "Search these articles only."),
        Parameter("collection", _some(collections), "Search these collections only."),
        Parameter("explain", SWITCH, "Add the parts of each passage's score."),
    )


def suggestion_parameters(article_ids: Iterable[str], collections: Iterable[str]) -> Parameters:
    """Define what GET /api/v1/suggestions takes, in a library of these."""
    return Parameters(
        Parameter("q", LINE, "The line as it is typed so far.", required=True),
        Parameter("article", _some(article_ids), "Suggest what these articles hold only."),
        Parameter("collection", _some(collections), "Suggest what these collections hold only."),
        Parameter("top", LIST_LENGTH, "How many suggestions come at most."),
    )


def citation_parameters(article_ids: Iterable[str]) -> Parameters:
    """Define what GET /api/v1/cite takes, in a library of these articles."""
    forms: Schema = {"type": "string", "enum": ["json", *FORMS], "default": "json"}
    return Parameters(
        *_stretch(article_ids), Parameter("format", forms, "The form; `json` gives all of them.")
    )


def annotation_parameters(article_ids: Iterable[str]) -> Parameters:
    """Define what GET /api/v1/annotations takes, in a library of these articles."""
    told = "A page of the figures, that begins after so many."
    return Parameters(*_stretch(article_ids), Parameter("from", NUMBER, told))


def _stretch(article_ids: Iterable[str]) -> tuple[Parameter, ...]:
    """Define an article, which must be given, and a stretch of it, which may be."""
    one: Schema = {"type": "string", "minLength": 1, "examples": [*article_ids][:1]}
    return (
        Parameter("article", one, "The article, as `/api/v1/articles` lists it.", required=True),
        Parameter("start", NUMBER, "Where the words begin; without, the article as a whole."),
        Parameter("end", NUMBER, f"Where they end, at most {MOST_QUOTED} code points later."),
    )


def query_body(article_ids: Iterable[str], collections: Iterable[str]) -> Body:
    """Define what POST /api/v1/query takes, which is the same."""
    return Body(
        {
            "type": "object",
            "required": ["question"],
            "additionalProperties": False,
            "properties": {
                _IN_BODY.get(one.name, one.name): {**one.schema, "description": one.description}
                for one in query_parameters(article_ids, collections).parameters
            },
        }
    )


def _some(names: Iterable[str]) -> Schema:
    one = {"type": "string", "enum": list(names)}
    return {"type": "array", "items": one, "uniqueItems": True}
