"""The log: one JSON object a line on standard error."""

from __future__ import annotations

import logging
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterator

# Flask names the application's logger after its package.
NAME = "service"
# Lines are gathered so long. What is written at once has at most so many bytes: a pipe that
# several workers write into keeps it together (POSIX, PIPE_BUF).
GATHERED_SECONDS = 0.05
WRITTEN_BYTES = 4096
# Of a log that nobody takes away no more than this is kept; the rest is counted.
MOST_LINES = 10_000


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON; `extra={"fields": {…}}` adds members to it."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without its end."""
        fields: dict[str, object] = dict(getattr(record, "fields", {}))
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return _line(record.levelname.lower(), record.getMessage(), fields)


class LineWriter:
    """Writes lines on standard error, some at a time and in a thread of its own.

    While a thread writes, the others go on, and it must wait for its turn to go on itself: with a
    write in every request, four clients at once were served a third fewer requests. The thread
    ends with the process, after the last line.
    """

    def __init__(self) -> None:
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._thread = ThreadPoolExecutor(1, "log")
        self._is_due = False
        self._lost = 0

    def add(self, line: str) -> None:
        """Have a line written, within a twentieth of a second."""
        if self._lines.qsize() >= MOST_LINES:
            self._lost += 1
            return
        self._lines.put(line + "\n")
        if not self._is_due:
            self._is_due = True
            try:
                self._thread.submit(self._gather)
            except RuntimeError:  # The process is ending: no thread is started any more.
                self.write_out()

    def write_out(self) -> None:
        """Write the lines that are there."""
        # First of all: who adds a line from here on finds it either taken along or due again.
        self._is_due = False
        for part in _parts(self._taken()):
            try:
                sys.stderr.write(part)
            except OSError:
                self._lost += part.count("\n")

    def _gather(self) -> None:
        time.sleep(GATHERED_SECONDS)
        self.write_out()

    def _taken(self) -> Iterator[str]:
        if self._lost:
            lost, self._lost = self._lost, 0
            yield _line("error", "lines of this log could not be written", {"lines": lost}) + "\n"
        try:
            while True:
                yield self._lines.get_nowait()
        except Empty:
            return


WRITER = LineWriter()


def write_line(level: str, message: str, fields: dict[str, object]) -> None:
    """Write a line, without what `logging` would do on the way, which costs 30 µs a request."""
    WRITER.add(_line(level, message, fields))


def _parts(lines: Iterator[str]) -> Iterator[str]:
    """Join lines to parts of at most `WRITTEN_BYTES`; a longer line is a part of its own.

    >>> [len(part) for part in _parts(iter(["a" * 3000, "b" * 1000, "c" * 100, "d" * 5000]))]
    [4000, 100, 5000]
    """
    part = ""
    for line in lines:
        if part and len((part + line).encode()) > WRITTEN_BYTES:
            yield part
            part = ""
        part += line
    if part:
        yield part


def log_configuration(level: str) -> dict[str, Any]:
    """Give the configuration for `logging.config.dictConfig`, for our logger and the server's.

    Args:
        level: `info`, `warning` or `error`.
    """
    ours = {"handlers": ["standard_error"], "level": level.upper(), "propagate": False}
    # Of the server's own messages, only what went wrong is for the log.
    server = {**ours, "level": "ERROR"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "service.web.edge.logs.JsonFormatter"}},
        "handlers": {
            "standard_error": {"class": "logging.StreamHandler", "formatter": "json"},
        },
        "loggers": {NAME: ours, "_granian": server},
    }


def _line(level: str, message: str, fields: dict[str, object]) -> str:
    when = datetime.now(UTC).isoformat(timespec="milliseconds")
    content = {"time": when, "level": level, "message": message, **fields}
    return orjson.dumps(content, default=str).decode()
