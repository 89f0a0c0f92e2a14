"""A figure to what it claims: the words of its own clause, apart from who says so and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS, WEEKDAYS
from index.english.classes import PREPOSITIONS, STOP_WORDS
from index.english.countries import nation_of
from index.english.rarity import rarity_of
from index.english.relations.contrasts import PROSPECTS, is_denial
from service.reconciling.periods import When, read_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index import Article, Figure, Library
    from index.model.articles import Kind, Word

MEASURED: frozenset[Kind] = frozenset(
    {"count", "percent", "fraction", "money", "quantity", "duration", "multiple"}
)
# Orders of magnitude: "Company" and "Directors" may be anybody's.
_RARE = 2.6
# Characters of a clause on either side of its figure.
_REACH = 240
_STOP = re.compile(
    r"[;:()–—]\s|,\s(?:but|while|whereas|and|not|up|down|compared)\b|\band\s(?=more\b|\d)|\n"
)
# A full stop, and what may close behind it.
_END = re.compile(r"[.!?][\"'”’)\]]{0,2}\s?$")
_LONGEST_END = 4
_SAYING = frozenset(
    "say says said saying report reports reported announce announced confirm confirmed estimate "
    "estimated estimates put puts according show shows showed count counts counted figure figures "
    "data official officials now exactly all".split()
)
# Verbs of a level, which say no more than "is".
_LEVEL = frozenset(
    "stand stands stood total totals totaled totalled amount amounts amounted".split()
)
# What says that a figure takes the place of an earlier one.
_REVISING = frozenset(
    "revise revised revises revision correct corrected corrects correction update updated updates "
    "amend amended restated".split()
)
_DATED = frozenset((*MONTHS, *WEEKDAYS))
_PRESENT = frozenset("is are has have".split())


@dataclass(frozen=True, slots=True)
class Claim:
    """What a figure says of what, read once.

    Attributes:
        terms: of its clause, without its number, its time and its source.
        names: those that are written as names.
        anchors: those that name one thing in the world: countries, and what no dictionary lists.
        modifiers: those that tell which of what is counted are counted: "full-time" teachers.
        forms: the word that each term came from.
        source: the terms of who says so.
        numbers: all that stand in the sentence.
        turned: whether the clause denies, and whether it tells what may be.
        revises: whether the sentence says that an earlier figure was another.
    """

    figure: Figure
    when: When
    terms: frozenset[str]
    names: frozenset[str]
    anchors: frozenset[str]
    modifiers: frozenset[str]
    forms: dict[str, str]
    source: frozenset[str]
    numbers: frozenset[str]
    turned: tuple[bool, bool]
    revises: bool


def read_claims(library: Library) -> Iterator[Claim]:
    """Read the claims of all figures that can be compared, in the order of the library."""
    for figure in library.figures:
        if figure.kind in MEASURED and not _is_set_aside(figure):
            article = library.articles[figure.article_id]
            clause = _clause(article.text, figure)
            if _is_told(article.text, figure, clause):
                yield _read_claim(library, article, figure, clause)


def _is_set_aside(figure: Figure) -> bool:
    """Tell whether a figure is no level of what is told: a part, or where a movement begins.

    A percentage is of a part by its nature.
    """
    return figure.role in {"from", "whole"} or (figure.role == "part" and figure.kind == "count")


def _is_told(text: str, figure: Figure, clause: tuple[int, int]) -> bool:
    """Tell whether a sentence tells of a figure by a verb: no heading does, no row of a table."""
    verb, sentence = figure.predicate, figure.sentence
    end = max(sentence.start, sentence.end - _LONGEST_END)
    is_sentence = _END.search(text, end, sentence.end)
    return verb is not None and clause[0] <= verb.start < clause[1] and is_sentence is not None


def _read_claim(
    library: Library, article: Article, figure: Figure, clause: tuple[int, int]
) -> Claim:
    text, (start, end) = article.text, clause
    near = _between(library.words_of(article.id, figure.sentence).words, start, end)
    counted, source = library.terms_of(figure.counted or ""), library.terms_of(figure.source or "")
    besides = _besides(text, figure, start, end)
    own = [word for word in near if not any(a <= word.start < b for a, b in besides)]
    told = [word for word in own if _tells(word, figure, counted)]
    forms = {word.term: word.form for word in told}
    names = [word for word in told if word.is_name or nation_of(word.text)]
    anchors = {word.term for word in names if nation_of(word.text) or _is_rare(word)}
    return Claim(
        figure=figure,
        when=_when(text, figure, article.published),
        terms=frozenset(forms),
        names=frozenset(word.term for word in names),
        anchors=frozenset(anchors | library.terms_of(figure.place or "")),
        modifiers=_modifiers(library, text, figure) & forms.keys(),
        forms=forms,
        source=source,
        numbers=frozenset(word.term for word in near if word.term[0].isdigit()),
        turned=_turned(own),
        revises=any(word.form in _REVISING for word in near),
    )


def _is_rare(word: Word) -> bool:
    return rarity_of(word.form) >= _RARE


def _clause(text: str, figure: Figure) -> tuple[int, int]:
    """Give where the figure's clause begins and ends: between the stops around it."""
    first = max(figure.sentence.start, figure.start - _REACH)
    last = min(figure.sentence.end, figure.end + _REACH)
    stops = [match.end() for match in _STOP.finditer(text, first, figure.start)]
    behind = _STOP.search(text, figure.end, last)
    return stops[-1] if stops else first, behind.start() if behind else last


def _between(words: tuple[Word, ...], start: int, end: int) -> tuple[Word, ...]:
    """Give the words from `start` to `end`; a long sentence has many figures, and is not walked."""
    first = bisect_left(words, start, key=attrgetter("start"))
    return words[first : bisect_left(words, end, key=attrgetter("start"))]


def _tells(word: Word, figure: Figure, counted: frozenset[str]) -> bool:
    """Tell whether a word says what the figure is of."""
    if word.term in STOP_WORDS or word.term[0].isdigit() or word.form in _UNTOLD:
        return False
    is_inside = figure.start <= word.start < figure.end
    return not is_inside or word.term in counted


_UNTOLD = _SAYING | _LEVEL | _REVISING | _DATED | PREPOSITIONS - {"against"}


def _besides(text: str, figure: Figure, start: int, end: int) -> list[tuple[int, int]]:
    """Give where a clause says when, who says so, and by what a rate is."""
    phrases = filter(None, (figure.time, figure.source, figure.per))
    places = ((text.find(phrase, start, end), len(phrase)) for phrase in phrases)
    return [(first, first + length) for first, length in places if first >= 0]


def _modifiers(library: Library, text: str, figure: Figure) -> frozenset[str]:
    """Give the terms before the head of what is counted, or else of what a level is one of."""
    subject = figure.subject
    phrase = figure.counted or (text[subject.start : subject.end] if subject else "")
    words = re.split(r"\s(?:of|in|at|for|from|who|that)\s", phrase, maxsplit=1)[0].split()
    return library.terms_of(" ".join(words[:-1]))


def _turned(words: Iterable[Word]) -> tuple[bool, bool]:
    forms = {word.form for word in words}
    return any(map(is_denial, forms)), not PROSPECTS.isdisjoint(forms)


def _when(text: str, figure: Figure, published: str | None) -> When:
    day = _date(published)
    words = figure.time or ""
    return When(words, read_period(words, day) if words else None, day, _is_state(text, figure))


def _date(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _is_state(text: str, figure: Figure) -> bool:
    """Tell whether the verb says what is so now: one word, and surely of the present tense."""
    verb = text[figure.predicate.start : figure.predicate.end].lower() if figure.predicate else ""
    return verb in _PRESENT or (verb.endswith("s") and " " not in verb and verb != "was")
