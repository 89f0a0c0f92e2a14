"""Sentences to the questions that they answer: how many, what share, who, what about.

A sentence that counts something holds its own question: "around 400 Kazakhs are involved in armed
conflicts" answers "How many Kazakhs are involved in armed conflicts?". Whether it does answer it
is for whoever asks to find out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index import Article, Figure
    from index.model import Passage

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


def figure_questions(
    article: Article, figures: Iterable[Figure], ask: Callable[[Article, Figure], str | None]
) -> Iterator[tuple[str, Figure]]:
    """Ask for each figure, where that makes a question of a length that people ask."""
    for figure in figures:
        question = ask(article, figure)
        if question and len(question) <= _LONGEST and len(question.split()) >= _FEWEST_WORDS:
            yield question, figure


def count_question(article: Article, figure: Figure) -> str | None:
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


def share_question(article: Article, figure: Figure) -> str | None:
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


def name_questions(article: Article, passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """Ask who somebody is, where the name stands near a word for an office."""
    for passage in passages:
        for found in _NAME.finditer(article.text, passage.start, passage.end):
            near = article.text[max(passage.start, found.start() - _NEAR) : found.start()]
            name = found.group()
            if _ROLES.search(near) and not _ROLES.search(name) and near.rstrip().endswith(","):
                yield f"Who is {name}?", name


def place_questions(figures: Iterable[Figure]) -> Iterator[tuple[str, str]]:
    """Ask what is told of each place that a figure is from."""
    for figure in figures:
        if figure.place:
            yield f"What about {figure.place}?", figure.place
