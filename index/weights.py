"""Every fitted number of the ranking and of refusing, in one place.

Fitted by `python -m tests.evaluation.fit` on 2026-11-22. Reached on articles not fitted on:
squad2_dev hit@1 .900, MRR .936, right sentence .805; qamr_wikinews_dev hit@1 .902; tatqa_dev
hit@1 .851; refusal_dev AUC .996, with 1.6 % wrongly refused 95.9 % rightly refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A sentence's score is the sum of the signals of `index.signals` times these; a passage's score
# is that of its best sentence.
WEIGHTS: Mapping[str, float] = {
    "sentence and the one before": 0.8746,
    "similar words": 1.6925,
    "leading words": 0.2245,
    "wording": 0.5838,
    "character 4-grams": 0.0930,
    "words together": 0.8223,
    "words near": 0.0987,
    "rarest term": 0.0578,
    "sentence length": 0.5755,
    "passage length": -1.0220,
    "first sentence": 0.4936,
    "number asked for": 1.9027,
    "date asked for": 2.4743,
}
# Confidence is the logistic function of the evidence of `index.confidence` times these, and bias.
CONFIDENCE: Mapping[str, float] = {
    "held by the sentence": 7.4266,
    "similar words": 4.2064,
    "names that are missing": -3.8040,
    "terms held": 0.7449,
    "wording": 0.2684,
    "score": 0.2580,
}
CONFIDENCE_BIAS = -6.3139
REFUSE_UNDER = 0.275
