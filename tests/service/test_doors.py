"""Whichever door a question comes in by, it gets the same answer."""

from __future__ import annotations

import json
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from service.__main__ import main

if TYPE_CHECKING:
    from flask.testing import FlaskClient

QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"
QUOTE = (
    "According to information from the security services of Kazakhstan, around 400 Kazakhs are "
    "involved in armed conflicts in the Middle East."
)


@pytest.fixture
def told(client: FlaskClient) -> dict[str, Any]:
    """Give what the endpoint tells."""
    content: dict[str, Any] = client.get("/api/v1/query", query_string={"q": QUESTION}).get_json()
    return content


def without_time(content: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if name != "took_ms"}


def test_the_endpoint(told: dict[str, Any]) -> None:
    answer = told["answer"]
    assert told["status"] == "answered"
    assert (answer["quote"], answer["passage"]) == (QUOTE, 3)
    assert answer["figure"]["text"] == "around 400 Kazakhs"
    assert answer["figure"]["source"] == "the security services of Kazakhstan"
    assert answer["figure"]["source_basis"] == "same sentence"


def test_get_and_post_tell_the_same(client: FlaskClient, told: dict[str, Any]) -> None:
    posted = client.post("/api/v1/query", json={"question": QUESTION}).get_json()
    assert without_time(posted) == without_time(told)


def test_the_command_line(capsys: pytest.CaptureFixture[str], told: dict[str, Any]) -> None:
    main(["ask", QUESTION, "--json"])
    assert without_time(json.loads(capsys.readouterr().out)) == without_time(told)


@pytest.mark.parametrize("door", ["/ask", "/embed"])
def test_the_pages(client: FlaskClient, told: dict[str, Any], door: str) -> None:
    page = unescape(client.get(f"{door}?{urlencode({'q': QUESTION})}").get_data(as_text=True))
    words = " ".join(_text_of(page).split())
    assert told["answer"]["quote"] in words
    assert told["answer"]["figure"]["text"] in words
    assert "according to the security services of Kazakhstan" in words
    assert f"¶ {told['answer']['passage']}" in words.replace("\u00a0", " ")


def _text_of(page: str) -> str:
    """Give the text of a page, without its markup."""
    parts = (part.partition(">")[2] for part in page.split("<"))
    return "".join(parts)
