"""What nouns name: things, persons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.english.relations.nouns import is_person, is_role, is_thing
from index.ranking.terms import normalize


@pytest.mark.parametrize("noun", ["lorries", "tents", "cows", "wheat", "boats", "cars", "beds"])
def test_a_thing_is_no_people(noun: str) -> None:
    assert is_thing(normalize(noun))


@pytest.mark.parametrize(
    "noun", ["workers", "families", "crews", "voters", "jobs", "deaths", "Orm"]
)
def test_what_may_be_people_is_no_thing(noun: str) -> None:
    assert not is_thing(normalize(noun))


@pytest.mark.parametrize(
    "noun",
    ["visitor", "nurses", "protesters", "residents", "policemen", "civilians"],
)
def test_who_is_counted_is_a_person(noun: str) -> None:
    assert is_person(noun)


@pytest.mark.parametrize(
    "noun", ["protests", "residences", "families", "letters", "towers", "computers", "seconds", ""]
)
def test_what_is_no_person_is_none(noun: str) -> None:
    assert not is_person(noun)


@pytest.mark.parametrize(
    "noun", ["spectators", "passenger", "migrants", "opponents", "residents", "survivor", "voters"]
)
def test_what_anybody_may_be_for_a_while_is_a_role(noun: str) -> None:
    assert is_role(noun)
    assert is_person(noun)


@pytest.mark.parametrize("noun", ["teachers", "woman", "doctors", "soldier", "workers", "cars", ""])
def test_who_somebody_is_is_no_role(noun: str) -> None:
    assert not is_role(noun)


@given(st.text())
def test_any_word_may_be_asked_about(word: str) -> None:
    assert is_person(word) in {True, False}
