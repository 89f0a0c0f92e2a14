"""How two figures of one thing stand to each other; where that is in doubt, they do not.

A wrong contradiction does more harm than one that is not found. So two figures are of one thing
only where their clauses share a name and say the same: where each has words that the other lacks,
it is of something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from index.english.relations import deeds_in, opposites, related
from index.english.relations.contrasts import opposed_to
from service.reconciling.periods import compare_times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index import Figure
    from service.reconciling.claims import Claim

# From what needs a look at once to what needs none.
Relation = Literal[
    "contradiction", "revised", "other bound", "other definition", "other time", "same"
]
RELATIONS: tuple[Relation, ...] = get_args(Relation)

# How far "around" may be from its words; what is rounded stands for less, by its last digit.
ABOUT, ROUNDED = 0.1, 0.05
# "More than" names the last round number that was passed; one so far beyond it passed others.
BEYOND = 1.5


class Verdict(NamedTuple):
    """How two figures stand to each other, and what of each shows it, in words."""

    relation: Relation
    one: str
    other: str


# Who is killed dies; who is executed has not drowned.
_DYING = frozenset({"kill", "die"})


class Relatives(dict[str, dict[str, str]]):
    """How other terms are related to a term, looked up once for all the pairs of a library."""

    def __missing__(self, term: str) -> dict[str, str]:
        self[term] = {found.term: found.relation for found in related(term)}
        return self[term]


def relate(one: Claim, other: Claim, relatives: Relatives) -> Verdict | None:
    """Tell how two figures stand to each other; None where they are not surely of one thing."""
    if not _are_comparable(one, other):
        return None
    lacking = _unmatched(one, other, relatives), _unmatched(other, one, relatives)
    shared = one.terms - lacking[0] - one.names
    if not shared or any(len(terms) > len(shared) for terms in lacking):
        return None
    if _are_opposed(lacking[0] - one.modifiers, lacking[1] - other.modifiers):
        return None
    definition = _other_definition(one, other, *lacking)
    if all(lacking) and not definition:
        return None
    time = compare_times(one.when, other.when)
    if time is None or (definition and time != "same"):
        return None
    if time == "other":
        return Verdict("other time", _told_time(one), _told_time(other))
    if definition:
        return Verdict("other definition", *definition)
    return _compare_values(one, other, is_sure=time == "same" and not any(lacking))


def _are_comparable(one: Claim, other: Claim) -> bool:
    """Tell whether two figures are of one kind, of one place, and told in one manner."""
    figure, their = one.figure, other.figure
    if (figure.kind, one.turned) != (their.kind, other.turned):
        return False
    if (figure.role == "change") != (their.role == "change") or figure.change != their.change:
        return False
    if figure.unit != their.unit and figure.kind != "money":
        return False
    if figure.place and their.place and figure.place != their.place:
        return False
    return not one.anchors.isdisjoint(other.anchors)


# What is told


def _unmatched(one: Claim, other: Claim, relatives: Relatives) -> frozenset[str]:
    """Give the terms of a claim for which another has none that means the same."""
    strange = other.terms - one.terms
    return frozenset(
        term
        for term in one.terms - other.terms
        if not any(
            _mean_one(
                one, term, other, their, {relatives[term].get(their), relatives[their].get(term)}
            )
            for their in strange
        )
    )


def _mean_one(one: Claim, term: str, other: Claim, their: str, relations: set[str | None]) -> bool:
    """Tell whether two terms mean the same: by the table, or as they tell what befell somebody."""
    if term in one.names or their in other.names:
        return False
    if "synonym" in relations:
        return True
    is_deed = bool(deeds_in(one.forms[term]) & deeds_in(other.forms[their]))
    return is_deed and ("near" in relations or {term, their} == _DYING)


def _are_opposed(mine: Iterable[str], theirs: frozenset[str]) -> bool:
    return any((opposites(term) | opposed_to(term)) & theirs for term in mine)


def _other_definition(
    one: Claim, other: Claim, mine: frozenset[str], theirs: frozenset[str]
) -> tuple[str, str] | None:
    """Say what two figures count otherwise, where all else is told alike."""
    figure, their = one.figure, other.figure
    differ = mine | theirs
    if not (mine <= one.modifiers and theirs <= other.modifiers):
        return None
    if differ:
        return _told_of(one, mine), _told_of(other, theirs)
    if figure.per != their.per:
        return _told_rate(figure), _told_rate(their)
    if figure.unit != their.unit:
        return figure.unit or "no unit", their.unit or "no unit"
    return None


def _told_of(claim: Claim, terms: frozenset[str]) -> str:
    words = (claim.forms[term] for term in sorted(terms))
    return " ".join(words) or "all"


def _told_rate(figure: Figure) -> str:
    return f"per {figure.per}" if figure.per else "no rate"


def _told_time(claim: Claim) -> str:
    return claim.when.words or _told_date(claim)


def _told_date(claim: Claim) -> str:
    return f"published {claim.when.published}" if claim.when.published else "undated"


# Values


def _compare_values(one: Claim, other: Claim, *, is_sure: bool) -> Verdict | None:
    figure, their = one.figure, other.figure
    bounds = figure.bound, their.bound
    if (figure.value, figure.bound) == (their.value, their.bound):
        return Verdict("same", *bounds)
    if _overlap(_taken(figure), _taken(their)):
        return Verdict("other bound", *bounds)
    return _disagree(one, other) if is_sure else None


def _disagree(one: Claim, other: Claim) -> Verdict | None:
    """Tell a figure that replaces another from one that contradicts it."""
    is_later = one.when.published != other.when.published
    have_sources = bool(one.source and other.source)
    agree_in_source = one.source <= other.source or other.source <= one.source
    if is_later and (_is_revised(one, other) or agree_in_source):
        return Verdict("revised", _told_date(one), _told_date(other))
    # "At least 30" does not exclude 300.
    if _overlap(_allowed(one.figure), _allowed(other.figure)):
        return None
    sources = (one.figure.source, other.figure.source) if have_sources else (None, None)
    return Verdict("contradiction", sources[0] or _told_time(one), sources[1] or _told_time(other))


def _is_revised(one: Claim, other: Claim) -> bool:
    """Tell whether the article that is later says that a figure was another."""
    earlier, later = sorted((one, other), key=lambda claim: str(claim.when.published or ""))
    return later.revises or _repeats(later, earlier)


def _repeats(later: Claim, earlier: Claim) -> bool:
    """Tell whether the sentence of a figure names the value of another too."""
    return bool(later.numbers & _numerals(earlier.figure))


def _numerals(figure: Figure) -> frozenset[str]:
    value = figure.value
    return frozenset({f"{value:.15g}"}) if isinstance(value, int | float) else frozenset()


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _allowed(figure: Figure) -> tuple[float, float]:
    """Give the least and the most that the words allow; "around" and what is rounded allow more."""
    value = float(figure.value)
    low = float(figure.low) if figure.low is not None else 0.0
    high = float(figure.high) if figure.high is not None else float("inf")
    slack = value * ABOUT if figure.bound in {"about", "nearly"} else _rounding(value)
    return low - slack, high + slack


def _taken(figure: Figure) -> tuple[float, float]:
    """Give what the words are taken to mean: "more than 30" is not said of 300."""
    value, (low, high) = float(figure.value), _allowed(figure)
    return max(low, value / BEYOND), min(high, value * BEYOND)


def _rounding(value: float) -> float:
    """Give half a unit of the last digit that is not 0, but no more than a share of the value.

    >>> _rounding(2_100_000.0), _rounding(11.6), _rounding(20.0)
    (50000.0, 0.05, 1.0)
    """
    digits = f"{value:.15g}" if abs(value) < 1e15 else f"{value:.0f}"
    whole, _, decimals = digits.partition(".")
    zeros = -len(decimals) if decimals else len(whole) - len(whole.rstrip("0"))
    return float(min(10.0**zeros / 2, abs(value) * ROUNDED))
