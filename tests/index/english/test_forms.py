"""Forms of words: one test for plurals serves the article and the question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.english.forms import fold, is_plural

PLURAL = (
    "votes people police children teeth geese series crew troops Kazakhs Iraqis saudis Somalis "
    "Japanese British towns buses ministries data clinics critics academics perch"
).split()
SINGULAR = (
    "crisis class gas news status basis this always Kazakh Paris physics athletics lens vote"
).split()


@pytest.mark.parametrize("noun", PLURAL)
def test_plurals(noun: str) -> None:
    assert is_plural(noun)


@pytest.mark.parametrize("noun", SINGULAR)
def test_what_is_no_plural(noun: str) -> None:
    assert not is_plural(noun)


def test_of_a_phrase_its_last_word_decides() -> None:
    assert is_plural("armed men")
    assert not is_plural("the men's team")


def test_case_and_accents_are_folded() -> None:
    assert [fold(word) for word in ("Détained", "STRASSE", "ﬁnd")] == [
        "detained",
        "strasse",
        "find",
    ]


@given(st.text())
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
