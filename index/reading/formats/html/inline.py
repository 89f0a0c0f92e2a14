"""What is set in a line in a way of its own: raised numbers, fractions and formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.reading.formats.html.kinds import GLOSSES
from index.reading.formats.html.tree import text_of
from index.reading.formats.raised import raise_numbers

if TYPE_CHECKING:
    from index.reading.formats.html.tree import Element

_LONGEST_MARK = 2
_SLASHES = ("/", "\u2044")


def is_mark(element: Element) -> bool:
    """Tell whether an element is a sign that links to a place on the page: "¶" behind a heading."""
    if element.tag != "a" or not element.attributes.get("href", "").startswith("#"):
        return False
    words = text_of(element).strip()
    return 0 < len(words) <= _LONGEST_MARK and not any(map(str.isalnum, words))


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
    return f" {words}" if is_over else raise_numbers(words)


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
    raised = raise_numbers(other)
    return f"{one}^{other}" if raised == other else f"{one}{raised}"
