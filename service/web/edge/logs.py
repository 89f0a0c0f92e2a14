"""The log: one JSON object a line on standard error."""

from __future__ import annotations

import logging
import os
import select
from datetime import UTC, datetime
from typing import Any

import orjson

from service.gathering import LineGatherer

# Flask names the application's logger after its package.
NAME = "service"
STANDARD_ERROR = 2
# What is written at once has at most so many bytes: a pipe that several workers write into keeps it
# together (POSIX, PIPE_BUF), and takes it without delay once it says that it can be written to. So
# no line is longer.
WRITTEN_BYTES = 4096
MOST_TRACEBACK = 3_000
# For a log that nobody takes away nobody waits longer.
WAITED_SECONDS = 1.0
_SHORT = 300


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON; `extra={"fields": {…}}` adds members to it."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without its end."""
        fields: dict[str, object] = dict(getattr(record, "fields", {}))
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)[-MOST_TRACEBACK:]
        return _line(record.levelname.lower(), record.getMessage(), fields).decode()


class LineWriter(LineGatherer):
    """Writes lines into a pipe or a file that is open: a pipe that nobody reads keeps no thread."""

    def __init__(self, descriptor: int = STANDARD_ERROR) -> None:
        self._descriptor = descriptor
        super().__init__()

    def _write_lines(self) -> None:
        while self._lines and self._can_write():
            self._write(self._next_part())

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
