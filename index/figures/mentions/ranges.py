"""Two numbers that are the ends of one range: "between 10 and 15", "from 47 to 20 percent"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.figures.mentions.mention import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.figures.mentions.mention import Mention

_RANGE = re.compile(
    r"[ \u00a0]?(?P<link>[-\u2010\u2011\u2012\u2013\u2014]|\b(?:to|and|or)\b)[ \u00a0]?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween[ ](?:about[ ]|around[ ])?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom[ ](?:about[ ]|around[ ])?$", re.IGNORECASE)


def join_ranges(text: str, start: int, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """Give both ends of a range its limits and its unit, and pass all else on."""
    earlier: Mention | None = None
    for mention in mentions:
        if earlier is None:
            earlier = mention
            continue
        ends = _range(text, start, earlier, mention)
        yield ends[0] if ends else earlier
        earlier = ends[1] if ends else mention
    if earlier:
        yield earlier


def _range(text: str, start: int, first: Mention, last: Mention) -> tuple[Mention, Mention] | None:
    link = _RANGE.fullmatch(text, first.right, last.left)
    if (
        link is None
        or first.rule.startswith("range")
        or isinstance(first.value, str) != isinstance(last.value, str)
    ):
        return None
    if link["link"].lower() == "and" and not _BETWEEN.search(
        text, max(start, first.left - 20), first.left
    ):
        return None
    return _range_ends(text, start, first, last)


def _scaled_like(first: Mention, last: Mention) -> Mention:
    """Read "between 2 and 3 million" as two million and three."""
    if isinstance(first.value, str) or isinstance(last.value, str):
        return first
    if first.scale > 1 or last.scale < 1000 or first.value * last.scale > last.value:
        return first
    return replace(scaled(first, last.scale), scale=last.scale)


def _ordered(first: float | str, last: float | str) -> tuple[float | str, float | str]:
    if isinstance(first, str) or isinstance(last, str):
        return first, last
    return (first, last) if first <= last else (last, first)


def _range_ends(
    text: str, start: int, first: Mention, last: Mention
) -> tuple[Mention, Mention] | None:
    if first.kind != last.kind:
        if first.kind == "count":
            first = replace(first, kind=last.kind, unit=last.unit)
        elif last.kind == "count" and first.kind in ("money", "age"):
            last = replace(last, kind=first.kind, unit=first.unit)
        else:
            return None
    first = _scaled_like(first, last)
    low, high = _ordered(first.value, last.value)
    left = first.left
    opened = _BETWEEN.search(text, max(start, left - 20), left) or _FROM.search(
        text, max(start, left - 20), left
    )
    left = opened.start() if opened else left
    return (
        replace(first, left=left, right=last.right, low=low, high=high, rule="range start"),
        replace(last, left=left, right=last.right, low=low, high=high, rule="range end"),
    )
