"""What is kept, and that it is bounded in bytes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from index.kept import Room, size_of

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Columns:
    """Makes a column of a thousand numbers for a word, and counts how often."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def __call__(self, word: str) -> NDArray[np.float64]:
        self.made.append(word)
        return np.full(1_000, float(len(word)))


def test_what_is_kept_is_made_once() -> None:
    make = Columns()
    table = Room(1_000_000).keep(make)
    assert table["four"] is table["four"]
    assert (make.made, table["four"][0]) == (["four"], 4)


def test_all_that_is_kept_takes_no_more_bytes_than_given() -> None:
    room = Room(1_000_000)
    tables = [room.keep(Columns()), room.keep(Columns())]
    for number in range(500):
        assert tables[number % 2][f"word {number}"].nbytes == 8_000
        held = sum(size_of((*table.values(), *table.old.values())) for table in tables)
        assert held <= 1_000_000


def test_what_is_asked_again_and_again_stays() -> None:
    make = Columns()
    table = Room(1_000_000).keep(make)
    for number in range(500):
        assert table["often"][0] == 5
        assert table[f"word {number}"].nbytes == 8_000
    assert make.made.count("often") == 1


def test_what_is_too_large_is_not_kept() -> None:
    make = Columns()
    table = Room(100_000).keep(make)
    assert table["large"] is not table["large"]
    assert make.made == ["large", "large"]


def test_what_tells_its_bytes_is_not_looked_into() -> None:
    class Told(tuple[int, ...]):
        nbytes = 5

    assert size_of(Told(range(1_000))) - size_of(np.zeros(0)) == 5


def test_nothing_is_something_to_keep() -> None:
    asked: list[str] = []
    table = Room(10_000).keep(asked.append)
    assert [table["a"], table["a"]] == [None, None]
    assert asked == ["a"]


def test_many_threads_get_what_they_ask_for() -> None:
    table = Room(200_000).keep(Columns())
    words = ["w" * (1 + number % 60) for number in range(20_000)]
    with ThreadPoolExecutor(8) as threads:
        first = threads.map(lambda word: float(table[word][0]), words)
        assert list(first) == [len(word) for word in words]
