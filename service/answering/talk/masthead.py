"""What an article says of itself: who wrote it and when, and the lines of its text that say so.

The reading tells these lines from the text (`Article.parts`); none is of a passage.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.figures import find_mentions
from index.model import Passage, Sentence

if TYPE_CHECKING:
    from index import Article
    from index.model import Part


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
    words = article.author or article.byline
    return Credited(words, find_line(article, words)) if words else None


def date_of(article: Article) -> Credited | None:
    """Give when an article was published, in words."""
    for part in article.parts:
        if part.what == "date" and (date := _date_in(article.text, part)):
            return Credited(date, _line_at(article, part.start, part.end))
    return Credited(_in_words(article.published), None) if article.published else None


def find_line(article: Article, words: str) -> Line | None:
    """Find where the words stand first in the article."""
    start = article.text.find(words)
    return _line_at(article, start, start + len(words)) if start >= 0 else None


def _date_in(text: str, part: Part) -> str | None:
    """Give the first date of a line that names its month."""
    dates = (one for one in find_mentions(text, part.start, part.end) if one.kind == "date")
    written = (text[date.left : date.right] for date in dates)
    return next((date for date in written if any(map(str.isalpha, date))), None)


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
