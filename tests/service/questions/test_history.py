"""What a conversation leaves to lean on."""

from __future__ import annotations

import pytest

from service.questions.history import read_history

BOOK = "How many copies did the book sell?"
MEN = "How many men drowned?"


@pytest.mark.parametrize("talk", ["Thanks!", "Hello", "Who wrote this?", "Show all figures"])
def test_talk_is_no_question_to_lean_on(talk: str) -> None:
    assert read_history([BOOK, talk]).questions == (BOOK,)


@pytest.mark.parametrize(
    ("earlier", "is_on_the_article", "leaves_it_free"),
    [
        ([], True, True),
        (["Hello"], True, True),
        ([BOOK], False, False),
        ([BOOK, "And in France?"], False, False),
        ([MEN], False, True),
        ([MEN, "And in May?"], False, True),
        ([BOOK, "Who wrote this article?"], True, True),
        ([BOOK, "Who wrote this article?", "Thanks"], True, True),
        ([BOOK, "Who wrote it?"], False, False),
    ],
)
def test_what_it_may_be_is_told_by_what_was_asked(
    earlier: list[str], is_on_the_article: bool, leaves_it_free: bool
) -> None:
    told = read_history(earlier)
    assert (told.is_on_the_article, told.leaves_it_free) == (is_on_the_article, leaves_it_free)
