"""Where an assistant's questions are answered: what whoever asks may read, and how it is linked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index import QuotientError
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
from service.views.citing import refer, summary
from service.views.notes import note
from service.views.presenting import present, select_figures
from service.views.tables import holds, is_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from index import Article
    from service.views.presenting import AnswerView, Edition, FigureView, QuoteView

# Code points of a quote and of a passage, and rows of a table: an assistant reads with a short eye.
MOST_QUOTED = 1_000
MOST_PASSAGE = 4_000
MOST_ROWS = 10
MOST_NEAREST = 3


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

    def ask(self, question: str, history: Sequence[str], articles: Sequence[str]) -> AskRecord:
        """Answer a question, as the endpoint does.

        Raises:
            UnknownError: an article is not one that may be read.
        """
        asked = understand(question, tuple(history), self._scope(articles))
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
        first: int,
        most: int,
    ) -> FiguresRecord:
        """Give some of the figures that are wanted.

        Raises:
            UnknownError: an article is not one that may be read.
        """
        among = frozenset(self._scope(articles) or self.readable)
        found = [
            figure
            for figure in select_figures(self.edition, wanted.kind, wanted.place)
            if figure.article in among
            and is_of(figure, wanted.subject)
            and holds(figure, wanted.text)
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
        shown = [*self.readable.values()][first : first + most]
        return ArticlesRecord(tuple(map(self._listed, shown)), len(self.readable))

    def _scope(self, articles: Sequence[str]) -> tuple[str, ...]:
        """Give the articles to search; none means all of the library, where all may be read."""
        for article_id in articles:
            self._article(article_id)
        if not self.readable:
            # To nobody does none mean all.
            raise UnknownError("article", "none may be read")
        is_all = len(self.readable) == len(self.edition.library.articles)
        return tuple(articles) or (() if is_all else tuple(self.readable))

    def _article(self, article_id: str) -> Article:
        if article_id not in self.readable:
            raise UnknownError(f"article {article_id!r}", "list_articles names those that are")
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

    def _listed(self, article: Article) -> ListedRecord:
        reference = refer(article, root=self.root)
        figures = (self.edition.figures(one) for one in article.passages)
        return ListedRecord(
            id=article.id,
            title=article.title,
            summary=summary(article),
            author=article.author,
            published=article.published,
            passages=len(article.passages),
            figures=sum(map(len, figures)),
            url=reference.url,
            source_url=article.url,
        )
