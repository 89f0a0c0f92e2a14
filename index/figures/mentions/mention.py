"""A number as a rule found it, before the sentence around it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.english.cardinals import exact, plain

if TYPE_CHECKING:
    from index.model.articles import Bound, Kind

_LEFT = 34
_QUALIFIER = re.compile(
    r"\b(?:early|mid|late|later|(?:(?:beginning|start|middle|end)[ ]of)"
    r"|(?:summer|spring|autumn|fall|winter)[ ](?:in|of))[ -]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A number with its sign, currency or unit.

    Attributes:
        start, end: the number alone.
        left, right: the words that belong to it, currency and unit included.
        low, high: the range that the words allow; no `high` where they set none.
        bound: what the form of the number itself says ("dozens": at least); None elsewhere.
        rule: the name of the rule that read it.
        scale: the scale word ("million") in the value, or 1.
    """

    start: int
    end: int
    left: int
    right: int
    kind: Kind
    value: int | float | str
    low: int | float | str | None
    high: int | float | str | None
    rule: str
    unit: str | None = None
    bound: Bound | None = None
    scale: int = 1


def scaled(mention: Mention, scale: int) -> Mention:
    """Multiply a number as it is written, so that 4.1 times a million is 4100000."""
    if isinstance(mention.value, str):
        return mention
    value = plain(exact(mention.value) * scale)
    return replace(mention, value=value, low=value, high=None if mention.high is None else value)


def negative(mention: Mention) -> Mention:
    """Turn a number's sign."""
    if isinstance(mention.value, str):
        return mention
    value = -mention.value
    return replace(mention, value=value, low=value, high=value)


def dated(
    text: str, span: tuple[int, int], value: str, rule: str, *, low: str = "", high: str = ""
) -> Mention:
    """Make a date of an EDTF value, with the words before that narrow it: "early"."""
    start, end = span
    left = _QUALIFIER.search(text, max(0, start - _LEFT), start)
    return Mention(
        start=start,
        end=end,
        left=left.start() if left else start,
        right=end,
        kind="date",
        value=value,
        low=low or value,
        high=high or value,
        rule=rule,
    )


def widened(mention: Mention, right: int) -> Mention:
    """Let more words behind a number belong to it."""
    return replace(mention, right=right)
