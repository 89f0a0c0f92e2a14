"""How well one figure fits what is asked: by kind, noun, unit, place, time and role."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from index.english.calendar import before_now, days_in, may_be_same, years_in
from index.english.classes import SIZES
from index.english.fragments import COMPARED, alternatives
from service.answering.choosing.agreement import country_of
from service.answering.choosing.target import NOW, words_of

if TYPE_CHECKING:
    from index import Figure
    from index.model.articles import Kind
    from service.answering.choosing.nearness import Shared
    from service.answering.choosing.target import Target

FIT_SIGNS = (
    # How well its kind answers, as a logarithm.
    "kind",
    # What share of the noun asked for it counts, whether the last word of it, and its unit.
    "noun",
    "head",
    "unit",
    # "How long is it in feet?" is told in feet where the text does.
    "unit asked",
    "place",
    "time",
    # "3 miles (5 km)" says one thing twice, first in the words to give back.
    "aside",
    # "By how much?" is told by how far something moved, and no other question is.
    "change for a level",
    "level for a change",
    # "How much did it rise?" is told by how far it did, and what it was before by where it began.
    "moved as asked",
    "end asked",
    # "How long does it take now?" is told by what is said to be so now.
    "now",
    # "How high is it?" is told by what is said to be so high.
    "so sized",
    # "9, compared with 4 a year ago": who asks of no such time is told the first.
    "compared",
)

# What is said to stand so high, of "what was net debt?": its subject is what is asked for.
_STANDS: frozenset[Kind] = frozenset({"money", "percent", "quantity"})
_NOW = re.compile(rf"\b{NOW}\b[^,;:]*$", re.IGNORECASE)
_NEAR_NOW = 40
_COMPARED = re.compile(
    rf"\b(?:{COMPARED}|against|versus|(?:up|down)\sfrom)\s(?:an?\s|just\s|only\s)?$",
    re.IGNORECASE,
)
_LONGEST_COMPARED = 24
# Told from another time than now.
_THEN = re.compile(r"\b(?:earlier|before|previous|preceding)\b", re.IGNORECASE)
# "Has fallen to 17"
_MOVED_TO, _TO = re.compile(r"\bto\s$"), 4
_SIZES: frozenset[Kind] = frozenset({"quantity", "count", "age", "duration"})
# "8 metres high", "8 metres (26 feet) high", "barely ten wide"
_SIZED = re.compile(
    r"(?:\s\([^()]{1,40}\))?"
    rf"\s(?P<size>{alternatives([*SIZES, 'away', 'old'])})\b"
)


def weigh_fit(
    target: Target, shared: Shared, figure: Figure, time: float, text: str
) -> tuple[float, ...]:
    """Weigh a figure against what is asked.

    Args:
        target: what is asked.
        shared: the sentence of the figure.
        figure: of a kind that may answer.
        time: how its time agrees with the one asked, as `agree_in_time` compares them.
        text: the article's.

    Returns:
        A number for each of `FIT_SIGNS`, in that order.
    """
    return (
        math.log(target.asked.kinds[figure.kind]),
        *_weigh_noun(target, figure, text),
        target.asked.unit is not None and figure.unit == target.asked.unit,
        _agree_in_place(target, figure),
        time,
        figure.kind != "date" and text[figure.start - 1 : figure.start] == "(",
        *_weigh_role(target, figure, text),
        _is_now(target, figure, text),
        _is_so_sized(target, figure, text),
        time <= 0 and _is_only_compared(target, shared, figure, text),
    )


def _weigh_noun(target: Target, figure: Figure, text: str) -> tuple[float, bool, bool]:
    """Give how much of the noun asked for a figure counts, whether its head, and its unit.

    At a level, what the figure is said of is counted, too.
    """
    counted = target.counted(figure)
    if target.asked.level and figure.kind in _STANDS and figure.role != "change":
        counted |= target.terms_of(words_of(figure.subject, text))
    # Of what is paid for, the number is no sum: "934 claims" of "how much compensation?".
    is_of_wares = figure.kind == "count" and target.asked.kinds.get("quantity") is None
    if is_of_wares and target.asked.kinds.get("money") == 1:
        counted = frozenset()
    share = len(target.noun & counted) / max(1, len(target.noun))
    is_unit = figure.unit is not None and not target.noun.isdisjoint(target.terms_of(figure.unit))
    return share, bool(target.head) and bool(counted) and target.head <= counted, is_unit


def _agree_in_place(target: Target, figure: Figure) -> float:
    """Compare the countries of question and figure: 1 they agree, -1 they differ, 0 unknown."""
    country = country_of(figure) if target.asked.countries else None
    if not country:
        return 0
    return 1 if country in target.asked.countries else -1


def _weigh_role(target: Target, figure: Figure, text: str) -> tuple[bool, bool, bool, bool]:
    """Tell whether a figure is how far something moved where its level is asked, and the reverse.

    Then whether it moved as is asked, and whether it is the end that is asked for.
    """
    moved, asked = figure.role == "change", target.asked.role
    if asked == "change":
        return False, not moved, False, False
    if asked in {"from", "to"}:
        is_end = figure.role == asked
        if asked == "to" and not is_end:
            is_end = _MOVED_TO.search(text, max(0, figure.start - _TO), figure.start) is not None
        return moved, False, False, is_end and not moved
    if target.asked.change:
        return False, False, moved and figure.change == target.asked.change, False
    return moved, False, False, False


def _is_now(target: Target, figure: Figure, text: str) -> bool:
    """Tell whether a number is said of now, where that is asked: "now takes 115"."""
    return target.asked.role == "to" and bool(
        _NOW.search(text, max(figure.sentence.start, figure.start - _NEAR_NOW), figure.start)
    )


def _is_so_sized(target: Target, figure: Figure, text: str) -> bool:
    """Tell whether a measure is followed by the word that it is asked with: "8 metres high"."""
    if figure.kind not in _SIZES:
        return False
    sized = _SIZED.match(text, figure.end, figure.sentence.end)
    if sized is None:
        return False
    # What is so high may be asked as tall.
    words = SIZES.get(sized["size"], {sized["size"]})
    return not target.terms.isdisjoint(target.terms_of(" ".join(words)))


def _is_only_compared(target: Target, shared: Shared, figure: Figure, text: str) -> bool:
    """Tell whether another number is compared with a figure, and nothing else of it is asked."""
    if target.asked.role == "from" or figure.kind == "date":
        return False
    lead = max(figure.sentence.start, figure.start - _LONGEST_COMPARED)
    if _COMPARED.search(text, lead, figure.start) is None:
        return False
    return not shared.has_word_behind(figure)


def agree_in_time(target: Target, figure: Figure) -> float:
    """Compare the times of question and figure: 1 they agree, -1 they differ, 0 unknown."""
    asked, time = target.asked, figure.time or ""
    ago = before_now(time) if asked.from_today else None
    if ago:
        alike = [one for one in asked.from_today if before_now(one) == ago]
        # "A year earlier" than last year is not last year.
        is_same = any(bool(_THEN.search(one)) == bool(_THEN.search(time)) for one in alike)
        return (1 if is_same else 0.5) if alike else -1
    years = years_in(time) if asked.years else frozenset()
    if years:
        return 1 if years & asked.years else -1
    days = days_in(time) if asked.days else ()
    if not days:
        return 0
    return 1 if any(may_be_same(one, day) for one in asked.days for day in days) else -1


def is_in_place_asked(target: Target, figure: Figure) -> bool:
    """Tell whether the place of a figure is one that is asked about."""
    return any(name in (figure.place or "") for name in target.asked.places)
