"""What other hands wrote down of each number of their texts, against what is read: floors.

Short texts of eight fields and passages of articles, each number with what it is of, said of whom,
when, where and by whom, written down by fifteen persons who did not know the program. `open` was
read while rules were written; of `closed` nobody here has read anything but these shares. Kinds,
slots and their meaning are those of the figures that the program gives; a slot that is left out is
not judged. Floors only rise.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.model.articles import KINDS
from tests.evaluation.documents import read_documents
from tests.evaluation.figures import compare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.evaluation.documents import Document

HERE = Path(__file__).parent / "statements"
FLOORS: Mapping[str, Mapping[str, float]] = tomllib.loads(
    (HERE / "floors.toml").read_text(encoding="utf-8")
)
SLOTS = (
    *("kind", "unit", "bound", "counted", "subject", "predicate", "role", "per"),
    *("time", "place", "source"),
)


@cache
def measured(name: str) -> Mapping[str, float]:
    """Give precision, recall and the share of each slot that is right, of a set of texts."""
    counts: Counter[str] = Counter()
    for document in read_documents(HERE / f"{name}.jsonl"):
        counts += counted_of({**document, "complete_kinds": KINDS})
    shares = {slot: counts[f"{slot} right"] / counts[slot] for slot in SLOTS}
    found = counts["found"]
    return {"precision": found / counts["given"], "recall": found / counts["expected"], **shares}


def counted_of(document: Document) -> Counter[str]:
    """Count the figures of a text, those found, and the slots that are judged and right."""
    compared = compare(document)
    counts = Counter(
        expected=len(document["expected"]),
        found=len(compared.found),
        given=len(compared.found) + len(compared.wrong),
    )
    for gold, said in compared.found:
        judged = [slot for slot in SLOTS if gold.get(slot) is not None]
        counts.update(judged)
        counts.update(f"{slot} right" for slot in judged if is_same(said[slot], gold[slot]))
    return counts


def is_same(said: object, gold: object) -> bool:
    """Compare two slots; words without regard to case, and to the article that they begin with."""
    if not isinstance(said, str) or not isinstance(gold, str):
        return said == gold
    return words_of(said) == words_of(gold)


def words_of(slot: str) -> list[str]:
    words = slot.casefold().split()
    return words[1:] if words[0] in ("the", "an", "a") else words


@pytest.mark.parametrize("measure", ["precision", "recall", *SLOTS])
@pytest.mark.parametrize("name", FLOORS)
def test_a_measure_stays_above_its_floor(name: str, measure: str) -> None:
    assert measured(name)[measure] >= FLOORS[name][measure]


def test_words_are_compared_without_their_article() -> None:
    assert is_same("The  ship", "ship")
    assert not is_same("ships", "ship")
    assert not is_same(None, "ship")
