"""How near the words of a question stand to each number of a sentence, and which of two it means.

A word is said of one number: that whose subject, verb, place or time it is; else the last number
before it in its clause, or where none is, the first one behind it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect, bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from index.english.classes import DETERMINER, PREPOSITION, STOP_WORDS
from index.english.relations import related
from index.model.articles import Span
from service.answering.choosing.target import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from index import Figure
    from service.answering.choosing.target import Target, Told

# A word of the question this many characters from the number counts for a third.
REACH = 60
# A word that is said of another number is this many characters further away.
OF_ANOTHER = 40
# "A harbour district | of 64,000 inhabitants"
_OWNER_OF = re.compile(
    rf"\b(?:{DETERMINER})\s(?:(?!(?:{DETERMINER}|{PREPOSITION})\b)[\w\u2019'-]+\s){{0,3}}"
    r"(?P<owner>[\w\u2019'-]+)\sof\s$",
    re.IGNORECASE,
)
_LONGEST_OWNER = 80
# "One man|, Tom Beck,| ran 44 kilometres"
_APPOSED = re.compile(r",\s[A-Z][^,;:()]{1,40},")
# On either side of a number so many places of a word are looked at.
_NEIGHBOURS = 3


class Subject(NamedTuple):
    """Who a number is said of: whether the question names it, and how many words of it it has."""

    is_named: bool
    asked: int
    unasked: int


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence, as all of its figures are held against it.

    Attributes:
        cuts: where its clauses begin and end, rising.
        numbers: where its figures that are no dates have their numbers, rising.
        dates: where its dates have theirs.
        numbered: the clauses that hold a figure, by how many cuts are before them.
        places: where each term stands that the question and the sentence share, rising.
        related: where words stand that are related to a term of the question which it does not say.
        subjects: those of its figures, by where these have their numbers, of which some say more of
            what is asked than others.
    """

    cuts: Sequence[int]
    numbers: Sequence[int]
    dates: Sequence[Span]
    numbered: frozenset[int]
    places: Mapping[str, Sequence[Span]]
    related: Mapping[str, Sequence[Span]]
    subjects: Mapping[int, Subject]

    @classmethod
    def read(cls, told: Told, figures: Sequence[Figure]) -> Shared:
        """Read a sentence with figures."""
        target, text, sentence, cuts = told.target, told.text, told.sentence, told.cuts
        places: dict[str, list[Span]] = defaultdict(list)
        for match in told.hit.matches:
            if sentence.start <= match.start < sentence.end:
                for term in target.terms_of(text[match.start : match.end]) & target.terms:
                    places[term].append(match)
        numbers = [figure.number.start for figure in figures if figure.kind != "date"]
        numbered = frozenset(bisect(cuts, figure.number.start) for figure in figures)
        near, subjects = _find_related(told, places), _read_subjects(target, figures, text)
        dates = [figure.number for figure in figures if figure.kind == "date"]
        return cls(cuts, numbers, dates, numbered, places, near, subjects)

    def is_of_another(self, figure: Figure, word: Span) -> bool:
        """Tell whether a word is likely said of another number; of a date, in its own clause."""
        clause = bisect(self.cuts, word.start)
        if figure.kind == "date":
            return clause in self.numbered and clause != bisect(self.cuts, figure.number.start)
        first, last = (bisect(self.numbers, cut) for cut in self.cuts[clause - 1 : clause + 1])
        if first == last:
            return False
        before = min(bisect(self.numbers, word.start), last) - 1
        return self.numbers[max(first, before)] != figure.number.start

    def is_of_year_within(self, figure: Figure, word: Span) -> bool:
        """Tell "Act" in "the market of the Harbour Act 1986", which has a date of its own."""
        subject = figure.subject
        if figure.kind != "date" or subject is None or not holds(subject, word):
            return False
        return any(holds(subject, year) for year in self.dates)

    def has_word_behind(
        self, figure: Figure, *, to_comma: bool = False, besides: Set[str] = frozenset()
    ) -> bool:
        """Tell whether a shared word is said of a figure behind it, up to the next number.

        Of some figures no more is said behind the next stop or comma, and some terms say nothing.
        """
        at = bisect(self.numbers, figure.number.start)
        following = self.numbers[at] if at < len(self.numbers) else figure.sentence.end
        if to_comma:
            following = min(following, self.cuts[bisect_left(self.cuts, figure.end)])
        behind = Span(figure.end, following)
        words = chain.from_iterable(
            places for term, places in self.places.items() if term not in besides
        )
        return any(holds(behind, word) and not _is_in_slot(figure, word) for word in words)

    def has_word_in(self, span: Span) -> bool:
        """Tell whether a shared word begins within a span."""
        return any(holds(span, word) for word in self.words)

    def has_word_of_its_own(self, figure: Figure, other: Figure) -> bool:
        """Tell whether a shared word is of the clause of a figure, and not of that of another."""
        return any(
            _is_in_slot(figure, word) and not _is_in_slot(other, word) for word in self.words
        )

    @property
    def words(self) -> Iterator[Span]:
        """Give the words that question and sentence share."""
        return chain.from_iterable(self.places.values())


def _find_related(told: Told, places: Mapping[str, Sequence[Span]]) -> dict[str, list[Span]]:
    """Find what is related to the terms of a question that a sentence does not say."""
    asked = told.target.terms
    held = told.library.words_of(told.hit.passage.article_id, told.sentence)
    found: dict[str, list[Span]] = {}
    for term in sorted(asked - places.keys() - held.terms.keys()):
        said = {one.term for one in related(term) if one.term in held.terms} - asked
        if said:
            words = [held.words[at] for one in said for at in held.terms[one]]
            found[term] = sorted(Span(word.start, word.end) for word in words)
    return found


def _read_subjects(target: Target, figures: Sequence[Figure], text: str) -> Mapping[int, Subject]:
    """Read who each number of a sentence is said of; what many of them share is read once."""
    names = target.terms_of(" ".join(target.asked.particulars))
    read: dict[Span, Subject] = {}
    subjects: dict[int, Subject] = {}
    for figure in figures:
        span = _subject_of(figure, target, text) if figure.kind != "date" else None
        if span is None:
            continue
        if span not in read:
            terms = target.terms_of(words_of(span, text)) - STOP_WORDS
            asked = terms & target.terms
            read[span] = Subject(bool(names & terms), len(asked), _unasked(target, terms))
        subjects[figure.number.start] = read[span]
    return subjects


def _subject_of(figure: Figure, target: Target, text: str) -> Span | None:
    """Give who a number is said of; who has so many, where that is asked: "a port of 9 docks"."""
    said = figure.subject
    apposed = _APPOSED.match(text, said.end, figure.sentence.end) if said else None
    if said and apposed:
        said = Span(said.start, apposed.end())
    if not target.asked.ways & {"has", "all"}:
        return said
    lead = max(figure.sentence.start, figure.start - _LONGEST_OWNER)
    owner = _OWNER_OF.search(text, lead, figure.start)
    return Span(*owner.span("owner")) if owner else said


def _unasked(target: Target, terms: frozenset[str]) -> int:
    """Count the words that are not asked; a number in a subject is mostly another figure."""
    return sum(not term[0].isdigit() for term in terms - target.terms)


def weigh_nearness(target: Target, shared: Shared, figure: Figure) -> tuple[float, float]:
    """Give how near to a number the words of the question stand, and what share of them does.

    Both are from 0 to 1, and 1 where they all stand in the figure's own words.
    """
    distances = _distances(target, shared, figure)
    near = sum(math.exp(-distance / REACH) for distance in distances.values())
    whole = max(1, len(target.terms))
    return near / whole, len(distances) / whole


def _distances(target: Target, shared: Shared, figure: Figure) -> Mapping[str, int]:
    """Give the distance in characters from the number to each term that the sentence shares.

    A word that is related to a term which it lacks is as good as that: who asks how many "staff" a
    firm has is told how many people it "employs".
    What the figure counts, its time and its place are no way off, wherever they stand.
    """
    terms_of = target.terms_of
    told = target.counted(figure) | terms_of(figure.time or "") | terms_of(figure.place or "")
    distances = dict.fromkeys(told & target.terms, 0)
    for term, places in chain(shared.places.items(), shared.related.items()):
        if term in distances:
            continue
        at = bisect(places, figure.number.start, key=attrgetter("start"))
        near = places[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        distances[term] = min(_distance(shared, figure, word) for word in near)
    return distances


def _distance(shared: Shared, figure: Figure, word: Span) -> int:
    if _is_in_slot(figure, word) and not shared.is_of_year_within(figure, word):
        return 0
    apart = max(0, word.start - figure.number.end, figure.number.start - word.end)
    return apart + OF_ANOTHER * shared.is_of_another(figure, word)


def _is_in_slot(figure: Figure, word: Span) -> bool:
    return any(slot and holds(slot, word) for slot in (figure.subject, figure.predicate))


def holds(span: Span, word: Span) -> bool:
    """Tell whether a word begins within a span."""
    return span.start <= word.start < span.end


def is_of_another_subject(shared: Shared, figure: Figure) -> bool:
    """Tell whether another figure is said of who is asked about, and this one of somebody else.

    "Osterhagen sold 64 million litres of beer, Kivila 21 million": of Kivila, the first is not. Of
    "exports of coffee" and "exports of tea", each is said of the one of which all words are asked.
    """
    own = shared.subjects.get(figure.number.start)
    if own is None or figure.kind == "date" or own.is_named:
        return False
    return any(
        other.is_named or (own.unasked and not other.unasked and 0 < other.asked >= own.asked)
        for other in shared.subjects.values()
    )
