"""What readers ask is kept where that is wanted, and so is their word that it was no answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from service import create_app
from service.config import Config
from service.journal import Entry, Journal, count_questions
from service.web.monitoring.noting import MARKS_A_MINUTE

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

    from index.library import Library

QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"
OWN = {"Sec-Fetch-Site": "same-origin"}
FORM = {"q": QUESTION}
MARK = "/not-the-answer"


@dataclass
class Reader:
    """A client, and what its service has kept."""

    client: FlaskClient
    kept: list[Entry]


@pytest.fixture
def reader(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    kept: list[Entry] = []
    monkeypatch.setattr(Journal, "note", lambda _, entry: kept.append(entry))
    return Reader(create_app(Config(journal=tmp_path), library).test_client(), kept)


@pytest.mark.parametrize("address", ["/ask", "/embed", "/api/v1/query"])
def test_a_question_by_any_door_is_kept(reader: Reader, address: str) -> None:
    reader.client.get(address, query_string={"q": QUESTION})
    [entry] = reader.kept
    assert (entry.asked, entry.status) == (QUESTION, "answered")
    assert (entry.article, entry.is_wrong) == ("is-central-asia-ready-to-face-isis", False)


def test_a_question_that_an_assistant_asks_is_kept(
    library: Library, reader: Reader, tmp_path: Path
) -> None:
    call = {"name": "ask", "arguments": {"question": QUESTION}}
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
    reader.client.post("/mcp", json=message)
    chatting = create_app(Config(journal=tmp_path, completions=True), library).test_client()
    turns = [{"role": "user", "content": QUESTION}]
    chatting.post("/v1/chat/completions", json={"model": "quotient", "messages": turns})
    assert [(entry.asked, entry.status) for entry in reader.kept] == [(QUESTION, "answered")] * 2


def test_a_question_that_a_script_asks_is_kept(reader: Reader) -> None:
    reader.client.get("/ask", query_string={"q": QUESTION, "fragment": 1})
    assert [entry.asked for entry in reader.kept] == [QUESTION]


def test_a_body_that_asks_is_kept_and_again_where_the_answer_is_remembered(reader: Reader) -> None:
    for _ in range(2):
        reader.client.post("/api/v1/query", json={"question": QUESTION})
    [tally] = count_questions(reader.kept)
    assert tally.times == 2


def test_of_a_conversation_the_last_question_is_kept_as_it_was_understood(reader: Reader) -> None:
    reader.client.get(
        "/ask", query_string={"history": QUESTION, "q": "And how many have returned?"}
    )
    [entry] = reader.kept
    assert entry.asked == "how many Kazakhs have returned"


def test_what_is_missing_and_doubted_is_kept(reader: Reader) -> None:
    reader.client.get("/api/v1/query", query_string={"q": "What is the price of bitcoin?"})
    [entry] = reader.kept
    assert (entry.status, entry.article) == ("not_in_article", None)
    assert "bitcoin" in entry.missing


@pytest.mark.parametrize(
    "address", ["/", "/figures", "/api/v1/query?q=", "/api/v1/suggestions?q=a"]
)
def test_what_is_no_question_is_not_kept(reader: Reader, address: str) -> None:
    reader.client.get(address)
    assert reader.kept == []


def test_a_readers_no_leads_back_to_the_conversation_which_says_that_it_is_noted(
    reader: Reader,
) -> None:
    form = {"history": ["How many ships?"], "q": QUESTION, "literal": "2"}
    response = reader.client.post(MARK, data=form, headers=OWN)
    assert response.status_code == 303
    assert [entry.is_wrong for entry in reader.kept] == [True]
    page = reader.client.get(response.headers["Location"])
    assert page.status_code == 200
    assert "Noted, thank you." in page.text


def test_the_form_under_an_answer_holds_its_conversation(reader: Reader) -> None:
    asked = {"history": "How many Kazakhs fight abroad?", "q": "And how many have returned?"}
    page = reader.client.get("/ask", query_string=asked).text
    assert page.count('action="/not-the-answer"') == 2
    last = page.rpartition('action="/not-the-answer"')[2].partition("</form>")[0]
    assert 'name="history" value="How many Kazakhs fight abroad?"' in last
    assert 'name="q" value="And how many have returned?"' in last


def test_a_script_is_told_nothing_more(reader: Reader) -> None:
    response = reader.client.post(f"{MARK}?fragment=1", data=FORM, headers=OWN)
    assert (response.status_code, response.data) == (204, b"")


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {},
    ],
)
def test_a_page_of_others_is_refused(reader: Reader, headers: dict[str, str]) -> None:
    assert reader.client.post(MARK, data=FORM, headers=headers).status_code == 403
    assert reader.kept == []


def test_an_old_browser_says_where_its_page_is_from(reader: Reader) -> None:
    headers = {"Origin": "http://localhost"}
    assert reader.client.post(MARK, data=FORM, headers=headers).status_code == 303


def test_nobody_marks_very_many(reader: Reader) -> None:
    codes = [
        reader.client.post(MARK, data=FORM, headers=OWN).status_code
        for _ in range(3 * MARKS_A_MINUTE)
    ]
    assert codes[:MARKS_A_MINUTE] == [303] * MARKS_A_MINUTE
    assert 429 in codes


def test_a_form_without_a_question_is_refused(reader: Reader) -> None:
    assert reader.client.post(MARK, data={"q": " "}, headers=OWN).status_code == 422


def test_where_nothing_is_kept_nothing_is_offered(client: FlaskClient) -> None:
    assert MARK not in client.get("/ask", query_string=FORM).text
    assert client.post(MARK, data=FORM, headers=OWN).status_code == 404


def test_an_embedded_page_does_not_offer_it_since_its_frame_may_send_no_form(
    reader: Reader,
) -> None:
    assert MARK not in reader.client.get("/embed", query_string=FORM).text
