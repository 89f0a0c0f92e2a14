"""Every fitted number of answering, in one place.

Fitted by `python -m tests.evaluation.fit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Sureness is the logistic function of the signs of `sureness` times these, and bias.
SURENESS: Mapping[str, float] = {
    "all of it": 0.3916,
    "words asked": 0.1573,
    "denial turned": -3.7868,
    "denied both": -1.2609,
    "refusal turned": -1.5490,
    "opposite": -1.6782,
    "opposite beside": -0.6499,
    "heaviest missing": -0.0560,
    "elsewhere in the passage": -3.1184,
    "names missing": -2.3598,
    "another number": -1.9524,
    "another modifier": -0.6937,
    "another name behind a preposition": -0.8311,
    "other words said": -1.2812,
    "around what may answer": 0.8058,
    "no kind asked for": 0.3907,
}
SURENESS_BIAS = 0.0798
# A sentence that is less sure than this is the nearest, and no answer.
NEAREST_UNDER = 0.045
# The exponent of sureness in the confidence that is told. More of it breaks refusing: what the
# library speaks of and what it says of that are two questions.
SURENESS_SHARE = 0.4
