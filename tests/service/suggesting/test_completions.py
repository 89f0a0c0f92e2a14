from __future__ import annotations

import time

import pytest

from index.library import Library
from service.answering import answer, is_sure
from service.questions import understand
from service.suggesting import Completions
from tests.articles import HARBOUR, SAVED_PAGE, parse

SHIPS = "How many ships are waiting outside?"


@pytest.fixture(scope="module")
def harbours() -> Completions:
    return Completions(
        Library.build([parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")])
    )


def texts(completions: Completions, line: str, *articles: str) -> list[str]:
    return [one.text for one in completions.complete(line, articles)]


@pytest.mark.parametrize("line", ["ships", "how many sh", "waiting outs", "HOW MANY SHIPS"])
def test_a_question_is_found_by_the_words_it_holds(harbours: Completions, line: str) -> None:
    assert texts(harbours, line)[0] == SHIPS


@pytest.mark.parametrize("line", ["", " ", "x", "?!", "bitcoin", "ships bitcoin"])
def test_what_no_article_holds_becomes_nothing(harbours: Completions, line: str) -> None:
    assert texts(harbours, line) == []


def test_the_word_begun_is_ended_and_the_line_before_it_kept(harbours: Completions) -> None:
    assert "What of dry wells" in texts(harbours, "What of dry we")


def test_a_line_that_has_ended_is_not_gone_on_with(harbours: Completions) -> None:
    assert texts(harbours, "What of Lesna?") == []
    assert texts(harbours, "What of Lesna ") == []
    assert texts(harbours, "What of dry ") == ["How many dry wells does the ministry count?"]


def test_names_of_several_words_are_found_by_any_of_them_and_not_repeated() -> None:
    text = HARBOUR.replace("said Mayor J. P. Hale", "said Erik Sandvik Moe, the mayor")
    completions = Completions(Library.build([parse(text, "harbour.txt")]))
    for line in ("Tell me of sand", "Tell me of Erik Sandv", "Tell me of erik sandvik mo"):
        assert texts(completions, line) == [f"{line[:11]}Erik Sandvik Moe"]


def test_a_figure_is_suggested_for_its_digits(library: Library) -> None:
    assert "around 12,800 people" in texts(Completions(library), "12,8")
    assert not any(one.kind == "figure" for one in Completions(library).complete("people"))


def test_behind_how_many_stands_what_is_counted(library: Library) -> None:
    found = Completions(library).complete("how many kaz")
    assert {one.kind for one in found} == {"question", "subject"}


def test_only_the_articles_asked_are_suggested_from(harbours: Completions) -> None:
    assert texts(harbours, "ships", "river") == []
    assert texts(harbours, "ships", "harbour")[0] == SHIPS


def test_every_question_suggested_is_surely_answered(library: Library) -> None:
    completions = Completions(library)
    for line in ("how", "what", "who", "isis", "tajik", "fight"):
        for one in completions.complete(line, (), 8):
            if one.kind == "question":
                assert is_sure(answer(library, understand(one.text))), one.text


def test_at_most_as_many_come_as_are_wanted(library: Library) -> None:
    assert len(Completions(library).complete("kaz", (), 2)) == 2


def test_a_line_of_any_length_takes_no_longer(library: Library) -> None:
    completions = Completions(library)
    completions.complete("warm")
    for line in ("a" * 500, "kaz " * 125, ". " * 250, "-" * 500):
        started = time.process_time()
        completions.complete(line)
        assert time.process_time() - started < 0.5
