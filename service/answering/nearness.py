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
from typing import TYPE_CHECKING

from index.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index import Figure
    from index.model import FigureRole, Hit
    from service.answering.agreement import Target, Told

NEARNESS_WEIGHT = 4.4
COVERAGE_WEIGHT = 2.0
# A word of the question this many characters from the number counts for a third.
REACH = 60
# A word that is said of another number is this many characters further away.
OF_ANOTHER = 40
# On either side of a number so many places of a word are looked at.
_NEIGHBOURS = 3

_OTHER_PART: Mapping[FigureRole | None, FigureRole] = {"part": "whole", "whole": "part"}
_OTHER_END: Mapping[FigureRole | None, FigureRole] = {"from": "to", "to": "from"}
_OUT_OF = re.compile(r"\b(?:of|among)\s(?:(?:the|its|their|his|her|these|those|all)\s)?$", re.I)
_PART_OF = re.compile(r"\s(?:of|among)\s(?:[\w’'-]+\s){0,4}")
_SPAN_OF_YEARS = re.compile(
    r"\b(?P<first>[12]\d{3})\s(?:and|to|until)\s(?P<last>[12]\d{3})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence, as all of its figures are held against it.

    Attributes:
        cuts: where its clauses begin and end, rising.
        numbers: where its figures that are no dates have their numbers, rising.
        numbered: the clauses that hold a figure, by how many cuts are before them.
        places: where each term stands that the question and the sentence share, rising.
        named_subjects: those of its figures that have a name of the question.
    """

    cuts: Sequence[int]
    numbers: Sequence[int]
    numbered: frozenset[int]
    places: Mapping[str, Sequence[Span]]
    named_subjects: frozenset[Span]

    @classmethod
    def read(cls, told: Told, hit: Hit, figures: Sequence[Figure]) -> Shared:
        """Read a sentence with figures."""
        target, text, sentence, cuts = told.target, told.text, told.sentence, told.cuts
        places: dict[str, list[Span]] = defaultdict(list)
        for match in hit.matches:
            if sentence.start <= match.start < sentence.end:
                for term in target.terms_of(text[match.start : match.end]) & target.terms:
                    places[term].append(match)
        numbers = [figure.number.start for figure in figures if figure.kind != "date"]
        numbered = frozenset(bisect(cuts, figure.number.start) for figure in figures)
        names = target.terms_of(" ".join(target.asked.particulars))
        subjects = {one.subject for one in figures if one.subject and one.kind != "date"}
        named = (span for span in subjects if names & target.terms_of(text[span.start : span.end]))
        return cls(cuts, numbers, numbered, places, frozenset(named))

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

    def has_word_behind(self, figure: Figure, *, to_comma: bool = False) -> bool:
        """Tell whether a shared word is said of a figure behind it, up to the next number.

        Of some figures no more is said behind the next stop or comma.
        """
        at = bisect(self.numbers, figure.number.start)
        following = self.numbers[at] if at < len(self.numbers) else figure.sentence.end
        if to_comma:
            following = min(following, self.cuts[bisect_left(self.cuts, figure.end)])
        behind = Span(figure.end, following)
        return any(_holds(behind, word) and not _is_in_slot(figure, word) for word in self.words)

    def has_word_in(self, span: Span) -> bool:
        """Tell whether a shared word begins within a span."""
        return any(_holds(span, word) for word in self.words)

    def has_word_of_its_own(self, figure: Figure, other: Figure) -> bool:
        """Tell whether a shared word is of the clause of a figure, and not of that of another."""
        return any(
            _is_in_slot(figure, word) and not _is_in_slot(other, word) for word in self.words
        )

    @property
    def words(self) -> Iterator[Span]:
        """Give the words that question and sentence share."""
        return chain.from_iterable(self.places.values())


def weigh_nearness(target: Target, shared: Shared, figure: Figure) -> float:
    """Weigh how many words of the question its sentence holds, and how near to the number."""
    distances = _distances(target, shared, figure)
    near = sum(math.exp(-distance / REACH) for distance in distances.values())
    whole = max(1, len(target.terms))
    return (NEARNESS_WEIGHT * near + COVERAGE_WEIGHT * len(distances)) / whole


def _distances(target: Target, shared: Shared, figure: Figure) -> Mapping[str, int]:
    """Give the distance in characters from the number to each term that the sentence shares.

    What the figure counts, its time and its place are no way off, wherever they stand.
    """
    terms_of = target.terms_of
    told = target.counted(figure) | terms_of(figure.time or "") | terms_of(figure.place or "")
    distances = dict.fromkeys(told & target.terms, 0)
    for term, places in shared.places.items():
        if term in distances:
            continue
        at = bisect(places, figure.number.start, key=attrgetter("start"))
        near = places[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        distances[term] = min(_distance(shared, figure, word) for word in near)
    return distances


def _distance(shared: Shared, figure: Figure, word: Span) -> int:
    if _is_in_slot(figure, word):
        return 0
    apart = max(0, word.start - figure.number.end, figure.number.start - word.end)
    return apart + OF_ANOTHER * shared.is_of_another(figure, word)


def _is_in_slot(figure: Figure, word: Span) -> bool:
    return any(slot and _holds(slot, word) for slot in (figure.subject, figure.predicate))


def _holds(span: Span, word: Span) -> bool:
    return span.start <= word.start < span.end


def is_of_another_subject(shared: Shared, figure: Figure) -> bool:
    """Tell whether another figure is said of who is asked about, and this one of somebody else.

    "Osterhagen sold 64 million litres of beer, Kivila 21 million": of Kivila, the first is not.
    """
    named = shared.named_subjects
    return bool(named) and figure.kind != "date" and figure.subject not in {None, *named}


def is_other_part(
    target: Target, shared: Shared, figure: Figure, others: Sequence[Figure], text: str
) -> bool:
    """Tell whether a figure is the whole, where what its part does is asked, or the other way."""
    other_role = _OTHER_PART.get(figure.role)
    counterparts = [one for one in others if other_role and one.role == other_role]
    if not counterparts:
        return False
    if target.asked.role == "whole":
        return figure.role == "part"
    other = min(counterparts, key=lambda one: abs(one.start - figure.start))
    whole, part = (figure, other) if figure.role == "whole" else (other, figure)
    return _asks_part(target, shared, whole, part, text) == (figure.role == "whole")


def _asks_part(target: Target, shared: Shared, whole: Figure, part: Figure, text: str) -> bool:
    """Tell whether a question is about the part of a whole.

    "Of the 33 jurors, 7 had read it" says of the part what is asked, and so does "7 of the 33"
    unless a word before or behind the whole is asked; "16 plants are built, 13 of them in China"
    says it of the whole, unless a word behind the part is asked, up to the next comma.
    """
    if shared.has_word_of_its_own(part, whole):
        return True
    if _PART_OF.fullmatch(text, part.end, whole.start):
        return _asks_deed(target, part, text) or _asks_nothing_of(whole, part, shared)
    if shared.has_word_behind(part, to_comma=True):
        return True
    is_led_by_whole = _OUT_OF.search(text, whole.sentence.start, whole.start) is not None
    return is_led_by_whole and _asks_deed(target, part, text)


def _asks_nothing_of(whole: Figure, part: Figure, shared: Shared) -> bool:
    """Tell whether words are asked that stand neither beside a whole, of "7 of the 33", nor in it.

    Who asks for the noun alone asks how many there are.
    """
    if shared.has_word_behind(whole) or shared.has_word_of_its_own(whole, part):
        return False
    if shared.has_word_in(Span(part.end, whole.start)):
        return False
    return any(not _holds(Span(whole.start, whole.end), word) for word in shared.words)


def _asks_deed(target: Target, figure: Figure, text: str) -> bool:
    deed = figure.predicate
    return deed is not None and not target.terms.isdisjoint(
        target.terms_of(text[deed.start : deed.end])
    )


def is_other_end(target: Target, shared: Shared, figure: Figure, others: Sequence[Figure]) -> bool:
    """Tell whether something moved from a figure, or to it, and the other end is asked for.

    Where the question names no end, it asks where something stands, and not where it stood;
    unless it has a word that is said of the beginning alone: "rose from 85 in autumn to 130".
    """
    other = _OTHER_END.get(figure.role)
    if other is None or figure.kind == "date":
        return False
    if not any(one.role == other and one.start != figure.start for one in others):
        return False
    span = _SPAN_OF_YEARS.search(figure.time or "")
    if span and len(target.asked.years & {*span.groups()}) == 1:
        return (span["first"] in target.asked.years) == (figure.role == "to")
    if target.asked.role in _OTHER_END:
        return target.asked.role == other
    return other == "to" and not shared.has_word_behind(figure)
