"""What was worked out before, up to so many bytes.

`functools.lru_cache` counts entries, and of what strangers ask one may be as large as thousands;
cachetools counts what it is told to, but is no safer for threads than these lines.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

Value = TypeVar("Value")

# No value may take the place of more than so much of the others.
_LARGEST_SHARE = 16


class Remembered(Generic[Value]):
    """Values by what they were worked out from; the one not asked for longest goes first."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._held = 0
        self._kept: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Value | None:
        """Give the value if it is remembered."""
        with self._lock:
            if (found := self._kept.get(key)) is None:
                return None
            self._kept.move_to_end(key)
            return found[0]

    def keep(self, key: Hashable, value: Value, size: int) -> None:
        """Remember a value that takes so many bytes, key and all, unless it is too large."""
        if size > self._most // _LARGEST_SHARE:
            return
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = value, size
            self._held += size
            while self._held > self._most:
                _, (_, gone) = self._kept.popitem(last=False)
                self._held -= gone

    @property
    def held(self) -> int:
        """Give the bytes that are held."""
        return self._held
