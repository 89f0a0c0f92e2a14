"""`python -m tests.evaluation.fit_pages READABILITY TRAFILATURA`: fit the weights of blocks.

The folders are those that `tests.benchmark.pages` measures on. Of a page of the first, a block is
of the article where what is expected holds it; of a page of the second, the blocks are told that
hold a passage which must be kept, or one which must not. What is printed as reached is reached on
pages of sites that the weights were not fitted on.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np

from index.reading.formats import FormatError
from index.reading.formats.document import Writer
from index.reading.formats.html import judging
from index.reading.formats.html.measures import measure_all
from index.reading.formats.html.reading import decode_page, write_article
from index.reading.formats.html.signs import Signs, read_signs
from index.reading.formats.html.tree import parse_html, walk
from tests.benchmark.pages import (
    Case,
    readability_cases,
    squeezed,
    trafilatura_cases,
)
from tests.evaluation.regression import fit_logistic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.reading.formats.html.tree import Element
    from index.reading.layout import Block

_WORD = re.compile(r"\w+")
FOLDS = 5
# Pages of the first folder are few, and all of their blocks are told.
_WHOLE = 3.0
_FEWEST_WORDS = 100
_SHORT = 5
_LONG = 12
_ALL_BUT_A_FEW = 0.97
# A passage that must not be kept speaks of its block where it is a good part of it.
_PART = 0.3
_PASSAGE = 120
# What stands outside of the element that scores best must be surer to be of the article.
_SURER = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the signs of its blocks.

    Attributes:
        words: of each block.
        elements: what each block stands in.
        told: 1 or 0 for each block that is known to be of the article or not, else -1.
        weights: of each block.
        site: a number that pages of one site share.
    """

    case: Case
    words: Sequence[str]
    blocks: Sequence[Block]
    elements: Sequence[Element]
    signs: Sequence[Signs]
    told: NDArray[np.int64]
    weights: NDArray[np.float64]
    site: int


def read_page(case: Case) -> Page | None:
    """Read the blocks of a page; None where it cannot be read."""
    try:
        root = parse_html(decode_page(case.source)[0])
    except FormatError:
        return None
    writer = Writer()
    elements = write_article(root, writer)
    if not writer.blocks:
        return None
    text = "".join(writer.pieces)
    signs = read_signs(text, writer.blocks, elements, measure_all(walk(root), {}))
    words = [squeezed(text[block.start : block.end]) for block in writer.blocks]
    told, weights = _whole(case, words) if case.expected else _passages(case, words)
    return Page(
        case,
        words,
        writer.blocks,
        elements,
        list(signs),
        told,
        weights,
        zlib.crc32(_site(case.name).encode()),
    )


def _site(name: str) -> str:
    return re.split(r"-\d+$|[./]", name.lower().removeprefix("www."))[0]


def _whole(case: Case, words: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Tell of each block whether what is expected holds it; long ones may differ in a word."""
    expected = squeezed(case.expected)
    lines = {squeezed(line) for line in case.lines}
    bag = set(_WORD.findall(expected.casefold()))
    told = np.full(len(words), -1)
    weights = np.zeros(len(words))
    if len(_WORD.findall(expected)) < _FEWEST_WORDS:
        return told, weights
    for number, line in enumerate(words):
        parts = _WORD.findall(line.casefold())
        if len(parts) < _SHORT:
            told[number] = line in lines
        else:
            held = sum(part in bag for part in parts)
            is_alike = len(parts) > _LONG and held >= _ALL_BUT_A_FEW * len(parts)
            told[number] = is_alike or line in expected
        weights[number] = len(parts) ** 0.5
    return told, weights / weights.sum() * 12 * _WHOLE


def _passages(case: Case, words: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Tell of the blocks that hold a passage which is named."""
    told = np.full(len(words), -1)
    for number, line in enumerate(words):
        wanted = any(one in line for one in case.wanted)
        unwanted = max((len(one) for one in case.unwanted if one in line), default=0)
        if wanted and not unwanted:
            told[number] = 1
        elif unwanted and not wanted and (len(line) < _PASSAGE or unwanted > _PART * len(line)):
            told[number] = 0
    weights = (told >= 0).astype(float)
    return told, weights / max(weights.sum(), 1) * (len(case.wanted) + len(case.unwanted))


def fit(pages: Sequence[Page]) -> NDArray[np.float64]:
    """Fit bias and weights on the blocks that are told and are no rows of tables."""
    known = [
        (page.told >= 0) & np.array([block.kind != "row" for block in page.blocks])
        for page in pages
    ]
    weights = fit_logistic(
        np.concatenate([np.array(page.signs)[of] for page, of in zip(pages, known, strict=True)]),
        np.concatenate([page.told[of] for page, of in zip(pages, known, strict=True)]) == 1,
        np.concatenate([page.weights[of] for page, of in zip(pages, known, strict=True)]),
    )
    weights[:2] += (-_SURER, _SURER)
    return weights


def judged(page: Page, weights: NDArray[np.float64], cut: float) -> str:
    """Give the words that are kept, as `judge` keeps them."""
    scores = weights[0] - cut + np.array(page.signs) @ weights[1:]
    kept = judging.keep(page.blocks, page.elements, page.signs, scores.tolist())
    return " ".join(
        words
        for words, block, is_kept in zip(page.words, page.blocks, kept, strict=True)
        if (not block.reason if block.kind == "row" else is_kept)
    )


def reached(pages: Sequence[Page], cut: float) -> dict[str, NDArray[np.float64]]:
    """Give what is kept and what of it is right, of pages of each folder, on sites held out."""
    shares: dict[str, list[tuple[float, float]]] = {"whole": [], "passages": []}
    for fold in range(FOLDS):
        weights = fit([page for page in pages if page.site % FOLDS != fold])
        for page in pages:
            if page.site % FOLDS == fold:
                kind = "whole" if page.case.expected else "passages"
                shares[kind].append(page.case.measure(judged(page, weights, cut)))
    return {kind: np.mean(found, axis=0) for kind, found in shares.items()}


@click.command()
@click.argument("readability", type=click.Path(path_type=Path))
@click.argument("trafilatura", type=click.Path(path_type=Path))
def main(readability: Path, trafilatura: Path) -> None:
    """Fit the weights of `index/reading/formats/html/judging.py` and print them."""
    cases = [*readability_cases(readability), *trafilatura_cases(trafilatura)]
    pages = [page for case in cases if (page := read_page(case))]
    for cut in (-0.4, -0.2, 0.0, 0.2, 0.4):
        found = reached(pages, cut)
        print(
            f"cut {cut:+.1f} ", {kind: np.round(means, 3).tolist() for kind, means in found.items()}
        )
    weights = fit(pages)
    spread = np.concatenate([np.array(page.signs) for page in pages]).std(axis=0)
    print(f"BIAS = {weights[0]:.2f}")
    for name, weight, step in zip(Signs._fields, weights[1:], spread, strict=True):
        print(f"    {name}={weight:.2f},  # {weight * step:+.2f}")


if __name__ == "__main__":
    main()
