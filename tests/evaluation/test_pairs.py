"""Figures of two articles put side by side, against pairs by hand: floors, and no false alarm.

The pairs were written before the program was.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index import Library
from service.reconciling import RELATIONS, reconcile
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index import Figure

NOTHING = "nothing"
FLOORS = {
    "contradiction": 0.9,
    "revised": 0.9,
    "other bound": 1.0,
    "other definition": 0.9,
    "other time": 0.9,
    "same": 1.0,
}


@dataclass(frozen=True)
class Judged:
    """A pair, what it is, and what it was taken for."""

    told: tuple[str, str]
    expected: str
    found: str


@cache
def judged() -> tuple[Judged, ...]:
    listed = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))
    return tuple(map(_judge, listed["pair"]))


def _judge(pair: dict[str, Any]) -> Judged:
    texts = pair["one"], pair["other"]
    articles = [
        replace(article_of([text], article_id=name), published=published)
        for name, text, published in zip(("one", "other"), texts, pair["published"], strict=True)
    ]
    places = [a.text.index(n) for a, n in zip(articles, pair["numbers"], strict=True)]
    relations = [
        one.relation
        for group in reconcile(Library.build(articles))
        for one in group.pairs
        if _are_at((group.figures[one.one], group.figures[one.other]), places)
    ]
    return Judged(texts, pair["is"], relations[0] if relations else NOTHING)


def _are_at(figures: Iterable[Figure], places: Sequence[int]) -> bool:
    """Tell whether figures hold the numbers that stand at places; the ends of a range are one."""
    in_order = sorted(figures, key=lambda figure: figure.article_id == "other")
    return all(f.start <= place < f.end for f, place in zip(in_order, places, strict=True))


def test_there_are_pairs_of_every_kind() -> None:
    kinds = [pair.expected for pair in judged()]
    assert len(kinds) >= 60
    assert all(kinds.count(kind) >= 10 for kind in (*RELATIONS, NOTHING))


@pytest.mark.parametrize("relation", FLOORS)
def test_a_relation_stays_above_its_floor(relation: str) -> None:
    pairs = [pair for pair in judged() if pair.expected == relation]
    missed = [pair for pair in pairs if pair.found != relation]
    assert len(pairs) - len(missed) >= FLOORS[relation] * len(pairs), missed


def test_no_contradiction_is_found_where_there_is_none() -> None:
    found = [pair for pair in judged() if pair.found == "contradiction"]
    assert [pair for pair in found if pair.expected != "contradiction"] == []


def test_what_must_not_be_put_side_by_side_is_not() -> None:
    apart = [pair for pair in judged() if pair.expected == NOTHING]
    assert [pair for pair in apart if pair.found != NOTHING] == []
