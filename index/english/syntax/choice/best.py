"""The best of the candidates, by weights learnt on a treebank."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from index.english.syntax.choice.subjects import NO_SUBJECT, SUBJECT_MIXER, subject_rows
from index.english.syntax.choice.verbs import VERB_MIXER, verb_rows, verbs_near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from index.english.syntax.choice.ways import Row
    from index.english.syntax.outline import Outline
    from index.english.syntax.weights import Mixer

_SURE = 10**6


def best_verbs(
    outline: Outline, anchors: Sequence[int], table: NDArray[np.int8]
) -> list[int | None]:
    """Give the verb of the clause that each of these tokens stands in; None where there is none."""
    near = {anchor: verbs_near(outline, anchor) for anchor in anchors}
    # Where one verb stands, there is nothing to weigh.
    best = {anchor: outline.verbs[one[0]] if one else None for anchor, one in near.items()}
    doubtful = [anchor for anchor, several in near.items() if len(several) > 1]
    weighed = _best(outline, doubtful, verb_rows, VERB_MIXER, table)
    best |= {anchor: verb for anchor, (verb, _) in zip(doubtful, weighed, strict=True)}
    return [best[anchor] for anchor in anchors]


def best_subjects(
    outline: Outline, verbs: Sequence[int], table: NDArray[np.int8], least: int
) -> list[int | None]:
    """Give the head of each verb's subject; None where there is none, or none for sure.

    Args:
        outline: of the sentence.
        verbs: tokens that are among the outline's verbs.
        table: the weights.
        least: by how much a subject must be better than the next best.
    """
    found = _best(outline, verbs, subject_rows, SUBJECT_MIXER, table)
    return [best if best != NO_SUBJECT and margin >= least else None for best, margin in found]


def _best(
    outline: Outline,
    places: Sequence[int],
    describe: Callable[[Outline, int], tuple[list[Row], list[int]]],
    mixer: Mixer,
    table: NDArray[np.int8],
) -> Iterator[tuple[int | None, int]]:
    """Give the best candidate of each place, and by how much it is better than the next."""
    described = [describe(outline, place) for place in places]
    rows = [row for of_place, _ in described for row in of_place]
    if not rows:
        yield from ((None, 0) for _ in places)
        return
    scores = table[mixer.places(np.array(rows, dtype=np.uint64))].sum(axis=1, dtype=np.int64)
    scored = iter(scores.tolist())
    for _, candidates in described:
        ranked = sorted(zip(islice(scored, len(candidates)), candidates, strict=True))[::-1]
        if not ranked:
            yield None, 0
        else:
            yield ranked[0][1], ranked[0][0] - ranked[1][0] if len(ranked) > 1 else _SURE
