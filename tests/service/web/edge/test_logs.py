from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from service.gathering import GATHERED_SECONDS, MOST_LINES
from service.web.edge.logs import (
    WRITTEN_BYTES,
    JsonFormatter,
    LineWriter,
    log_configuration,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# A thread may come late on a machine that is busy.
PATIENCE_SECONDS = 20.0


def record(message: str, **more: object) -> logging.LogRecord:
    found = logging.LogRecord("service", logging.WARNING, __file__, 1, message, None, None)
    found.__dict__.update(more)
    return found


def test_a_record_is_one_line_of_json_with_its_fields() -> None:
    line = JsonFormatter().format(record("two\nlines", fields={"id": "a", "status": 404}))
    assert "\n" not in line
    content = json.loads(line)
    assert datetime.fromisoformat(content.pop("time")).tzinfo is not None
    assert content == {"level": "warning", "message": "two\nlines", "id": "a", "status": 404}


def test_a_traceback_stays_in_its_line() -> None:
    try:
        raise ValueError("the reason")
    except ValueError:
        line = JsonFormatter().format(record("fault", exc_info=sys.exc_info()))
    assert "\n" not in line
    assert "ValueError: the reason" in json.loads(line)["traceback"]


@pytest.fixture
def pipe() -> Iterator[tuple[int, LineWriter]]:
    """Give the end of a pipe to read from, and a writer into the other."""
    reading, writing = os.pipe()
    yield reading, LineWriter(writing)
    os.close(reading)
    os.close(writing)


def test_a_line_is_written_on_standard_error_soon(capfd: pytest.CaptureFixture[str]) -> None:
    LineWriter().add(b'{"status":200}')
    assert capfd.readouterr().err == ""
    assert written_soon(capfd, 1) == ("", '{"status":200}\n')


def test_every_line_of_many_threads_is_written_once(capfd: pytest.CaptureFixture[str]) -> None:
    writer = LineWriter()
    with ThreadPoolExecutor(8) as threads:
        for number in range(1000):
            threads.submit(writer.add, b"%d" % number)
    writer.write_out()
    _, written = written_soon(capfd, 1000)
    assert sorted(map(int, written.splitlines())) == list(range(1000))


def written_soon(capfd: pytest.CaptureFixture[str], count: int) -> tuple[str, str]:
    """Wait for so many lines of errors, and a while for more; give all output and all errors."""
    output = errors = ""
    deadline, is_enough = time.monotonic() + PATIENCE_SECONDS, False
    while not is_enough and time.monotonic() < deadline:
        is_enough = errors.count("\n") >= count
        time.sleep(4 * GATHERED_SECONDS)
        captured = capfd.readouterr()
        output, errors = output + captured.out, errors + captured.err
    return output, errors


def test_lines_are_written_whole_and_not_too_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []

    def write(_: int, part: bytes) -> int:
        written.append(part)
        return len(part)

    monkeypatch.setattr(os, "write", write)
    writer = LineWriter()
    for _ in range(100):
        writer.add("é".encode() * 60)
    writer.write_out()
    assert b"".join(written) == 100 * ("é".encode() * 60 + b"\n")
    assert all(part.endswith(b"\n") and len(part) <= WRITTEN_BYTES for part in written)
    assert len(written) == 4


def test_lines_that_cannot_be_written_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int, part: bytes) -> int:
        raise BrokenPipeError

    def write(_: int, part: bytes) -> int:
        written.append(part)
        return len(part)

    written: list[bytes] = []
    writer = LineWriter()
    for line in (b"one", b"two"):
        writer.add(line)
    monkeypatch.setattr(os, "write", fail)
    writer.write_out()
    monkeypatch.setattr(os, "write", write)
    writer.add(b"three")
    writer.write_out()
    lost, three = b"".join(written).splitlines()
    assert (json.loads(lost)["lines"], three) == (2, b"three")


def test_a_pipe_that_nobody_reads_keeps_nobody_and_not_all_is_kept(
    pipe: tuple[int, LineWriter],
) -> None:
    reading, writer = pipe
    began = time.perf_counter()
    for number in range(20_000):
        writer.add(b"%060d" % number)
    assert time.perf_counter() - began < 1
    time.sleep(10 * GATHERED_SECONDS)
    assert len(writer._lines) <= MOST_LINES
    os.set_blocking(reading, False)
    read = b""
    with ThreadPoolExecutor(1) as thread:
        draining = thread.submit(writer.write_out)
        done = False
        while not done:
            done = draining.done()
            with contextlib.suppress(BlockingIOError):
                read += os.read(reading, 1_000_000)
    counted = [json.loads(line)["lines"] for line in read.splitlines() if b"lines" in line]
    assert len([line for line in read.splitlines() if b"{" not in line]) + sum(counted) == 20_000


def test_a_line_is_never_longer_than_what_a_pipe_takes_at_once() -> None:
    for text in ("a" * 9_000, "\x00" * 9_000, "€" * 9_000):
        try:
            raise ValueError(text)
        except ValueError:
            line = JsonFormatter().format(record("fault", exc_info=sys.exc_info()))
        assert len(line.encode()) < WRITTEN_BYTES
        assert json.loads(line)["traceback"].endswith(text[-200:])


def test_the_last_lines_of_a_process_are_written() -> None:
    program = "from service.web.edge.logs import write_line; write_line('info', 'last', {})"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert json.loads(ended.stderr)["message"] == "last"


@pytest.mark.parametrize("level", ["info", "warning", "error"])
def test_the_server_is_logged_only_where_it_fails(level: str) -> None:
    loggers = log_configuration(level)["loggers"]
    assert loggers["service"]["level"] == level.upper()
    assert loggers["_granian"]["level"] == "ERROR"
