"""A question's words against a sentence's: what differs, how sure the sentence is, what is doubted.

Every fitted number of it stands in `weights`.
"""

from __future__ import annotations

from service.answering.aligning import asserting, sureness, telling, weights
from service.answering.aligning.alignment import Alignment, align
from service.answering.aligning.doubts import (
    MOST_DOUBTS,
    find_doubts,
    missing_words,
)
from service.answering.aligning.heading import of_another_head
from service.answering.aligning.held import Held
from service.answering.aligning.reasons import figure_doubts

__all__ = [
    "MOST_DOUBTS",
    "Alignment",
    "Held",
    "align",
    "asserting",
    "figure_doubts",
    "find_doubts",
    "missing_words",
    "of_another_head",
    "sureness",
    "telling",
    "weights",
]
