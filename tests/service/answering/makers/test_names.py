"""Who is asked for by name."""

from __future__ import annotations

import pytest

from service.answering.makers import name_questions
from tests.evaluation.documents import article_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is calm, said the head of the guild, Ada Lund, on Monday.", "Ada Lund"),
        ("It is calm, said Ada Lund, the director of the mill.", "Ada Lund"),
        ("It is calm, said Mayor Ada Lund.", "Ada Lund"),
        ("A petition went to Deputy Prime Minister Jo van Orm.", "Jo van Orm"),
    ],
)
def test_a_name_beside_an_office_is_asked_for(text: str, name: str) -> None:
    article = article_of([text])
    assert list(name_questions(article, article.passages)) == [(f"Who is {name}?", name)]


@pytest.mark.parametrize(
    "text",
    [
        "It is calm, said Ada Lund, and left.",
        "They walked over Queen Louise’s Bridge in May.",
        "The Mayor of Lowick was not there.",
        "Old Harbour Street, the longest of the town, was closed.",
    ],
)
def test_what_has_no_office_or_is_nobody_is_not(text: str) -> None:
    article = article_of([text])
    assert list(name_questions(article, article.passages)) == []
