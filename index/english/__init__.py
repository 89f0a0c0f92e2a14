"""The language: every word, form and name kept once. It knows no figures and no ranking.

Its surface is its modules: each says one thing of English, and others import from it by name;
`syntax` is a room of its own.
"""

from __future__ import annotations

__all__ = [
    "calendar",
    "cardinals",
    "classes",
    "countries",
    "digits",
    "forms",
    "fragments",
    "numerals",
    "rarity",
    "relations",
    "spelling",
    "toolkit",
]
