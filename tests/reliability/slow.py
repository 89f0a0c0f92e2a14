"""Trials of clients that take their time, and of nothing but that."""

from __future__ import annotations

import resource
import socket
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from tests.reliability.client import HOST
from tests.reliability.hostile import send
from tests.reliability.proxy import proxied
from tests.reliability.trials import QUIET, Finding
from tests.running import running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.running import Service

SILENT, STUCK, DEAF = 1_100, 300, 200
ADDRESSES = 40
OTHERS = 20
SLOWEST_SECONDS = 1.0
MOST_MEMORY_MB = 150
OPEN_FILES = 8_192
BUSY_SECONDS = 0.1
STUCK_BODY = (
    b"POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    b"Content-Length: 1000\r\n\r\n{"
)
# Figures would take twenty times as long to be read, and no longer to be sent.
WITHOUT_FIGURES = (
    "The ships of the north came to Lowick with the tide and lay at anchor in its harbour until "
    "the wind had turned."
)
LONGEST = b"GET /api/v1/articles/harbour HTTP/1.1\r\nHost: localhost\r\n\r\n"


def try_silent(folder: Path, *, behind: bool = False) -> Finding:
    """Open connections and say nothing."""
    with _served(folder, behind=behind) as (service, port):
        return _beside(f"{SILENT:,} silent connections", service, port, SILENT, b"")


def try_stuck_bodies(folder: Path, *, behind: bool = False) -> Finding:
    """Send one byte of a body and no more."""
    with _served(folder, behind=behind) as (service, port):
        return _beside(f"{STUCK} bodies of one byte", service, port, STUCK, STUCK_BODY)


def try_deaf(folder: Path, *, behind: bool = False) -> Finding:
    """Ask for the longest response that a long article has, and never read it."""
    article = folder / "harbour.txt"
    article.write_text("A word on the harbour\n\n" + f"{WITHOUT_FIGURES}\n\n" * 4_000)
    with _served(folder, str(article), behind=behind) as (service, port):
        length = len(send(port, b"GET /api/v1/articles/harbour").body)
        return _beside(
            f"{DEAF} readers that never read {length / 1e6:.1f} MB", service, port, DEAF, LONGEST
        )


def _beside(what: str, service: Service, port: int, clients: int, said: bytes) -> Finding:
    """Let others ask meanwhile: a question, and for the service's health."""
    before = service.worker_memory()
    with ExitStack() as stack:
        for number in range(clients):
            stack.enter_context(_connect(port, number)).sendall(said)
        _settle(service)
        seconds = [_ask(port, path) for path in (b"query?q=a", b"articles") for _ in range(OTHERS)]
        healthy = send(port, b"GET /healthz").status == 200
        growth = service.worker_memory() - before
    how = "behind nginx" if port != service.port else "bare"
    return Finding(
        f"{what} of {ADDRESSES} addresses, {how}",
        f"others are answered within {SLOWEST_SECONDS:.0f} s, memory + {MOST_MEMORY_MB} MB at most",
        f"slowest of {len(seconds)} others {max(seconds) * 1000:.0f} ms, "
        f"health {'told' if healthy else 'not told'}, memory + {growth:.1f} MB",
        healthy and max(seconds) < SLOWEST_SECONDS and growth < MOST_MEMORY_MB,
    )


@contextmanager
def _served(folder: Path, *articles: str, behind: bool) -> Iterator[tuple[Service, int]]:
    _allow_files()
    with running(folder, *articles, PROXIES=str(int(behind)), **QUIET) as service:
        if not behind:
            yield service, service.port
            return
        with proxied(folder, service.port) as (port, _):
            yield service, port


def _settle(service: Service) -> None:
    """Wait until what was asked is worked out: it is the waiting that is tried here."""
    spent, before = service.processor_seconds(), -1.0
    while spent - before > BUSY_SECONDS:
        time.sleep(1.0)
        before, spent = spent, service.processor_seconds()


def _allow_files() -> None:
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if allowed < OPEN_FILES:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(OPEN_FILES, most), most))


def _connect(port: int, number: int) -> socket.socket:
    """Connect from one of many addresses, none of them that of the others."""
    ours = f"127.0.1.{1 + number % ADDRESSES}"
    return socket.create_connection((HOST, port), timeout=10, source_address=(ours, 0))


def _ask(port: int, path: bytes) -> float:
    began = time.perf_counter()
    status = send(port, b"GET /api/v1/" + path).status
    return time.perf_counter() - began if status == 200 else float("inf")
