"""An answer as a person is shown it: wording, marking, tables, plots, conversations.

Its surface is its modules; templates get their strings, numbers and ranges.
"""

from __future__ import annotations

__all__ = [
    "articles",
    "casing",
    "checking",
    "conversation",
    "marking",
    "notes",
    "plotting",
    "presenting",
    "shapes",
    "sources",
    "tables",
    "wording",
]
