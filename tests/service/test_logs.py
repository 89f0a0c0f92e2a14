from __future__ import annotations

import json
import logging
import sys
from datetime import datetime

import pytest

from service.logs import JsonFormatter, log_configuration, write_line


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


def test_a_line_is_written_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    write_line("info", "request", {"status": 200})
    written = capsys.readouterr()
    assert written.out == ""
    assert json.loads(written.err)["status"] == 200


@pytest.mark.parametrize("level", ["info", "warning", "error"])
def test_the_server_is_logged_only_where_it_fails(level: str) -> None:
    loggers = log_configuration(level)["loggers"]
    assert loggers["service"]["level"] == level.upper()
    assert loggers["_granian"]["level"] == "ERROR"
