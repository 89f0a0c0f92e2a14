"""Every fitted number of the ranking and of refusing, in one place.

Fitted by `python -m tests.evaluation.fit` on 2026-11-22. Reached on articles not fitted on:
squad2_dev hit@1 .901, MRR .936, right sentence .805; qamr_wikinews_dev hit@1 .902; tatqa_dev
hit@1 .852; refusal_dev AUC .996, with 1.6 % wrongly refused 95.8 % rightly refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A sentence's score is the sum of the signals of `signals` times these; a passage's score
# is that of its best sentence.
WEIGHTS: Mapping[str, float] = {
    "sentence and the one before": 0.8746,
    "similar words": 1.6926,
    "leading words": 0.2245,
    "wording": 0.5838,
    "character 4-grams": 0.0930,
    "words together": 0.8221,
    "words near": 0.0987,
    "rarest term": 0.0578,
    "sentence length": 0.5757,
    "passage length": -1.0221,
    "first sentence": 0.4934,
    "number asked for": 1.9025,
    "date asked for": 2.4736,
}
# Confidence is the logistic function of the evidence of `confidence` times these, and bias.
CONFIDENCE: Mapping[str, float] = {
    "held by the sentence": 7.3894,
    "similar words": 4.1754,
    "names that are missing": -3.6858,
    "terms held": 0.7562,
    "wording": 0.2597,
    "score": 0.2587,
}
CONFIDENCE_BIAS = -6.3542
REFUSE_UNDER = 0.277
