"""A sum that leaves its currency to the sum before: "310 million pounds, from 352 million"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.figures.mentions.mention import Mention

_NEAR = 40

_LINK = re.compile(r"\b(?:from|to|with|against|versus|than|and)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"\s(?:an?|the|in|at|on|last|this|previously|before|earlier|for|by|from|to|and)\b"
    r"|\s?(?:[^\w\s]|$)"
)


def share_currency(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give a large number that is compared with a sum of money the money's currency."""
    money: Mention | None = None
    for mention in mentions:
        found = mention
        if money and _is_compared(text, money, mention):
            found = replace(mention, kind="money", unit=money.unit, rule="elided currency")
        # What stands between, a date or a percentage, leaves the currency as it is.
        if found.kind not in ("date", "percent"):
            money = found if found.kind == "money" else None
        yield found


def _is_compared(text: str, money: Mention, mention: Mention) -> bool:
    if mention.kind != "count" or min(money.scale, mention.scale) < 1000:
        return False
    linked = _LINK.search(text, max(money.right, mention.left - _NEAR), mention.left)
    return bool(linked and _NO_NOUN.match(text, mention.right))
