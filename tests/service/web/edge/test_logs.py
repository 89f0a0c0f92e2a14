from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest

from service.web.edge.logs import (
    GATHERED_SECONDS,
    MOST_LINES,
    WRITTEN_BYTES,
    JsonFormatter,
    LineWriter,
    log_configuration,
)


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


def test_a_line_is_written_on_standard_error_soon(capsys: pytest.CaptureFixture[str]) -> None:
    LineWriter().add('{"status":200}')
    assert capsys.readouterr().err == ""
    time.sleep(10 * GATHERED_SECONDS)
    assert capsys.readouterr() == ("", '{"status":200}\n')


def test_every_line_of_many_threads_is_written_once(capsys: pytest.CaptureFixture[str]) -> None:
    writer = LineWriter()
    with ThreadPoolExecutor(8) as threads:
        for number in range(1000):
            threads.submit(writer.add, str(number))
    writer.write_out()
    time.sleep(10 * GATHERED_SECONDS)
    written = capsys.readouterr().err.splitlines()
    assert sorted(map(int, written)) == list(range(1000))


def test_lines_are_written_whole_and_not_too_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(sys.stderr, "write", written.append)
    writer = LineWriter()
    for _ in range(100):
        writer.add("é" * 60)
    writer.write_out()
    assert "".join(written) == 100 * ("é" * 60 + "\n")
    assert all(part.endswith("\n") and len(part.encode()) <= WRITTEN_BYTES for part in written)
    assert len(written) == 4


def test_lines_that_cannot_be_written_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str) -> int:
        raise BrokenPipeError

    written: list[str] = []
    writer = LineWriter()
    for line in ("one", "two"):
        writer.add(line)
    monkeypatch.setattr(sys.stderr, "write", fail)
    writer.write_out()
    monkeypatch.setattr(sys.stderr, "write", written.append)
    writer.add("three")
    writer.write_out()
    lost, three = "".join(written).splitlines()
    assert (json.loads(lost)["lines"], three) == (2, "three")


def test_of_a_log_that_nobody_takes_away_not_all_is_kept() -> None:
    writer = LineWriter()
    for number in range(MOST_LINES + 7):
        writer.add(str(number))
    assert writer._lines.qsize() <= MOST_LINES


def test_the_last_lines_of_a_process_are_written() -> None:
    program = "from service.web.edge.logs import write_line; write_line('info', 'last', {})"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert json.loads(ended.stderr)["message"] == "last"


@pytest.mark.parametrize("level", ["info", "warning", "error"])
def test_the_server_is_logged_only_where_it_fails(level: str) -> None:
    loggers = log_configuration(level)["loggers"]
    assert loggers["service"]["level"] == level.upper()
    assert loggers["_granian"]["level"] == "ERROR"
