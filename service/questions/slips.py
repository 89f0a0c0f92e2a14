"""Slips in the words that make a question one: "how mnay", "whne".

Of all other words the library knows what was meant (`index.ranking`); these it need not hold.
"""

from __future__ import annotations

import re

from index.english.rarity import is_listed
from index.english.spelling import is_slip

_HOW = re.compile(r"\b(?:hwo|ohw|owh|woh)(?=\s+(?:many|much)\b)", re.IGNORECASE)
_AFTER_HOW = re.compile(r"(?<=\bhow )[a-z]{4,}\b", re.IGNORECASE)
_FIRST = re.compile(r"(?:^|(?<=^and )|(?<=^but )|(?<=^in )|(?<=^by ))[a-z]{4,}\b", re.IGNORECASE)
_MEASURES = ("many", "much", "long", "often", "large")
_QUESTION_WORDS = ("when", "where", "which", "what")


def mend(text: str) -> str:
    """Give a question with its question word as it was meant, where that is one slip away.

    A word that English has is no slip.

    >>> mend("how mnay ships"), mend("hwo many whelks"), mend("Waht sank?"), mend("Whit Monday")
    ('how many ships', 'how many whelks', 'What sank?', 'Whit Monday')
    """
    text = _AFTER_HOW.sub(lambda typed: _meant(typed.group(), _MEASURES), text)
    text = _FIRST.sub(lambda typed: _meant(typed.group(), _QUESTION_WORDS), text)
    return _HOW.sub(lambda typed: _as(typed.group(), "how"), text)


def _meant(typed: str, words: tuple[str, ...]) -> str:
    if is_listed(typed):
        return typed
    return next((_as(typed, word) for word in words if is_slip(typed.lower(), word)), typed)


def _as(typed: str, word: str) -> str:
    if typed.isupper():
        return word.upper()
    return word.capitalize() if typed[0].isupper() else word
