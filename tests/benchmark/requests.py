"""Requests a second of the query endpoint against a bare Flask route under the same server.

Readers of one article ask some questions again and again, which the service remembers; a question
that nobody has asked before is worked out. Both are timed.
"""

from __future__ import annotations

import http.client
import itertools
import multiprocessing
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.benchmark.answers import new_questions, read_questions
from tests.running import free_port, running, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

CLIENTS = 4
SECONDS = 5.0
_BARE = """
from flask import Flask, Response
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from service.web.serving import THREADS

def make_app():
    body = open({body!r}, "rb").read()
    app = Flask(__name__)
    app.add_url_rule("/", "bare", lambda: Response(body, mimetype="application/json"))
    return app

if __name__ == "__main__":
    Granian("bare:make_app", port={port}, interface=Interfaces.WSGI, http=HTTPModes.http1,
            blocking_threads=THREADS, log_level=LogLevels.error, factory=True).serve()
"""


def time_requests() -> dict[str, float]:
    """Give requests a second of the endpoint and of the bare route, and their ratios."""
    known, new = list(map(_path, read_questions())), list(map(_path, new_questions()))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running(folder) as service:
            body = _get(service.port, known[0])
            asked_before = _rate(service.port, [known] * CLIENTS)
            asked_first = _rate(service.port, [new[n::CLIENTS] for n in range(CLIENTS)])
        (folder / "body.json").write_bytes(body)
        with _bare(folder) as port:
            bare = _rate(port, [["/"]] * CLIENTS)
    return {
        "bare route": bare,
        "asked before": asked_before,
        "  of the bare route": asked_before / bare,
        "never asked before": asked_first,
        "  of the bare route ": asked_first / bare,
    }


def _path(question: str) -> str:
    return f"/api/v1/query?q={quote(question)}&top=5"


@contextmanager
def _bare(folder: Path) -> Iterator[int]:
    port = free_port()
    program = folder / "bare.py"
    program.write_text(_BARE.format(body=str(folder / "body.json"), port=port), encoding="utf-8")
    process = subprocess.Popen([sys.executable, str(program)], cwd=folder)
    try:
        wait_for(f"http://127.0.0.1:{port}/", process)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def _get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    return connection.getresponse().read()


def _rate(port: int, paths: list[list[str]]) -> float:
    """Ask each list of paths over a kept connection for some seconds; give requests a second."""
    with multiprocessing.get_context("fork").Pool(len(paths)) as pool:
        done = pool.starmap(_ask, [(port, of_client) for of_client in paths])
    return sum(done) / SECONDS


def _ask(port: int, paths: list[str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    end, done = time.perf_counter() + SECONDS, 0
    for path in itertools.cycle(paths):
        if time.perf_counter() > end:
            break
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        if response.status != http.HTTPStatus.OK:
            raise RuntimeError(f"status {response.status} for {path}")
        done += 1
    return done
