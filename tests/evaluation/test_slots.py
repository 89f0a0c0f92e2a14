"""What six articles say of each of their figures, against readings by hand: floors for each slot.

The readings were made before any output of the program was looked at. A slot that a reading leaves
out is not judged. Floors only rise.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from index.figures.reader import read_figures
from index.model import Span
from index.reading.articles import read_article
from tests.evaluation.figures import is_right
from tests.evaluation.test_figures import ARTICLES, located

if TYPE_CHECKING:
    from index.model import Article, Figure

Pair = tuple[dict[str, Any], "Figure | None", str]

NAMES = ("courts", "economy", "health", "politics", "science", "sport")
# In these a reading gives the head of what is said.
HEADS = frozenset(("counted", "subject", "predicate", "time", "source", "per"))
FLOORS = {
    "kind": 0.99,
    "unit": 0.96,
    "bound": 1.0,
    "change": 1.0,
    "counted": 0.92,
    "subject": 0.82,
    "predicate": 0.92,
    "role": 0.93,
    "per": 1.0,
    "time": 0.91,
    "place": 0.9,
    "source": 0.92,
}
FOUND, STRICTLY_RIGHT = 0.99, 0.8


@cache
def pairs() -> tuple[Pair, ...]:
    """Give each reading with the figure found for it, and the article's text."""
    return tuple(pair for name in NAMES for pair in _pairs_of(name))


def _pairs_of(name: str) -> list[Pair]:
    article = read_article(ARTICLES / f"{name}.txt")
    figures = read_figures(article)
    listed = tomllib.loads((ARTICLES / f"{name}.figures.toml").read_text(encoding="utf-8"))
    return [_pair(article, figures, gold) for gold in listed["figure"]]


def _pair(article: Article, figures: tuple[Figure, ...], gold: dict[str, Any]) -> Pair:
    gold = located(article, gold)
    found = next((figure for figure in figures if is_right(figure, gold)), None)
    return gold, found, article.text


def is_slot_right(pair: Pair, slot: str) -> bool:
    gold, figure, text = pair
    said = getattr(figure, slot)
    said = text[said.start : said.end] if isinstance(said, Span) else said
    if slot in HEADS:
        return gold[slot].casefold() in (said or "").casefold()
    return bool(said == gold[slot])


def judged(slot: str) -> list[Pair]:
    return [pair for pair in pairs() if pair[1] and slot in pair[0]]


def test_figures_are_found() -> None:
    assert sum(pair[1] is not None for pair in pairs()) >= FOUND * len(pairs())


@pytest.mark.parametrize("slot", FLOORS)
def test_a_slot_stays_above_its_floor(slot: str) -> None:
    wrong = [pair[0]["quote"] for pair in judged(slot) if not is_slot_right(pair, slot)]
    assert len(wrong) <= (1 - FLOORS[slot]) * len(judged(slot)), wrong


def test_figures_that_are_right_in_every_slot_stay_above_their_floor() -> None:
    right = [
        all(is_slot_right(pair, slot) for slot in FLOORS if slot in pair[0])
        for pair in pairs()
        if pair[1]
    ]
    assert sum(right) >= STRICTLY_RIGHT * len(pairs())
