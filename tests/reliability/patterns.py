"""Regular expressions of a package, and what is repeated to lead them astray."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tests.reliability.growth import DOUBLED, growth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

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


def patterns(package: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give every pattern that a module of a package keeps, by the module's name and its own."""
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
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


def growth_on(work: Callable[[str], object], run: str, length: int) -> float:
    """Give how many times longer `work` takes on twice so many characters of a run."""
    return growth(work, lambda most: run * (most // len(run)) + TAIL, length)


def worst_run(pattern: re.Pattern[str], length: int) -> str | None:
    """Give a run on which a pattern takes more than in proportion; None where there is none."""
    works = (pattern.search, pattern.match)
    tried = ((run, work) for run in _runs_for(pattern) for work in works)
    return next((run for run, work in tried if growth_on(work, run, length) >= DOUBLED), None)


def _runs_for(pattern: re.Pattern[str]) -> tuple[str, ...]:
    own = dict.fromkeys(_OWN_WORD.findall(pattern.pattern))
    return (*RUNS, *(f"{word} " for word in [*own][:_MOST_OWN]))
