"""Fit when a figure is told: chosen figures that answer against those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from index.library import Library
from index.ranking import REFUSE_UNDER
from service.answering.aligning import Held, align, figures, sureness, telling
from service.answering.choosing import Choice, choose_figure
from service.questions.dialogue import understand
from tests.evaluation.asking import asks_for_a_number
from tests.evaluation.documents import article_of, questions_of, read_documents
from tests.evaluation.regression import cross_validate_logistic, fit_logistic
from tests.evaluation.test_articles import SUBJECTS, library_of, read_questions, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.model import Asked, Figure
    from tests.evaluation.documents import Document
    from tests.evaluation.regression import Column

# How much a question of each set weighs: what is put in other words, and what is but one word off,
# is rarer here than with people who ask.
WEIGHTS = {"squad2_dev": 1.0, "paraphrases_dev": 2.0, "questions_dev": 2.0, "articles": 1.5}
# The share of right figures that the line may cost.
LOST = 0.015


class Row(NamedTuple):
    """A figure that was chosen and that nothing excludes.

    Attributes:
        spoken: the chance that the library speaks of what is asked.
    """

    signs: Column
    spoken: float
    right: bool
    article: int
    source: str


def fit_telling(folder: Path) -> tuple[Column, dict[str, float]]:
    """Fit telling; give its bias and weights, and what it reaches on other articles."""
    rows = list(collect(folder))
    signs, spoken, right, articles, sources = map(np.array, zip(*rows, strict=True))
    weights = np.array([WEIGHTS[source] for source in sources.tolist()])
    odds = cross_validate_logistic(signs, right, articles, weights)
    scores = spoken / (1 + np.exp(-odds))
    first = sources == "squad2_dev"
    line = np.quantile(scores[first & right], LOST)
    reached = {"figure under": float(line)}
    for source in WEIGHTS:
        among = sources == source
        reached[f"{source} right told"] = int(np.sum(scores[among & right] >= line))
        reached[f"{source} wrong told"] = int(np.sum(scores[among & ~right] >= line))
    return fit_logistic(signs, right, weights), reached


def collect(folder: Path) -> Iterator[Row]:
    """Weigh the figure chosen for every question that asks for a number."""
    paths = [folder / "squad2_dev.jsonl", folder / "paraphrases_dev.jsonl"]
    paths += [path for path in [folder.parent / "cases" / "questions_dev.jsonl"] if path.exists()]
    number = 0
    for path in paths:
        for document in read_documents(path):
            for signs, spoken, right in _of_document(document):
                yield Row(signs, spoken, right, number, path.stem)
            number += 1
    for subject in SUBJECTS:
        for signs, spoken, right in _of_article(subject):
            yield Row(signs, spoken, right, number, "articles")
        number += 1


def _of_document(document: Document) -> Iterator[tuple[Column, float, bool]]:
    article = article_of(document["passages"], document.get("title", ""))
    library = Library.build([article])
    starts = [passage.start for passage in article.passages]
    for question, history in questions_of(document):
        asked = understand(question["question"], history)
        answerable = question.get("answerable", True) and bool(question["gold"])
        if not answerable or asks_for_a_number(question, asked.kind):
            for figure, signs, spoken in _weighed(library, asked):
                yield signs, spoken, answerable and _is_right(figure, question, starts)


def _of_article(subject: str) -> Iterator[tuple[Column, float, bool]]:
    library, text = library_of(subject), text_of(subject)
    for _, question in read_questions(subject)[1]:
        asked = understand(question["ask"], question.get("history", ()))
        if "figure" in question and not asked.talk and not asked.comparison:
            number = question["figure"]
            start = text.find(number, max(0, text.find(question.get("quote", ""))))
            for figure, signs, spoken in _weighed(library, asked):
                held = figure.start < start + len(number) and start < figure.end
                yield signs, spoken, bool(number) and held


def _weighed(library: Library, asked: Asked) -> Iterator[tuple[Figure, Column, float]]:
    """Weigh the figure chosen, unless something excludes it."""
    search = library.search(asked)
    choice = choose_figure(asked, search.hits, library)
    if not isinstance(choice, Choice) or search.confidence < REFUSE_UNDER:
        return
    alignment = align(library, search, choice.passage, choice.figure.sentence)
    held = Held(library, asked, alignment, choice.figure)
    if not figures.figure_doubts(held):
        signs = sureness.weigh_signs(asked.kind, alignment)
        evidence = telling.weigh_figure(held, signs)
        yield choice.figure, np.array(evidence, float), search.confidence


def _is_right(figure: Figure, question: dict[str, Any], starts: list[int]) -> bool:
    """Tell whether a figure stands in an answer; where no figure may be given, none does."""
    if question.get("value", "") is None:
        return False
    spans = [(starts[a["passage"]] + a["start"], len(a["text"])) for a in question["answers"]]
    return any(figure.start < start + size and start < figure.end for start, size in spans)
