"""Lines that are written some at a time, in a thread of its own, for which nobody waits.

While a thread writes, the others go on, and it must wait for its turn to go on itself: with a
write in every request, four clients at once were served a third fewer requests.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

# Lines are gathered so long, and no more of them are kept: the rest is counted.
GATHERED_SECONDS = 0.05
MOST_LINES = 2_000


class LineGatherer(ABC):
    """Gathers lines and has them written; its thread ends with the process, after the last line."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin anew, as a process must that was forked: its parent's thread is not its own."""
        self._lines: deque[bytes] = deque()
        self._thread = ThreadPoolExecutor(1, "lines")
        self._writing = Lock()
        self._is_due = False
        self._lost = 0

    def add(self, line: bytes) -> None:
        """Have a line written, within a twentieth of a second."""
        if len(self._lines) >= MOST_LINES:
            self._lost += 1
            return
        self._lines.append(line + b"\n")
        if not self._is_due:
            self._is_due = True
            try:
                self._thread.submit(self._gather)
            except RuntimeError:  # The process is ending: no thread is started any more.
                self.write_out()

    def write_now(self, line: bytes) -> None:
        """Write a line without a thread, which a process that is about to fork should not have."""
        self._lines.append(line + b"\n")
        self.write_out()

    def write_out(self) -> None:
        """Write the lines that are there, as far as they are taken away."""
        # First of all: who adds a line from here on finds it either taken along or due again.
        self._is_due = False
        with self._writing:
            self._write_lines()

    @abstractmethod
    def _write_lines(self) -> None:
        """Take lines from `_lines` and write them; count in `_lost` those that cannot be."""

    def _gather(self) -> None:
        time.sleep(GATHERED_SECONDS)
        self.write_out()
