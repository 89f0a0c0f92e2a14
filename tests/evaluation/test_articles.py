"""Questions about the article we serve and six of other subjects, asked through the product.

The floors of each article are in its file of questions, and only rise.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index import Library, read_article
from service.answering import answer
from service.questions import understand
from tests.articles import SERVED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.asked import Answer

ARTICLES = Path(__file__).parent / "articles"
SUBJECTS = ("served", "courts", "economy", "health", "politics", "science", "sport")
MEASURES = ("passage", "quote", "figure", "status", "missing")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the product was right in one respect on one question."""

    measure: str
    question: str
    right: bool
    said: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as its file states it, and the product's answer."""

    asked: dict[str, Any]
    answer: Answer
    text: str

    @property
    def quote(self) -> str:
        quote = self.answer.quote
        return self.text[quote.start : quote.end] if quote else ""

    @property
    def has_the_figure(self) -> bool:
        """Tell whether the figure is the number asked for, in the sentence asked for."""
        figure, number = self.answer.figure, self.asked["figure"]
        if figure is None or not number:
            return figure is None and not number
        gold = self.text.find(number, figure.sentence.start, figure.sentence.end)
        in_sentence = self.asked["quote"] in self.text[figure.sentence.start : figure.sentence.end]
        return in_sentence and gold < figure.number.end and figure.number.start < gold + len(number)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_an_article_is_answered_no_worse_than_before(subject: str, measure: str) -> None:
    rated = [verdict for verdict in judged(subject) if verdict.measure == measure]
    wrong = [f"{verdict.question} -> {verdict.said}" for verdict in rated if not verdict.right]
    share = 1 - len(wrong) / len(rated) if rated else 1.0
    assert share >= read_questions(subject)[0][measure], "\n".join(wrong)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_questions_quote_the_article(subject: str) -> None:
    text = text_of(subject)
    questions = [question for _, question in read_questions(subject)[1]]
    assert len(questions) >= 25
    for question in questions:
        assert question.get("quote", "") in text
        assert question.get("figure", "") in text


@cache
def read_questions(subject: str) -> tuple[dict[str, float], list[tuple[str, dict[str, Any]]]]:
    """Read the floors, and each question with the name of its class."""
    path = ARTICLES / f"{subject}.questions.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    floors = table.pop("floors")
    return floors, [(name, question) for name, group in table.items() for question in group]


@cache
def library_of(subject: str) -> Library:
    return Library.build([read_article(path_of(subject))])


def path_of(subject: str) -> Path:
    return SERVED if subject == "served" else ARTICLES / f"{subject}.txt"


def text_of(subject: str) -> str:
    (article,) = library_of(subject).articles.values()
    return article.text


@cache
def judged(subject: str) -> list[Verdict]:
    """Ask every question about an article and judge the answers."""
    library, text = library_of(subject), text_of(subject)
    verdicts: list[Verdict] = []
    for name, asked in read_questions(subject)[1]:
        history = asked.get("history", ())
        found = Answered(asked, answer(library, understand(asked["ask"], history)), text)
        question = f"{name}: {' / '.join((*history, asked['ask']))}"
        verdicts += [
            Verdict(measure, question, right, said) for measure, right, said in judge(found)
        ]
    return verdicts


def judge(found: Answered) -> Iterator[tuple[str, bool, str]]:
    """Compare an answer with each field that its question states."""
    asked, answered = found.asked, found.answer
    if "passages" in asked:
        first = answered.hits[0].passage.number
        yield "passage", first in asked["passages"], str(first)
    may_refuse = asked.get("status") == "either"
    # Where the article says that it does not know, quoting that and refusing are both right.
    if "quote" in asked and not (may_refuse and answered.quote is None):
        yield "quote", asked["quote"] in found.quote, found.quote[:60]
    if "figure" in asked:
        said = answered.figure.text if answered.figure else "no figure"
        yield "figure", found.has_the_figure, said
    if not may_refuse:
        accepted = {asked.get("status", "answered")}
        # Where no figure may be given, or another sentence is quoted, that it is only the nearest
        # is rightly told.
        if asked.get("figure") == "" or asked.get("quote", "") not in found.quote:
            accepted.add("nearest")
        right = answered.status in accepted
        yield "status", right, f"{answered.status} {answered.confidence:.2f}"
    if "missing" in asked:
        right = set(asked["missing"]) <= set(answered.missing)
        yield "missing", right, ", ".join(answered.missing)
