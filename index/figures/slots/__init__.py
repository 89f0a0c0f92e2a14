"""What a figure says beside its number: of whom, of what, where, when, and by whom it is told.

The reader asks for each; what the words before a number say is found from its sentence.
"""

from __future__ import annotations

from index.figures.slots.around import Around
from index.figures.slots.nouns import (
    complete,
    find_counted,
    find_direction,
    find_left_out,
    names_its_noun,
)
from index.figures.slots.settings import find_place, find_source, find_time
from index.figures.slots.subjects import find_predicate, find_subject

__all__ = [
    "Around",
    "complete",
    "find_counted",
    "find_direction",
    "find_left_out",
    "find_place",
    "find_predicate",
    "find_source",
    "find_subject",
    "find_time",
    "names_its_noun",
]
