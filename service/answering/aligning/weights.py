"""Every fitted number of answering, in one place.

Fitted by `python -m tests.evaluation.fit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Sureness is the logistic function of the signs of `sureness` times these, and bias.
SURENESS: Mapping[str, float] = {
    "all of it": 0.3672,
    "words asked": 0.1524,
    "denial turned": -3.7037,
    "denied both": -1.2877,
    "refusal turned": -1.4551,
    "opposite": -1.9293,
    "opposite beside": -0.6968,
    "heaviest missing": -0.0655,
    "elsewhere in the passage": -2.2665,
    "names missing": -2.5332,
    "another number": -2.0599,
    "another modifier": -0.7127,
    "another name behind a preposition": -0.7093,
    "other words said": -1.1943,
    "around what may answer": 0.9493,
    "no kind asked for": 0.4371,
}
SURENESS_BIAS = 0.0210
# A sentence that is less sure than this is the nearest, and no answer.
NEAREST_UNDER = 0.045
# The same where a number is asked for and none is told.
NUMBER_UNDER = 0.2
# The same where the number that stands there is likely another one, times the chance that the
# library speaks of what is asked. Set by hand, like the line of figures below.
UNSURE_UNDER = 0.2
# That a figure is the one asked for is the logistic function of its signs times these, and bias.
TELLING: Mapping[str, float] = {
    "sureness": 0.5554,
    "only in the library": -4.0145,
    "only in the passage": -2.7435,
    "in no words of the library": -3.2771,
    "its subject in none": -0.6137,
    "related words": -2.7558,
    "around it": 1.1373,
    "whole": -0.4853,
    "change for a level": 0.6850,
    "another name opens": -0.7377,
    "not known": -0.4465,
    "unrelated beside a date": -0.2480,
    "beside it in its part": 0.9407,
}
TELLING_BIAS = 0.3983
# A figure is not given where the chance that it is the one asked for is less than this: a little
# more than the line that the fit prints (0.178), for of questions by others wrong ones go first.
FIGURE_UNDER = 0.22
# Which figure is meant is a softmax over the signs of `choosing.choice` times these.
CHOICE: Mapping[str, float] = {
    "kind": 2.2,
    "noun": 2.0,
    "head": 2.0,
    "unit": 1.7,
    "unit asked": 5.0,
    "place": 1.0,
    "time": 1.4,
    "aside": -0.4,
    "change for a level": -1.3,
    "level for a change": -2.4,
    "moved as asked": 1.0,
    "end asked": 1.0,
    "now": 2.0,
    "so sized": 3.0,
    "compared": -1.5,
    "near": 4.4,
    "coverage": 2.0,
    "other dated": -1.5,
    "other placed": -3.0,
    "other part": -2.0,
    "other end": -1.5,
    "other deed": -2.0,
    "other subject": -1.5,
    "other thing": -3.0,
    "limit": 3.5,
    "behind": -1.2,
}
# The exponent of sureness in the confidence that is told. More of it breaks refusing: what the
# library speaks of and what it says of that are two questions.
SURENESS_SHARE = 0.35
