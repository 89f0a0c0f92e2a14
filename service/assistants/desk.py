"""Where an assistant's questions are answered: what whoever asks may read, and how it is linked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index import QuotientError
from index.errors import UnknownArticleError
from service.answering import DEFAULT_TOP, answer
from service.assistants.records import (
    ArticlesRecord,
    AskRecord,
    FiguresRecord,
    ListedRecord,
    PassageRecord,
    QuotedRecord,
    SourceRecord,
)
from service.questions import understand
from service.views.articles import list_article
from service.views.citing import refer, summary
from service.views.notes import note
from service.views.presenting import present
from service.views.tables import holds, is_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from index import Article
    from service.views.presenting import Edition
    from service.views.shapes import AnswerView, FigureView, QuoteView

# Code points of a quote and of a passage, and rows of a table: an assistant reads with a short eye.
MOST_QUOTED = 1_000
MOST_PASSAGE = 4_000
MOST_ROWS = 10
MOST_NEAREST = 3
_LISTED = "list_articles names those that are"


class UnknownError(QuotientError):
    """Something that is asked for and is not here.

    Attributes:
        what: what was asked for.
    """

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(f"there is no {what} here; {hint}")
        self.what = what


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """Which figures are wanted; None means any.

    Attributes:
        kind, place: as the figures name them.
        subject: words of what is counted, or of what it is said of.
        text: words that stand with it.
    """

    kind: str | None = None
    place: str | None = None
    subject: str | None = None
    text: str | None = None

    def takes(self, figure: FigureView) -> bool:
        """Tell whether a figure is wanted."""
        return (
            self.kind in {None, figure.kind}
            and self.place in {None, figure.place}
            and is_of(figure, self.subject)
            and holds(figure, self.text)
        )


@dataclass(frozen=True, slots=True)
class Desk:
    """A library as one who asks may use it.

    Attributes:
        edition: of the library.
        readable: the articles that may be read, by id.
        root: scheme and host of the pages; None where there are none.
        hear: is told what was answered.
    """

    edition: Edition
    readable: Mapping[str, Article]
    root: str | None = None
    hear: Callable[[AnswerView], None] = lambda _: None

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        articles: Sequence[str] = (),
        collections: Sequence[str] = (),
    ) -> AskRecord:
        """Answer a question, as the endpoint does.

        Raises:
            UnknownError: an article or a collection is not one that may be read.
        """
        asked = understand(question, tuple(history), self._scope(articles, collections))
        view = present(self.edition, answer(self.edition.library, asked, DEFAULT_TOP), DEFAULT_TOP)
        self.hear(view)
        return AskRecord(
            question=view.question,
            understood_as=view.understood_as,
            status=view.status,
            answer=self._quoted(view.answer) if view.answer else None,
            doubts=view.doubts,
            note=note(view),
            talk=view.talk.text if view.talk else None,
            nearest=() if view.answer else self._nearest(view),
        )

    def find_figures(
        self,
        wanted: FigureQuery,
        articles: Sequence[str],
        collections: Sequence[str],
        first: int,
        most: int,
    ) -> FiguresRecord:
        """Give some of the figures that are wanted.

        Raises:
            UnknownError: an article or a collection is not one that may be read.
        """
        found = [
            figure
            for article_id in self._scope(articles, collections) or self.readable
            for part in self.readable[article_id].passages
            for figure in self.edition.figures(part)
            if wanted.takes(figure)
        ]
        return FiguresRecord(tuple(map(self._linked, found[first : first + most])), len(found))

    def read_passage(self, article_id: str, number: int) -> PassageRecord:
        """Give a passage of an article, or the beginning of a very long one.

        Raises:
            UnknownError: there is no such article, or no such passage of it.
        """
        article = self._article(article_id)
        found = next((one for one in article.passages if one.number == number), None)
        if found is None:
            last = max((one.number for one in article.passages), default=0)
            raise UnknownError(f"passage {number} of {article_id!r}", f"its last is {last}")
        source = self._source(article_id, number, found.start, found.end, MOST_PASSAGE)
        is_whole = source.end == found.end
        return PassageRecord(source, found.role, is_whole, len(article.passages))

    def list_articles(self, first: int, most: int) -> ArticlesRecord:
        """Give some of the articles that may be read."""
        shown = [*self.readable][first : first + most]
        return ArticlesRecord(tuple(map(self._listed, shown)), len(self.readable))

    def _scope(self, articles: Sequence[str], collections: Sequence[str]) -> tuple[str, ...]:
        """Give the articles to search; none means all of the library, where all may be read.

        What may not be read is told of as what is not here.
        """
        library = self.edition.library
        for name in collections:
            if self.readable.keys().isdisjoint(library.collections.get(name, ())):
                raise UnknownError(f"collection {name!r}", _LISTED)
        try:
            wanted = library.scope([self._article(one).id for one in articles], collections)
        except UnknownArticleError as error:
            raise UnknownError(
                f"article {error.article_id!r} in the collections", _LISTED
            ) from error
        if len(self.readable) == len(library.heads):
            return wanted.article_ids
        ids = tuple(one for one in wanted.article_ids or self.readable if one in self.readable)
        if not ids:
            # To nobody does none mean all.
            raise UnknownError("article that may be read", "ask whoever runs the service")
        return ids

    def _article(self, article_id: str) -> Article:
        if article_id not in self.readable:
            raise UnknownError(f"article {article_id!r}", _LISTED)
        return self.readable[article_id]

    def _quoted(self, found: QuoteView) -> QuotedRecord:
        return QuotedRecord(
            quote=self._source(found.article, found.passage, found.start, found.end),
            context=found.context.text if found.context else None,
            figure=self._linked(found.figure) if found.figure else None,
            alternatives=tuple(map(self._linked, found.alternatives[:MOST_ROWS])),
            table=tuple(map(self._linked, found.table.rows[:MOST_ROWS])) if found.table else (),
        )

    def _nearest(self, view: AnswerView) -> tuple[SourceRecord, ...]:
        near = [passage for passage in view.passages if passage.matches][:MOST_NEAREST]
        return tuple(self._source(one.article, one.number, one.start, one.end) for one in near)

    def _source(
        self, article_id: str, passage: int, start: int, end: int, most: int = MOST_QUOTED
    ) -> SourceRecord:
        article, span = self.readable[article_id], (start, min(end, start + most))
        reference = refer(article, span, self.root)
        return SourceRecord(
            text=article.text[slice(*span)],
            article=article_id,
            title=article.title,
            passage=passage,
            start=span[0],
            end=span[1],
            url=reference.url,
            source_url=reference.source_url,
        )

    def _linked(self, figure: FigureView) -> FigureView:
        return replace(figure, url=f"{self.root or ''}{figure.url}")

    def _listed(self, article_id: str) -> ListedRecord:
        article = self.readable[article_id]
        told = list_article(self.edition.library, article)
        return ListedRecord(
            id=told.id,
            title=told.title,
            summary=summary(article),
            author=told.author,
            published=told.published,
            collection=told.collection,
            passages=told.passages,
            figures=told.figures,
            url=refer(article, root=self.root).url,
            source_url=told.source_url,
        )
