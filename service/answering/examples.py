"""Questions to begin with, made from what an article says and kept only if it answers them.

A sentence that counts something holds its own question: "around 400 Kazakhs are involved in armed
conflicts" answers "How many Kazakhs are involved in armed conflicts?".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, islice
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from service.answering.replies import answer
from service.questions import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from index import Article, Figure, Library
    from index.model import Answer, Passage

T = TypeVar("T")

LIMIT = 5
_LONGEST = 90
_FEWEST_WORDS = 6
_PREDICATE = re.compile(
    r"\s(?P<predicate>(?:are|is|were|was|have|has|had|will)\s[^,;:.()“”–—\d]+)", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"(?P<subject>[A-Z]\w*(?:\s[A-Z]\w*)*)\s(?P<auxiliary>has|have|had)\s(?P<verb>\w+)\s$"
)
_SHARE = re.compile(
    r"\s?(?:percent|per cent|%)?\s?(?P<share>of\s[^,;:.()“”–—]+?)(?=\sand\b|[,;:.])"
)
_NAME = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+|al-\w+|bin|van|von|de))*\s(?:al-|[A-Z])[\w’'-]+"
)
_ROLES = re.compile(
    r"\b(?:analyst|author|chair(?:man|woman|person)?|chief|commander|director|economist|editor|"
    r"founder|general|governor|head|judge|king|leader|mayor|minister|president|professor|queen|"
    r"researcher|scientist|secretary|senator|spokes(?:man|woman|person))\b",
    re.IGNORECASE,
)
_NEAR = 60
# Of each sort of question so many are tried at most, from the whole length of the article.
_TRIED = 8
# Questions that name no more than a place, which are all alike.
_PLACES = 2


class Examples:
    """The example questions of a library's articles, made once and when first asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made = cache(self._make)
        self._making = Lock()

    def about(
        self, article_id: str, passage: int | None = None, *, everywhere: bool = False
    ) -> tuple[str, ...]:
        """Give at most five questions about an article, or about one passage of it.

        Args:
            article_id: of the library.
            passage: its number; one that is not there means all of them.
            everywhere: whether they are to be put to all articles, and not to this one alone.
        """
        numbers = {part.number for part in self._library.articles[article_id].passages}
        asked = () if everywhere else (article_id,)
        with self._making:
            return self._made(article_id, passage if passage in numbers else None, asked)

    def _make(self, article_id: str, number: int | None, asked: tuple[str, ...]) -> tuple[str, ...]:
        """Take some of every sort, then what is left of any, until there are enough."""
        article = self._library.articles[article_id]
        passages = [part for part in article.passages if number in {None, part.number}]
        figures = [figure for part in passages for figure in self._library.figures_of(part)]
        counted = self._answered(asked, _figure_questions(article, figures, _count_question))
        shares = self._answered(asked, _figure_questions(article, figures, _share_question))
        people = self._told(asked, article, _name_questions(article, passages))
        places = islice(self._told(asked, article, _place_questions(figures)), _PLACES)
        first = chain(islice(counted, 2), *(islice(sort, 1) for sort in (shares, people, places)))
        kept = dict.fromkeys(first)
        for question in chain(counted, shares, people, places):
            if len(kept) >= LIMIT:
                break
            kept[question] = None
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


def _figure_questions(
    article: Article, figures: Iterable[Figure], ask: Callable[[Article, Figure], str | None]
) -> Iterator[tuple[str, Figure]]:
    for figure in figures:
        question = ask(article, figure)
        if question and len(question) <= _LONGEST and len(question.split()) >= _FEWEST_WORDS:
            yield question, figure


def _count_question(article: Article, figure: Figure) -> str | None:
    """Ask how many, where the counted noun is followed by what it does."""
    counted = article.text[figure.number.end : figure.end].strip()
    predicate = _PREDICATE.match(article.text, figure.end, figure.sentence.end)
    if figure.kind != "count" or not counted or predicate is None:
        return None
    if article.text[
        predicate.end() : predicate.end() + 1
    ].isdigit():  # it would tell another figure
        return None
    return f"How many {counted} {_until_clause_end(predicate['predicate'])}?"


def _share_question(article: Article, figure: Figure) -> str | None:
    """Ask for a percentage, where a sentence says who has gained or lost it."""
    before = _SUBJECT.search(article.text, figure.sentence.start, figure.start)
    after = _SHARE.match(article.text, figure.number.end, figure.sentence.end)
    if figure.kind != "percent" or before is None or after is None:
        return None
    return (
        f"What percentage {after['share']} {before['auxiliary']} {before['subject']}"
        f" {before['verb']}?"
    )


def _until_clause_end(predicate: str) -> str:
    """Leave out what a conjunction adds.

    >>> _until_clause_end("have returned to Kazakhstan and pose a threat")
    'have returned to Kazakhstan'
    """
    return re.split(r"\s(?:and|but|while)\s(?=[a-z])", predicate.strip())[0]


def _name_questions(article: Article, passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """Ask who somebody is, where the name stands near a word for an office."""
    for passage in passages:
        for found in _NAME.finditer(article.text, passage.start, passage.end):
            near = article.text[max(passage.start, found.start() - _NEAR) : found.start()]
            name = found.group()
            if _ROLES.search(near) and not _ROLES.search(name) and near.rstrip().endswith(","):
                yield f"Who is {name}?", name


def _place_questions(figures: Iterable[Figure]) -> Iterator[tuple[str, str]]:
    for figure in figures:
        if figure.place:
            yield f"What about {figure.place}?", figure.place


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
