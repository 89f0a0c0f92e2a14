"""Numbers for Prometheus: of every worker together, at an address of their own.

A worker writes a line for each request into a pipe, as it writes its log; the server's parent reads
the pipe, adds up and answers whoever scrapes. So a worker that is replaced takes nothing along,
nobody waits, and no route that readers reach tells of others. (prometheus-client's own way for
several processes keeps a file for every worker that ever was.)
"""

from __future__ import annotations

import os
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

from index.model.asked import Status
from service.web.edge import ANSWERED, ROUTE
from service.web.edge.logs import LineWriter
from service.web.monitoring.observers import METHODS, OTHER_METHOD

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

    from index import Library

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
# The route of an address that falls under none.
NO_ROUTE = "none"
_STATUSES = frozenset(get_args(Status))


class Measured(NamedTuple):
    """What is told of a request: nothing that was asked, and of each label some few values.

    Attributes:
        route: the rule that it fell under, not its address.
        answered: the status of the answer, where a question was asked; else empty.
    """

    route: str
    method: str
    status: str
    seconds: float
    answered: str

    @classmethod
    def read(cls, line: bytes) -> Measured | None:
        """Read a line; None where it tells of lines that were lost."""
        parts = line.decode().rstrip("\n").split("\t")
        if len(parts) != len(cls._fields):
            return None
        route, method, status, seconds, answered = parts
        return cls(route, method, status, float(seconds), answered)


def write_measured(route: str, method: str, status: int, seconds: float, answered: str) -> bytes:
    """Write the line of a request, as `Measured` reads it, without the time that a record takes."""
    return f"{route}\t{method}\t{status}\t{seconds:.6f}\t{answered}".encode()


class Meter:
    """Measures requests in a worker; an observer."""

    def __init__(self, descriptor: int) -> None:
        """Write what is measured to a descriptor."""
        self.writer = LineWriter(descriptor)
        self._add = self.writer.add

    def __call__(self, environ: WSGIEnvironment, status: int, milliseconds: float) -> None:
        """Measure a request."""
        route, method = environ.get(ROUTE) or NO_ROUTE, environ["REQUEST_METHOD"]
        entry = environ.get(ANSWERED) if status < 400 else None
        self._add(
            write_measured(
                route,
                method if method in METHODS else OTHER_METHOD,
                status,
                milliseconds / 1000,
                entry.status if entry else "",
            )
        )


class Sums:
    """What all workers have measured, and the size of the library."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        kinds = ["route", "method", "status"]
        self._requests = Counter("quotient_requests", "Requests.", kinds, registry=self.registry)
        self._seconds = Histogram(
            "quotient_request_seconds",
            "Time from a request to its response.",
            ["route"],
            buckets=SECONDS,
            registry=self.registry,
        )
        self._answers = Counter(
            "quotient_answers",
            "Questions by how they were answered; not_in_article are those that were refused.",
            ["status"],
            registry=self.registry,
        )
        for status in sorted(_STATUSES):
            self._answers.labels(status)
        lost = "Times that a worker had to leave requests uncounted."
        self._lost = Counter("quotient_uncounted", lost, registry=self.registry)
        self._library = Gauge(
            "quotient_library", "What the library holds.", ["of"], registry=self.registry
        )

    def add(self, measured: Measured | None) -> None:
        """Add a request; None counts as what was lost."""
        if measured is None:
            self._lost.inc()
            return
        self._requests.labels(measured.route, measured.method, measured.status).inc()
        self._seconds.labels(measured.route).observe(measured.seconds)
        if measured.answered in _STATUSES:
            self._answers.labels(measured.answered).inc()

    def tell_library(self, library: Library) -> None:
        """Tell the size of the library that is served from now on."""
        passages = sum(head.passages for head in library.heads.values())
        self._library.labels("articles").set(len(library.heads))
        self._library.labels("passages").set(passages)
        self._library.labels("collections").set(len(library.collections))


def open_meter(sums: Sums) -> Meter:
    """Make the meter of the workers to come, and read what they write into the sums."""
    reading, writing = os.pipe()
    Thread(target=_read, args=(reading, sums), name="metrics", daemon=True).start()
    return Meter(writing)


def answer_scrapes(sums: Sums, host: str, port: int) -> None:
    """Answer at `/metrics` of an address with the sums, in a thread of its own.

    Raises:
        OSError: the address cannot be listened on.
    """
    start_http_server(port, host, sums.registry)


def _read(descriptor: int, sums: Sums) -> None:
    with os.fdopen(descriptor, "rb") as lines:
        for line in lines:
            sums.add(Measured.read(line))
