"""The 4-grams that words share."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking.grams import SIZE, GramIndex, find_grams, grams_of

WORDS = {"turkmen": 0, "turkey": 1, "2015": 2}
INDEX = GramIndex(find_grams([*WORDS]), np.array([2.0, 1.0, 1.0]), units=10)


def test_a_word_shares_4_grams_with_the_words_of_the_library() -> None:
    shared = INDEX.shared("turkmenistan")
    held = dict.fromkeys(WORDS.values(), 0)
    for word in shared.words.tolist():
        held[word] += 1
    assert held == {0: 5, 1: 2, 2: 0}


def test_a_4_gram_that_fewer_words_hold_tells_more() -> None:
    shared = INDEX.shared("turkmen")
    idf = {
        word: shared.idf[shared.grams[shared.words == number]].max()
        for word, number in WORDS.items()
        if number < WORDS["2015"]
    }
    # Of the 4-grams of "turkmen" its own word holds "kmen" alone; "turkey" holds none alone.
    assert idf["turkmen"] > idf["turkey"]


def test_the_idf_of_a_4_gram_of_one_word_is_nearly_the_word_s() -> None:
    shared = INDEX.shared("turkey")
    assert shared.idf.max() == pytest.approx(math.log(1 + (10 - 1 + 0.5) / (1 + 0.5)), abs=0.1)


@pytest.mark.parametrize("word", ["2015", "30", "boat", "b2b"])
def test_a_number_and_a_stranger_share_nothing(word: str) -> None:
    shared = INDEX.shared(word)
    assert (len(shared.idf), len(shared.words), len(shared.grams)) == (0, 0, 0)


@given(st.text(min_size=1, max_size=20))
def test_4_grams_spell_the_word(word: str) -> None:
    grams = grams_of(word)
    if any(character.isdigit() for character in word):
        assert grams == []
    else:
        assert all(len(gram) == SIZE for gram in grams) or len(word) + 2 < SIZE
        assert grams[0] + "".join(gram[-1] for gram in grams[1:]) == f"^{word}$"
