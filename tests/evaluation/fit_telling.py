"""Fit when a figure is told: chosen figures that answer against those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from index.library import Library
from service.answering.aligning import Held, align, figure_doubts, sureness, telling
from service.answering.answers import choose
from service.answering.choosing import Choice
from service.questions.dialogue import understand
from tests.evaluation.asking import asks_for_a_number
from tests.evaluation.documents import article_of, questions_of, read_documents
from tests.evaluation.regression import cross_validate_logistic, fit_logistic
from tests.evaluation.test_articles import SUBJECTS, library_of, read_questions, text_of
from tests.evaluation.test_texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from index.model.articles import Figure
    from index.model.asked import Asked
    from tests.evaluation.documents import Document
    from tests.evaluation.regression import Column

# How much a question of each set weighs: what is put in other words, and what is but one word off,
# is rarer here than with people who ask.
WEIGHTS = {"squad2_dev": 1.0, "paraphrases_dev": 2.0, "questions_dev": 2.0, "subjects": 1.5}
# The same for questions about another article: of what an article does not speak of, more may be
# asked than of what it does.
ELSEWHERE = 2.0
# Nothing is fitted on these: they tell what is reached on questions that nobody here has seen.
KEPT_APART = frozenset({"newcomers", "strangers"})
# So many documents on are those whose questions each is asked, too.
STEPS = (1, 3)
# The share of right figures that the line may cost.
LOST = 0.015


class Row(NamedTuple):
    """A figure that was chosen and that nothing excludes.

    Attributes:
        here: whether the question is about this article.
    """

    signs: Column
    right: bool
    here: bool
    article: int
    source: str


def fit_telling(folder: Path) -> tuple[Column, dict[str, float]]:
    """Fit telling; give its bias and weights, and what it reaches on other articles."""
    rows = list(collect(folder))
    signs, right, here, articles, sources = map(np.array, zip(*rows, strict=True))
    weights = np.array([WEIGHTS.get(source, 1.0) for source in sources.tolist()])
    weights *= np.where(here, 1.0, ELSEWHERE)
    odds = cross_validate_logistic(signs, right, articles, weights)
    scores = 1 / (1 + np.exp(-odds))
    line = np.quantile(scores[(sources == "squad2_dev") & right], LOST)
    reached = {"figure under": float(line)}
    for source in dict.fromkeys(sources.tolist()):
        among = sources == source
        for name, chosen in (("right", right), ("wrong", ~right & here), ("elsewhere", ~here)):
            reached[f"{source} {name} told"] = int(np.sum(scores[among & chosen] >= line))
    return fit_logistic(signs, right, weights), reached


def collect(folder: Path) -> Iterator[Row]:
    """Weigh the figure chosen for every question that asks for a number."""
    number = 0
    for path in sets_for_figures(folder):
        documents = list(read_documents(path))
        for at, document in enumerate(documents):
            others = [documents[(at + step) % len(documents)] for step in STEPS]
            for signs, right, here in _of_document(document, others):
                yield Row(signs, right, here, number, path.stem)
            number += 1
    for subject in SUBJECTS:
        for signs, right in _of_article(subject):
            yield Row(signs, right, True, number, "subjects")
        number += 1


def sets_for_figures(folder: Path) -> list[Path]:
    """Give the files that figures are fitted on."""
    paths = [folder / "squad2_dev.jsonl", folder / "paraphrases_dev.jsonl"]
    paths += [path for path in [folder.parent / "cases" / "questions_dev.jsonl"] if path.exists()]
    return paths + [path for path in sorted(TEXTS.glob("*.jsonl")) if path.stem not in KEPT_APART]


def _of_document(
    document: Document, others: Sequence[Document]
) -> Iterator[tuple[Column, bool, bool]]:
    article = article_of(document["passages"], document.get("title", ""))
    library = Library.build([article])
    starts = [passage.start for passage in article.passages]
    for question, asked, answerable in ask_for_numbers(document):
        for figure, signs in _weighed(library, asked):
            yield signs, answerable and is_right(figure, question, starts), True
    for other in others:
        for question, _ in questions_of(other) if other["passages"] != document["passages"] else ():
            for _, signs in _weighed(library, understand(question["question"])):
                yield signs, False, False


def ask_for_numbers(document: Document) -> Iterator[tuple[dict[str, Any], Asked, bool]]:
    """Ask a document for numbers, and what it does not answer; tell which it answers."""
    for question, history in questions_of(document):
        asked = understand(question["question"], history)
        answerable = question.get("answerable", True) and bool(question["gold"])
        if not answerable or asks_for_a_number(question, asked.kind):
            yield question, asked, answerable


def _of_article(subject: str) -> Iterator[tuple[Column, bool]]:
    library, text = library_of(subject), text_of(subject)
    for _, question in read_questions(subject)[1]:
        asked = understand(question["ask"], question.get("history", ()))
        if "figure" in question:
            number = question["figure"]
            start = text.find(number, max(0, text.find(question.get("quote", ""))))
            for figure, signs in _weighed(library, asked):
                held = figure.start < start + len(number) and start < figure.end
                yield signs, bool(number) and held


def _weighed(library: Library, asked: Asked) -> Iterator[tuple[Figure, Column]]:
    """Weigh the figure chosen, unless something excludes it."""
    if asked.talk or asked.comparison:
        return
    search = library.search(asked)
    choice = choose(library, asked, search)
    if not isinstance(choice, Choice):
        return
    alignment = align(library, search, choice.passage, choice.figure.sentence)
    held = Held(library, asked, alignment, choice.figure)
    if not figure_doubts(held):
        signs = sureness.weigh_signs(asked.kind, alignment)
        standing = telling.Standing(choice.ahead, choice.behind, search.confidence)
        yield choice.figure, np.array(telling.weigh_figure(held, signs, standing), float)


def is_right(figure: Figure, question: dict[str, Any], starts: list[int]) -> bool:
    """Tell whether a figure stands in an answer; where no figure may be given, none does."""
    if question.get("value", "") is None:
        return False
    spans = [(starts[a["passage"]] + a["start"], len(a["text"])) for a in question["answers"]]
    return any(figure.start < start + size and start < figure.end for start, size in spans)
