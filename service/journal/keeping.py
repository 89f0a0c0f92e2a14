"""Where the questions are kept: a folder with a file of JSON lines for each day.

Each worker appends to the file of the day, some lines at a time (`service.gathering`), which needs
no lock between them; and what is older than it may be goes as a file, whole. Who wants to look for
themselves, or to delete, needs no program for it.
"""

from __future__ import annotations

import logging
import os
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from index import QuotientError
from service.gathering import LineGatherer
from service.journal.entries import read_entry, write_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from service.journal.entries import Entry

# Of all days together; then the oldest day goes before its time, and the newest takes no more.
MOST_BYTES = 64_000_000

_NAME = re.compile(r"questions-\d{4}-\d\d-\d\d\.jsonl")
_TOLD_EVERY = timedelta(minutes=1)


class JournalError(QuotientError):
    """A folder in which no questions can be kept, or that holds none.

    Attributes:
        folder: its path.
    """

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}; QUOTIENT_JOURNAL names the folder of the questions")
        self.folder = folder


class Journal(LineGatherer):
    """Keeps questions for so many days, in so many bytes; what cannot be kept is counted."""

    def __init__(
        self,
        folder: Path,
        days: int,
        most_bytes: int = MOST_BYTES,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Keep questions in a folder, which is made where it is missing.

        Raises:
            JournalError: nothing can be written there.
        """
        super().__init__()
        self._folder, self._days, self._most, self._clock = folder, days, most_bytes, clock
        self._told = datetime.min.replace(tzinfo=UTC)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._append(b"")
        except OSError as error:
            raise JournalError(folder, f"cannot be written ({error.strerror})") from error

    def note(self, entry: Entry) -> None:
        """Have a question kept, soon; nobody waits for it."""
        self.add(write_entry(entry.at(self._clock())))

    def _write_lines(self) -> None:
        lines = [self._lines.popleft() for _ in range(len(self._lines))]
        try:
            self._append(b"".join(lines))
        except OSError as error:
            self._lost += len(lines)
            self._tell(error)

    def _append(self, content: bytes) -> None:
        """Append lines to the file of the day, and let go what is older than it may be.

        Raises:
            OSError: they cannot be written, or there is no room for them.
        """
        now = self._clock()
        path = self._folder / f"questions-{now:%Y-%m-%d}.jsonl"
        self._forget(f"questions-{now - timedelta(days=self._days - 1):%Y-%m-%d}.jsonl")
        self._make_room(path, len(content))
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, content)
        finally:
            os.close(descriptor)

    def _forget(self, first_kept: str) -> None:
        for path in find_days(self._folder):
            if path.name < first_kept:
                path.unlink(missing_ok=True)

    def _make_room(self, today: Path, wanted: int) -> None:
        # Another worker may take a file away at the same moment.
        sizes = {path: _size(path) for path in find_days(self._folder)}
        for path in [path for path in sizes if path != today]:
            if sum(sizes.values()) + wanted <= self._most:
                return
            path.unlink(missing_ok=True)
            del sizes[path]
        if sum(sizes.values()) + wanted > self._most:
            raise OSError(None, f"the questions of today would take over {self._most:,} bytes")

    def _tell(self, error: OSError) -> None:
        """Tell of questions that are lost, once a minute at most."""
        if self._clock() - self._told < _TOLD_EVERY:
            return
        self._told, lost, self._lost = self._clock(), self._lost, 0
        fields = {"questions": lost, "reason": error.strerror}
        logging.getLogger("service").error("questions not kept", extra={"fields": fields})


def find_days(folder: Path) -> list[Path]:
    """Give the files of a folder that hold questions, the oldest first."""
    return sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))


def read_entries(folder: Path, tell: Callable[[Path, int], None]) -> Iterator[Entry]:
    """Read every question that is kept, oldest first; `tell` hears of each line that is none.

    Raises:
        JournalError: there is no such folder.
    """
    if not folder.is_dir():
        raise JournalError(folder, "is no folder; it is made when the service starts")
    for path in find_days(folder):
        with path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                entry = read_entry(line)
                if entry is None:
                    tell(path, number)
                else:
                    yield entry


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
