"""Digits and number words that state no number.

Some are no number by their shape, some belong to a name, and some count nothing where they stand.
"""

from __future__ import annotations

from index.figures.mentions.nonfigures.idle import (
    is_hour,
    is_idle_fraction,
    is_idle_ordinal,
    is_pronoun,
    is_table_scale,
)
from index.figures.mentions.nonfigures.names import (
    follows_name,
    is_attached,
    is_capitalised_name,
    is_labelled,
    is_part_of_name,
)
from index.figures.mentions.nonfigures.shapes import skip_shape, skip_words

__all__ = [
    "follows_name",
    "is_attached",
    "is_capitalised_name",
    "is_hour",
    "is_idle_fraction",
    "is_idle_ordinal",
    "is_labelled",
    "is_part_of_name",
    "is_pronoun",
    "is_table_scale",
    "skip_shape",
    "skip_words",
]
