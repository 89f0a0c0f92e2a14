"""Numbers that are set high: written like any other, they make a wrong one of that before them."""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# The power of a number, or the numbers of notes: "9", "-3", "1, 2".
_NUMBERS = re.compile(r"[+\u2212-]?[0-9]{1,3}(?:,\s?[0-9]{1,3}){0,4}")


def raise_numbers(words: str) -> str:
    """Write words that are set high: numbers with the signs for it, others as they are.

    >>> raise_numbers("9"), raise_numbers("-3"), raise_numbers("st")
    ('⁹', '⁻³', 'st')
    """
    return words.translate(_RAISED) if _NUMBERS.fullmatch(words) else words
