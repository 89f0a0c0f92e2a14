"""The views that a response is made of: strings, numbers and ranges only.

They are its one definition: their fields are the JSON's, in this order, and `contract.records`
reads its description from types and docstrings. Every range counts code points of the article's
text, end exclusive. They have no slots: orjson writes what an object's `__dict__` holds five times
as fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from index.model.articles import (
    Bound,
    Change,
    Figure,
    FigureRole,
    Kind,
    Sentence,
    SourceBasis,
    Span,
)
from index.model.asked import Status, TalkKind, Verdict
from service.answering import MAX_TOP

if TYPE_CHECKING:
    from index import Article

# What a value is held to beside its type: keywords of JSON Schema.
Count = Annotated[int, ("minimum", 0)]
Address = Annotated[str, ("format", "uri-reference")]
Range = tuple[Count, Count]


@dataclass(frozen=True)
class TextView:
    """A stretch of an article's text."""

    text: str
    start: Count
    end: Count

    @classmethod
    def of(cls, article: Article, span: Span | Sentence) -> TextView:
        """Give a span of an article with its words."""
        return cls(article.text[span.start : span.end], span.start, span.end)


@dataclass(frozen=True)
class FigureView:
    """A figure, with what its article says about it.

    Fields that are named as the figure's own hold what it holds, and mean the same.

    Attributes:
        article: the article's id.
        passage: the number of the passage.
        url: the path of the article's page, with the figure marked.
    """

    # Its docstring says what those fields mean.
    shows: ClassVar = Figure

    text: str
    start: Count
    end: Count
    number: TextView
    kind: Kind
    value: float | str
    low: float | str | None
    high: float | str | None
    bound: Bound
    unit: str | None
    counted: str | None
    change: Change | None
    place: str | None
    time: str | None
    source: str | None
    source_basis: SourceBasis | None
    subject: TextView | None
    predicate: TextView | None
    role: FigureRole | None
    per: str | None
    article: str
    passage: Count
    sentence: TextView
    url: Address
    rule: str


@dataclass(frozen=True)
class TableView:
    """The figures that a question compares, ranks or lists.

    Attributes:
        title: what they have in common.
        rows: where they are ranked, best first; else in the order of the text.
    """

    title: str
    rows: tuple[FigureView, ...]


@dataclass(frozen=True)
class QuoteView:
    """The sentence that answers, and the figure in it that was asked for.

    Attributes:
        context: the sentence before, where the quote cannot be read without it.
        alternatives: other figures that fit just as well.
        table: the figures compared, where the question compares, ranks or lists.
        source_url: of the original, opened at the quote.
        cite_url: the path of the quote's citations.
        verdict: "yes" or "no", where that is asked and the quote says just that.
    """

    quote: str
    article: str
    passage: Count
    start: Count
    end: Count
    url: Address
    figure: FigureView | None
    context: TextView | None
    alternatives: tuple[FigureView, ...]
    table: TableView | None
    source_url: str | None
    cite_url: Address
    verdict: Verdict | None


@dataclass(frozen=True)
class PassageView:
    """A ranked passage.

    Attributes:
        matches: the words that the question and the passage share.
        answer: where the quote stands, in the passage that holds it.
        figures: the first of its figures.
        figures_url: where all of them are, if these are not all.
    """

    rank: Annotated[int, ("minimum", 1), ("maximum", MAX_TOP)]
    id: str
    article: str
    number: Count
    score: float
    text: str
    start: Count
    end: Count
    url: Address
    matches: tuple[Range, ...]
    answer: Range | None
    figures: tuple[FigureView, ...]
    figures_url: Address | None


@dataclass(frozen=True)
class ExplainedPassageView(PassageView):
    """A ranked passage with the parts of its score, which come with `explain` only.

    Attributes:
        parts: their names and values; they add up to the score.
    """

    parts: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class TermsView:
    """The question's words that the library holds, and those that it does not."""

    found: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class DoubtView:
    """Why the quote may not say what is asked.

    Attributes:
        reason: its name, such as "other verb".
        asked: the words of the question that it is about.
        said: what the article says in their place.
    """

    reason: str
    asked: str
    said: str | None


@dataclass(frozen=True)
class TalkView:
    """What is said to talk: to a greeting, to thanks, to a question about the article itself."""

    kind: TalkKind
    text: str


@dataclass(frozen=True)
class AnswerView:
    """All that is told about a question.

    Attributes:
        question: as it was asked.
        understood_as: the self-contained wording, where it differs.
        confidence: the higher, the surer that the library answers.
        doubts: why the quote is only the nearest, or why it gives no figure.
        talk: what is said where `status` is `talk`.
        passages: what ranks best, best first; none of them to talk.
        took_ms: milliseconds from the question to its answer, once it is sent.
    """

    question: str
    understood_as: str | None
    status: Status
    confidence: Annotated[float, ("minimum", 0), ("maximum", 1)]
    answer: QuoteView | None
    doubts: tuple[DoubtView, ...]
    talk: TalkView | None
    passages: tuple[PassageView | ExplainedPassageView, ...]
    terms: TermsView
    offset_unit: Literal["code point"]
    library_version: str
    took_ms: Annotated[float, ("minimum", 0)]
