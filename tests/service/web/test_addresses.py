from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask import Flask, url_for
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from index import Library, parse_article
from index.model.articles import Scope
from service.questions import MAX_QUESTION
from service.views.conversation import Course
from service.web.addresses import (
    MOST_LENGTH,
    MOST_TURNS,
    answered_turns,
    read_course,
    split_address,
    turn_address,
)


def test_an_address_is_split() -> None:
    parts = split_address("https://example.com:8443/ask?q=a")
    assert parts is not None
    assert (parts.netloc, parts.path, parts.query) == ("example.com:8443", "/ask", "q=a")


@pytest.mark.parametrize("text", ["http://[", "http://[::1", "https://a]b"])
def test_what_is_no_address_has_no_parts(text: str) -> None:
    assert split_address(text) is None


@pytest.mark.parametrize(
    ("lengths", "answered"),
    [
        ([], 1),
        ([40], 1),
        ([40] * 9, 2),
        ([500, 40, 40], 2),
        ([500, 100, 21], 1),
        ([40, 500, 500], 1),
    ],
)
def test_a_page_answers_the_last_questions_at_once_fewer_where_they_are_long(
    lengths: list[int], answered: int
) -> None:
    assert answered_turns(["x" * length for length in lengths]) == answered


LIBRARY = Library.build(
    parse_article(Path(f"{name}.txt"), f"Title\n\nA word of {name}.", collection=collection)
    for name, collection in (("harbour", "coast"), ("river", "inland"), ("lake", "inland"))
)


def read(*given: tuple[str, str]) -> Course:
    return read_course(MultiDict(given), LIBRARY)


def test_an_address_holds_a_conversation() -> None:
    course = read(
        ("q", "c"), ("history", "a"), ("history", "b"), ("literal", "3"), ("article", "river")
    )
    assert course == Course(("a", "b", "c"), frozenset({3}), Scope(("river",), (), ("river",)))


@given(st.lists(st.text(), max_size=3), st.text(), st.sampled_from([None, "latest"]))
def test_the_address_of_a_turn_is_that_of_flask(
    history: list[str], question: str, anchor: str | None
) -> None:
    app = Flask(__name__)
    app.add_url_rule("/ask", "ask", lambda: "")
    with app.test_request_context():
        told: dict[str, Any] = {"q": question, "history": history, "article": None}
        assert turn_address("ask", told, anchor) == url_for("ask", _anchor=anchor, **told)
        assert turn_address("ask", {}) == "/ask"


def test_what_is_no_question_is_left_out_and_the_numbers_follow() -> None:
    course = read(("history", " "), ("history", "x" * 501), ("q", "b"), ("literal", "3"))
    assert course == Course(("b",), frozenset({1}))


def test_numbers_and_articles_that_are_none_are_left_out() -> None:
    assert read(("q", "a"), ("literal", "x"), ("literal", "7"), ("article", "none")) == Course(
        ("a",)
    )


def test_of_a_long_conversation_the_last_questions_are_kept() -> None:
    course = read(*(("history", str(number)) for number in range(MOST_TURNS + 4)), ("q", "last"))
    assert len(course.questions) == MOST_TURNS
    assert course.questions[-1] == "last"
    assert course.left_out == 5


def test_of_long_questions_the_last_are_kept_that_together_are_short_enough() -> None:
    long = "x" * MAX_QUESTION
    course = read(*(("history", long) for _ in range(20)), ("q", "last"))
    assert course.questions == (*[long] * (MOST_LENGTH // MAX_QUESTION - 1), "last")
    assert course.left_out == 20 - len(course.questions) + 1


def test_a_collection_is_asked_and_an_article_in_it() -> None:
    inland = read(("collection", "inland"), ("article", "")).scope
    assert inland == Scope((), ("inland",), ("river", "lake"))
    assert read(("collection", "inland"), ("article", "lake")).scope.article_ids == ("lake",)


def test_what_is_in_no_collection_named_is_left_out() -> None:
    assert read(("collection", "inland"), ("article", "harbour")).scope.article_ids == (
        "river",
        "lake",
    )
    assert read(("collection", "none")).scope == Scope()
