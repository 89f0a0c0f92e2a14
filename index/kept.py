"""What was worked out once and may be asked again: kept for as long as it fits, counted in bytes.

Entries differ a thousandfold in size, from a column of a few sentences to one of a large library,
so a bound on their number bounds nothing.
"""

from __future__ import annotations

import sys
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")

# What stands in a larger share of the room than this would push out too much else.
_LARGEST_SHARE = 8
# What an entry takes beside its strings and arrays.
_ENTRY = 200
# What an array takes beside its numbers.
_HEADER = 112
# What holds nothing else.
_PLAIN = frozenset({str, int, float, bool, type(None)})


class Room:
    """So many bytes for several tables: what was not asked for the longest makes room.

    What is asked stands with the young; once they fill half of the room they become the old, and
    what was old and not asked again is gone. So a look-up changes nothing, and needs no lock.
    """

    def __init__(self, most: int) -> None:
        """Give room for `most` bytes."""
        self._half = most // 2
        self._taken = 0
        self._tables: list[Kept[object, object]] = []
        self._adding = Lock()

    def keep(self, make: Callable[[Key], Value]) -> Kept[Key, Value]:
        """Give a table of what `make` gives for each key: a string, or a tuple of them."""
        table = Kept(make, self)
        self._tables.append(table)  # type: ignore[arg-type]
        return table

    def add(self, table: Kept[Key, Value], key: Key, value: Value) -> None:
        """Enter what was worked out into its table, unless it is too large."""
        size = _ENTRY + size_of(key) + size_of(value)
        if size > self._half // _LARGEST_SHARE:
            return
        with self._adding:
            if self._taken + size > self._half:
                self._taken = 0
                for one in self._tables:
                    one.grow_old()
            self._taken += size
            table[key] = value


class Kept(dict[Key, Value]):
    """A table that works out what it does not hold; looking up what it holds costs no call.

    Attributes:
        old: what stood here before, and stands here again once it is asked for.
    """

    def __init__(self, make: Callable[[Key], Value], room: Room) -> None:
        """Keep what `make` gives, as long as there is room; see `Room.keep`."""
        self._make = make
        self._room = room
        self.old: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        old = self.old
        value = old[key] if key in old else self._make(key)
        self._room.add(self, key, value)
        return value

    def grow_old(self) -> None:
        """Let what stands here be what goes next, unless it is asked again."""
        self.old = dict(self)
        self.clear()


def size_of(value: object) -> int:
    """Give the bytes of a string, a number, an array, or what collects them.

    What tells its own `nbytes`, as arrays do, is not looked into.

    >>> import numpy as np
    >>> size_of(np.zeros(40)) - size_of(np.zeros(30)), size_of(("ab", "c")) > size_of("abc")
    (80, True)
    """
    if type(value) in _PLAIN:
        return sys.getsizeof(value)
    nbytes = getattr(value, "nbytes", None)
    if nbytes is not None:
        return _HEADER + int(nbytes)
    if isinstance(value, (tuple, frozenset, list)):
        return sys.getsizeof(value) + sum(map(size_of, value))
    if isinstance(value, dict):
        return sys.getsizeof(value) + size_of((*value.keys(), *value.values()))
    return sys.getsizeof(value)
