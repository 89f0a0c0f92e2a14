from __future__ import annotations

from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.ranking.postings import SHORT, Bm25, Postings

words = st.sampled_from("a b c d e f g h".split())
corpora = st.lists(st.lists(words, max_size=12), min_size=1, max_size=12)


@given(corpora.filter(any), st.lists(words, max_size=6))
def test_postings_score_as_rank_bm25_does(corpus: list[list[str]], query: list[str]) -> None:
    expected = Bm25(corpus, k1=1.2, b=0.75).get_scores(query)
    scores = Postings.of(corpus).scores([(term, 1.0) for term in query])
    np.testing.assert_allclose(scores, expected, atol=1e-9)


@given(corpora, st.lists(words, max_size=6))
def test_no_score_is_negative_and_none_is_given_for_nothing_shared(
    corpus: list[list[str]], query: list[str]
) -> None:
    scores = Postings.of(corpus).scores([(term, 1.0) for term in query])
    for score, document in zip(scores, corpus, strict=True):
        assert (score > 0) == bool(set(document) & set(query))


def test_an_empty_corpus_scores_nothing() -> None:
    assert Postings.of([]).scores([("a", 1.0)]).tolist() == []
    assert Postings.of([[], []]).scores([("a", 1.0)]).tolist() == [0.0, 0.0]


@given(
    corpora,
    st.lists(words, max_size=6, unique=True),
    st.integers(1, 6),
    st.sampled_from([0, 1, 3, SHORT]),
)
def test_the_top_is_the_top_of_all_scores(
    corpus: list[list[str]], query: list[str], count: int, short: int
) -> None:
    postings = Postings.of(corpus)
    weighted = [(term, 1.0 + position) for position, term in enumerate(query)]
    scores = postings.scores(weighted)
    with patch("index.ranking.postings.SHORT", short):
        documents, best = postings.top(weighted, count)
    expected = [n for n in np.lexsort((np.arange(len(corpus)), -scores.round(9))) if scores[n] > 0]
    np.testing.assert_allclose(best, scores[documents], atol=1e-9)
    np.testing.assert_allclose(best, scores[expected[:count]], atol=1e-9)


def test_a_weight_multiplies_what_a_term_gives() -> None:
    postings = Postings.of([["tank", "sank"], ["tank"], ["ship"]])
    np.testing.assert_allclose(
        postings.scores([("tank", 0.5)]), postings.scores([("tank", 1.0)]) / 2
    )
