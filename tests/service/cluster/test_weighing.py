from __future__ import annotations

import inspect

import numpy as np
import pytest

from index import Library, read_article
from index.ranking.columns import Counts
from index.ranking.postings import Postings
from service.cluster.weighing import K1, B, Weighing, content_of
from tests.articles import SERVED

LIBRARY = Library.build([read_article(SERVED)])


def test_the_weights_are_those_of_the_postings() -> None:
    statistics, table = LIBRARY.contents.statistics, LIBRARY.contents.candidates.table(None)
    numbers = {term: number for number, term in enumerate(statistics.terms)}
    content = content_of(table)
    lengths = np.bincount(table.passages[table.sentences][content])
    postings = Postings(
        Counts.of(table.terms[content], lengths.astype(np.int32), len(numbers)), numbers
    )
    terms = [("isi", 0.5), ("fighter", 2.0), ("syria", 1.0), ("central", 0.1), ("nowher", 3.0)]
    scores = Weighing(statistics).scores(terms, table)
    assert np.count_nonzero(scores) > 3
    assert scores == pytest.approx(postings.scores(terms))


def test_the_constants_are_those_of_the_postings() -> None:
    stated = inspect.signature(Postings).parameters
    assert (stated["k1"].default, stated["b"].default) == (K1, B)
