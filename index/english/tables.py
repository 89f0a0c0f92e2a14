"""The compiled tables of words: in the package in a wheel, in `data/english` in a clone."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from index.errors import MissingTableError

if TYPE_CHECKING:
    from collections.abc import Callable

Table = TypeVar("Table")

_INDEX = Path(__file__).resolve().parent.parent


def find_table(name: str) -> Path:
    """Find a file of `data/english`; its README says where each comes from.

    Raises:
        MissingTableError: it is in neither place.
    """
    for folder in (_INDEX / "data", _INDEX.parent / "data"):
        path = folder / "english" / name
        if path.is_file():
            return path
    raise MissingTableError(name, _INDEX)


def read_once(read: Callable[[], Table]) -> Callable[[], Table]:
    """Let a table be read at the first look, and never again."""
    return lru_cache(maxsize=1)(read)
