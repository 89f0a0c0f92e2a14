"""A question's words against a sentence's: what differs, how sure the sentence is, what is doubted.

Every fitted number of it stands in `weights`.
"""

from __future__ import annotations

from service.answering.aligning import weights
from service.answering.aligning.alignment import Alignment, align
from service.answering.aligning.doubts import (
    MOST_DOUBTS,
    find_doubts,
    missing_words,
    words_taken,
)
from service.answering.aligning.figures import figure_doubts
from service.answering.aligning.sureness import SIGNS, sureness, weigh_signs

__all__ = [
    "MOST_DOUBTS",
    "SIGNS",
    "Alignment",
    "align",
    "figure_doubts",
    "find_doubts",
    "missing_words",
    "sureness",
    "weigh_signs",
    "weights",
    "words_taken",
]
