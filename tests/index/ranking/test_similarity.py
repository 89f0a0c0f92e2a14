"""Words that are spelled alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.english.spelling import edit_distance, is_slip
from index.ranking.grams import find_trigrams
from index.ranking.similarity import SHORTEST, SimilarWords

WORDS = st.text("abc", max_size=8)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("kazaks", "kazakhs"),
        ("fihgting", "fighting"),
        ("teritory", "territory"),
        ("afganstan", "afghanistan"),
    ],
)
def test_a_letter_wrong_left_out_added_or_swapped_is_a_slip(word: str, meant: str) -> None:
    assert is_slip(word, meant)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("wounded", "killed"),
        ("uzbek", "tajik"),
        ("2012", "2015"),
        ("cat", "car"),
        ("bombing", "combing"),
    ],
)
def test_another_word_is_none(word: str, other: str) -> None:
    assert not is_slip(word, other)


@given(WORDS, WORDS)
def test_the_distance_is_symmetric_and_nil_for_the_same_word_only(one: str, other: str) -> None:
    distance = edit_distance(one, other)
    assert distance == edit_distance(other, one)
    assert (distance == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance <= max(len(one), len(other))


def test_similar_terms_share_trigrams_and_never_are_the_word_itself() -> None:
    terms = ["turkmenistan", "turkmen", "uzbekistan"]
    similar = SimilarWords(
        {term: number for number, term in enumerate(terms)}, find_trigrams(terms, SHORTEST)
    )
    numbers, likeness = similar.of("turkmenstan")
    assert [terms[n] for n in numbers] == ["turkmenistan", "turkmen"]
    assert all(0 < alike < 1 for alike in likeness)
    assert terms.index("turkmen") not in similar.of("turkmen")[0]
