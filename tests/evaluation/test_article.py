"""Questions about the article we serve, asked through the product, against their floors."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.library import Library
from index.reading.articles import read_article
from service.answering.answers import answer
from service.questions.dialogue import understand
from tests.articles import SERVED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model import Answer

QUESTIONS = Path(__file__).parent / "article_questions.toml"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the product was right in one respect on one question."""

    measure: str
    question: str
    right: bool
    said: str


@pytest.mark.parametrize("measure", ["passage", "quote", "figure", "status", "missing"])
def test_the_article_is_answered_no_worse_than_before(measure: str) -> None:
    floors, verdicts = judged()
    rated = [verdict for verdict in verdicts if verdict.measure == measure]
    wrong = [f"{verdict.question} -> {verdict.said}" for verdict in rated if not verdict.right]
    share = 1 - len(wrong) / len(rated)
    assert share >= floors[measure], "\n".join(wrong)


def test_the_questions_quote_the_article() -> None:
    text = library().articles[SERVED.stem].text
    questions = [question for _, question in read_questions()[1]]
    assert len(questions) >= 100
    for question in questions:
        assert question.get("quote", "") in text
        assert question.get("figure", "") in text


def read_questions() -> tuple[dict[str, float], list[tuple[str, dict[str, Any]]]]:
    """Read the floors, and each question with the name of its class."""
    table = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))
    floors = table.pop("floors")
    return floors, [(name, question) for name, group in table.items() for question in group]


@cache
def library() -> Library:
    return Library.build([read_article(SERVED)])


@cache
def judged() -> tuple[dict[str, float], list[Verdict]]:
    """Ask every question and judge the answers."""
    floors, questions = read_questions()
    return floors, [verdict for name, asked in questions for verdict in judge(name, asked)]


def judge(name: str, asked: dict[str, Any]) -> Iterator[Verdict]:
    """Compare the answer to a question with each field that the question states."""
    answered = answer(library(), understand(asked["ask"], asked.get("history", ())))
    question = f"{name}: {' / '.join((*asked.get('history', ()), asked['ask']))}"
    if "passages" in asked:
        first = answered.hits[0].passage.number
        yield Verdict("passage", question, first in asked["passages"], str(first))
    if "quote" in asked:
        quote = quote_of(answered)
        yield Verdict("quote", question, asked["quote"] in quote, quote[:60])
    if "figure" in asked:
        figure = figure_of(answered)
        yield Verdict("figure", question, is_figure(answered, asked), figure)
    if asked.get("status") != "either":
        right = answered.status == asked.get("status", "answered")
        yield Verdict("status", question, right, f"{answered.status} {answered.confidence:.2f}")
    if "missing" in asked:
        right = set(asked["missing"]) <= set(answered.missing)
        yield Verdict("missing", question, right, ", ".join(answered.missing))


def is_figure(answered: Answer, asked: dict[str, Any]) -> bool:
    """Tell whether the figure is the number asked for, in the sentence asked for."""
    if answered.figure is None or not asked["figure"]:
        return answered.figure is None and not asked["figure"]
    sentence = answered.figure.sentence
    text = library().articles[SERVED.stem].text
    number = answered.figure.number
    gold = text.find(asked["figure"], sentence.start, sentence.end)
    in_sentence = asked["quote"] in text[sentence.start : sentence.end]
    return in_sentence and gold < number.end and number.start < gold + len(asked["figure"])


def quote_of(answered: Answer) -> str:
    quote = answered.quote
    return library().articles[SERVED.stem].text[quote.start : quote.end] if quote else ""


def figure_of(answered: Answer) -> str:
    return answered.figure.text if answered.figure else "no figure"
