"""The operations under /api and /healthz: routes and OpenAPI are both made from this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from service.contract import requests
from service.contract.validation import Body
from service.suggesting import Suggestion
from service.views.articles import ArticleRecord, ArticleTextRecord
from service.views.citing import FORMS, Citation
from service.views.reconciled import ComparisonView
from service.views.shapes import Address, AnswerView, FigureView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.contract.validation import Parameters

# The media type of a Web Annotation (Web Annotation Protocol, section 4.1).
ANNOTATION = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
_ANY_GET = (304, 400, 401, 403, 413, 421, 422, 429, 500, 503)
_ANY_ARTICLE = (304, 400, 401, 403, 404, 413, 421, 422, 429, 500, 503)
_POST = (400, 401, 403, 413, 415, 421, 422, 429, 500, 503)


@dataclass(frozen=True, slots=True)
class HealthRecord:
    """That the service is up, and with which library."""

    status: Literal["ok"]
    library_version: str


@dataclass(frozen=True, slots=True)
class SuggestionsRecord:
    """What a line begun may become, questions first."""

    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class CitationsRecord:
    """An article, or words of it, as others cite it.

    Attributes:
        quote: the words; empty of the article as a whole.
        url: of the page here, opened at the words.
        source_url: of the original, opened at the words.
        citations: in every form.
    """

    article: str
    quote: str
    url: Address
    source_url: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path.

    Attributes:
        name: what its handler and its place in the OpenAPI document are called.
        gives: the type of what a 200 response holds, as JSON.
        media_type: of that.
        others: media types that it can be had in, too.
        takes: the parameters of a GET or the body of a POST.
        statuses: what it answers besides 200.
    """

    name: str
    path: str
    summary: str
    gives: Any
    takes: Parameters | Body = requests.NO_PARAMETERS
    statuses: tuple[int, ...] = _ANY_GET
    media_type: str = "application/json"
    others: tuple[str, ...] = ()

    @property
    def method(self) -> str:
        """Give the method: what takes a body is a POST."""
        return "post" if isinstance(self.takes, Body) else "get"


def operations(
    article_ids: Iterable[str], collections: Iterable[str] = ()
) -> tuple[Operation, ...]:
    """Define the operations, in a library of these articles and collections."""
    held = list(article_ids), list(collections)
    asked, posted = requests.query_parameters(*held), requests.query_body(*held)
    posting = "Answer a question, given as JSON"
    return (
        Operation("query", "/api/v1/query", "Answer a question", AnswerView, asked),
        Operation("post_query", "/api/v1/query", posting, AnswerView, posted, statuses=_POST),
        Operation(
            "suggestions",
            "/api/v1/suggestions",
            "Suggest what a line begun may become",
            SuggestionsRecord,
            requests.suggestion_parameters(*held),
        ),
        Operation(
            "cite",
            "/api/v1/cite",
            "Cite an article, or words of it",
            CitationsRecord,
            requests.citation_parameters(held[0]),
            statuses=_ANY_ARTICLE,
            others=tuple(dict.fromkeys(form.media_type for form in FORMS.values())),
        ),
        Operation(
            "annotations",
            "/api/v1/annotations",
            "Give figures or words as Web Annotations",
            dict,
            requests.annotation_parameters(held[0]),
            statuses=_ANY_ARTICLE,
            media_type=ANNOTATION,
        ),
        *_OF_ANY_LIBRARY,
    )


_OF_ANY_LIBRARY = (
    Operation(
        "articles",
        "/api/v1/articles",
        "List the articles",
        tuple[ArticleRecord, ...],
        requests.LIST_PARAMETERS,
    ),
    Operation(
        "article",
        "/api/v1/articles/{article_id}",
        "Give an article with its text, passages and sentences",
        ArticleTextRecord,
        statuses=_ANY_ARTICLE,
    ),
    Operation(
        "figures",
        "/api/v1/figures",
        "List every figure",
        tuple[FigureView, ...],
        requests.FIGURE_PARAMETERS,
        others=("text/csv",),
    ),
    Operation(
        "comparisons",
        "/api/v1/figures/compare",
        "Put figures side by side that several articles tell of the same",
        tuple[ComparisonView, ...],
        requests.COMPARISON_PARAMETERS,
        others=("text/csv",),
    ),
    Operation("openapi", "/api/v1/openapi.json", "Give this description", dict),
    Operation(
        "health",
        "/healthz",
        "Say that the service is up, and with which library",
        HealthRecord,
        statuses=(413, 422, 500),
    ),
    Operation(
        "ready",
        "/readyz",
        "Say that a request would be answered at once",
        HealthRecord,
        statuses=(413, 422, 500, 503),
    ),
)
