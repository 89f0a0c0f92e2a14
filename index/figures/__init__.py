"""Text to figures: each number with what the words around it say of it.

`mentions` finds the numbers; the modules here say what each counts, where, when and who says so.
"""

from __future__ import annotations

from index.figures.changes import direction_of, word_for_change
from index.figures.circumstances import is_compared_since
from index.figures.mentions import find_mentions, unit_named
from index.figures.rates import rate_after
from index.figures.reader import read_figures

__all__ = [
    "direction_of",
    "find_mentions",
    "is_compared_since",
    "rate_after",
    "read_figures",
    "unit_named",
    "word_for_change",
]
