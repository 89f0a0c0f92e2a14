"""Passages in order: terms, BM25 postings, named signals, fitted weights, confidence.

rank-bm25 lives in `postings`; every fitted number stands in `weights`.
"""

from __future__ import annotations

from index.ranking.confidence import confidence
from index.ranking.query import Query, Reader
from index.ranking.ranker import Ranker, Ranking
from index.ranking.terms import Analyzer, find_acronyms
from index.ranking.weights import REFUSE_UNDER
from index.ranking.words import ROOT, Words, joined, place_words

__all__ = [
    "REFUSE_UNDER",
    "ROOT",
    "Analyzer",
    "Query",
    "Ranker",
    "Ranking",
    "Reader",
    "Words",
    "confidence",
    "find_acronyms",
    "joined",
    "place_words",
]
