"""Every fitted number of answering, in one place.

Fitted by `python -m tests.evaluation.fit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Sureness is the logistic function of the signs of `sureness` times these, and bias.
SURENESS: Mapping[str, float] = {
    "all of it": 0.3964,
    "words asked": 0.1570,
    "denial turned": -3.7844,
    "denied both": -1.2555,
    "refusal turned": -1.5440,
    "opposite": -1.6773,
    "opposite beside": -0.6431,
    "heaviest missing": -0.0564,
    "elsewhere in the passage": -3.0915,
    "names missing": -2.4041,
    "another number": -1.9456,
    "another modifier": -0.6869,
    "another name behind a preposition": -0.8180,
    "other words said": -1.2560,
    "around what may answer": 0.8293,
    "no kind asked for": 0.4062,
}
SURENESS_BIAS = 0.0521
# A sentence that is less sure than this is the nearest, and no answer.
NEAREST_UNDER = 0.045
# The same where a number is asked for and none is told.
NUMBER_UNDER = 0.2
# That a figure is the one asked for is the logistic function of its signs times these, and bias.
TELLING: Mapping[str, float] = {
    "sureness": 1.0818,
    "only in the library": -2.2308,
    "only in the passage": -2.6411,
    "related words": 6.8402,
    "around it": 0.9751,
    "its verb asked": 0.5566,
    "whole": -0.8357,
    "change for a level": -0.8974,
    "another name opens": -1.8043,
    "names before": 1.0065,
    "not known": -1.4575,
    "unrelated beside a date": -0.3014,
}
TELLING_BIAS = -0.2666
# A figure is not given where the chance that it is the one asked for, times the chance that the
# library speaks of what is asked, is less than this.
FIGURE_UNDER = 0.08
# The exponent of sureness in the confidence that is told. More of it breaks refusing: what the
# library speaks of and what it says of that are two questions.
SURENESS_SHARE = 0.35
