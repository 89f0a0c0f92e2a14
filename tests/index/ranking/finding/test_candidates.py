from __future__ import annotations

import numpy as np

from index import Library
from tests.evaluation.documents import article_of

LIBRARY = Library.build(
    [
        article_of(
            ["The pump broke. A dog barked.", "The dog of the pump ran. It ran.", "Rain fell."]
        )
    ]
)
CANDIDATES = LIBRARY.contents.candidates


def test_the_best_passages_come_in_the_order_of_the_library() -> None:
    assert CANDIDATES.best([("rain", 1.0), ("ran", 3.0)], None, 2).tolist() == [2]
    assert CANDIDATES.best([("dog", 1.0), ("pump", 1.0)], None, 2).tolist() == [0, 1]
    assert CANDIDATES.best([("dog", 1.0), ("rain", 1.0)], np.array([1, 2]), 1).tolist() == [2]


def test_some_passages_have_a_table_of_their_own() -> None:
    table, whole = CANDIDATES.table(np.array([2])), CANDIDATES.table(None)
    assert len(table.sizes) == 1
    assert table.terms.tolist() == whole.terms[whole.passages[whole.sentences] == 2].tolist()


def test_terms_stand_together_in_one_sentence_alone() -> None:
    assert CANDIDATES.stand_together("pump", "break")
    assert CANDIDATES.stand_together("dog", "bark")
    assert not CANDIDATES.stand_together("break", "a")


def test_statistics_count_units_not_tokens() -> None:
    statistics = LIBRARY.contents.statistics
    counted = dict(zip(statistics.words, statistics.sentences_with.tolist(), strict=True))
    assert (counted["ran"], counted["the"], counted["rain"]) == (2, 2, 1)
    held = dict(zip(statistics.terms, statistics.passages_with.tolist(), strict=True))
    assert held["dog"] == held["pump"] == 2
    assert (statistics.totals.passages, statistics.totals.sentences) == (3, 5)
