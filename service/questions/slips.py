"""Slips in the words that make a question one: "how mnay", "whne".

Of all other words the library knows what was meant (`index.ranking`); these it need not hold.
"""

from __future__ import annotations

import re

from index.english.rarity import is_listed
from index.english.spelling import is_slip

_TYPED = re.compile(
    r"""\b(?:
        ^ (?: (?:and|but|in|by)[ ] )?  (?P<first> [a-z]{4,} ) \b
        | how[ ]  (?P<measure> [a-z]{4,} ) \b
        | (?P<how> hwo|ohw|owh|woh )  (?= \s+ (?:many|much) \b )
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_MEANT = {
    "first": ("when", "where", "which", "what"),
    "measure": ("many", "much", "long", "often", "large"),
}


def mend(text: str) -> str:
    """Give a question with its question word as it was meant, where that is one slip away.

    A word that English has is no slip.

    >>> mend("how mnay ships"), mend("hwo many whelks"), mend("Waht sank?"), mend("Whit Monday")
    ('how many ships', 'how many whelks', 'What sank?', 'Whit Monday')
    """
    return _TYPED.sub(_mended, text)


def _mended(typed: re.Match[str]) -> str:
    which = typed.lastgroup or ""
    word = typed[which]
    meant = _as(word, "how") if which == "how" else _meant(word, _MEANT[which])
    return typed.group().removesuffix(word) + meant


def _meant(typed: str, words: tuple[str, ...]) -> str:
    if is_listed(typed):
        return typed
    return next((_as(typed, word) for word in words if is_slip(typed.lower(), word)), typed)


def _as(typed: str, word: str) -> str:
    if typed.isupper():
        return word.upper()
    return word.capitalize() if typed[0].isupper() else word
