"""Every regular expression that meets an article takes time in proportion to it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

import index
from tests.reliability.growth import DOUBLED, growth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LENGTH = 1_000
RUNS = (
    *("\t", " ", "a", "A", "word ", "Word ", "A. ", "a-", "U.S.", "’s ", "_", "Word,1 ", "a1"),
    *("1", "12 ", "1,000", "1.5", "1/2 ", "$5 ", "½", "[1] ", "()1", "word 12, "),
    *(".", ". ", "! ", ", ", "—", "“", "(", "; ", "word, "),
)
# A word and a sign behind the run, so that no pattern that looks for either, or the end, finds it.
TAIL = "a\x00"
# Words that a pattern itself looks for lead it astray the farthest.
_OWN_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{2,12}")
_MOST_OWN = 8


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give every pattern that a module of `index` keeps, by the module's name and its own."""
    for module in pkgutil.walk_packages(index.__path__, "index."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _within(value):
                yield f"{module.name}.{name}", pattern


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from _within(tuple(value.values()))
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _within(one)


def growth_on(work: Callable[[str], object], run: str) -> float:
    return growth(work, lambda length: run * (length // len(run)) + TAIL, LENGTH)


def runs_for(pattern: re.Pattern[str]) -> tuple[str, ...]:
    own = dict.fromkeys(_OWN_WORD.findall(pattern.pattern))
    return (*RUNS, *(f"{word} " for word in [*own][:_MOST_OWN]))


@pytest.mark.parametrize(
    ("name", "pattern"), [pytest.param(*found, id=found[0]) for found in patterns()]
)
def test_a_pattern_takes_time_in_proportion(name: str, pattern: re.Pattern[str]) -> None:
    for run in runs_for(pattern):
        for work in (pattern.search, pattern.match):
            assert growth_on(work, run) < DOUBLED, f"{name} on {run!r} repeated"


def test_every_pattern_is_tried() -> None:
    assert len([*patterns()]) > 150


def test_one_that_tries_again_what_it_has_read_is_told() -> None:
    assert growth_on(re.compile(r"\w+-$").search, "a") > DOUBLED
