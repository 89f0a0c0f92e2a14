"""Questions to begin with, made from what an article says and kept only if it answers them."""

from __future__ import annotations

from itertools import chain, islice
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from index.kept import Room
from service.answering.makers import (
    FIGURE_MAKERS,
    figure_questions,
    name_questions,
    place_questions,
)
from service.answering.replies import answer
from service.questions import understand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index import Article, Figure, Library
    from index.model.asked import Answer

T = TypeVar("T")

LIMIT, LEAST = 5, 3
_KEPT_BYTES = 4_000_000
# Of each sort of question so many are tried at most, from the whole length of the article.
_TRIED = 8
# Questions that name no more than a place, which are all alike.
_PLACES = 2
_OF_ITSELF = (
    "What is it about?",
    "Who wrote this?",
    "Show all figures",
    "Which people does it name?",
    "Summarise it",
)


class Examples:
    """The example questions of a library's articles, made once and when first asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made = Room(_KEPT_BYTES).keep(self._make)
        self._making = Lock()

    def about(
        self, article_id: str, passage: int | None = None, asked: tuple[str, ...] | None = None
    ) -> tuple[str, ...]:
        """Give at most five questions about an article, or about one passage of it.

        Args:
            article_id: of the library.
            passage: its number; one that is not there means all of them.
            asked: the articles that they are to be put to, none meaning all; None means this one.
        """
        numbers = {part.number for part in self._library.articles[article_id].passages}
        asked = (article_id,) if asked is None else asked
        with self._making:
            return self._made[article_id, passage if passage in numbers else None, asked]

    def _make(self, about: tuple[str, int | None, tuple[str, ...]]) -> tuple[str, ...]:
        """Take some of every sort, then what is left of any, until there are enough."""
        article_id, number, asked = about
        article = self._library.articles[article_id]
        passages = [part for part in article.passages if number in {None, part.number}]
        figures = [figure for part in passages for figure in self._library.figures_of(part)]
        counts, clauses, shares, *told = (
            self._answered(asked, figure_questions(article, figures, make))
            for make in FIGURE_MAKERS
        )
        people = self._told(asked, article, name_questions(article, passages))
        places = islice(self._told(asked, article, place_questions(figures)), _PLACES)
        others = (clauses, shares, people, *told, places)
        first = islice(chain(islice(counts, 2), *(islice(sort, 1) for sort in others)), LIMIT)
        kept = dict.fromkeys(first)
        for question in chain(counts, *others):
            if len(kept) >= LIMIT:
                break
            kept[question] = None
        if number is None and len(kept) < LEAST:
            kept |= dict.fromkeys(islice(self._of_itself(asked), LEAST - len(kept)))
        return tuple(kept)

    def _answered(
        self, asked: tuple[str, ...], questions: Iterable[tuple[str, Figure]]
    ) -> Iterator[str]:
        """Give the questions that are surely answered with the figure they were made from."""
        for question, figure in _spread(questions):
            found = self._ask(question, asked)
            if is_sure(found) and found.figure == figure:
                yield question

    def _told(
        self, asked: tuple[str, ...], article: Article, questions: Iterable[tuple[str, str]]
    ) -> Iterator[str]:
        """Give the questions that are surely answered, in words that name what they ask about."""
        for question, name in _spread(questions):
            found = self._ask(question, asked)
            if is_sure(found) and name in _quoted(article, found):
                yield question

    def _of_itself(self, asked: tuple[str, ...]) -> Iterator[str]:
        """Give what any article is asked about itself, where its words or its figures tell it."""
        for question in _OF_ITSELF:
            found = self._ask(question, asked)
            if found.talk and (found.quote or found.table):
                yield question

    def _ask(self, question: str, asked: tuple[str, ...]) -> Answer:
        return answer(self._library, understand(question, (), asked), top=1)


def is_sure(found: Answer) -> bool:
    """Tell whether an answer leaves nothing open: no word missing, no tie, no doubt."""
    return found.status == "answered" and not (found.missing or found.alternatives or found.doubts)


def _quoted(article: Article, found: Answer) -> str:
    """Give the words that an answer quotes of an article; none where it quotes another."""
    if found.quote is None or found.passage is None or found.passage.article_id != article.id:
        return ""
    return article.text[found.quote.start : found.quote.end]


def _spread(questions: Iterable[tuple[str, T]]) -> Sequence[tuple[str, T]]:
    """Take some from the whole length of a list, the beginning and the middle of it first.

    >>> [question for question, _ in _spread([(name, None) for name in "abcd"])]
    ['a', 'c', 'b', 'd']
    """
    distinct: dict[str, T] = {}
    for question, about in questions:
        distinct.setdefault(question, about)
    taken = list(distinct.items())[:: -(-len(distinct) // _TRIED) or 1]
    half = -(-len(taken) // 2) or 1
    return [pair for first in range(half) for pair in taken[first::half]]
