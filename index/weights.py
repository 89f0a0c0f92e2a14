"""Every fitted number of the ranking and of refusing, in one place.

Fitted by `python -m tests.evaluation.fit` on 2026-11-22. Reached on articles not fitted on:
squad2_dev hit@1 .892, MRR .932, right sentence .798; qamr_wikinews_dev hit@1 .905; tatqa_dev
hit@1 .840; refusal_dev AUC .995, with 1.6 % wrongly refused 94.9 % rightly refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A sentence's score is the sum of the signals of `index.signals` times these; a passage's score
# is that of its best sentence.
WEIGHTS: Mapping[str, float] = {
    "passage": 0.7044,
    "passage length": -1.4484,
    "similar words in the passage": 0.9806,
    "words together": 0.6957,
    "sentence": 0.1289,
    "sentence and the one before": 0.1475,
    "neighbouring sentences": 0.2469,
    "similar words": 1.0940,
    "wording": 0.5293,
    "character 4-grams": 0.0877,
    "sentence length": 0.6600,
    "first sentence": 0.3586,
    "leading words": 0.5633,
    "number asked for": 2.1067,
    "date asked for": 2.3841,
    "name asked for": 1.6150,
    "place asked for": 0.8935,
    "reason asked for": 2.0866,
}
# Confidence is the logistic function of the evidence of `index.confidence` times these, and bias.
CONFIDENCE: Mapping[str, float] = {
    "held by the passage": 4.4575,
    "held by the sentence": 5.9077,
    "similar words": 6.9622,
    "names that are missing": -3.6417,
    "weight held": 0.6300,
    "terms held": 0.5277,
    "wording": 0.4114,
}
CONFIDENCE_BIAS = -7.8251
REFUSE_UNDER = 0.24
