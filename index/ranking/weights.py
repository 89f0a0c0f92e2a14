"""Every fitted number of the ranking and of refusing, in one place.

Fitted by `python -m tests.evaluation.fit` on 2026-11-30. Of a head asked for the weight is set by
hand; see `docs/ranking.md`. Reached on articles not fitted on: squad2_dev hit@1 .903, right
sentence .812; qamr_wikinews_dev hit@1 .902; tatqa_dev hit@1 .854; paraphrases_dev hit@1 .675;
refusal_dev AUC .997, with 1.6 % wrongly refused 96.1 % rightly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A sentence's score is the sum of the signals of `signals` times these; a passage's score
# is that of its best sentence.
WEIGHTS: Mapping[str, float] = {
    "sentence and the one before": 0.9364,
    "similar words": 0.8328,
    "leading words": 0.2571,
    "wording": 0.5895,
    "character 4-grams": 0.0815,
    "related words": 1.7195,
    "words together": 0.5875,
    "words near": 0.1326,
    "rarest term": 0.0789,
    "names said before": 1.4030,
    "sentence length": 0.4896,
    "passage length": -1.0837,
    "first sentence": 0.7012,
    "number asked for": 2.4456,
    "date asked for": 1.8366,
    "person asked for": 0.9060,
    "reason asked for": 1.7210,
    "head asked for": 4.6000,
}
# Confidence is the logistic function of the evidence of `confidence` times these, and bias.
CONFIDENCE: Mapping[str, float] = {
    "held by the sentence": 4.8568,
    "similar words": 0.0000,
    "related words": 13.2445,
    "names that are missing": -3.4566,
    "heaviest term lost": -0.2904,
    "terms held": 0.3171,
    "wording": 0.1460,
    "score": 0.4361,
    "standing alone": -0.8398,
}
CONFIDENCE_BIAS = -0.3368
REFUSE_UNDER = 0.29
