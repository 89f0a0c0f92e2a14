"""A question set is read whole or refused in a line, and written back as its owner wrote it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from index.library import Library
from service.journal import QuestionSet, QuestionSetError, Trial, try_all
from service.journal.trials import Difference
from service.views.presenting import Edition
from tests.articles import HARBOUR, parse

if TYPE_CHECKING:
    from pathlib import Path

SET = """\
# What our readers ask.
[[questions]]
question = "How many ships are waiting outside?"
value = 40    # before the storm
quote = "42 ships are waiting"

[[questions]]
question = "How many of them are new?"
history = ["How many dockers have returned?"]

[[questions]]
question = "How many submarines surfaced?"
status = "answered"
value = 3
"""


@pytest.fixture(scope="module")
def edition() -> Edition:
    return Edition.of(Library.build([parse(HARBOUR, "harbour.txt")]))


def write(folder: Path, text: str) -> Path:
    path = folder / "questions.toml"
    path.write_text(text, encoding="utf-8")
    return path


def differences(edition: Edition, path: Path) -> list[tuple[Difference, ...]]:
    return [trial.differences for trial in try_all(edition, QuestionSet(path).expectations)]


def test_what_is_answered_otherwise_is_told_with_what_was_expected(
    tmp_path: Path, edition: Edition
) -> None:
    first, second, third = differences(edition, write(tmp_path, SET))
    assert first == (Difference("value", 40, 42),)
    assert second == ()
    assert {one.part: one.found for one in third}["value"] is None


def test_what_is_accepted_is_expected_and_comments_stay(tmp_path: Path, edition: Edition) -> None:
    path = write(tmp_path, SET)
    questions = QuestionSet(path)
    questions.accept(try_all(edition, questions.expectations))
    assert differences(edition, path) == [(), (), ()]
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# What our readers ask.\n")
    assert "value = 42    # before the storm\n" in text
    first, second, third = tomllib.loads(text)["questions"]
    assert first["quote"] == "42 ships are waiting", "what holds is left as it is"
    assert (second["status"], second["value"]) == ("answered", 17)
    assert "value" not in third, "where there is no figure, none is expected"


def test_words_of_a_quote_are_found_over_the_ends_of_lines(tmp_path: Path) -> None:
    text = HARBOUR.replace("ships are waiting outside", "ships are\nwaiting outside")
    edition = Edition.of(Library.build([parse(text, "harbour.txt")]))
    expected = '[[questions]]\nquestion = "How many ships are waiting outside?"\n'
    path = write(tmp_path, expected + 'quote = "ships are   waiting"\n')
    assert differences(edition, path) == [()]


def test_a_trial_tells_what_was_found(tmp_path: Path, edition: Edition) -> None:
    [first, *_] = try_all(edition, QuestionSet(write(tmp_path, SET)).expectations)
    assert isinstance(first, Trial)
    assert (first.number, first.found["status"], first.found["value"]) == (1, "answered", 42)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "holds no question"),
        ("questions = 3", "holds no question"),
        ("[[questions]]\nquestion = 'a\n", "is no TOML"),
        ("[[questions]]\nanswer = 'a'", "question 1 has an unknown key 'answer'"),
        ("[[questions]]\nstatus = 'answered'", "question 1 needs a `question`"),
        (f"[[questions]]\nquestion = '{'a' * 501}'", "of 1 to 500 characters"),
        ("[[questions]]\nquestion = 'a'\nhistory = 'b'", "needs a list of texts as `history`"),
        ("[[questions]]\nquestion = 'a'\nstatus = 'good'", "`status` that is not one of answered"),
        ("[[questions]]\nquestion = 'a'\nvalue = true", "needs a number"),
        ("[[questions]]\nquestion = 'a'\nvalue = 2015-06-17", "or a date as text"),
        ("[[questions]]\nquestion = 'a'\nquote = 3", "needs a text as `quote`"),
        (f"[[questions]]\nquestion = 'a'\nhistory = {['b'] * 21}", "more than 20 questions"),
    ],
)
def test_what_is_no_question_set_is_refused_in_a_line(
    tmp_path: Path, text: str, reason: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(QuestionSetError) as refused:
        QuestionSet(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert reason in str(refused.value)


def test_a_file_that_is_missing_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="cannot be read"):
        QuestionSet(tmp_path / "none.toml")
    path = tmp_path / "binary.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QuestionSetError, match="is no TOML"):
        QuestionSet(path)
