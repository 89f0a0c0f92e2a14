"""What our texts say of each of their figures, against readings by hand: floors for each slot.

The readings were made before any output of the program was looked at. A slot that a reading leaves
out is not judged; one that it leaves empty must be empty. Floors only rise.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.figures.reader import read_figures
from index.model.articles import Span
from index.reading.articles import read_article
from tests.evaluation.figures import is_right
from tests.evaluation.test_figures import ARTICLES, located, news_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.articles import Article, Figure

Gold = dict[str, Any]
Pair = tuple[Gold, "Figure | None", str]

SHORT_NEWS = Path(__file__).parent / "short_news.toml"
# In these a reading gives the head of what is said.
HEADS = frozenset(("counted", "subject", "predicate", "time", "source", "per"))


@dataclass(frozen=True)
class Floors:
    """The shares that must come out right: of the figures, and of each slot."""

    found: float
    strictly_right: float
    slots: dict[str, float]


FLOORS = {
    "articles": Floors(
        found=0.99,
        strictly_right=0.9,
        slots={
            "kind": 0.99, "unit": 0.98, "bound": 1.0, "change": 1.0, "counted": 0.95,
            "subject": 0.91, "predicate": 0.98, "role": 0.94, "per": 1.0, "time": 0.97,
            "place": 0.9, "source": 1.0,
        },
    ),
    "short news": Floors(
        found=1.0,
        strictly_right=0.89,
        slots={
            "kind": 0.99, "unit": 0.99, "bound": 1.0, "change": 1.0, "counted": 0.98,
            "subject": 0.92, "predicate": 0.93, "role": 0.98, "per": 1.0, "time": 1.0,
            "place": 0.9, "source": 1.0,
        },
    ),
}  # fmt: skip
SLOTS = tuple(FLOORS["articles"].slots)


@cache
def pairs(name: str) -> tuple[Pair, ...]:
    """Give each reading of a set with the figure found for it, and its text."""
    read = _short_news() if name == "short news" else _articles()
    return tuple(pair for article, listed in read for pair in _pairs_of(article, listed))


def _articles() -> Iterator[tuple[Article, list[Gold]]]:
    for path in sorted(ARTICLES.glob("*.txt")):
        listed = path.with_suffix(".figures.toml").read_text(encoding="utf-8")
        yield read_article(path), tomllib.loads(listed)["figure"]


def _short_news() -> Iterator[tuple[Article, list[Gold]]]:
    for text in tomllib.loads(SHORT_NEWS.read_text(encoding="utf-8"))["text"]:
        yield news_article(text), text["figure"]


def _pairs_of(article: Article, listed: Sequence[Gold]) -> Iterator[Pair]:
    figures = read_figures(article)
    for gold in (located(article, one) for one in listed):
        yield gold, next((one for one in figures if is_right(one, gold)), None), article.text


def is_slot_right(pair: Pair, slot: str) -> bool:
    gold, figure, text = pair
    said = getattr(figure, slot)
    said = text[said.start : said.end] if isinstance(said, Span) else said
    if gold[slot] == "":
        return said is None
    if slot in HEADS:
        return gold[slot].casefold() in (said or "").casefold()
    return bool(said == gold[slot])


def judged(name: str, slot: str) -> list[Pair]:
    return [pair for pair in pairs(name) if pair[1] and slot in pair[0]]


@pytest.mark.parametrize("name", FLOORS)
def test_figures_are_found(name: str) -> None:
    missing = [gold["quote"] for gold, figure, _ in pairs(name) if figure is None]
    assert len(missing) <= (1 - FLOORS[name].found) * len(pairs(name)), missing


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("name", FLOORS)
def test_a_slot_stays_above_its_floor(name: str, slot: str) -> None:
    asked = judged(name, slot)
    wrong = [pair[0]["quote"] for pair in asked if not is_slot_right(pair, slot)]
    assert len(wrong) <= (1 - FLOORS[name].slots[slot]) * len(asked), wrong


@pytest.mark.parametrize("name", FLOORS)
def test_figures_that_are_right_in_every_slot_stay_above_their_floor(name: str) -> None:
    right = [
        all(is_slot_right(pair, slot) for slot in SLOTS if slot in pair[0])
        for pair in pairs(name)
        if pair[1]
    ]
    assert sum(right) >= FLOORS[name].strictly_right * len(pairs(name))
