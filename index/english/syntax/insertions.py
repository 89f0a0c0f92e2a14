"""What a sentence puts in between its commas: clauses, appositions, and who says so.

"The bank, which has raised rates, aims for 3%": seen from outside, it is as if it were not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.english.classes import SAYING_VERBS
from index.english.syntax.tags import (
    ADVERBS,
    CARDINAL,
    CC,
    COMMA,
    DT,
    FINITE_OR_MODAL,
    IN,
    NOUNS,
    PARTICIPLES,
    QUOTE,
    SC,
    STOP,
    numbers_of,
)
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.tagger import Tagged


# What may be a finite verb where one is missing: what is told from one by no more than this.
LIKELY = 50

_RELATIVES = numbers_of("WDT WP WRB")
# "From its mill, at a loss": what a clause that was interrupted may go on with.
_GOES_ON = numbers_of("IN TO")
# What follows the verb of who says so, if anything: "the ministry said on Friday".
_BEHIND_SAYING = numbers_of("IN , . NNP RB SC")
_OPENS_CLAUSE = _RELATIVES | numbers_of("SC")
# "Built in 1346,": a participle tells of the noun before it, as a relative clause does.
_PARTS = numbers_of(", CC :")
_JOINS = numbers_of("CC SC")
_NEVER_IN_NAME = FINITE_OR_MODAL | numbers_of("CC SC CD $") | _RELATIVES
_HEADS = NOUNS | numbers_of("PRP CD DT")
# A sentence that puts in more is a list, of which nothing is left out.
MOST_INSERTIONS = 12
# "Some of whom", "many of which", "for whom".
_LONGEST_LEAD = 3


class Insertion(NamedTuple):
    """A stretch of tokens from the comma that opens it to behind the one that closes it.

    Attributes:
        relative: whether it is a clause about the noun before it.
        parts: whether its first comma parts two clauses all the same: "fell, she said, and rose".
        aged: whether an age stands before it, between commas, too.
    """

    first: int
    end: int
    relative: bool
    parts: bool
    aged: bool = False

    @property
    def hidden(self) -> range:
        """Give the tokens that are as if they were not there."""
        return range(self.age.start + self.parts, self.end)

    @property
    def age(self) -> range:
        """Give the comma and the age before it: "Lena Beck, 44, who won"."""
        return range(self.first - 2 * self.aged, self.first)


def find_insertions(tagged: Tagged) -> list[Insertion]:
    """Find what a tagged sentence puts in, in order; no two overlap.

    What stands at the end of its sentence is put in, too, if it is a relative clause or says who
    says so.
    """
    count = len(tagged.tags)
    commas = [place for place in range(1, count) if tagged.tags[place] == COMMA]
    first_verb = next((at for at in range(count) if tagged.tags[at] in FINITE_OR_MODAL), count)
    found: list[Insertion] = []
    for index, comma in enumerate(commas):
        if (found and comma < found[-1].end) or _opens_age(tagged, comma):
            continue
        if len(found) == MOST_INSERTIONS:
            return []
        has_outer = first_verb < comma
        stops = [*commas[index + 1 : index + 4], _last(tagged)]
        if end := _saying_end(tagged, comma, stops):
            # The comma behind "says Ann Lee, who has 9 trees" opens a clause of its own.
            end -= tagged.tags[end - 1] == COMMA and _relative(tagged, end - 1) is not None
            parts = not FINITE_OR_MODAL.issuperset(tagged.tags[end : end + 1])
            found.append(Insertion(comma, end, relative=False, parts=parts))
        elif end := _relative_end(tagged, comma, stops, has_outer=has_outer):
            joins = tagged.tags[end : end + 1] == [CC]
            aged = comma > 1 and _opens_age(tagged, comma - 2)
            found.append(Insertion(comma, end, relative=True, parts=joins, aged=aged))
        elif end := _apposed_end(tagged, comma, stops[:-1], has_outer=has_outer):
            tells = tagged.tags[comma + 1] in PARTICIPLES
            found.append(Insertion(comma, end, relative=tells, parts=False))
        elif end := _adverbial_end(tagged, comma, stops[:-1]):
            joins = tagged.tags[end] == CC
            found.append(Insertion(comma, end, relative=False, parts=joins))
    return found


def may_be_finite(tagged: Tagged, place: int) -> bool:
    """Tell what may be a finite verb though it is tagged as something else: "shelters 900 bats"."""
    return place in tagged.finites and tagged.finites[place][0] <= LIKELY


def _last(tagged: Tagged) -> int:
    """Give where the mark stands that ends a sentence."""
    count = len(tagged.tags)
    while count > 1 and tagged.tags[count - 1] in (STOP, QUOTE):
        count -= 1
    return count


def _opens_age(tagged: Tagged, comma: int) -> bool:
    """Tell the first comma of "Lena Beck, 44, who won": what is put in begins at the second."""
    is_age = tagged.tags[comma : comma + 3] == [COMMA, CARDINAL, COMMA]
    return is_age and not _RELATIVES.isdisjoint(tagged.tags[comma + 3 : comma + 4])


def _relative(tagged: Tagged, comma: int) -> int | None:
    """Give where the relative word stands behind a comma: "which", "for whom", "some of whom"."""
    tags = tagged.tags
    for place in range(comma + 1, min(len(tags), comma + 2 + _LONGEST_LEAD)):
        if tags[place] in _RELATIVES:
            leads = place == comma + 1 or tags[place - 1] == IN
            return place if leads and tags[comma - 1] in _HEADS else None
        if tags[place] in FINITE_OR_MODAL:
            return None
    return None


def _relative_end(
    tagged: Tagged, comma: int, stops: Sequence[int], *, has_outer: bool
) -> int | None:
    """Give where a relative clause ends that a comma opens: where the outer one goes on."""
    opening = _relative(tagged, comma)
    if opening is None:
        return None
    for stop in stops[:-1]:
        inside = range(opening + 1, stop)
        has_own = any(tagged.tags[at] in FINITE_OR_MODAL for at in inside)
        if has_own and _outer_goes_on(tagged, stop + 1, has_outer=has_outer):
            return stop + 1
    return stops[-1] if has_outer and stops[-1] - comma < WINDOW else None


def _outer_goes_on(tagged: Tagged, place: int, *, has_outer: bool) -> bool:
    """Tell what the clause around an insertion goes on with: its verb, or more of what follows."""
    tags, count = tagged.tags, len(tagged.tags)
    if place < count and tags[place] == CC:
        return has_outer
    while place < count and tags[place] in ADVERBS:
        place += 1
    if place >= count:
        return False
    if tags[place] in FINITE_OR_MODAL:
        return True
    if has_outer:
        return tags[place] in _GOES_ON
    return may_be_finite(tagged, place)


def _apposed_end(
    tagged: Tagged, comma: int, stops: Sequence[int], *, has_outer: bool
) -> int | None:
    """Give where "a maker of batteries," ends, or "26, a nurse,": before a verb."""
    tags = tagged.tags
    opens = tags[comma + 1 : comma + 2]
    if tags[comma - 1] not in _HEADS or _has_verb(tagged, comma) or _JOINS.issuperset(opens):
        return None
    for stop in stops:
        following = stop + 1
        if following >= len(tags) or _is_clause(tags, comma, stop) or tags[following] in _JOINS:
            return None
        while following < len(tags) - 1 and tags[following] in ADVERBS:
            following += 1
        if tags[following] in FINITE_OR_MODAL or (
            not has_outer and may_be_finite(tagged, following)
        ):
            return stop + 1
    return None


def _adverbial_end(tagged: Tagged, comma: int, stops: Sequence[int]) -> int | None:
    """Give where "although the law allows six," ends: before the verb, or another one joined."""
    tags = tagged.tags
    if tags[comma + 1 : comma + 2] != [SC] or not stops:
        return None
    stop = stops[0]
    if FINITE_OR_MODAL.isdisjoint(tags[comma + 2 : stop]):
        return None
    following = stop + 1
    joins = following < len(tags) and tags[following] == CC
    following += joins
    while following < len(tags) - 1 and tags[following] in ADVERBS:
        following += 1
    goes_on = following < len(tags) and tags[following] in FINITE_OR_MODAL
    return stop + 1 if goes_on and (joins or tags[comma - 1] in _HEADS) else None


def _is_clause(tags: Sequence[int], first: int, stop: int) -> bool:
    """Tell "prices rose" from "the figure that the bank watches", with a verb that is opened."""
    verbs = sum(tag in FINITE_OR_MODAL for tag in tags[first:stop])
    return verbs > 0 and verbs > sum(tag in _OPENS_CLAUSE for tag in tags[first + 2 : stop])


def _has_verb(tagged: Tagged, comma: int) -> bool:
    """Tell a clause that has its verb before a comma: what follows is another one's subject.

    Not so behind who says so: "it says 900 drivers, most of them old, will strike".
    """
    tags = tagged.tags
    start = comma
    while start > max(0, comma - WINDOW) and tags[start - 1] not in _PARTS:
        start -= 1
    verbs = sum(
        tags[at] in FINITE_OR_MODAL and tagged.tokens[at].text.lower() not in SAYING_VERBS
        for at in range(start, comma)
    )
    # "While one fell, the other": a clause of its own; "men who were ill, 12 in all,": none.
    return verbs > sum(tag in _OPENS_CLAUSE for tag in tags[start + 1 : comma])


def _saying_end(tagged: Tagged, comma: int, stops: Sequence[int]) -> int | None:
    """Give where words end that only say who says so: ", the union said,", ", said Ann Lee"."""
    tags, tokens = tagged.tags, tagged.tokens
    start = comma + 1
    start += start < len(tags) and tags[start] == QUOTE
    for place in range(start, min(stops[0], start + WINDOW)):
        if tokens[place].text.lower() in SAYING_VERBS and tags[place] not in NOUNS:
            behind = place + 1
            if place == start:
                return _name_end(tagged, stops)
            told = tokens[place].text.lower() == "told"
            ends = (
                behind == stops[0]
                or tags[behind] in _BEHIND_SAYING
                or (told and tags[behind] == DT)
            )
            plain = FINITE_OR_MODAL.isdisjoint(tags[behind : stops[0]])
            is_last = stops[0] == stops[-1]
            return stops[0] + (not is_last) if ends and plain else None
        if tags[place] in _NEVER_IN_NAME:
            return None
    return None


def _name_end(tagged: Tagged, stops: Sequence[int]) -> int:
    """Give where a name ends that stands behind its verb, with what it is: "said Lee, a nurse"."""
    plain = len(stops) > 1 and FINITE_OR_MODAL.isdisjoint(tagged.tags[stops[0] : stops[1]])
    end = stops[1] if plain else stops[0]
    return end + (end != stops[-1])
