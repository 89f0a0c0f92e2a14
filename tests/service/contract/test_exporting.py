from __future__ import annotations

import csv
import io

import pytest

from index.library import Library
from service.contract.exporting import conversation_csv, conversation_markdown
from service.views.conversation import Course, Turn, converse
from service.views.presenting import Edition
from tests.articles import HARBOUR, parse

ROOT = "https://ask.example"


@pytest.fixture(scope="module")
def turns() -> tuple[Turn, ...]:
    edition = Edition.of(Library.build([parse(HARBOUR, "harbour.txt")]))
    asked = ("How many ships are waiting outside?", "=1+1", "Is bitcoin blockchain legal?")
    return converse(edition, Course(asked))


def test_as_markdown_every_question_has_its_quote_and_place(turns: tuple[Turn, ...]) -> None:
    text = conversation_markdown(turns, ROOT, "/ask?q=bitcoin")
    assert text.startswith("# Questions to Harbour reopens after the flood\n")
    assert "## How many ships are waiting outside?\n\n**42 ships**\n\n> According to" in text
    assert f"[¶ 2](<{ROOT}/articles/harbour?mark=" in text
    assert "## Is bitcoin blockchain legal?\n\nNot in the article." in text
    assert text.endswith(f"[This conversation](<{ROOT}/ask?q=bitcoin>)\n")


def test_as_csv_every_question_has_a_row_and_none_is_a_formula(turns: tuple[Turn, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(conversation_csv(turns, ROOT))))
    assert [row["question"] for row in rows] == [
        "How many ships are waiting outside?",
        "'=1+1",
        "Is bitcoin blockchain legal?",
    ]
    assert (rows[0]["value"], rows[0]["counted"], rows[0]["passage"]) == ("42", "ships", "2")
    assert rows[0]["url"].startswith(f"{ROOT}/articles/harbour?mark=")
    assert rows[2]["quote"] == ""
