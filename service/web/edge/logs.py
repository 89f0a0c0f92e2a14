"""The log: one JSON object a line on standard error."""

from __future__ import annotations

import logging
import os
import select
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Lock
from typing import Any

import orjson

# Flask names the application's logger after its package.
NAME = "service"
STANDARD_ERROR = 2
# Lines are gathered so long. What is written at once has at most so many bytes: a pipe that
# several workers write into keeps it together (POSIX, PIPE_BUF), and takes it without delay once
# it says that it can be written to. So no line is longer.
GATHERED_SECONDS = 0.05
WRITTEN_BYTES = 4096
MOST_TRACEBACK = 3_000
# For a log that nobody takes away nobody waits longer, and no more lines are kept: the rest is
# counted.
WAITED_SECONDS = 1.0
MOST_LINES = 2_000
_SHORT = 300


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON; `extra={"fields": {…}}` adds members to it."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without its end."""
        fields: dict[str, object] = dict(getattr(record, "fields", {}))
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)[-MOST_TRACEBACK:]
        return _line(record.levelname.lower(), record.getMessage(), fields).decode()


class LineWriter:
    """Writes lines, some at a time and in a thread of its own, and waits for nobody.

    While a thread writes, the others go on, and it must wait for its turn to go on itself: with a
    write in every request, four clients at once were served a third fewer requests. And a pipe
    that nobody reads would in the end keep every thread that writes. The thread ends with the
    process, after the last line.
    """

    def __init__(self, descriptor: int = STANDARD_ERROR) -> None:
        self._descriptor = descriptor
        self.reset()

    def reset(self) -> None:
        """Begin anew, as a process must that was forked: its parent's thread is not its own."""
        self._lines: deque[bytes] = deque()
        self._thread = ThreadPoolExecutor(1, "log")
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
            while self._lines and self._can_write():
                self._write(self._next_part())

    def _gather(self) -> None:
        time.sleep(GATHERED_SECONDS)
        self.write_out()

    def _can_write(self) -> bool:
        """Tell whether `WRITTEN_BYTES` can be written without delay, soon."""
        poll = select.poll()
        poll.register(self._descriptor, select.POLLOUT)
        return bool(poll.poll(WAITED_SECONDS * 1000))

    def _next_part(self) -> bytes:
        """Take as many lines as can be written at once."""
        part = b""
        if self._lost:
            lost, self._lost = self._lost, 0
            part = _line("error", "lines of this log could not be written", {"lines": lost}) + b"\n"
        while self._lines and len(part) + len(self._lines[0]) <= WRITTEN_BYTES:
            part += self._lines.popleft()
        return part

    def _write(self, part: bytes) -> None:
        try:
            written = os.write(self._descriptor, part)
        except OSError:
            written = 0
        self._lost += part[written:].count(b"\n")


WRITER = LineWriter()
os.register_at_fork(after_in_child=WRITER.reset)


class LineHandler(logging.Handler):
    """Hands the records of `logging` to the writer of lines."""

    def emit(self, record: logging.LogRecord) -> None:
        """Have the record written soon."""
        WRITER.add(self.format(record).encode())


def write_line(level: str, message: str, fields: dict[str, object]) -> None:
    """Write a line, without what `logging` would do on the way, which costs 30 µs a request."""
    WRITER.add(_line(level, message, fields))


def write_first_line(message: str, fields: dict[str, object]) -> None:
    """Write a line before there are workers."""
    WRITER.write_now(_line("info", message, fields))


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
        "formatters": {"json": {"()": f"{__name__}.JsonFormatter"}},
        "handlers": {
            "standard_error": {"class": f"{__name__}.LineHandler", "formatter": "json"},
        },
        "loggers": {NAME: ours, "_granian": server},
    }


def _line(level: str, message: str, fields: dict[str, object]) -> bytes:
    when = datetime.now(UTC).isoformat(timespec="milliseconds")
    content = {"time": when, "level": level, "message": message, **fields}
    line = orjson.dumps(content, default=str)
    if len(line) < WRITTEN_BYTES:
        return line
    return orjson.dumps({name: _end(value) for name, value in content.items()}, default=str)


def _end(value: object) -> object:
    """Give what a long text ends with: of a traceback, what was raised."""
    return value[-_SHORT:] if isinstance(value, str) else value
