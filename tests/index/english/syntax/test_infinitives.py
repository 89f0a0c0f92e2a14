"""Auxiliary and infinitive of a verb, as a question needs them."""

from __future__ import annotations

import pytest

from index.english.syntax import asked_form


@pytest.mark.parametrize(
    ("verb", "auxiliary", "infinitive"),
    [
        ("lost", "did", "lose"),
        ("Took", "did", "take"),
        ("chose", "did", "choose"),
        ("flew", "did", "fly"),
        ("arose", "did", "arise"),
        ("left", "did", "leave"),
        ("referred", "did", "refer"),
        ("filled", "did", "fill"),
        ("carried", "did", "carry"),
        ("ceased", "did", "cease"),
        ("agreed", "did", "agree"),
        ("cut", "did", "cut"),
        ("publishes", "does", "publish"),
        ("uses", "does", "use"),
        ("carries", "does", "carry"),
        ("has", "does", "have"),
        ("employ", "do", "employ"),
    ],
)
def test_a_form_is_asked_for_by_its_infinitive(verb: str, auxiliary: str, infinitive: str) -> None:
    assert asked_form(verb) == (auxiliary, infinitive)


@pytest.mark.parametrize("verb", ["is", "were", "be", "xyzzed", "42", ""])
def test_of_be_and_of_no_word_there_is_none(verb: str) -> None:
    assert asked_form(verb) is None
