"""Passages in order: terms, BM25 postings, named signals, fitted weights, confidence.

rank-bm25 lives in `postings`; every fitted number stands in `weights`.
"""

from __future__ import annotations

from index.ranking.confidence import confidence
from index.ranking.query import Query, make_query
from index.ranking.ranker import Ranker, Ranking
from index.ranking.terms import Analyzer, find_acronyms
from index.ranking.weights import REFUSE_UNDER

__all__ = [
    "REFUSE_UNDER",
    "Analyzer",
    "Query",
    "Ranker",
    "Ranking",
    "confidence",
    "find_acronyms",
    "make_query",
]
