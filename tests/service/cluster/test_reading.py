from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from index import Library, read_article
from index.contents import TokenTable
from index.kept import Room
from service.cluster.reading import Articles, InCluster
from service.cluster.records import from_parts
from tests.articles import HARBOUR, SERVED, parse
from tests.service.cluster.documents import KeptDocuments

LIBRARY = Library.build([parse(HARBOUR, "harbour.txt"), read_article(SERVED)])
DOCUMENTS = KeptDocuments(LIBRARY)
CONTENTS = LIBRARY.contents


def test_articles_come_back_as_they_were() -> None:
    articles = Articles(DOCUMENTS, {"harbour": 0, SERVED.stem: 1}, Room(1_000_000))  # type: ignore[arg-type]
    assert dict(articles) == dict(LIBRARY.articles)
    assert "harbour" in articles
    with pytest.raises(KeyError):
        articles["none"]


def test_what_is_counted_comes_back_as_it_was() -> None:
    heads, statistics = from_parts(DOCUMENTS.get([f"s{n}" for n in range(DOCUMENTS.parts)], "part"))
    assert DOCUMENTS.parts > 1
    assert heads == CONTENTS.heads
    was = CONTENTS.statistics
    assert statistics.totals == was.totals
    assert (list(statistics.terms), list(statistics.words)) == (list(was.terms), list(was.words))
    for name in ("passages_with", "sentences_with"):
        assert np.array_equal(getattr(statistics, name), getattr(was, name))
    for name in ("like_terms", "like_words", "grams"):
        kept, listed = getattr(statistics, name), getattr(was, name)
        for field in fields(kept):
            assert np.array_equal(getattr(kept, field.name), getattr(listed, field.name))


def test_tokens_come_back_as_they_were() -> None:
    candidates = InCluster(DOCUMENTS, CONTENTS.statistics, Room(1_000_000))  # type: ignore[arg-type]
    for passages in (None, np.array([4, 1])):
        table, was = candidates.table(passages), CONTENTS.candidates.table(passages)
        for field in fields(TokenTable):
            assert np.array_equal(getattr(table, field.name), getattr(was, field.name)), field.name


def test_without_a_term_nothing_is_asked() -> None:
    documents = KeptDocuments(LIBRARY)
    candidates = InCluster(documents, CONTENTS.statistics, Room(1_000))  # type: ignore[arg-type]
    assert candidates.best([], None, 5).tolist() == []
    assert documents.asked == []


def test_a_passage_is_found_by_its_terms_that_are_no_stop_words() -> None:
    told = DOCUMENTS.kept["1"]
    assert "harbour" in told["terms"].split() or "harbor" in told["terms"].split()
    assert not {"the", "of"} & set(told["terms"].split())
    assert {"the", "of"} & {word for one in told["sentences"] for word in one.split()}


def test_a_search_asks_for_terms_with_their_weights_and_keeps_the_tokens_that_come() -> None:
    documents = KeptDocuments(LIBRARY)
    documents.found = ["3", "1"]
    candidates = InCluster(documents, CONTENTS.statistics, Room(1_000_000))  # type: ignore[arg-type]
    best = candidates.best([("ship", 2.0), ("port", 0.5), ("sea", 0.0)], np.array([1, 2, 3, 7]), 2)
    assert best.tolist() == [1, 3]
    [body] = documents.asked
    asked = body["query"]["bool"]
    assert [one["term"]["terms"] for one in asked["should"]] == [
        {"value": "ship", "boost": 2.0},
        {"value": "port", "boost": 0.5},
    ]
    assert [one["range"]["number"] for one in asked["filter"][0]["bool"]["should"]] == [
        {"gte": 1, "lte": 3},
        {"gte": 7, "lte": 7},
    ]
    documents.kept.clear()
    assert len(candidates.table(best).first_sentences) == 3
