"""What Prometheus is told: of all workers together, and nothing of what was asked."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from service import create_app
from service.config import Config
from service.web.monitoring.metrics import Measured, Meter, Sums, write_measured
from tests.running import free_port, running

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask.testing import FlaskClient

    from index.library import Library

QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"
PRIVATE = "zanzibarzephyr"
DEADLINE = 20.0

Labels = frozenset[tuple[str, str]]
Samples = dict[tuple[str, Labels], float]


def read(text: str) -> Samples:
    """Read what is told with Prometheus' own parser."""
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def value(samples: Samples, name: str, **labels: str) -> float:
    return samples[name, frozenset(labels.items())]


class Measuring:
    """A client whose requests are measured, and what is told of them."""

    def __init__(self, library: Library) -> None:
        self.sums = Sums()
        self.sums.tell_library(library)
        self._reading, self._writing = os.pipe()
        os.set_blocking(self._reading, False)
        self._meter = Meter(self._writing)
        app = create_app(Config(), library, [self._meter])
        self.client: FlaskClient = app.test_client()

    def told(self) -> str:
        self._meter.writer.write_out()
        for line in os.read(self._reading, 1_000_000).splitlines(keepends=True):
            self.sums.add(Measured.read(line))
        return generate_latest(self.sums.registry).decode()


@pytest.fixture
def measuring(library: Library) -> Measuring:
    return Measuring(library)


def test_requests_are_counted_by_route_method_and_status(measuring: Measuring) -> None:
    for path in ("/ask?q=ships", "/ask?q=wells", "/articles/none", "/nothing/here"):
        measuring.client.get(path)
    samples = read(measuring.told())
    for route, status, count in (
        ("/ask", "200", 2),
        ("/articles/<article_id>", "404", 1),
        ("none", "404", 1),
    ):
        found = value(samples, "quotient_requests_total", route=route, method="GET", status=status)
        assert found == count


def test_answers_are_counted_by_status_those_that_were_never_given_too(
    measuring: Measuring,
) -> None:
    for text in (QUESTION, QUESTION, "What is the price of bitcoin?", "Hello!"):
        measuring.client.get("/api/v1/query", query_string={"q": text})
    measuring.client.get("/ask", query_string={"q": QUESTION})
    measuring.client.get("/api/v1/query")
    samples = read(measuring.told())
    found = {
        status: value(samples, "quotient_answers_total", status=status)
        for status in ("answered", "nearest", "not_in_article", "talk")
    }
    assert found == {"answered": 3, "nearest": 0, "not_in_article": 1, "talk": 1}


def test_times_fall_into_buckets_that_add_up(measuring: Measuring) -> None:
    for _ in range(5):
        measuring.client.get("/healthz")
    samples = read(measuring.told())
    buckets = {
        float(dict(labels)["le"]): count
        for (name, labels), count in samples.items()
        if name == "quotient_request_seconds_bucket" and ("route", "/healthz") in labels
    }
    counts = [buckets[le] for le in sorted(buckets)]
    assert counts == sorted(counts)
    assert counts[-1] == value(samples, "quotient_request_seconds_count", route="/healthz") == 5


def test_the_size_of_the_library_is_told(measuring: Measuring, library: Library) -> None:
    measuring.client.get("/healthz")
    samples = read(measuring.told())
    assert value(samples, "quotient_library", of="articles") == 1
    passages = sum(head.passages for head in library.heads.values())
    assert value(samples, "quotient_library", of="passages") == passages


@pytest.mark.parametrize(
    "ask",
    [
        lambda client: client.get(f"/ask?q={PRIVATE}"),
        lambda client: client.get(f"/api/v1/query?q={PRIVATE}&history={PRIVATE}"),
        lambda client: client.post("/api/v1/query", json={"question": PRIVATE}),
        lambda client: client.get(f"/{PRIVATE}/{PRIVATE}"),
        lambda client: client.get(f"/articles/{PRIVATE}"),
        lambda client: client.open("/ask", method=PRIVATE.upper()),
        lambda client: client.get("/ask?q=a", headers={"X-Request-ID": PRIVATE, "Host": PRIVATE}),
    ],
)
def test_nothing_of_a_request_is_in_any_name_or_label(
    measuring: Measuring, ask: Callable[[FlaskClient], object]
) -> None:
    ask(measuring.client)
    told = measuring.told()
    assert PRIVATE not in told.lower()
    assert "quotient_requests_total{" in told


def test_labels_are_few_whatever_strangers_send(measuring: Measuring) -> None:
    for number in range(300):
        measuring.client.open(f"/{number}?q={number}", method=f"M{number}")
    counted = {key for key in read(measuring.told()) if key[0] == "quotient_requests_total"}
    assert len(counted) <= 2


def test_what_a_worker_had_to_leave_uncounted_is_told() -> None:
    sums = Sums()
    sums.add(Measured.read(b'{"level":"error","lines":3}\n'))
    assert value(read(generate_latest(sums.registry).decode()), "quotient_uncounted_total") == 1


def test_a_measure_is_read_as_it_was_written() -> None:
    line = write_measured("/ask", "GET", 200, 0.25, "nearest")
    assert Measured.read(line + b"\n") == Measured("/ask", "GET", "200", 0.25, "nearest")


def scrape(port: int) -> Samples:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as response:
        assert response.headers["Content-Type"].startswith("text/plain")
        return read(response.read().decode())


def test_several_workers_are_added_up_and_one_that_is_replaced_loses_nothing(
    tmp_path: Path,
) -> None:
    port = free_port()
    settings = {"METRICS": f"127.0.0.1:{port}", "WORKERS": "2"}
    with running(tmp_path, **settings) as service:
        before = asked(scrape(port))
        for number in range(20):
            fetch(f"{service.url}/api/v1/query?q={quote(QUESTION)}&top={number % 5 + 1}")
        wait_until(lambda: asked(scrape(port)) >= before + 20)
        os.kill(service.workers()[0], 9)
        wait_until(lambda: len(service.workers()) == 2)
        for _ in range(5):
            wait_until(lambda: fetch(f"{service.url}/api/v1/query?q=ships"))
        wait_until(lambda: asked(scrape(port)) >= before + 25)
        assert asked(scrape(port)) < before + 40, "nothing is counted twice"
        assert not fetch(f"{service.url}/metrics"), "readers reach no numbers"


def asked(samples: Samples) -> float:
    return sum(count for (name, _), count in samples.items() if name == "quotient_answers_total")


def fetch(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310
            return bool(response.status == 200)
    except OSError:
        return False


def wait_until(is_so: Callable[[], object]) -> None:
    deadline = time.perf_counter() + DEADLINE
    while not is_so():
        assert time.perf_counter() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize("port", ["service", "taken"])
def test_an_address_that_cannot_be_had_stops_the_start(tmp_path: Path, port: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        own = free_port()
        wanted = own if port == "service" else taken.getsockname()[1]
        environment = {**os.environ, "QUOTIENT_METRICS": f"127.0.0.1:{wanted}"}
        command = [sys.executable, "-m", "service", "serve", "--port", str(own)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert re.search("QUOTIENT_METRICS|cannot listen", line)
