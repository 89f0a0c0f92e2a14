"""Every fitted number of the ranking and of refusing, in one place.

Fitted by `python -m tests.evaluation.fit` on 2026-11-22. Reached on articles not fitted on:
squad2_dev hit@1 .892, MRR .932, right sentence .799; qamr_wikinews_dev hit@1 .905; tatqa_dev
hit@1 .841; refusal_dev AUC .996, with 1.6 % wrongly refused 95.2 % rightly refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A sentence's score is the sum of the signals of `index.signals` times these; a passage's score
# is that of its best sentence.
WEIGHTS: Mapping[str, float] = {
    "passage": 0.7758,
    "passage length": -1.4599,
    "words together": 0.6701,
    "sentence and the one before": 0.3785,
    "similar words": 1.5883,
    "wording": 0.6041,
    "character 4-grams": 0.0833,
    "sentence length": 0.7365,
    "first sentence": 0.4990,
    "leading words": 0.6028,
    "number asked for": 2.0989,
    "date asked for": 2.4048,
    "name asked for": 1.6428,
    "place asked for": 0.8782,
    "reason asked for": 2.0379,
}
# Confidence is the logistic function of the evidence of `index.confidence` times these, and bias.
CONFIDENCE: Mapping[str, float] = {
    "held by the passage": 4.3276,
    "held by the sentence": 6.1356,
    "similar words": 6.2445,
    "names that are missing": -3.4700,
    "weight held": 0.6649,
    "terms held": 0.5510,
    "wording": 0.3623,
}
CONFIDENCE_BIAS = -7.7512
REFUSE_UNDER = 0.255
