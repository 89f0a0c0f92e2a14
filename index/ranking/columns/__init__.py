"""The words of articles as columns: as they stand, then with names that mean the same as one."""

from __future__ import annotations

from index.ranking.columns.indexed import Indexed
from index.ranking.columns.laying import Laid, lay, unlay
from index.ranking.columns.marks import Mark
from index.ranking.columns.plain import Plain, PlainBuilder, join

__all__ = ["Indexed", "Laid", "Mark", "Plain", "PlainBuilder", "join", "lay", "unlay"]
