"""Fit which of several figures is meant: the one that answers against the others near it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.library import Library
from service.answering.choosing import CHOICE_SIGNS, find_candidates
from tests.evaluation.documents import article_of, read_documents
from tests.evaluation.fit_telling import ask_for_numbers, is_right, sets_for_figures
from tests.evaluation.regression import FOLDS
from tests.evaluation.softmax import Rows, fit_softmax

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.evaluation.documents import Document
    from tests.evaluation.regression import Column, Mask, Matrix

# Few questions of the sets tell a part from its whole, so that these may not weigh it away.
AT_MOST = {"other part": -2.0}


class Example(NamedTuple):
    """The figures near a question, of which at least one answers and one does not."""

    signs: Matrix
    right: Mask
    article: int
    source: str


def fit_choice(folder: Path) -> tuple[Column, dict[str, float]]:
    """Fit the choice; give its weights, and which share it chooses rightly on other articles."""
    examples = list(collect(folder))
    right = np.zeros(len(examples), bool)
    for fold in range(FOLDS):
        weights = _fit([one for one in examples if one.article % FOLDS != fold])
        for number, one in enumerate(examples):
            if one.article % FOLDS == fold:
                right[number] = one.right[np.argmax(one.signs @ weights)]
    sources = np.array([one.source for one in examples])
    reached = {
        f"{source} chosen": float(np.mean(right[sources == source]))
        for source in dict.fromkeys(sources.tolist())
    }
    return _fit(examples), reached


def collect(folder: Path) -> Iterator[Example]:
    """Weigh the figures near every question that a number answers."""
    for number, path in enumerate(sets_for_figures(folder)):
        for at, document in enumerate(read_documents(path)):
            for signs, right in _of_document(document):
                yield Example(signs, right, number + at, path.stem)


def _of_document(document: Document) -> Iterator[tuple[Matrix, Mask]]:
    article = article_of(document["passages"], document.get("title", ""))
    library = Library.build([article])
    starts = [passage.start for passage in article.passages]
    for question, asked, answerable in ask_for_numbers(document):
        if not (answerable and asked.kinds):
            continue
        hits = library.search(asked).hits
        found = list(find_candidates(asked, hits, library, [])) if hits else []
        right = np.array([is_right(one.figure, question, starts) for one in found], bool)
        if right.any() and not right.all():
            yield np.array([one.signs for one in found], float), right


def _fit(examples: Sequence[Example]) -> Column:
    sizes = [len(one.right) for one in examples]
    rows = Rows(
        signals=np.concatenate([one.signs for one in examples]),
        targets=(np.concatenate([one.right for one in examples]).astype(float),),
        starts=np.cumsum([0, *sizes[:-1]]),
        weights=np.ones(len(examples)),
    )
    bounds = [(None, AT_MOST.get(sign)) for sign in CHOICE_SIGNS]
    return fit_softmax(rows, bounds=bounds)
