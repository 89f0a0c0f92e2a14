"""A line begun to what it may become: questions that are answered, and words of the articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Literal

from index.english.classes import STOP_WORDS
from index.english.forms import fold
from index.kept import Room
from service.answering import answer, is_sure, makers, names_in
from service.questions import understand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index import Article, Library

LONGEST_LIST = 8
# Questions before words: who has begun a line wants to end it.
_QUESTIONS = 5
# Bytes for whether a question is answered.
_KEPT_BYTES = 1_000_000
# A question is put to the library before it is offered; so many at most for one line.
_TRIED = 12
# What is typed is read no further, and a word of one letter says too little.
_READ, _LEAST = 200, 2

# Behind it stands what is counted, and neither a name nor a place.
_COUNTING = re.compile(r"\bhow many \S+$")
_WORD = re.compile(r"\d[\d.,]*\d|\w+(?:[’'.-]\w+)*")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a line begun may become.

    Attributes:
        text: the whole line.
        kind: `question` can be asked as it is and is answered; the others end the word begun with
            a name, a place, what is counted, or a figure.
        article: the id of the article that it is from.
    """

    text: Annotated[str, ("maxLength", 700)]
    kind: Literal["question", "name", "place", "subject", "figure"]
    article: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A suggestion, with a key in which every word begins behind a space."""

    key: str
    suggestion: Suggestion


class Completions:
    """What can be suggested in a library: gathered once, when first asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._is_answered = Room(_KEPT_BYTES).keep(self._ask)

    def complete(
        self, line: str, article_ids: Sequence[str] = (), most: int = 6
    ) -> tuple[Suggestion, ...]:
        """Give what a line may become, questions first.

        Args:
            line: as it is typed so far.
            article_ids: the articles that are asked; none means all.
            most: how many suggestions are wanted.
        """
        typed = line[:_READ]
        words = [fold(word) for word in _WORD.findall(typed)]
        if not words or not any(len(word) >= _LEAST for word in words):
            return ()
        asked = tuple(article_ids)
        questions = islice(self._answered(words, asked), min(_QUESTIONS, most))
        found = {_key(one.text): one for one in questions}
        if typed[-1:].isalnum() and len(words[-1]) >= _LEAST:
            for one in self._completed(typed, asked):
                if len(found) >= most:
                    break
                if fold(one.text) != fold(typed):
                    found.setdefault(_key(one.text), one)
        return tuple(found.values())

    def _answered(self, words: Sequence[str], asked: tuple[str, ...]) -> Iterator[Suggestion]:
        """Give the questions that hold every word typed, the last perhaps not yet whole."""
        needed = [word for word in words[:-1] if word not in STOP_WORDS] + [words[-1]]
        wanted = frozenset(asked)
        held: dict[str, Suggestion] = {}
        for entry in self._questions:
            if _is_asked(entry, wanted) and all(f" {word}" in entry.key for word in needed):
                held.setdefault(entry.key, entry.suggestion)
        begun = " " + " ".join(words)
        in_order = sorted(held.values(), key=lambda one: not _key(one.text).startswith(begun))
        for one in islice(in_order, _TRIED):
            if self._is_answered[one.text, asked]:
                yield one

    def _completed(self, typed: str, asked: tuple[str, ...]) -> Iterator[Suggestion]:
        """End the word begun, or the words begun, with words of the articles."""
        folded = fold(typed)
        last = _WORD.findall(folded)[-1]
        wanted = frozenset(asked)
        for entry in self._words:
            one = entry.suggestion
            if f" {last}" not in entry.key or not _is_asked(entry, wanted):
                continue
            if one.kind == "figure" and not last[0].isdigit():
                continue
            if one.kind != "subject" and _COUNTING.search(folded):
                continue
            kept = typed[: len(typed) - _overlap(folded, fold(one.text), last)]
            yield Suggestion(kept + one.text, one.kind, one.article)

    def _ask(self, asked: tuple[str, tuple[str, ...]]) -> bool:
        question, article_ids = asked
        return is_sure(answer(self._library, understand(question, (), article_ids), top=1))

    @cached_property
    def _questions(self) -> tuple[_Entry, ...]:
        found: dict[tuple[str, str], _Entry] = {}
        for article in self._library.articles.values():
            for question in self._made_of(article):
                one = Suggestion(question, "question", article.id)
                found.setdefault((question, article.id), _Entry(_key(question), one))
        return tuple(found.values())

    def _made_of(self, article: Article) -> Iterator[str]:
        figures = [one for part in article.passages for one in self._library.figures_of(part)]
        made = chain(
            *(makers.figure_questions(article, figures, make) for make in makers.FIGURE_MAKERS),
            makers.place_questions(figures),
        )
        people = (f"Who is {one.name}?" for one in names_in(article, "people"))
        return chain((question for question, _ in made), people)

    @cached_property
    def _words(self) -> tuple[_Entry, ...]:
        found: dict[tuple[str, str], _Entry] = {}
        for article in self._library.articles.values():
            for kind, words in self._told_of(article):
                text = " ".join(words.split())
                one = Suggestion(text, kind, article.id)
                found.setdefault((fold(text), article.id), _Entry(_key(text), one))
        return tuple(found.values())

    def _told_of(
        self, article: Article
    ) -> Iterable[tuple[Literal["name", "place", "subject", "figure"], str]]:
        figures = [one for part in article.passages for one in self._library.figures_of(part)]
        yield from (("name", one.name) for one in names_in(article, "people"))
        yield from (("place", one.name) for one in names_in(article, "countries"))
        yield from (("name", one.name) for one in names_in(article, "groups"))
        yield from (("subject", one.counted) for one in figures if one.counted)
        yield from (("figure", one.text) for one in figures if one.kind != "date")


def _is_asked(entry: _Entry, asked: frozenset[str]) -> bool:
    return not asked or entry.suggestion.article in asked


def _key(text: str) -> str:
    """Give the words of a text in one form, each behind a space."""
    return "".join(f" {fold(word)}" for word in _WORD.findall(text))


def _overlap(typed: str, words: str, last: str) -> int:
    """Give how many characters at the end of a line the words hold, or the last word's.

    >>> _overlap("who is abu mu", "abu muhammad al-adnani", "mu")
    6
    >>> _overlap("who is mu", "abu muhammad al-adnani", "mu")
    2
    """
    begun = (typed[match.start() :] for match in _WORD.finditer(typed))
    return next((len(end) for end in begun if f" {end}" in f" {words}"), len(last))
