"""Vocabularies of tokens that a test collects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.ranking.finding import find_in
from index.ranking.vocabulary import Vocabulary

if TYPE_CHECKING:
    from index.ranking.columns import Indexed


def vocabulary_of(indexed: Indexed) -> Vocabulary:
    statistics, candidates = find_in(indexed)
    return Vocabulary(statistics, candidates.stand_together)
