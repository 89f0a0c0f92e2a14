"""What is paid for something bought: "bought Orm in May for $14 million" tells what was paid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.relations.nouns import is_person
from service.answering.kinship import any_kindred

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index import Figure

PAYING = frozenset("pay pays paid paying spend spends spent spending".split())
_COSTING = PAYING | frozenset("earn earns earned earning cost costs costing".split())
# What something fetched, who sold it tells, too.
_FETCHING = frozenset("fetch fetches fetched".split())
_BUYING = ("buy", "purchas", "acquir")
_SELLING = (*_BUYING, "sell", "auction", "go")
_FOR = re.compile(r"\bfor\s(?:an?\s|the\s|some\s|just\s|only\s)?(?:\w+\s)?$", re.IGNORECASE)
_LONGEST_FOR = 30
# "Sold its rights to Boston-based Tarrant for", "was auctioned to a syndicate led by Fairlie for"
_TO_BUYER = re.compile(
    r"\b(?:sold|sells|selling|auctioned|went)\s(?:(?!to\s)[\w'\u2019-]{1,30}\s){0,5}"
    r"to\s(?P<buyer>(?:(?!(?:to|for|and)\s)[^\s;:()]{1,30}\s){1,12})"
    r"for\s(?:an?\s|the\s|some\s|about\s|just\s|only\s)?$"
)


def is_price_paid(
    figure: Figure,
    text: str,
    terms_of: Callable[[str], frozenset[str]],
    verbs: Iterable[str] = _BUYING,
) -> bool:
    """Tell whether a sum is what something was bought for, or was in any of these verbs."""
    verb = figure.predicate
    if figure.kind != "money" or verb is None:
        return False
    first = max(figure.sentence.start, figure.start - _LONGEST_FOR)
    if _FOR.search(text, first, figure.start) is None:
        return False
    return any_kindred(verbs, terms_of(text[verb.start : verb.end]))


def buyer_of(figure: Figure, text: str) -> str:
    """Give to whom something was sold for a sum; empty where that is not said."""
    sold = _TO_BUYER.search(text, figure.sentence.start, figure.start)
    return sold["buyer"] if sold and figure.kind == "money" else ""


def may_be_coins(figure: Figure, text: str) -> bool:
    """Tell whether a count may be one of coins that no table knows: "paid 52 talers"."""
    verb = figure.predicate
    noun = (figure.counted or "").lower()
    is_coin = noun and noun in figure.text.lower() and not is_person(noun.rpartition(" ")[2])
    if verb is None or not is_coin:
        return False
    return text[verb.start : verb.end].lower().split()[-1] in _COSTING


def is_price_asked(
    verb: str, figure: Figure, text: str, terms_of: Callable[[str], frozenset[str]]
) -> bool:
    """Tell whether a sum is what a verb of a question asks for: what was paid, or what it fetched.

    What the seller pays, nobody tells with what it was sold for.
    """
    if verb in _FETCHING:
        return is_price_paid(figure, text, terms_of, _SELLING)
    return verb in PAYING and is_price_paid(figure, text, terms_of)
