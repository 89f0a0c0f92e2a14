"""Fit sureness: questions that a passage answers against questions that it nearly does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.library import Library
from service.answering.aligning.sureness import SIGNS
from service.answering.answers import find_quote
from service.questions.dialogue import understand
from tests.evaluation.documents import article_of, questions_of, read_documents
from tests.evaluation.regression import cross_validate_logistic, fit_logistic
from tests.evaluation.scoring import area_under_curve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.evaluation.documents import Document
    from tests.evaluation.regression import Column, Mask, Matrix

# The share of answerable questions that a line for the nearest may cost.
DOUBTED = 0.01


def fit_sureness(folder: Path) -> tuple[Column, dict[str, float]]:
    """Fit sureness; give its bias and weights, and what it reaches on other articles."""
    cases = folder.parent / "cases" / "questions_dev.jsonl"
    paths = [folder / "squad2_dev.jsonl", *([cases] if cases.exists() else [])]
    rows = [
        (signs, answerable, article, number == 0)
        for number, path in enumerate(paths)
        for article, document in enumerate(read_documents(path))
        for signs, answerable in _weighed(document)
    ]
    signs, answerable, articles, judged = (np.array(column) for column in zip(*rows, strict=True))
    scores = cross_validate_logistic(signs, answerable, articles)
    denied = signs[:, [SIGNS.index("denial turned"), SIGNS.index("denied both")]].any(axis=1)
    line = np.quantile(scores[judged & answerable], DOUBTED)
    return fit_logistic(signs, answerable), {
        "AUC": _area(scores, answerable, judged),
        "AUC without denials": _area(scores, answerable, judged & ~denied),
        "nearest of the unanswerable": float(np.mean(scores[judged & ~answerable] < line)),
        "nearest under": float(1 / (1 + np.exp(-line))),
    }


def _area(scores: Column, answerable: Mask, among: Mask) -> float:
    right, wrong = scores[among & answerable], scores[among & ~answerable]
    return area_under_curve(right.tolist(), wrong.tolist())


def _weighed(document: Document) -> Iterator[tuple[Matrix, bool]]:
    """Give the signs of every question or turn for what is quoted, and whether it is answered."""
    library = Library.build([article_of(document["passages"], document.get("title", ""))])
    for question, history in questions_of(document):
        asked = understand(question["question"], history)
        signs = find_quote(library, asked, library.search(asked)).signs
        right = question.get("answerable", True) and bool(question["gold"])
        yield np.array(signs, float), right
