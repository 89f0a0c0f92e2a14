"""What metrics and the sign-in add to an answer, in turns with a service that has neither.

Each question is put to both, in the process, as the server would; the turns even out what else the
machine does.
"""

from __future__ import annotations

import itertools
import os
import statistics
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from service import create_app, load_library
from service.config import Config
from service.web.edge.logs import WRITER
from service.web.monitoring.metrics import Meter
from tests.articles import SERVED
from tests.benchmark.answers import new_questions, read_questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

ROUNDS = 40
_RULES = """
[proxy]
addresses = ["127.0.0.1"]
user = "ProxyUser"
groups = "ProxyGroups"

[[rules]]
groups = ["staff"]
articles = ["*"]
"""
_READER = {
    "HTTP_PROXYUSER": "ada@example.com",
    "HTTP_PROXYGROUPS": "all,staff,press,sports,economy",
}


def time_additions() -> dict[str, float]:
    """Give the milliseconds of an answer without and with them, and what they add in percent."""
    asked_before = read_questions()
    new = list(itertools.islice(new_questions(), ROUNDS * len(asked_before)))
    results = {}
    with _applications() as (plain, added):
        for name, questions in (
            ("never asked before", new),
            ("asked before", asked_before * ROUNDS),
        ):
            without, with_ = _in_turns(plain, added, questions)
            results[f"{name}, ms"] = without
            results[f"  with both, ms ({name})"] = with_
            results[f"  added, percent ({name})"] = 100 * (with_ / without - 1)
    return results


@contextmanager
def _applications() -> Iterator[tuple[Flask, Flask]]:
    """Give an application without them and one with them, whose meter somebody reads."""
    library = load_library(Config(articles=(SERVED,)))
    reading, writing = os.pipe()
    Thread(target=_drain, args=(reading,), daemon=True).start()
    with tempfile.TemporaryDirectory() as name:
        rules = Path(name) / "access.toml"
        rules.write_text(_RULES, encoding="utf-8")
        config = Config(log_level="error")
        added = create_app(Config(log_level="error", access=rules), library, [Meter(writing)])
        yield create_app(config, library), added
    WRITER.write_out()
    os.close(writing)


def _in_turns(plain: Flask, added: Flask, questions: list[str]) -> tuple[float, float]:
    """Put each question to both; give the medians, in milliseconds."""
    times: dict[Flask, list[float]] = {plain: [], added: []}
    for number, question in enumerate(questions):
        for app in (plain, added) if number % 2 else (added, plain):
            times[app].append(_ask(app, question))
    return statistics.median(times[plain]), statistics.median(times[added])


def _ask(app: Flask, question: str) -> float:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/api/v1/query",
        "QUERY_STRING": f"q={quote(question)}&top=5",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "HTTP_HOST": "127.0.0.1:8000",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        **_READER,
    }
    started = time.perf_counter()
    app.wsgi_app(environ, lambda *_: lambda _: None)
    return (time.perf_counter() - started) * 1000


def _drain(descriptor: int) -> None:
    while os.read(descriptor, 65_536):
        pass
