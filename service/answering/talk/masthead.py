"""What an article says of itself: who wrote it and when, and the lines of its text that say so.

The reading tells these lines from the text (`Article.parts`), where it has the page. In a text
that is all paragraphs they are passages of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.figures import find_mentions
from index.model.articles import Passage, Sentence
from index.reading import author_of as names_of
from index.reading import masthead_of

if TYPE_CHECKING:
    from typing import Literal

    from index import Article


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
    if words:
        return Credited(words, find_line(article, words))
    line = _passage_that(article, "byline")
    return Credited(names_of(_words(article, line.sentence)), line) if line else None


def date_of(article: Article) -> Credited | None:
    """Give when an article was published, in words."""
    lines = [
        _line_at(article, part.start, part.end) for part in article.parts if part.what == "date"
    ]
    if not lines and (line := _passage_that(article, "date")):
        lines = [line]
    for line in lines:
        if date := _date_in(article.text, line.sentence):
            return Credited(date, line)
    return Credited(_in_words(article.published), None) if article.published else None


def find_line(article: Article, words: str) -> Line | None:
    """Find where the words stand first in the article."""
    start = article.text.find(words)
    return _line_at(article, start, start + len(words)) if start >= 0 else None


def is_masthead(article: Article, sentence: Sentence) -> bool:
    """Tell whether a sentence only says who wrote the article, or when."""
    return masthead_of(_words(article, sentence)) is not None


def _passage_that(article: Article, says: Literal["byline", "date"]) -> Line | None:
    """Give the first passage that is such a line of the masthead."""
    lines = (Line(one.sentences[0], one) for one in article.passages if len(one.sentences) == 1)
    return next(
        (line for line in lines if masthead_of(_words(article, line.sentence)) == says), None
    )


def _words(article: Article, sentence: Sentence) -> str:
    return article.text[sentence.start : sentence.end].strip()


def _date_in(text: str, line: Sentence) -> str | None:
    """Give the first date of a line that names its month."""
    dates = (one for one in find_mentions(text, line.start, line.end) if one.kind == "date")
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
