"""Sentences are cut where Punkt cuts them, though it is not asked of every word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model.articles import Span
from index.reading import find_sentences
from index.reading.sentences import _TOKENIZER, _punkt, _typewritten

WORDS = st.sampled_from(
    "walls sank Boats The It a I Mr Mrs. Dr U.S. e.g. inc Inc. No. 5 3.5 2015 p.m. “Yes ended.” "
    "(so) who? Stop! … ... jan Jan. it's well-known Oldwick, said; é École x. X. st St. co".split()
)
SIGNS = st.sampled_from([" ", " ", " ", ". ", ".", "! ", "? ", ".  ", ".” ", ".) ", "; ", ".\t"])
TEXTS = st.lists(st.tuples(WORDS, SIGNS), min_size=1, max_size=14).map(
    lambda pairs: "".join(word + sign for word, sign in pairs)
)


@given(TEXTS | st.text(alphabet="aB. !?“”’\u00a0é1", max_size=30))
def test_any_text_is_cut_as_punkt_cuts_it(text: str) -> None:
    if text.strip():
        assert list(_punkt(text)) == list(_TOKENIZER.span_tokenize(_typewritten(text)))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The wall fell. Boats sank. It rained.", ["The wall fell.", "Boats sank.", "It rained."]),
        ("It cost 3.5 pounds. He paid Mr. Lee.", ["It cost 3.5 pounds.", "He paid Mr. Lee."]),
        ("Ships from the co. Lowick waited.", ["Ships from the co. Lowick waited."]),
        ("In 1939, c. 900 ships sank.", ["In 1939, c. 900 ships sank."]),
        ("They left in the U.S. The end came.", ["They left in the U.S.", "The end came."]),
        ("It sank.[1] Two men swam.[2][a]", ["It sank.[1]", "Two men swam.[2][a]"]),
        ("It sank in 1904.[12] 40 men swam.", ["It sank in 1904.[12]", "40 men swam."]),
        ("It sank.¹ Two men swam.²", ["It sank.¹", "Two men swam.²"]),
        ("He shot [the king] twice. [He missed.]", ["He shot [the king] twice.", "[He missed.]"]),
        ("He drove the A1. [1] is the first note.", ["He drove the A1.", "[1] is the first note."]),
        ("Nos. 5 and 9 of the series[3] sank.", ["Nos. 5 and 9 of the series[3] sank."]),
    ],
)
def test_sentences_end_where_they_end(text: str, sentences: list[str]) -> None:
    found = find_sentences(text, Span(0, len(text)), 1)
    assert [text[one.start : one.end] for one in found] == sentences
