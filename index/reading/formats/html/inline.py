"""What is set in a line in a way of its own: raised numbers, fractions and formulas.

A raised number that is written like any other makes a wrong one of it: "10<sup>9</sup>" is no 109.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.formats.html.kinds import GLOSSES
from index.reading.formats.html.tree import text_of

if TYPE_CHECKING:
    from index.reading.formats.html.tree import Element

_RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# The power of a number, or the numbers of notes: "9", "-3", "1, 2".
_NUMBERS = re.compile(r"[+\u2212-]?[0-9]{1,3}(?:,\s?[0-9]{1,3}){0,4}")
_SLASHES = ("/", "\u2044")


def write_inline(element: Element, after: Element | str | None) -> str:
    """Write a break, a formula, or what is set high, as a reader sees it.

    Args:
        element: a `br`, `math` or `sup`.
        after: what stands behind it: a slash makes the upper number of a fraction of it.
    """
    if element.tag == "br":
        return "\n"
    if element.tag == "math":
        return _formula(element)
    words = " ".join(text_of(element).split())
    is_over = isinstance(after, str) and after.startswith(_SLASHES)
    return f" {words}" if is_over else _raise(words)


def _raise(words: str) -> str:
    return words.translate(_RAISED) if _NUMBERS.fullmatch(words) else words


def _formula(element: Element) -> str:
    """Write MathML in a line, its signs parted: "x = a² / 2"."""
    if element.tag in GLOSSES:
        return ""
    written = (
        child.strip() if isinstance(child, str) else _formula(child) for child in element.children
    )
    parts = [part for part in written if part]
    if len(parts) == 2 and element.tag in ("msup", "msub", "mfrac"):
        return _pair(element.tag, *parts)
    return " ".join(parts)


def _pair(tag: str, one: str, other: str) -> str:
    if tag == "mfrac":
        is_short = " " not in one + other
        return f"{one}/{other}" if is_short else f"{one} / {other}"
    if tag == "msub":
        return f"{one}_{other}"
    raised = _raise(other)
    return f"{one}^{other}" if raised == other else f"{one}{raised}"
