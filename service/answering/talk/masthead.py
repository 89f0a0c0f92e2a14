"""What an article says of itself: who wrote it and when, and the lines of its text that say so.

A reader gives these where the file tells them apart; in a text that is all paragraphs they are
lines of their own, near the top or at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS, WEEKDAYS
from index.figures import find_mentions
from index.model import Passage, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Article

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Lines of a text that may be its head, or its end.
_FIRST, _LAST = 12, 4
_LONGEST_LINE = 120
_NAME = r"[A-Z][\w.'’-]*(?:\s(?:(?:al|bin|de|da|der|di|la|van|von)\s)?[A-Z][\w.'’-]*){1,4}"
_BYLINE = re.compile(
    r"(?:(?:story|text|words|written|reported|report|article)\s)?by:?\s"
    r"(?:(?:our|the|staff|special|guest)\s(?:[a-z]+\s){0,3}?)?"
    rf"(?-i:(?P<name>{_NAME}(?:(?:,|\sand|,\sand)\s{_NAME}){{0,4}}))(?:\s?[,|(/–—-].{{0,80}})?\.?",
    re.IGNORECASE,
)
# What may stand beside a date in a line that dates an article.
_DATING = frozenset(
    "published posted updated first last on at date dated written released created am pm gmt utc "
    "the of est edt cet by article story this was".split()
) | frozenset(WEEKDAYS)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """Words of an article about itself, as they stand in it.

    Attributes:
        passage: the passage they stand in; of a line beside the text, one of that line alone.
    """

    sentence: Sentence
    passage: Passage


@dataclass(frozen=True, slots=True)
class Credited:
    """What an article says of itself, and the line that says so, where one of its text does."""

    words: str
    line: Line | None


def author_of(article: Article) -> Credited | None:
    """Give who wrote an article."""
    if article.author:
        return Credited(article.author, find_line(article, article.author))
    if article.byline:
        return Credited(article.byline, find_line(article, article.byline))
    for start, end in _outer_lines(article.text):
        found = _BYLINE.fullmatch(article.text, start, end)
        if found:
            return Credited(found["name"], _line_at(article, start, end))
    return None


def date_of(article: Article) -> Credited | None:
    """Give when an article was published, in words."""
    for start, end in _outer_lines(article.text):
        date = _dated(article.text[start:end])
        if date:
            return Credited(date, _line_at(article, start, end))
    return Credited(_in_words(article.published), None) if article.published else None


def find_line(article: Article, words: str) -> Line | None:
    """Find where the words stand first in the article."""
    start = article.text.find(words)
    return _line_at(article, start, start + len(words)) if start >= 0 else None


def is_masthead(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence only says who wrote the article, or when."""
    words = article.text[sentence.start : sentence.end].strip()
    return len(words) <= _LONGEST_LINE and (
        _BYLINE.fullmatch(words) is not None or _dated(words) is not None
    )


def _outer_lines(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans of the short lines at the top of a text, then of those at its end."""
    spans = [found.span() for found in islice(_LINE.finditer(text), 2_000)]
    outer = spans if len(spans) <= _FIRST + _LAST else [*spans[:_FIRST], *spans[-_LAST:]]
    for start, end in outer:
        stripped = text[start:end].strip()
        if 0 < len(stripped) <= _LONGEST_LINE:
            first = text.index(stripped, start)
            yield first, first + len(stripped)


def _dated(line: str) -> str | None:
    """Give the date of a line that says nothing else."""
    dates = [found for found in find_mentions(line, 0, len(line)) if found.kind == "date"]
    # A year alone may count anything.
    if not dates or not any(month in line.lower() for month in MONTHS):
        return None
    date = dates[0]
    rest = line[: date.left] + " " + line[date.right :]
    if any(word not in _DATING for word in _WORD.findall(rest.lower())):
        return None
    return line[date.left : date.right]


def _line_at(article: Article, start: int, end: int) -> Line:
    for passage in article.passages:
        for sentence in passage.sentences:
            if sentence.start <= start and end <= sentence.end:
                return Line(sentence, passage)
    sentence = Sentence(start, end, 0)
    return Line(sentence, Passage(article.id, 0, start, end, "note", (sentence,)))


def _in_words(published: str) -> str:
    """Write an ISO 8601 date as a person does.

    >>> _in_words("2016-08-04")
    '4 August 2016'
    """
    year, month, day = published.split("-")
    name = next(name for name, number in MONTHS.items() if number == int(month))
    return f"{int(day)} {name.title()} {year}"
