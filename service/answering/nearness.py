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

from index.english.classes import AUXILIARY, DETERMINER, LIGHT_VERBS, PREPOSITION, STOP_WORDS
from index.english.fragments import OWNER, RELATIVE
from index.model import Span
from service.answering.kinship import are_alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index import Figure
    from index.model import FigureRole, Hit, Kind
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
# "Of the", "of the club's", "of Osterby's"
_OUT_OF = re.compile(
    rf"\b(?:of|among)\s(?:(?:the|its|their|his|her|these|those|all)\s)?(?:{OWNER})?$",
    re.IGNORECASE,
)
_LEAD = 100
_PART_OF = re.compile(r"\s(?:of|among)\s(?:[\w’'-]+\s){0,4}")
# "And so had 31 of 236"
_SO = len(" neither should ")
_SO_DID = re.compile(rf"\b(?:so|as|nor|neither)\s(?:{AUXILIARY})\s$", re.IGNORECASE)
_STRETCH_ENDS = re.compile(r"[,;:]|\s(?:and|but|while|whereas)\s")
# "From the sun", "given plain cream"
_LINKED = re.compile(
    rf"\b(?P<link>{PREPOSITION}|given)\s(?:{DETERMINER}\s)?(?P<filler>[^\W\d][\w'\u2019-]{{1,30}}(?:\s\d{{1,4}}\b)?)",
    re.IGNORECASE,
)
# "And exports of tea", "and barley for", before a number that leaves its verb to the one before
_NO_GAP = (
    rf"(?:which|who|whom|that|only|just|about|some|nearly|almost|around|another|more|less|fewer|not"
    rf"|{AUXILIARY})\b"
)
_GAPPED = re.compile(
    rf"[,;]?\s(?:and\s|but\s|while\s)?(?P<subject>(?:(?!{_NO_GAP})[\w'\u2019-]{{1,30}}\s){{1,5}}?)(?:{PREPOSITION}\s)?",
    re.IGNORECASE,
)
_SPAN_OF_YEARS = re.compile(
    r"\b(?P<first>[12]\d{3})\s(?:and|to|until)\s(?P<last>[12]\d{3})\b", re.IGNORECASE
)


class Subject(NamedTuple):
    """Who a number is said of: whether the question names it, and how many words of it it has."""

    is_named: bool
    asked: int
    unasked: int


class _Stretch(NamedTuple):
    """The terms around a number, up to where those of the next begin.

    Attributes:
        links: of what stands behind each preposition.
        gap: of who or what it is said of, where it leaves its verb to the number before.
    """

    links: Mapping[str, frozenset[str]]
    gap: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence, as all of its figures are held against it.

    Attributes:
        cuts: where its clauses begin and end, rising.
        numbers: where its figures that are no dates have their numbers, rising.
        numbered: the clauses that hold a figure, by how many cuts are before them.
        places: where each term stands that the question and the sentence share, rising.
        subjects: those of its figures, of which some say more of what is asked than others.
    """

    cuts: Sequence[int]
    numbers: Sequence[int]
    numbered: frozenset[int]
    places: Mapping[str, Sequence[Span]]
    subjects: Mapping[Span, Subject]

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
        spans = {one.subject for one in figures if one.subject and one.kind != "date"}
        said = {span: target.terms_of(text[span.start : span.end]) - STOP_WORDS for span in spans}
        subjects = {
            span: Subject(bool(names & terms), len(terms & target.terms), _unasked(target, terms))
            for span, terms in said.items()
        }
        return cls(cuts, numbers, numbered, places, subjects)

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


def _unasked(target: Target, terms: frozenset[str]) -> int:
    """Count the words that are not asked; a number in a subject is mostly another figure."""
    return sum(not term[0].isdigit() for term in terms - target.terms)


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

    "Osterhagen sold 64 million litres of beer, Kivila 21 million": of Kivila, the first is not. Of
    "exports of coffee" and "exports of tea", each is said of the one of which all words are asked.
    """
    own = shared.subjects.get(figure.subject) if figure.subject else None
    if own is None or figure.kind == "date" or own.is_named:
        return False
    return any(
        other.is_named or (own.unasked and not other.unasked and 0 < other.asked >= own.asked)
        for other in shared.subjects.values()
    )


@dataclass(frozen=True, slots=True)
class Contrasts:
    """What stands around each number of a sentence, held against what is asked.

    "Got 12 gigawatt hours from the sun and 30 from diesel": of diesel, the first is not.
    """

    others: frozenset[Figure]

    @classmethod
    def read(cls, target: Target, figures: Sequence[Figure], text: str) -> Contrasts:
        """Find the figures that stand beside something else, where what is asked has another."""
        groups: dict[tuple[Kind, str | None, bool], list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.kind != "date":
                groups[figure.kind, figure.unit, figure.role == "whole"].append(figure)
        rivals = (group for group in groups.values() if len(group) > 1)
        return cls(frozenset(chain.from_iterable(_beside_others(target, g, text) for g in rivals)))


def _beside_others(target: Target, figures: Sequence[Figure], text: str) -> Iterator[Figure]:
    stretches = list(_stretches(target, figures, text))
    asked: dict[str, frozenset[str]] = defaultdict(frozenset)
    sentence = figures[0].sentence
    for found in _LINKED.finditer(text, sentence.start, sentence.end):
        asked[found["link"].lower()] |= target.terms_of(found["filler"]) & target.terms
    lead = target.terms_of(text[figures[0].sentence.start : figures[0].start]) & target.terms
    distinct = any(one.gap & target.terms - lead for one in stretches)
    for figure, one in zip(figures, stretches, strict=True):
        is_behind_another = any(
            asked[link] - terms and terms - target.terms for link, terms in one.links.items()
        )
        # In the place of which word a gap's stands is not known: in none that the lead has.
        is_of_another_gap = not one.gap & target.terms - lead and (
            distinct or bool(one.gap - target.terms and lead - one.gap)
        )
        if is_behind_another or is_of_another_gap:
            yield figure


def _stretches(target: Target, figures: Sequence[Figure], text: str) -> Iterator[_Stretch]:
    """Give the text around each figure of a sentence."""
    start = figures[0].sentence.start
    for figure, following in zip(figures, (*figures[1:], None), strict=True):
        last = following.start if following else figure.sentence.end
        cut = _STRETCH_ENDS.search(text, figure.end, last)
        end = cut.start() if cut else last
        linked = _LINKED.finditer(text, start, end)
        links = {one["link"].lower(): target.terms_of(one["filler"]) for one in linked}
        gap = _GAPPED.fullmatch(text, start, figure.start) if figure != figures[0] else None
        yield _Stretch(links, target.terms_of(gap["subject"]) if gap else frozenset())
        start = end


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
    if target.asked.role == "part" and _is_only_noun_asked(target, whole, text):
        return figure.role == "whole"
    return _asks_part(target, shared, whole, part, text) == (figure.role == "whole")


def _is_only_noun_asked(target: Target, whole: Figure, text: str) -> bool:
    """Tell whether a question has no word of a whole but what it is: "how much of the cost?".

    Of "410 have returned; 35 of them …" it is asked how many of them have returned, and "some 30
    of the crates" are a part.
    """
    verb = whole.predicate
    said = target.terms_of(text[verb.start : verb.end]) if verb else frozenset()
    return " of " not in whole.text and not (said & target.terms) - target.noun


def _asks_part(target: Target, shared: Shared, whole: Figure, part: Figure, text: str) -> bool:
    """Tell whether a question is about the part of a whole.

    "Of the 33 jurors, 7 had read it" says of the part what is asked, and so does "7 of the 33"
    unless a word before or behind the whole is asked; "16 plants are built, 13 of them in China"
    says it of the whole, unless a word behind the part is asked, up to the next comma.
    """
    if shared.has_word_of_its_own(part, whole) or _asks_words_behind(shared, part):
        return True
    if _PART_OF.fullmatch(text, part.end, whole.start):
        so_did = _SO_DID.search(text, max(part.sentence.start, part.start - _SO), part.start)
        if so_did or _asks_behind_deed(shared, part, whole):
            return True
        if _asks_deed(target, part, text):
            return RELATIVE.match(text, whole.end) is None
        if "all" in target.asked.ways:
            return False
        return target.asked.role == "part" or _asks_nothing_of(whole, part, shared)
    if shared.has_word_behind(part, to_comma=True):
        return True
    lead = max(whole.sentence.start, whole.start - _LEAD)
    if _OUT_OF.search(text, lead, whole.start) is None:
        return False
    # Of "the 50 ships, 12 sank" the whole has done nothing, of "the 50 ships built" it has.
    between = target.terms_of(text[whole.end : part.start])
    has_done = "done" in target.asked.ways and between.isdisjoint(target.terms)
    return _asks_deed(target, part, text) or has_done


def _asks_words_behind(shared: Shared, part: Figure) -> bool:
    """Tell whether a word is asked that was read as a part's noun, which has none: "73 stand"."""
    has_noun = (part.counted or "") in part.text
    return not has_noun and shared.has_word_in(Span(part.number.end, part.end))


def _asks_behind_deed(shared: Shared, part: Figure, whole: Figure) -> bool:
    """Tell whether a word is asked behind the verb of "7 of the 33": "were found to be worn"."""
    deed = part.predicate
    if deed is None or deed.start < whole.end:
        return False
    return shared.has_word_in(Span(deed.end, shared.cuts[bisect_left(shared.cuts, deed.end)]))


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
    """Tell whether what a figure did is asked, also where its verb tells little: "been done"."""
    deed = figure.predicate
    if deed is None:
        return False
    words = text[deed.start : deed.end]
    return words.lower() == target.asked.done or not target.terms.isdisjoint(target.terms_of(words))


def is_of_another_deed(target: Target, figure: Figure, others: Sequence[Figure], text: str) -> bool:
    """Tell whether another date of the sentence has the verb that is asked, and this one has not.

    "Born in 1903, she died in 1999": who asks when she was born is told the first.
    """
    if figure.kind != "date" or _has_verb_asked(target, figure, text):
        return False
    dates = (one for one in others if one.kind == "date" and one.start != figure.start)
    return any(_has_verb_asked(target, one, text) for one in dates)


def _has_verb_asked(target: Target, figure: Figure, text: str) -> bool:
    """Tell whether a figure's verb, or a word for it, is asked; what tells little is no verb."""
    verb = figure.predicate
    words = text[verb.start : verb.end].split() if verb else ()
    said = target.terms_of(" ".join(word for word in words if word not in LIGHT_VERBS)) - STOP_WORDS
    return not said.isdisjoint(target.terms) or any(are_alike(one, said) for one in target.terms)


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
