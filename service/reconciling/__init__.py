"""Figures of several articles that tell of one thing, and how they stand to each other.

`claims` reads what a figure's clause says, `periods` when it holds, `relations` compares two
figures, `groups` finds which to compare.
"""

from __future__ import annotations

from service.reconciling.groups import Group, Pair, reconcile
from service.reconciling.relations import RELATIONS, Relation

__all__ = ["RELATIONS", "Group", "Pair", "Relation", "reconcile"]
