"""What is paid for something bought: "bought Orm in May for $14 million" tells what was paid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.answering.kinship import any_kindred

if TYPE_CHECKING:
    from collections.abc import Callable

    from index import Figure

PAYING = frozenset("pay pays paid paying spend spends spent spending".split())
_BUYING = ("buy", "purchas", "acquir")
_FOR = re.compile(r"\bfor\s(?:an?\s|the\s|some\s|just\s|only\s)?(?:\w+\s)?$", re.IGNORECASE)
_LONGEST_FOR = 30


def is_price_paid(figure: Figure, text: str, terms_of: Callable[[str], frozenset[str]]) -> bool:
    """Tell whether a sum is what something was bought for."""
    verb = figure.predicate
    if figure.kind != "money" or verb is None:
        return False
    first = max(figure.sentence.start, figure.start - _LONGEST_FOR)
    if _FOR.search(text, first, figure.start) is None:
        return False
    return any_kindred(_BUYING, terms_of(text[verb.start : verb.end]))
