"""Every fitted number of the ranking and of refusing, in one place.

Fitted by `python -m tests.evaluation.fit` on 2026-11-22. Reached on articles not fitted on:
squad2_dev hit@1 .890, MRR .930, right sentence .796; qamr_wikinews_dev hit@1 .902; tatqa_dev
hit@1 .837; refusal_dev AUC .995, with 1.8 % wrongly refused 95.0 % rightly refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A sentence's score is the sum of the signals of `index.signals` times these; a passage's score
# is that of its best sentence.
WEIGHTS: Mapping[str, float] = {
    "passage": 0.7352,
    "passage length": -1.4340,
    "similar words in the passage": 1.3762,
    "words together": 0.6979,
    "sentence": 0.0937,
    "sentence and the one before": 0.4456,
    "neighbouring sentences": 0.2345,
    "similar words": 1.3306,
    "wording": 0.6261,
    "sentence length": 0.4984,
    "first sentence": 0.4956,
    "leading words": 0.5946,
    "number asked for": 1.9554,
    "date asked for": 2.3835,
    "name asked for": 1.6758,
    "place asked for": 0.8198,
    "reason asked for": 1.9875,
}
# Confidence is the logistic function of the evidence of `index.confidence` times these, and bias.
CONFIDENCE: Mapping[str, float] = {
    "held by the passage": 4.1817,
    "held by the sentence": 6.1474,
    "similar words": 8.4813,
    "names that are missing": -2.8999,
    "weight held": 0.4942,
    "terms held": 0.5231,
    "wording": 0.4741,
}
CONFIDENCE_BIAS = -7.7434
REFUSE_UNDER = 0.2457
