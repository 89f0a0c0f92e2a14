"""Numbers as they are written: digits and words with their bound, unit, currency or date."""

from __future__ import annotations

from index.figures.mentions.bounds import BoundWords, bound_after, bound_before
from index.figures.mentions.finder import find_mentions
from index.figures.mentions.mention import Mention
from index.figures.mentions.units import unit_after, unit_named

__all__ = [
    "BoundWords",
    "Mention",
    "bound_after",
    "bound_before",
    "find_mentions",
    "unit_after",
    "unit_named",
]
