"""What the tools give: a few records, none of which holds the text of an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from index.model.articles import Role
from index.model.asked import Status
from service.views.shapes import Address, Count, DoubtView, FigureView


@dataclass(frozen=True)
class SourceRecord:
    """Words of an article, and where they stand.

    Attributes:
        text: the words; the beginning of them where they are very many.
        article: the article's id.
        title: of the article.
        passage: the number of the passage.
        start, end: code points of the article's text, end exclusive.
        url: of the page that shows them in their place, where there is one.
        source_url: of the original, opened at them, where it is known.
    """

    text: str
    article: str
    title: str
    passage: Count
    start: Count
    end: Count
    url: Address | None
    source_url: str | None


@dataclass(frozen=True)
class QuotedRecord:
    """The sentence that answers, or comes nearest.

    Attributes:
        context: the sentence before, where the quote cannot be read without it.
        figure: the number that was asked for, with what the article says of it.
        alternatives: other figures that fit just as well.
        table: the figures compared, where the question compares, ranks or lists.
    """

    quote: SourceRecord
    context: str | None
    figure: FigureView | None
    alternatives: tuple[FigureView, ...]
    table: tuple[FigureView, ...]


@dataclass(frozen=True)
class AskRecord:
    """What the articles say to a question.

    Attributes:
        understood_as: the self-contained wording, where it differs.
        status: `answered`; `nearest`, where something that decides is said otherwise or not at all;
            `not_in_article`; or `talk`.
        doubts: why the quote is only the nearest, or why it gives no figure.
        note: the doubts in words.
        talk: what is said to a greeting, or to a question about the article itself.
        nearest: where nothing answers, the passages that come nearest.
    """

    question: str
    understood_as: str | None
    status: Status
    answer: QuotedRecord | None
    doubts: tuple[DoubtView, ...]
    note: str | None
    talk: str | None
    nearest: tuple[SourceRecord, ...]


@dataclass(frozen=True)
class FiguresRecord:
    """Figures that the articles state, in the order of the text.

    Attributes:
        total: how many there are, of which these are some.
    """

    figures: tuple[FigureView, ...]
    total: Count


@dataclass(frozen=True)
class PassageRecord:
    """A passage of an article.

    Attributes:
        is_whole: whether `passage` has all of its words.
        passages: how many the article has; a standfirst is 0, the body counts from 1.
    """

    passage: SourceRecord
    role: Role
    is_whole: bool
    passages: Count


@dataclass(frozen=True)
class ListedRecord:
    """An article in a list.

    Attributes:
        summary: what it begins with.
        published: the ISO 8601 date.
        collection: the set of articles that it belongs to.
        passages, figures: how many it has.
        url: of its page, where there is one.
        source_url: where it was published.
    """

    id: str
    title: str
    summary: str
    author: str | None
    published: str | None
    collection: str | None
    passages: Count
    figures: Count
    url: Address | None
    source_url: str | None


@dataclass(frozen=True)
class ArticlesRecord:
    """Articles that can be asked.

    Attributes:
        total: how many there are, of which these are some.
    """

    articles: tuple[ListedRecord, ...]
    total: Annotated[int, ("minimum", 0)]
