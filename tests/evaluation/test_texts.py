"""196 articles and nine hundred short texts by other hands, with what a careful reader answers.

The fields are those of the development sets; `value` is the number that answers, and null where no
figure may be given. Of an article it is also asked what its neighbour is about: "elsewhere".
"""

from __future__ import annotations

import itertools
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.library import Library
from service.answering import answer
from service.questions import understand
from tests.evaluation.asking import ask_document
from tests.evaluation.documents import article_of, questions_of, read_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.asked import Answer
    from tests.evaluation.asking import Asked

TEXTS = Path(__file__).parent / "texts"
FLOORS = tomllib.loads((TEXTS / "floors.toml").read_text(encoding="utf-8"))
LOWER_IS_BETTER = {"wrong figure", "wrongly refused", "answered elsewhere", "figure elsewhere"}
LINES = [(name, measure) for name, lines in FLOORS.items() for measure in lines]


@pytest.mark.parametrize(("name", "measure"), LINES)
def test_a_text_by_another_hand_is_answered_no_worse_than_before(name: str, measure: str) -> None:
    verdicts = measured(name)[measure]
    share = sum(verdicts.values()) / len(verdicts)
    if measure in LOWER_IS_BETTER:
        told = [question for question, is_so in verdicts.items() if is_so]
        assert share <= FLOORS[name][measure], "\n".join(told)
    else:
        told = [question for question, is_so in verdicts.items() if not is_so]
        assert share >= FLOORS[name][measure], "\n".join(told)


@cache
def measured(name: str) -> dict[str, dict[str, bool]]:
    """Give, for each measure, whether it is so of each question that it is about."""
    found: dict[str, dict[str, bool]] = {measure: {} for measure in FLOORS[name]}
    for document in read_documents(TEXTS / f"{name}.jsonl"):
        asked = ask_document(document)
        for (question, _), one in zip(questions_of(document), asked, strict=True):
            key = f"{document['id']}: {question['question']}"
            for measure, is_so in judge(question, one):
                found[measure][key] = is_so
    if "answered elsewhere" in found:
        for key, told in ask_elsewhere(name):
            found["answered elsewhere"][key] = told.status == "answered"
            found["figure elsewhere"][key] = told.figure is not None
    return found


def ask_elsewhere(name: str) -> Iterator[tuple[str, Answer]]:
    """Ask of every article what the next one is about."""
    documents = list(read_documents(TEXTS / f"{name}.jsonl"))
    for document, other in itertools.pairwise([*documents, documents[0]]):
        library = Library.build([article_of(document["passages"], document["title"])])
        for question, history in questions_of(other):
            if not history and other["passages"] != document["passages"]:
                key = f"{document['id']}, of another: {question['question']}"
                yield key, answer(library, understand(question["question"]))


def judge(question: dict[str, Any], asked: Asked) -> Iterator[tuple[str, bool]]:
    """Judge an answer in each respect that its question allows."""
    refused = asked.status in {"nearest", "not_in_article"}
    figure, also = asked.details["figure"], question.get("also", ())
    told = asked.figure is not None and any(asked.figure.overlaps(gold) for gold in asked.gold)
    right = figure is None if question.get("value") is None else told
    right = right or (figure["value"] if figure else None) in also
    yield "wrong figure", figure is not None and not right
    if not asked.answerable:
        yield "rightly refused", refused or (asked.status == "talk" and asked.quote is None)
        return
    if not question.get("either"):
        yield "wrongly refused", refused
        yield "quote right", asked.quote is not None and any(map(asked.quote.holds, asked.gold))
    if question.get("value") is not None:
        yield "figure right", right
