"""A question's words against a sentence's: what differs, how sure the sentence is, what is doubted.

Every fitted number of it stands in `weights`.
"""

from __future__ import annotations

from service.answering.aligning.alignment import Aligned, Alignment, align
from service.answering.aligning.doubts import find_doubts, missing_words
from service.answering.aligning.sureness import SIGNS, sureness, weigh_signs
from service.answering.aligning.weights import NEAREST_UNDER, SURENESS_SHARE

__all__ = [
    "NEAREST_UNDER",
    "SIGNS",
    "SURENESS_SHARE",
    "Aligned",
    "Alignment",
    "align",
    "find_doubts",
    "missing_words",
    "sureness",
    "weigh_signs",
]
