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
    "sureness": 0.3168,
    "only in the library": -3.2587,
    "only in the passage": -2.7403,
    "in no words of the library": -1.7319,
    "its subject in none": -0.4207,
    "around it": 0.7983,
    "whole": -0.3686,
    "another name opens": -0.8515,
    "not known": -0.6297,
    "unrelated beside a date": -0.1538,
    "beside it in its part": 0.8426,
    "ahead of the next": 0.2856,
    "behind the best sentence": -0.2753,
    "spoken of": 1.8771,
}
TELLING_BIAS = -0.1508
# A figure is not given where the chance that it is the one asked for is less than this: more than
# the line that the fit prints (0.162), for of questions by others wrong ones go first.
FIGURE_UNDER = 0.25
# Which figure is meant is a softmax over the signs of `choosing.choice` times these.
CHOICE: Mapping[str, float] = {
    "kind": 2.5814,
    "noun": 1.0639,
    "head": 0.8310,
    "unit": 6.5254,
    "unit asked": 5.8665,
    "place": 0.5999,
    "time": 2.2017,
    "aside": -2.2483,
    "change for a level": -1.6939,
    "level for a change": -3.4621,
    "moved as asked": 1.8861,
    "end asked": 2.4356,
    "now": 1.0462,
    "so sized": 0.6107,
    "compared": -5.9755,
    "near": 5.2543,
    "coverage": -1.4377,
    "other dated": -0.7151,
    "other placed": -1.3895,
    "other part": -2.0000,
    "other end": -2.1361,
    "other deed": -0.9548,
    "other subject": -0.8363,
    "other thing": -2.5495,
    "limit": 5.4397,
    "behind": -0.7107,
}
# The exponent of sureness in the confidence that is told. More of it breaks refusing: what the
# library speaks of and what it says of that are two questions.
SURENESS_SHARE = 0.35
