"""Where passages are found by their terms, and their tokens kept: in memory, or elsewhere.

A ranker needs what is counted of the whole library, and the tokens of its candidates alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.ranking.finding.candidates import Candidates, InMemory
from index.ranking.finding.statistics import Statistics, Totals
from index.ranking.tokens import TokenTable

if TYPE_CHECKING:
    from index.ranking.columns import Indexed

__all__ = ["Candidates", "InMemory", "Statistics", "TokenTable", "Totals", "find_in"]


def find_in(indexed: Indexed) -> tuple[Statistics, InMemory]:
    """Give what is counted of tokens in memory, and where they are found."""
    table = TokenTable.whole(indexed)
    numbers = {name: number for number, name in enumerate(indexed.laid.names)}
    return (
        Statistics.of(indexed, Totals.of(table)),
        InMemory(numbers, table, indexed.counts),
    )
