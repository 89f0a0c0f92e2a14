"""What befell somebody, by words and phrases."""

from __future__ import annotations

import pytest

from index.english.relations import deeds_in


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The flood claimed nine lives", "killed"),
        ("Four bakers stand behind bars", "arrested"),
        ("They were released from the camp", "freed"),
        ("Six miners were found alive", "saved"),
        ("The nurses went home", "returned"),
        ("Two armed conflicts went on", "fighting"),
        ("The mill laid off forty", "out of work"),
        ("Nine cooks tested positive", "infected"),
    ],
)
def test_a_phrase_tells_a_deed_that_none_of_its_words_tells(text: str, deed: str) -> None:
    assert deed in deeds_in(text)


@pytest.mark.parametrize("text", ["Their lives are long", "He is from home", "The mill is off"])
def test_a_word_of_a_phrase_alone_tells_none(text: str) -> None:
    assert deeds_in(text) == frozenset()
