"""Every fitted number of the ranking and of refusing, in one place.

Fitted by `python -m tests.evaluation.fit` on 2026-11-28. Reached on articles not fitted on:
squad2_dev hit@1 .901, MRR .936, right sentence .804; qamr_wikinews_dev hit@1 .904; tatqa_dev
hit@1 .856; paraphrases_dev hit@1 .638; refusal_dev AUC .996, with 1.6 % wrongly refused 96.1 %
rightly refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# A sentence's score is the sum of the signals of `signals` times these; a passage's score
# is that of its best sentence.
WEIGHTS: Mapping[str, float] = {
    "sentence and the one before": 0.8993,
    "similar words": 0.9779,
    "leading words": 0.2249,
    "wording": 0.6045,
    "character 4-grams": 0.0856,
    "related words": 1.8974,
    "words together": 0.8382,
    "words near": 0.1146,
    "rarest term": 0.0459,
    "sentence length": 0.5030,
    "passage length": -1.0242,
    "first sentence": 0.5640,
    "number asked for": 2.3453,
    "date asked for": 2.1203,
}
# Confidence is the logistic function of the evidence of `confidence` times these, and bias.
CONFIDENCE: Mapping[str, float] = {
    "held by the sentence": 4.1848,
    "similar words": 0.0000,
    "related words": 11.3272,
    "names that are missing": -3.2940,
    "heaviest term lost": -0.3383,
    "terms held": 0.3201,
    "wording": 0.0106,
    "score": 0.3888,
}
CONFIDENCE_BIAS = -2.5135
REFUSE_UNDER = 0.416
