"""`python -m tests.evaluation.fit FOLDER [--ablate]`: fit the weights of ranking and answering.

The ranking is a linear mix of signals of sentences. Its weights make the right sentence and the
right passage the likeliest of their article under a softmax (listwise: Cao et al. 2007), on four
development sets. Confidence is a logistic regression on the set for refusals, on paraphrases and on
news: without paraphrases, what is asked in other words stays refused. Which figure is meant is a
softmax over those of an article, sureness a logistic regression on questions that a passage answers
against those that it nearly does. What is printed as reached is reached on
articles that the weights were not fitted on, whichever set they stand in.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
import numpy as np

from index.library import Library
from index.ranking.confidence import EVIDENCE
from index.ranking.ranker import MIX
from index.ranking.signals import SIGNALS
from service.answering.aligning import sureness, telling
from service.answering.choosing import CHOICE_SIGNS
from service.answering.choosing.choice import WEIGHTS
from service.questions.dialogue import understand
from tests.evaluation.documents import article_of, read_documents
from tests.evaluation.fit_choice import fit_choice
from tests.evaluation.fit_sureness import fit_sureness
from tests.evaluation.fit_telling import fit_telling
from tests.evaluation.regression import FOLDS, cross_validate_logistic, fit_logistic
from tests.evaluation.scoring import area_under_curve
from tests.evaluation.softmax import Rows, fit_softmax
from tests.evaluation.test_texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from tests.evaluation.documents import Document

    Column = NDArray[np.float64]
    Matrix = NDArray[np.float64]
    Mask = NDArray[np.bool_]

# How much a question of each set weighs: news, of which there are few questions, is what we serve.
# Readers know what an article is about, name that, and ask in their own words.
READERS = "readers"
SETS = {
    "squad2_dev": 1.0,
    "qamr_wikinews_dev": 2.0,
    "tatqa_dev": 1.0,
    "paraphrases_dev": 1.0,
    READERS: 0.25,
}
# The same for confidence: on news by other hands, too, which is what we serve.
ANSWERABLE = {"refusal_dev": 1.0, "paraphrases_dev": 2.0}
NEWS = ("desk", "gazette", "newsroom", "weekly", READERS)
OF_NEWS = 0.25
WRONGLY_REFUSED = 0.016
# What is missing is no gain, and what is held no loss, whatever the few paraphrases say.
AGAINST = frozenset({"names that are missing", "heaviest term lost", "standing alone"})


@dataclass(frozen=True, slots=True)
class Example:
    """A question with the signals of every sentence of its article.

    Attributes:
        source, article: the set, and a number no other article of any set has.
        passages: of each sentence.
        right_passage, right_sentence: which sentences stand in a gold passage, and which hold the
            answer; where the set does not tell, the two are the same.
        quotable: whether the set tells which sentence holds the answer.
    """

    source: str
    article: int
    signals: Matrix
    passages: NDArray[np.int32]
    right_passage: Mask
    right_sentence: Mask
    quotable: bool


def collect(folder: Path) -> list[Example]:
    """Measure every answerable question of the sets."""
    examples: list[Example] = []
    articles: dict[str, int] = {}
    for source in SETS:
        place = TEXTS if source == READERS else folder
        for document in read_documents(place / f"{source}.jsonl"):
            article = articles.setdefault(document["passages"][0], len(articles))
            examples += _examples(source, article, document)
    return examples


def _examples(source: str, article: int, document: Document) -> Iterator[Example]:
    text = article_of(document["passages"], document.get("title", ""))
    library = Library.build([text])
    sentences = [s for passage in text.passages for s in passage.sentences]
    starts = [passage.start for passage in text.passages]
    for asked in document["questions"]:
        if not asked.get("answerable", True) or not asked["gold"]:
            continue
        ranking = library.ranker.rank(library.query(understand(asked["question"])), None, None)
        right_passage = np.isin(ranking.table.passages, asked["gold"])
        spans = [
            (a["passage"] + 1, starts[a["passage"]] + a["start"], len(a["text"]))
            for a in asked.get("answers", ())
        ]
        holds = np.array(
            [
                any(
                    s.passage == p and s.start <= at and at + size <= s.end for p, at, size in spans
                )
                for s in sentences
            ]
        )
        right_sentence = holds if holds.any() else right_passage
        yield Example(
            source,
            article,
            ranking.measured.signals.T,
            ranking.table.passages,
            right_passage,
            right_sentence,
            bool(spans),
        )


def stack(examples: Sequence[Example], signals: Sequence[int]) -> Rows:
    """Put the chosen signals of the examples into one matrix."""
    sizes = [len(example.passages) for example in examples]
    return Rows(
        signals=np.concatenate([example.signals[:, signals] for example in examples]),
        targets=(
            np.concatenate([example.right_passage for example in examples]).astype(float),
            np.concatenate([example.right_sentence for example in examples]).astype(float),
        ),
        starts=np.cumsum([0, *sizes[:-1]]),
        weights=np.array([SETS[example.source] for example in examples]),
    )


def cross_validate(examples: Sequence[Example], signals: Sequence[int]) -> list[Column]:
    """Score the sentences of every example with weights fitted on other articles."""
    scores: dict[int, Column] = {}
    weights: Column | None = None
    for fold in range(FOLDS):
        others = [example for example in examples if example.article % FOLDS != fold]
        weights = fit_softmax(stack(others, signals), weights)
        for number, example in enumerate(examples):
            if example.article % FOLDS == fold:
                scores[number] = example.signals[:, signals] @ weights
    return [scores[number] for number in range(len(examples))]


def reached(examples: Sequence[Example], scores: Sequence[Column]) -> dict[str, float]:
    """Give hit@1 and MRR of each set, and the share of right quotes of the first."""
    figures: dict[str, float] = {}
    for source in SETS:
        chosen = [(e, s) for e, s in zip(examples, scores, strict=True) if e.source == source]
        ranks = np.array([_rank(example, score) for example, score in chosen])
        figures[f"{source} hit@1"] = float(np.mean(ranks == 1))
        figures[f"{source} MRR"] = float(np.mean(1 / ranks))
        quoted = [e.right_sentence[np.argmax(s)] and e.quotable for e, s in chosen if e.quotable]
        if quoted:
            figures[f"{source} sentence"] = float(np.mean(quoted))
    return figures


def _rank(example: Example, scores: Column) -> int:
    best = np.full(example.passages[-1] + 1, -np.inf)
    np.maximum.at(best, example.passages, scores)
    order = np.argsort(-best, kind="stable")
    right = np.unique(example.passages[example.right_passage])
    return int(np.flatnonzero(np.isin(order, right))[0]) + 1


def fit_confidence(folder: Path) -> tuple[Column, dict[str, float]]:
    """Fit confidence; give its bias and weights, and what it reaches on other articles."""
    articles: dict[str, int] = {}
    paths = {folder / f"{source}.jsonl": weight for source, weight in ANSWERABLE.items()}
    paths |= {TEXTS / f"{source}.jsonl": OF_NEWS for source in NEWS}
    sets = [_evidence(path, weight, articles) for path, weight in paths.items()]
    rows = Evidence(*(np.concatenate(columns) for columns in zip(*sets, strict=True)))
    bounds = [(None, 0.0) if name in AGAINST else (0.0, None) for name in EVIDENCE]
    scores = cross_validate_logistic(*rows, bounds)
    of_set = np.repeat(np.arange(len(sets)), [len(one.answerable) for one in sets])
    threshold = np.quantile(scores[rows.answerable & (of_set == 0)], WRONGLY_REFUSED)
    reached = {"refuse under": float(1 / (1 + np.exp(-threshold)))}
    for number, path in enumerate(paths):
        right, wrong = (
            scores[one & (of_set == number)] for one in (rows.answerable, ~rows.answerable)
        )
        reached[f"{path.stem} AUC"] = area_under_curve(right.tolist(), wrong.tolist())
        reached[f"{path.stem} wrongly refused"] = float(np.mean(right < threshold))
        reached[f"{path.stem} rightly refused"] = float(np.mean(wrong < threshold))
    return fit_logistic(rows.values, rows.answerable, rows.weights, bounds), reached


class Evidence(NamedTuple):
    """What the confidence in every question of some sets is fitted on, one row a question."""

    values: Matrix
    answerable: Mask
    articles: NDArray[np.int64]
    weights: Column


def _evidence(path: Path, weight: float, articles: dict[str, int]) -> Evidence:
    """Weigh the questions of a set."""
    rows = []
    documents = list(read_documents(path))
    for document, before in zip(documents, [documents[-1], *documents[:-1]], strict=True):
        library = Library.build([article_of(document["passages"], document.get("title", ""))])
        article = articles.setdefault(document["passages"][0], len(articles))
        asked = _refusals(document) if path.stem == "refusal_dev" else _of_two(document, before)
        for question, answerable in asked:
            query = library.query(understand(question))
            values = library.ranker.weigh(library.ranker.rank(query, None, None), query)
            rows.append((values, answerable, article, weight))
    return Evidence(*(np.array(column) for column in zip(*rows, strict=True)))


def _refusals(document: Document) -> list[tuple[str, bool]]:
    return [(q["question"], q.get("answerable", True)) for q in document["questions"]]


def _of_two(document: Document, other: Document) -> list[tuple[str, bool]]:
    """Give the questions that a document answers, and, as no answer, those about another one.

    A near miss is left out: it is about the document, though it finds no answer there.
    """
    asked = [(q["question"], True) for q in document.get("questions", ()) if q["gold"]]
    if other["passages"] != document["passages"]:
        asked += [(q["question"], False) for q in other.get("questions", ())]
    return asked


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--ablate", is_flag=True, help="Fit again without each signal.")
def main(folder: Path, ablate: bool) -> None:
    """Fit on the development sets in FOLDER and print the weights and what they reach."""
    examples = collect(folder)
    everything = list(range(len(SIGNALS)))
    _print("reached", reached(examples, cross_validate(examples, everything)))
    weights = fit_softmax(stack(examples, everything))
    _print("WEIGHTS", dict(zip(SIGNALS, weights.tolist(), strict=True)))
    # What is fitted last weighs the score, which these weights make.
    MIX[:] = weights
    confidence, figures = fit_confidence(folder)
    _print("CONFIDENCE", dict(zip(["bias", *EVIDENCE], confidence.tolist(), strict=True)))
    _print("reached", figures)
    weights, figures = fit_choice(folder)
    _print("CHOICE", dict(zip(CHOICE_SIGNS, weights.tolist(), strict=True)))
    _print("reached", figures)
    # Telling weighs what these choose.
    WEIGHTS[:] = weights.tolist()
    weights, figures = fit_sureness(folder)
    _print("SURENESS", dict(zip(["bias", *sureness.SIGNS], weights.tolist(), strict=True)))
    _print("reached", figures)
    weights, figures = fit_telling(folder)
    _print("TELLING", dict(zip(["bias", *telling.FIGURE_SIGNS], weights.tolist(), strict=True)))
    _print("reached", figures)
    for signal in SIGNALS if ablate else ():
        others = [number for number in everything if SIGNALS[number] != signal]
        _print(f"without {signal}", reached(examples, cross_validate(examples, others)))


def _print(title: str, figures: dict[str, float]) -> None:
    click.echo(title)
    for name, value in figures.items():
        click.echo(f'    "{name}": {value:.4f},')


if __name__ == "__main__":
    main()
