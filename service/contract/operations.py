"""The operations under /api and /healthz: routes and OpenAPI are both made from this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from service.contract import requests
from service.contract.validation import Body
from service.suggesting import Suggestion
from service.views.articles import ArticleRecord, ArticleTextRecord
from service.views.presenting import AnswerView, FigureView
from service.views.reconciled import ComparisonView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.contract.validation import Parameters

_ANY_GET = (304, 400, 413, 421, 422, 429, 500)
_POST = (400, 413, 415, 421, 422, 429, 500, 503)


@dataclass(frozen=True, slots=True)
class HealthRecord:
    """That the service is up, and with which library."""

    status: Literal["ok"]
    library_version: str


@dataclass(frozen=True, slots=True)
class SuggestionsRecord:
    """What a line begun may become, questions first."""

    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path.

    Attributes:
        name: what its handler and its place in the OpenAPI document are called.
        gives: the type of what a 200 response holds, as JSON.
        takes: the parameters of a GET or the body of a POST.
        statuses: what it answers besides 200.
        as_csv: whether what it gives can be had as CSV, too.
    """

    name: str
    path: str
    summary: str
    gives: Any
    takes: Parameters | Body = requests.NO_PARAMETERS
    statuses: tuple[int, ...] = _ANY_GET
    as_csv: bool = False

    @property
    def method(self) -> str:
        """Give the method: what takes a body is a POST."""
        return "post" if isinstance(self.takes, Body) else "get"


def operations(article_ids: Iterable[str]) -> tuple[Operation, ...]:
    """Define the operations, in a library of these articles."""
    ids = list(article_ids)
    asked, posted = requests.query_parameters(ids), requests.query_body(ids)
    posting = "Answer a question, given as JSON"
    return (
        Operation("query", "/api/v1/query", "Answer a question", AnswerView, asked),
        Operation("post_query", "/api/v1/query", posting, AnswerView, posted, statuses=_POST),
        Operation(
            "suggestions",
            "/api/v1/suggestions",
            "Suggest what a line begun may become",
            SuggestionsRecord,
            requests.suggestion_parameters(ids),
        ),
        *_OF_ANY_LIBRARY,
    )


_OF_ANY_LIBRARY = (
    Operation("articles", "/api/v1/articles", "List the articles", tuple[ArticleRecord, ...]),
    Operation(
        "article",
        "/api/v1/articles/{article_id}",
        "Give an article with its text, passages and sentences",
        ArticleTextRecord,
        statuses=(304, 400, 404, 413, 421, 422, 429, 500),
    ),
    Operation(
        "figures",
        "/api/v1/figures",
        "List every figure",
        tuple[FigureView, ...],
        requests.FIGURE_PARAMETERS,
        as_csv=True,
    ),
    Operation(
        "comparisons",
        "/api/v1/figures/compare",
        "Put figures side by side that several articles tell of the same",
        tuple[ComparisonView, ...],
        requests.COMPARISON_PARAMETERS,
        as_csv=True,
    ),
    Operation("openapi", "/api/v1/openapi.json", "Give this description", dict),
    Operation(
        "health",
        "/healthz",
        "Say that the service is up, and with which library",
        HealthRecord,
        statuses=(413, 422, 500),
    ),
)
