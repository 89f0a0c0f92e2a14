"""How weights are learnt: an averaged perceptron, and a choice among candidates; by numba."""

from __future__ import annotations

from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from index.english.syntax import tagger

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_PASSES, _RUNS = 8, 4
_RATE, _SHRINKING = 0.04, 1e-3


class Tagging(NamedTuple):
    """Sentences to learn tags from, one after the other.

    Attributes:
        around, beside: the places of each token's features, without and with tags.
        possible: the tags that each can have, `counts` of them.
        gold: the tag of each.
        first: where each sentence begins, and at last where the last ends.
    """

    around: Integers
    beside: Integers
    possible: Integers
    counts: Integers
    gold: Integers
    first: Integers


class Choices(NamedTuple):
    """Choices to learn from: of the candidates `first[i]` to `first[i + 1]` the one `gold[i]`."""

    places: Integers
    first: Integers
    gold: Integers
    weight: Floats


def learn_tags(data: Tagging) -> Floats:
    """Learn the weights of the tagger: the mean of some runs, each with an order of its own."""
    return np.mean([_learn_tags(data, seed) for seed in range(_RUNS)], axis=0)


def _learn_tags(data: Tagging, seed: int) -> Floats:
    """Learn once (Collins 2002, averaged as Daumé 2006 does)."""
    weights, sums = np.zeros(2**tagger.PLACES), np.zeros(2**tagger.PLACES)
    moves = tagger.OWN_MOVES, tagger.LAST_MOVES, tagger.BEFORE_MOVES
    random = np.random.default_rng(seed)
    seen = 1
    for _ in range(_PASSES):
        order = random.permutation(len(data.first) - 1)
        seen = _perceptron(*data, order, *moves, weights, sums, seen, tagger.START, tagger.MASK)
    return weights - sums / seen


def learn_choices(data: Choices, places: int) -> Floats:
    """Learn the weights of a choice: the mean of some runs, each with an order of its own."""
    return np.mean([_learn_choices(data, places, seed) for seed in range(_RUNS)], axis=0)


def _learn_choices(data: Choices, places: int, seed: int) -> Floats:
    """Learn once: multinomial logit by AdaGrad (Duchi et al. 2011)."""
    weights, squares = np.zeros(2**places), np.full(2**places, 0.1)
    total, random = np.zeros(2**places), np.random.default_rng(seed)
    for done in range(_PASSES):
        order = random.permutation(len(data.first) - 1)
        _choose(*data, order, weights, squares, _RATE, _SHRINKING)
        total += weights if done >= _PASSES // 2 else 0
    return total / (_PASSES - _PASSES // 2)


@numba.njit(cache=True)
def _perceptron(  # type: ignore[no-untyped-def]
    around, beside, possible, counts, gold, first, order,
    own, last, before, w, sums, seen, start, mask,
):  # fmt: skip
    places = np.empty(around.shape[1] + beside.shape[1], dtype=np.int64)
    for sentence in order:
        one, two = start, start
        for i in range(first[sentence], first[sentence + 1]):
            places[: around.shape[1]] = around[i]
            places[around.shape[1] :] = beside[i] + last[:, one] + before[:, two]
            best = _best_tag(places, possible[i, : counts[i]], own, w, mask)
            if best != gold[i] and np.any(possible[i, : counts[i]] == gold[i]):
                for place in places:
                    right, wrong = (place + own[gold[i]]) & mask, (place + own[best]) & mask
                    w[right] += 1
                    sums[right] += seen
                    w[wrong] -= 1
                    sums[wrong] -= seen
            seen += 1
            two, one = one, best
    return seen


@numba.njit(cache=True)
def _best_tag(places, possible, own, w, mask):  # type: ignore[no-untyped-def]
    best, most = possible[0], -np.inf
    for tag in possible:
        score = 0.0
        for place in places:
            score += w[(place + own[tag]) & mask]
        if score > most:
            best, most = tag, score
    return best


@numba.njit(cache=True)
def _choose(places, first, gold, weight, order, w, squares, rate, shrinking):  # type: ignore[no-untyped-def]
    for choice in order:
        start, end = first[choice], first[choice + 1]
        scores = np.zeros(end - start)
        for i in range(start, end):
            for f in range(places.shape[1]):
                scores[i - start] += w[places[i, f]]
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        shares[gold[choice]] -= 1.0
        for i in range(start, end):
            off = shares[i - start] * weight[choice]
            if abs(off) < 1e-3:
                continue
            for f in range(places.shape[1]):
                at = places[i, f]
                slope = off + shrinking * w[at]
                squares[at] += slope * slope
                w[at] -= rate * slope / np.sqrt(squares[at])
