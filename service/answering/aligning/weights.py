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
    "sureness": 0.3051,
    "only in the library": -3.4069,
    "only in the passage": -2.8581,
    "in no words of the library": -1.8568,
    "its subject in none": -0.4478,
    "around it": 0.7460,
    "whole": -0.3833,
    "another name opens": -1.0374,
    "not known": -0.6220,
    "unrelated beside a date": -0.1620,
    "beside it in its part": 0.8608,
    "ahead of the next": 0.2777,
    "behind the best sentence": -0.2653,
    "spoken of": 1.8099,
}
TELLING_BIAS = -0.0734
# A figure is not given where the chance that it is the one asked for is less than this: more than
# the line that the fit prints (0.158), for of questions by others wrong ones go first.
FIGURE_UNDER = 0.22
# Which figure is meant is a softmax over the signs of `choosing.choice` times these.
CHOICE: Mapping[str, float] = {
    "kind": 2.5613,
    "noun": 1.0556,
    "head": 0.8327,
    "unit": 6.5031,
    "unit asked": 5.8446,
    "place": 0.6077,
    "time": 2.1631,
    "aside": -2.2365,
    "change for a level": -1.6654,
    "level for a change": -3.4659,
    "moved as asked": 1.9510,
    "end asked": 2.3506,
    "now": 1.1497,
    "so sized": 0.5964,
    "compared": -5.9555,
    "near": 5.2618,
    "coverage": -1.4857,
    "other dated": -0.7691,
    "other placed": -1.3913,
    "other part": -2.0000,
    "other end": -2.1532,
    "other deed": -0.9547,
    "other subject": -0.8008,
    "other thing": -2.5531,
    "limit": 5.4204,
    "behind": -0.7174,
}
# The exponent of sureness in the confidence that is told. More of it breaks refusing: what the
# library speaks of and what it says of that are two questions.
SURENESS_SHARE = 0.35
