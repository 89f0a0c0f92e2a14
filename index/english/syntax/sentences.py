"""A sentence read for its numbers: of each the verb of its clause, the subject, what it counts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby, pairwise, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from index.english.calendar import MONTHS, PERIODS, WEEKDAYS
from index.english.syntax.choice import best_verbs
from index.english.syntax.outline import outline, with_verbs
from index.english.syntax.phrases import (
    counted_words,
    gapped_words,
    heading_words,
    holder_words,
    measured_words,
    of_which_verb,
    part_verb,
    predicate_words,
    relative_verb,
    subject_words,
    valued_words,
)
from index.english.syntax.subjects import subjects_of
from index.english.syntax.tagger import possible_tags, tag
from index.english.syntax.tags import (
    CARDINAL,
    FINITE,
    FINITE_OR_MODAL,
    HYPHEN,
    IN,
    NN,
    NNP,
    NNS,
    NOUNS,
    SIGN,
    VBP,
    VERBS,
    numbers_of,
)
from index.english.syntax.tokens import tokenize
from index.english.syntax.weights import load_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.english.syntax.outline import Outline
    from index.english.syntax.phrases import Stretch
    from index.english.syntax.tagger import Tagged
    from index.english.syntax.tokens import Token

Span = tuple[int, int]

_DAYS = frozenset(day.capitalize() for day in WEEKDAYS)
_MONTHS = frozenset(month.capitalize() for month in MONTHS)
_DASHES = frozenset(("-", "--", "\u2013", "\u2014"))
_PERIODS = frozenset((*PERIODS, "years", "months", "weeks", "half", "period"))
_JOINS_NUMBERS = frozenset(("and", "or", "to", "&"))
_ENDED = frozenset(("ended", "ending"))
_ENDS_CELL = frozenset((";", ".", ")", "%"))
_WHOSE = numbers_of("DT PRP PRP$")
_PARTING = frozenset((",", "("))
# A dateline has so many tokens at most, and the name of a town so many letters at least.
_LONGEST_DATELINE, _SHORTEST = 14, 3


class Clause(NamedTuple):
    """What is said of a number, as spans of the text.

    Attributes:
        predicate: the verb of its clause, with its auxiliaries.
        subject: the noun phrase that the verb is said of; it may hold the number itself.
        verb: where its verb stands: numbers of one clause share it.
        gapped: whether the verb is that of the clause before: "France takes 9, and Spain 4".
    """

    predicate: Span | None
    subject: Span | None
    verb: int | None
    gapped: bool = False


class Numbered(NamedTuple):
    """A stretch of a text that is a sentence.

    Attributes:
        measures: its numbers with their units, in order, none of which is a verb.
    """

    start: int
    end: int
    measures: Sequence[Span] = ()


def read_sentences(text: str, asked: Sequence[Numbered]) -> list[Sentence]:
    """Read sentences of a text for their numbers."""
    read = (_without_days(tokenize(text, one.start, one.end)) for one in asked)
    parted = [[*_parted(tokens)] for tokens in read]
    tagged = iter(tag([tokens for parts in parted for tokens in parts], load_weights()))
    return [
        Sentence([_Part(next(tagged), one.measures) for _ in parts])
        for one, parts in zip(asked, parted, strict=True)
    ]


class Sentence:
    """A sentence, read once; what stands between its semicolons and colons is read by itself.

    What has no verb of its own belongs to what stands before it.
    """

    def __init__(self, parts: Sequence[_Part]) -> None:
        """Put a sentence together."""
        self._parts = parts
        self._starts = [part.tokens[0].start for part in parts]
        # For each part the last one with a verb, itself or before it.
        self._telling: list[_Part] = []
        for part in parts:
            self._telling.append(part if part.has_verb or not self._telling else self._telling[-1])

    @property
    def _title(self) -> Span | None:
        """Give what a row is headed with: "Net result (1): 2020 310; 2019 45"."""
        heads = [*takewhile(lambda part: part.tokens[-1].text == ":", self._parts)]
        values = self._parts[len(heads) :]
        if not heads or not values or not all(part.is_value for part in values):
            return None
        return heads[-1].title(is_list=len(values) > 1)

    def clauses(self, numbers: Sequence[Span]) -> list[Clause]:
        """Give the clause of each number, by where it begins and ends."""
        if not self._parts:
            return [_NO_CLAUSE] * len(numbers)
        found: list[Clause] = []
        title = self._title
        for index, group in groupby(numbers, lambda span: self._index_at(span[0])):
            spans = list(group)
            told = self._telling[index].clauses([end for _, end in spans])
            for (start, _), clause in zip(spans, told, strict=True):
                heading = self._parts[index].heading(start, titled=title is not None) or title
                found.append(Clause(None, heading, None) if heading else clause)
        return found

    def measured_before(self, at: int, link: str) -> Span | None:
        """Give the noun phrase that a word links to a number: "a debt of $3m", "farmers (25)"."""
        return self._parts[self._index_at(at)].measured_before(at, link) if self._parts else None

    def counted_after(self, at: int, *, one: bool = False) -> Span | None:
        """Give the noun phrase that begins at a place of the text, behind a number.

        Args:
            at: where the number ends, with its unit.
            one: whether the number is one.
        """
        return self._parts[self._index_at(at)].counted_after(at, one=one) if self._parts else None

    def holder_before(self, at: int, links: frozenset[str]) -> Span | None:
        """Give the noun phrase that words hang a number on: "a loan of $3m", "Lena Beck, 44"."""
        return self._parts[self._index_at(at)].holder_before(at, links) if self._parts else None

    def is_verb(self, at: int) -> bool:
        """Tell whether the word behind a place of the text is, or begins, a verb."""
        return bool(self._parts) and self._parts[self._index_at(at)].is_verb(at)

    def is_named(self, first: int, end: int) -> bool:
        """Tell whether a number counts the words from one place to another, or they are its verb.

        Of "12 tankers sank" it does; of "300 work nights" and "12 won prizes" it leaves its noun
        out.
        """
        return not self._parts or self._parts[self._index_at(first)].is_named(first, end)

    def _index_at(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)


class _Part:
    """A sentence, or a part of one."""

    def __init__(self, tagged: Tagged, measures: Sequence[Span]) -> None:
        self.tokens = tagged.tokens
        self._starts = [token.start for token in self.tokens]
        starts = [first for first, _ in measures]
        self._measures = measures[slice(*_within(starts, self.tokens))]
        measured = {
            place
            for first, last in self._measures
            for place in range(bisect_left(self._starts, first), bisect_left(self._starts, last))
        }
        for place in measured:
            tagged.tags[place] = self._tag_in_measure(tagged.tags[place], place)
            tagged.seconds[place] = tagged.tags[place]
            tagged.finites.pop(place, None)
        for place in range(1, len(self.tokens)):
            if place in measured:
                continue
            if self._is_of_name(tagged.tags, place):
                tagged.tags[place] = tagged.seconds[place] = NNP
            elif self._ends_period(place):
                tagged.tags[place] = tagged.seconds[place] = IN
                tagged.finites.pop(place, None)
        self._outline = outline(tagged)

    def _is_of_name(self, tags: Sequence[int], place: int) -> bool:
        """Tell "17" of "Flight 17", which measures nothing, and "5" of "berths 4 and 5"."""
        if tags[place] != CARDINAL or not self.tokens[place].text.isdigit():
            return False
        # "Article 5 covers": a plural behind it may be its verb.
        if tags[place + 1 : place + 2] == [NNS]:
            return False
        if tags[place - 1] in NOUNS:
            return True
        joins = self.tokens[place - 1].text in _JOINS_NUMBERS
        return joins and tags[place - 2] == NNP and self.tokens[place - 2].text.isdigit()

    def _ends_period(self, place: int) -> bool:
        """Tell "ended" of "the year ended 31 March", which is nobody's verb."""
        before, word = (token.text.lower() for token in self.tokens[place - 1 : place + 1])
        following = self.tokens[place + 1].text if place + 1 < len(self.tokens) else ""
        dated = following[:1].isdigit() or following in _MONTHS
        return dated and word in _ENDED and before in _PERIODS

    def _tag_in_measure(self, tag: int, place: int) -> int:
        """Give the tag of what is no verb, and of a code before a sum no name: "CHF 9", "NZ$9"."""
        word = self.tokens[place].text
        following = self.tokens[place + 1].text[0] if place + 1 < len(self.tokens) else ""
        if word == "/":
            return HYPHEN
        is_code = word.isalpha() and word.isupper() and (following == "$" or following.isdigit())
        return SIGN if is_code else NN if tag in VERBS else tag

    @property
    def is_value(self) -> bool:
        """Tell whether it ends with a number, or a dash in the place of one, as a cell does."""
        if any(map(self._is_said, self._outline.verbs)):
            return False
        ends = (token for token in reversed(self.tokens) if token.text not in _ENDS_CELL)
        last = next(ends, self.tokens[0])
        in_measure = any(first <= last.start < end for first, end in self._measures)
        return in_measure or last.text in _DASHES

    def _is_said(self, verb: int) -> bool:
        """Tell "Orle has won 31" from "As reported 31", "Year ended 31", "Percent change 31"."""
        outlined, group = self._outline, self._outline.group_of(verb)
        if outlined.letters[verb] != "V" or outlined.tagged.tags[group] == VBP:
            return False
        is_of_noun = outlined.letter(outlined.before(group)) in ("N", "R")
        return is_of_noun and self.tokens[verb].text.lower() not in _ENDED

    def title(self, *, is_list: bool) -> Span | None:
        """Give what values are headed with, if it ends with a colon and says nothing of its own.

        "(1)" and "(in millions)" are no part of it, and "(loss)" of "Profit/(loss)" is. Over a list
        "award plans" is no verb, but where somebody is named as who plans.
        """
        first, end = _behind_brackets(self.tokens[:-1])
        if first >= end:
            return None
        says = "V" in self._outline.letters[first:end]
        is_said = not is_list or self._outline.tagged.tags[first] in _WHOSE
        return None if says and is_said else self._span((first, end))

    @property
    def has_verb(self) -> bool:
        """Tell whether a verb stands in it."""
        return bool(self._outline.verbs)

    def clauses(self, ends: Sequence[int]) -> list[Clause]:
        """Give the clause of each number, by where it ends."""
        anchors = [max(0, bisect_left(self._starts, end) - 1) for end in ends]
        seen = self._outline.seen_from(anchors)
        parts = [of_which_verb(one, anchor) for one, anchor in zip(seen, anchors, strict=True)]
        verbs = [
            best if own is None else own
            for own, best in zip(parts, self._verbs(seen, anchors), strict=True)
        ]
        asked = sorted({verb for verb in verbs if verb is not None})
        self._outline = with_verbs(self._outline, asked)
        views = dict(zip(asked, self._outline.seen_from(asked), strict=True))
        heads = _heads(views)
        return [
            _NO_CLAUSE
            if verb is None
            else self._clause(views[verb], verb, heads[verb] if own is None else None, anchor)
            for verb, own, anchor in zip(verbs, parts, anchors, strict=True)
        ]

    def _verbs(self, seen: Sequence[Outline], anchors: Sequence[int]) -> list[int | None]:
        """Give the verb of the clause that each token stands in."""
        best: dict[int, int | None] = {}
        for view, group in _by_view(zip(seen, anchors, strict=True)):
            best |= zip(group, best_verbs(view, group, load_weights().verbs), strict=True)
        told = [_told_verb(one, anchor) for one, anchor in zip(seen, anchors, strict=True)]
        return [
            best[anchor] if one is None else one for one, anchor in zip(told, anchors, strict=True)
        ]

    def heading(self, at: int, *, titled: bool) -> Span | None:
        """Give what a number without any verb stands behind: "North, 61%", "Leeds 40".

        Under a title what no comma parts from the number is no name: "Net result: Change 61%".
        """
        place = bisect_left(self._starts, at)
        if self.has_verb or (titled and self.tokens[place - 1].text != ","):
            return None
        words = heading_words(self._outline, place)
        return self._span(words) if words else None

    def measured_before(self, at: int, link: str) -> Span | None:
        """Give the noun phrase that ends where a word links it to a number."""
        words = measured_words(self._outline, bisect_left(self._starts, at), link)
        return self._span(words) if words else None

    def holder_before(self, at: int, links: frozenset[str]) -> Span | None:
        """Give the noun phrase that words hang a number on."""
        words = holder_words(self._outline, bisect_left(self._starts, at), links)
        return self._span(words) if words else None

    def counted_after(self, at: int, *, one: bool) -> Span | None:
        """Give the noun phrase that begins at a place."""
        words = counted_words(self._outline, bisect_left(self._starts, at), one=one)
        return self._span(words) if words else None

    def is_verb(self, at: int) -> bool:
        """Tell whether the word behind a place is, or begins, a verb."""
        place = bisect_left(self._starts, at)
        return place in self._outline.groups and self._outline.tagged.tags[place] in FINITE_OR_MODAL

    def is_named(self, first: int, end: int) -> bool:
        """Tell whether words are counted, or begin with a verb that may stand for a noun."""
        place, behind = bisect_left(self._starts, first), bisect_left(self._starts, end)
        tags = possible_tags(self.tokens[place].text, load_weights().known)
        is_said = self._outline.letter(self._outline.after(behind - 1)) == "V"
        return is_said or FINITE.isdisjoint(tags)

    def _clause(self, seen: Outline, verb: int, noun: int | None, anchor: int) -> Clause:
        predicate = self._span(predicate_words(self._outline, verb))
        at = self.tokens[verb].start
        gapped = gapped_words(self._outline, verb, anchor)
        if gapped and not self._is_in_measure(gapped[0], anchor):
            return Clause(predicate, self._span(gapped), at, gapped=True)
        letters = self._outline.letters
        # "It bought $1.08, compared with $1.07": nothing is said of a number by a participle.
        is_number = noun is not None and letters[noun] == "#" and letters[verb] == "n"
        if noun is None or is_number or letters[noun] == "W":
            return Clause(predicate, None, at)
        valued = valued_words(self._outline, noun, verb)
        return Clause(predicate, self._span(valued or subject_words(seen, noun, verb)), at)

    def _is_in_measure(self, place: int, anchor: int) -> bool:
        """Tell "a half" of "and a half million years", which is of the number itself."""
        index = bisect_right(self._measures, self.tokens[anchor].start, key=itemgetter(0)) - 1
        first, last = self._measures[index] if index >= 0 else (0, 0)
        return first <= self.tokens[place].start < last

    def _span(self, words: Stretch) -> Span:
        return self.tokens[words[0]].start, self.tokens[words[1] - 1].end


def _behind_brackets(tokens: Sequence[Token]) -> Stretch:
    """Give the last stretch of some tokens that stands in no brackets that are apart from it."""
    end = len(tokens)
    while end and tokens[end - 1].text == ")":
        opened = next((at for at in reversed(range(end)) if tokens[at].text == "("), 0)
        if not _is_apart(tokens, opened):
            break
        end = opened
    closed = (at for at in reversed(range(end)) if tokens[at].text == ")")
    first = next((at + 1 for at in closed if at + 1 < end and _is_apart(tokens, at)), 0)
    return first, end


def _is_apart(tokens: Sequence[Token], bracket: int) -> bool:
    """Tell "Assets (net)" and "Assets(1)" from "Profit/(loss)"."""
    opened = next((at for at in reversed(range(bracket + 1)) if tokens[at].text == "("), 0)
    is_note = opened + 1 < len(tokens) and tokens[opened + 1].text.isdigit()
    return is_note or not opened or tokens[opened - 1].end < tokens[opened].start


def _told_verb(outlined: Outline, anchor: int) -> int | None:
    """Give the verb of a number that what stands around tells better than the weights."""
    verb = part_verb(outlined, anchor)
    return relative_verb(outlined, anchor) if verb is None else verb


def _heads(views: Mapping[int, Outline]) -> dict[int, int | None]:
    """Give the head of each verb's subject, by what is seen from the verb."""
    heads: dict[int, int | None] = {}
    for view, verbs in _by_view((view, verb) for verb, view in views.items()):
        heads |= subjects_of(view, verbs, load_weights().subjects)
    return heads


def _by_view(seen: Iterable[tuple[Outline, int]]) -> Iterator[tuple[Outline, list[int]]]:
    """Put together the tokens from which the same is seen."""
    views: dict[int, tuple[Outline, list[int]]] = {}
    for view, place in seen:
        views.setdefault(id(view), (view, []))[1].append(place)
    yield from views.values()


def _without_days(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out on which day of the week something was done: "Orm, a bank, on Monday reported".

    It stands wherever there is room, and is no subject and no verb. Before "that" it stays: "said
    that operating profit fell" would be another clause.
    """
    left_out = {
        place + n
        for place, (token, day) in enumerate(pairwise(tokens[:-1]))
        if token.text == "on" and day.text in _DAYS and tokens[place + 2].text != "that"
        for n in (0, 1)
    }
    return [token for n, token in enumerate(tokens) if n not in left_out] if left_out else tokens


def _parted(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Part tokens at semicolons and colons, which end the part before them; none is empty.

    So does a dateline: "OSLO, Oct 24 - Orrin Bank reported".
    """
    start = _dateline(tokens)
    if start:
        yield tokens[:start]
    for place, token in enumerate(tokens[start:], start=start + 1):
        if token.text in (";", ":"):
            yield tokens[start:place]
            start = place
    if start < len(tokens):
        yield tokens[start:]


def _dateline(tokens: Sequence[Token]) -> int:
    """Give how many tokens a sentence has up to the dash that ends its dateline; 0 without one.

    A town in capitals begins it, no word of it is small, and behind a comma or in brackets stands
    more than a name. Between two dashes stands no dateline, but an aside.
    """
    if len(tokens) < _SHORTEST or not _is_town(tokens[0].text):
        return 0
    before = takewhile(lambda token: not token.text[0].islower(), tokens[:_LONGEST_DATELINE])
    dashes = (place for place, token in enumerate(before) if token.text in _DASHES)
    place = next((one for one in dashes if tokens[one - 1].end < tokens[one].start), 0)
    lead, rest = tokens[:place], tokens[place + 1 :]
    is_long = any(token.text in _PARTING for token in lead)
    is_town = all(_is_town(token.text) for token in lead)
    is_aside = any(token.text in _DASHES for token in rest)
    return place + 1 if place and (is_long or (is_town and not is_aside)) else 0


def _is_town(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word.isupper()


def _within(starts: Sequence[int], tokens: Sequence[Token]) -> tuple[int, int]:
    """Give which of the places, in order, stand among some tokens."""
    return bisect_left(starts, tokens[0].start), bisect_left(starts, tokens[-1].end)


_NO_CLAUSE = Clause(None, None, None)
