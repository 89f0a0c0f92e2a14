"""What articles say, as it is passed along.

What is made by the dozen for every question is a named tuple, in a third of a dataclass's time.

Every span is half open, `start` to `end`, in code points of `Article.text`, which is the text
as stored: for every span `article.text[start:end]` is what the span says it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Role = Literal["standfirst", "body", "note"]
Kind = Literal[
    "count",
    "percent",
    "fraction",
    "money",
    "quantity",
    "duration",
    "date",
    "age",
    "ordinal",
    "multiple",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
# What says which part of a whole something is.
SHARES: frozenset[Kind] = frozenset({"percent", "fraction"})
Bound = Literal["exactly", "about", "nearly", "more than", "at least", "less than", "at most"]
Change = Literal["increase", "decrease"]
FigureRole = Literal["level", "change", "from", "to", "part", "whole"]
SourceBasis = Literal["same sentence", "carried over"]


class Span(NamedTuple):
    """A stretch of an article's text."""

    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence, and the number of the passage it stands in."""

    start: int
    end: int
    passage: int


@dataclass(frozen=True, slots=True)
class Passage:
    """What is ranked and cited: a paragraph, or a part of a long one.

    Attributes:
        number: within the article; body passages count from 1, a standfirst is 0.
    """

    article_id: str
    number: int
    start: int
    end: int
    role: Role
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of an article's text stands in the file that it was extracted from.

    Attributes:
        where: a page and a box on it, the path of an element, the number of a paragraph.
    """

    start: int
    end: int
    where: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, and which row and column of it, from 0."""

    span: Span
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of an article, as it is set.

    Attributes:
        cells: row by row.
        head_rows: how many rows at the top say what stands in the columns.
        caption: what it is said to show; empty where nothing is.
    """

    cells: tuple[Cell, ...]
    head_rows: int
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A block of an article's text and what it was taken for.

    Attributes:
        what: `title`, `standfirst`, `byline`, `date`, `credit`, `body`, `heading`, `note`, or the
            name of the furniture that it is.
    """

    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article as stored, with what it says of itself.

    Attributes:
        text: every character of the file; nothing in it is ever rewritten.
        passages: in the order of the text; furniture of the page belongs to none.
        byline: the line about the author, where the text has one.
        credit: the picture credit, where the text has one.
        published: the ISO 8601 date, from the metadata or the line of the text that says when.
        aliases: groups of names that mean the same, the first the one to show.
        collection: the set of articles that it belongs to, if any.
        warnings: what a person who adds the article should look at.
        parts: every block of the text and what it was taken for.
        places: where its blocks stand in the file; none where the text is the file.
        tables: its tables, in the order of the text.
    """

    id: str
    title: str
    text: str
    passages: tuple[Passage, ...]
    standfirst: str | None = None
    byline: str | None = None
    credit: str | None = None
    url: str | None = None
    published: str | None = None
    author: str | None = None
    aliases: tuple[tuple[str, ...], ...] = ()
    collection: str | None = None
    warnings: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    places: tuple[Place, ...] = ()
    tables: tuple[Grid, ...] = ()


class Head(NamedTuple):
    """What is known of an article without its text.

    Attributes:
        passages: how many it has.
        aliases: groups of names that mean the same, those that the text defines too.
        digest: changes with the text and with what was given beside it.
    """

    id: str
    title: str
    published: str | None
    collection: str | None
    passages: int
    aliases: tuple[tuple[str, ...], ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Scope:
    """The articles of a library that may be read, or are asked; all of them, unless some are named.

    Attributes:
        articles, collections: what is named; of collections, the articles named in them alone.
        article_ids: the articles that this comes to, in the order of the library; empty means all.
    """

    articles: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    article_ids: tuple[str, ...] = ()


EVERYTHING = Scope()


class Token(NamedTuple):
    """A term and where it stands in the text that it came from."""

    term: str
    start: int
    end: int


class Word(NamedTuple):
    """A word of a question or of an article, as a library reads it.

    Attributes:
        term: what it shares with its other forms; of a misspelled word, with the one meant.
        form: itself, or the one meant, in lower case without accents.
        text: as it is written.
        start, end: in the text that it was read in.
        is_name: whether it is written as a name, or is a number.
    """

    term: str
    form: str
    text: str
    start: int
    end: int
    is_name: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an article states, with what the article says about it.

    Attributes:
        start, end: the words of the figure, bound and counted noun included.
        text: `article.text[start:end]`.
        number: the number alone.
        value: percent in points, money unscaled; a date is an EDTF string
            (ISO 8601-2:2019, Annex A).
        low, high: the range that the words allow; no `high` where the words set none.
        unit: `percent`, an ISO 4217 code, or a unit's English name in the singular.
        counted: what is counted, in the article's words.
        time: the words that say when the figure holds.
        subject: what the number is said of, where that is not what is counted: "Phone revenue" of
            "Phone revenue was $69.7 billion".
        predicate: the verb of the number's own clause, with its auxiliaries: "has lost".
        role: a level or the change of one, an end of a movement or a range, a part or its whole.
        per: what a rate is by: "week", "100,000 people".
        source: who says so; `source_basis` tells whether this sentence names them.
        rule: the name of the rule that found the figure.
    """

    article_id: str
    passage: int
    sentence: Sentence
    start: int
    end: int
    text: str
    number: Span
    kind: Kind
    value: int | float | str
    low: int | float | str | None
    high: int | float | str | None
    bound: Bound
    rule: str
    unit: str | None = None
    counted: str | None = None
    change: Change | None = None
    place: str | None = None
    time: str | None = None
    source: str | None = None
    source_basis: SourceBasis | None = None
    subject: Span | None = None
    predicate: Span | None = None
    role: FigureRole | None = None
    per: str | None = None
