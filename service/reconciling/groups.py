"""Which figures to compare, in time that grows as they do; and those of one thing together."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from service.reconciling.claims import read_claims
from service.reconciling.relations import RELATIONS, Relatives, relate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index import Figure, Library
    from service.reconciling.claims import Claim
    from service.reconciling.relations import Relation, Verdict

# Of a figure and a later one.
_Numbers = tuple[int, int]

# A term of more figures than these tells nothing of which to compare; of those that share the
# most, so many are compared; and figures of one thing are cut at so many.
MOST_TELLING, MOST_COMPARED, MOST_TOGETHER = 200, 24, 40
# The share of the terms of the shorter clause that both have.
_SHARED = 0.5


class Pair(NamedTuple):
    """Two figures of a group, by their places in it, how they stand to each other, and why."""

    one: int
    other: int
    relation: Relation
    said: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of several articles that tell of one thing.

    Attributes:
        figures: the last told first.
        pairs: what needs a look first.
    """

    figures: tuple[Figure, ...]
    pairs: tuple[Pair, ...]

    @property
    def relation(self) -> Relation:
        """Give the relation that needs a look first."""
        return self.pairs[0].relation


def reconcile(library: Library) -> tuple[Group, ...]:
    """Give the figures that several articles tell of one thing; what contradicts comes first."""
    claims = list(read_claims(library))
    relatives = Relatives()
    found = {
        (one, other): verdict
        for one, other in _candidates(claims)
        if (verdict := relate(claims[one], claims[other], relatives))
    }
    groups = [_group(claims, members, found) for members in _connected(found)]
    return tuple(sorted(groups, key=lambda group: RELATIONS.index(group.relation)))


def _candidates(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Give pairs of figures of different articles whose clauses share most of their terms."""
    holding: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        keys = [(claim.figure.kind, term) for term in claim.terms | claim.anchors]
        shared = Counter(other for key in keys for other in holding[key])
        for other, count in shared.most_common(MOST_COMPARED):
            if _is_candidate(claim, claims[other], count):
                yield other, number
        for key in keys:
            holding[key] = [*holding[key][1 - MOST_TELLING :], number]


def _is_candidate(claim: Claim, other: Claim, shared: int) -> bool:
    if claim.figure.article_id == other.figure.article_id:
        return False
    return shared >= _SHARED * min(len(claim.terms), len(other.terms))


def _connected(pairs: Iterable[_Numbers]) -> Iterator[dict[int, list[_Numbers]]]:
    """Give the numbers that pairs lead to from each other, each with the pairs that it is last in.

    Of more than may stand together, those that were met first.
    """
    beside: dict[int, list[_Numbers]] = defaultdict(list)
    for pair in pairs:
        for number in pair:
            beside[number].append(pair)
    seen: set[int] = set()
    for first in beside:
        members, waiting = list[int](), [first]
        while waiting:
            number = waiting.pop()
            if number not in seen:
                seen.add(number)
                members.append(number)
                waiting.extend(one for pair in beside[number] for one in pair)
        together = set(members[:MOST_TOGETHER])
        if together:
            yield {
                number: [
                    pair for pair in beside[number] if pair[1] == number and pair[0] in together
                ]
                for number in together
            }


def _group(
    claims: Sequence[Claim], members: dict[int, list[_Numbers]], found: dict[_Numbers, Verdict]
) -> Group:
    in_order = sorted(sorted(members), key=lambda number: _told(claims[number]), reverse=True)
    places = {number: place for place, number in enumerate(in_order)}
    pairs = [
        _pair(places[one], places[other], found[one, other])
        for numbers in members.values()
        for one, other in numbers
    ]
    pairs.sort(key=lambda pair: (RELATIONS.index(pair.relation), pair.one, pair.other))
    return Group(tuple(claims[number].figure for number in in_order), tuple(pairs))


def _pair(one: int, other: int, verdict: Verdict) -> Pair:
    if one > other:
        return Pair(other, one, verdict.relation, (verdict.other, verdict.one))
    return Pair(one, other, verdict.relation, (verdict.one, verdict.other))


def _told(claim: Claim) -> str:
    return str(claim.when.published or "")
