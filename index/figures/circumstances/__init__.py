"""Where and when a figure holds, and who says so: from its words, its sentence, its paragraph.

`Setting` is what a sentence says about all of its figures; the rest tells what of it is of one.
"""

from __future__ import annotations

from index.figures.circumstances.places import (
    Whereabouts,
    place_around,
    place_before,
    place_behind,
    place_beside,
    place_near,
    place_within,
    subject_place,
)
from index.figures.circumstances.setting import Setting, source_at
from index.figures.circumstances.times import is_compared_since, time_near

__all__ = [
    "Setting",
    "Whereabouts",
    "is_compared_since",
    "place_around",
    "place_before",
    "place_behind",
    "place_beside",
    "place_near",
    "place_within",
    "source_at",
    "subject_place",
    "time_near",
]
