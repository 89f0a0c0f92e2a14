"""`python fit_strengths.py EVALUATION WORDNET VECTORS`: fit how strongly two words are related.

A logistic regression over the features of a pair: of the sentences that hold a word related to one
of the question's, and not that one itself, which hold the answer? A pair's strength is what it
adds to the odds, so how much oftener the word stands in the answer's sentence than elsewhere.
EVALUATION is the folder of the development sets.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from lexicon import MOST_VECTORS, Lexicon
from pairs import FEATURES, Pairing
from scipy.optimize import minimize
from thesaurus import Thesaurus
from vectors import Vectors
from wordnet import WordNet

from index.ranking import Analyzer
from tests.evaluation.documents import article_of, read_documents

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from tests.evaluation.documents import Document

HERE = Path(__file__).resolve().parent.parent
# How much a question of each set weighs; the paraphrases are few, and ask with other words.
SETS = {"squad2_dev": 1.0, "qamr_wikinews_dev": 2.0, "tatqa_dev": 0.5, "paraphrases_dev": 4.0}
FOLDS = 8
RIDGE = 1e-4


class Observation(NamedTuple):
    """A pair of terms, one of a question and one of its article.

    Attributes:
        document: which article.
        features: of the pair.
        weight: of the question.
        rate: the share of the sentences without the asked term that hold the answer.
        holding, right: how many of these hold the other term, and how many of those the answer.
    """

    document: str
    features: list[float]
    weight: float
    rate: float
    holding: int
    right: int


class Asked(NamedTuple):
    """A term of a question: which sentences answer, of which article, and the question's weight."""

    term: str
    right: set[int]
    document: str
    weight: float


class Text:
    """An article's sentences, and where each term stands."""

    def __init__(self, document: Document, analyzer: Analyzer) -> None:
        article = article_of(document["passages"])
        self.starts = [passage.start for passage in article.passages]
        self.sentences = [s for passage in article.passages for s in passage.sentences]
        self.where: dict[str, set[int]] = defaultdict(set)
        for number, s in enumerate(self.sentences):
            for term in analyzer.terms_of(article.text[s.start : s.end]):
                self.where[term].add(number)

    def right(self, asked: Mapping[str, object]) -> set[int]:
        """Give the sentences that hold an answer, or where none is told the gold passages'."""
        spans = [
            (self.starts[a["passage"]] + a["start"], len(a["text"]))
            for a in asked.get("answers", ())
        ]
        holding = {
            number
            for number, s in enumerate(self.sentences)
            if any(s.start <= start and start + size <= s.end for start, size in spans)
        }
        gold = asked["gold"]
        return holding or {n for n, s in enumerate(self.sentences) if s.passage - 1 in gold}


def observe(folder: Path, lexicon: Lexicon, pairing: Pairing) -> Iterator[Observation]:
    """Observe every pair of the answerable questions whose answer lacks the asked term."""
    analyzer = Analyzer()
    kept: dict[str, Mapping[str, list[float]]] = {}
    for source, weight in SETS.items():
        for document in read_documents(folder / f"{source}.jsonl"):
            text = Text(document, analyzer)
            for asked in document["questions"]:
                if not asked.get("answerable", True) or not asked["gold"]:
                    continue
                terms = analyzer.terms_of(asked["question"])
                for term in sorted(terms & lexicon.of_term.keys()):
                    if term not in kept:
                        kept[term] = _rows(pairing, term)
                    asked_of = Asked(term, text.right(asked), document["id"], weight)
                    others = kept[term].keys() & text.where.keys() - terms
                    pairs = {other: kept[term][other] for other in sorted(others)}
                    yield from _observe(text, asked_of, pairs)


def _rows(pairing: Pairing, term: str) -> dict[str, list[float]]:
    pairs = pairing.features(term).items()
    return {other: [f.get(name, 0.0) for name in FEATURES] for other, f in pairs}


def _observe(text: Text, asked: Asked, pairs: Mapping[str, list[float]]) -> Iterator[Observation]:
    with_term = text.where.get(asked.term, set())
    if with_term & asked.right:
        return
    rate = len(asked.right) / (len(text.sentences) - len(with_term))
    for other, features in pairs.items():
        at = text.where[other] - with_term
        if at:
            right = len(at & asked.right)
            yield Observation(asked.document, features, asked.weight, rate, len(at), right)


class Rows(NamedTuple):
    """Observations as columns, and as a matrix with a column of ones before the features."""

    matrix: NDArray[np.float64]
    offsets: NDArray[np.float64]
    weights: NDArray[np.float64]
    holding: NDArray[np.float64]
    right: NDArray[np.float64]

    @classmethod
    def of(cls, observations: list[Observation]) -> Rows:
        """Lay out observations."""
        columns = np.array([o[2:] for o in observations]).T
        features = np.array([o.features for o in observations])
        rate = np.clip(columns[1], 1e-4, 0.9)
        matrix = np.column_stack([np.ones(len(features)), features])
        return cls(matrix, np.log(rate / (1 - rate)), columns[0], columns[2], columns[3])

    def loss(self, fitted: NDArray[np.float64]) -> float:
        """Give the mean negative log-likelihood of a sentence that holds a related term."""
        odds = self.matrix @ fitted + self.offsets
        losses = self.holding * np.logaddexp(0, odds) - self.right * odds
        return float(self.weights @ losses / (self.weights @ self.holding))


def fit(rows: Rows) -> NDArray[np.float64]:
    """Fit the bias and the weights of the features, with a small ridge."""
    spread = rows.matrix.std(axis=0)
    spread[spread == 0] = 1
    matrix, total = rows.matrix / spread, rows.weights @ rows.holding
    ridge = np.array([0.0, *[RIDGE] * len(FEATURES)])

    def loss(fitted: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = matrix @ fitted + rows.offsets
        losses = rows.holding * np.logaddexp(0, odds) - rows.right * odds
        slope = rows.weights * (rows.holding / (1 + np.exp(-odds)) - rows.right) / total
        value = rows.weights @ losses / total + ridge @ fitted**2
        return float(value), matrix.T @ slope + 2 * ridge * fitted

    found = minimize(loss, np.zeros(len(spread)), jac=True, method="L-BFGS-B").x
    return np.asarray(found / spread)


def cross_validate(observations: list[Observation]) -> tuple[float, float]:
    """Give the loss on articles that were not fitted on: fitted, and without any relation."""
    places = {name: n for n, name in enumerate(sorted({o.document for o in observations}))}
    losses = []
    for fold in range(FOLDS):
        held_out = [o for o in observations if places[o.document] % FOLDS == fold]
        others = [o for o in observations if places[o.document] % FOLDS != fold]
        rows = Rows.of(held_out)
        losses.append((rows.loss(fit(Rows.of(others))), rows.loss(np.zeros(1 + len(FEATURES)))))
    fitted, without = np.mean(losses, axis=0).tolist()
    return fitted, without


def main(evaluation: Path, wordnet_folder: Path, vectors_file: Path) -> None:
    """Fit, print what it reaches, and write `strengths.json`."""
    wordnet, vectors = WordNet(wordnet_folder), Vectors(vectors_file, MOST_VECTORS)
    thesaurus = Thesaurus(HERE / "alike.txt")
    lexicon = Lexicon(wordnet, vectors, thesaurus)
    pairing = Pairing(wordnet, vectors, lexicon, thesaurus)
    observations = list(observe(evaluation, lexicon, pairing))
    print("loss on other articles, and without relations:", *cross_validate(observations))
    fitted = fit(Rows.of(observations)).tolist()
    weights = dict(zip(["bias", *FEATURES], (round(w, 4) for w in fitted), strict=True))
    (HERE / "strengths.json").write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
