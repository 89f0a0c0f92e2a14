"""The words of articles as columns: as they stand, then with names that mean the same as one."""

from __future__ import annotations

from index.ranking.columns.indexed import Indexed
from index.ranking.columns.laying import Laid, lay, unlay
from index.ranking.columns.marks import Mark, bit_of
from index.ranking.columns.plain import Plain, PlainBuilder, join
from index.ranking.grams import Lists
from index.ranking.postings import Counts

__all__ = [
    "Counts",
    "Indexed",
    "Laid",
    "Lists",
    "Mark",
    "Plain",
    "PlainBuilder",
    "bit_of",
    "join",
    "lay",
    "unlay",
]
