"""Pieces that the patterns of other modules are built from.

What repeats without a limit does so possessively (`++`, `*+`), or can end in one place only, so
that no text can make the engine try again what it has read: reading stays linear in its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SPACE = r"[^\S\n]"
HYPHENS = "-\u2010\u2011"
HYPHEN = f"[{HYPHENS}]"
DASH = "[-\u2010\u2011\u2012\u2013\u2014]"
# "The club's ", "the northern club's ", of at most four words.
OWNER = r"(?:[^\W\d][\w-]{0,20}\s){0,3}[^\W\d]\w{0,20}(?:['\u2019]s|s['\u2019])\s"
# From a noun to what tells which: "that were tested".
RELATIVE = re.compile(r"\s(?:that|which|who)\s")
# What is done with a report, on a day of its own.
REPORTED = "published|released|issued|printed"
# What makes little of a number: "only 9".
MERELY = r"(?:only|just|barely)\s"
# What a number is held against: "compared with 9".
COMPARED = r"compared\s(?:with|to)"
SET_BESIDE = rf"(?:{COMPARED}|against|instead\sof|rather\sthan|(?:up|down)\sfrom)"
# The small letter of "İ" is an i and a combining dot.
_ALIKE = str.maketrans("ı\u017f", "is", "\u0307")


def alternatives(words: Iterable[str]) -> str:
    """Join words into one regex alternative, the longest first, as plain text.

    Words that begin alike stand together, letter by letter: the engine tries alternatives one by
    one, and looks at a word of the text ten times faster when each letter leaves only a few.

    >>> alternatives(("bn", "b", "million", "mile"))
    '(?:mil(?:lion|e)|b(?:n|))'
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[:1], []).append(word[1:])
    return f"(?:{'|'.join(_beginning(first, rest) for first, rest in by_letter.items())})"


def small(found: str) -> str:
    """Give what a pattern that looks away from case has found as the pattern has it.

    Such a pattern takes "ı" and "İ" for i, and "ſ" for s; `str.lower` does not.

    >>> small("Aprıl"), small("ſEPT")
    ('april', 'sept')
    """
    return found.lower().translate(_ALIKE)


def _beginning(first: str, rest: list[str]) -> str:
    """Give the pattern of words that begin with the same letter."""
    while len(rest) > 1 and all(rest) and len({word[0] for word in rest}) == 1:
        first, rest = first + rest[0][0], [word[1:] for word in rest]
    return re.escape(first) + (re.escape(rest[0]) if len(rest) == 1 else alternatives(rest))
