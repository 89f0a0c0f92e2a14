"""A client that keeps account: of every request when it was sent and whether it was answered."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote_plus

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator

HOST = "127.0.0.1"
LONGEST_WAIT = 30.0

Result = TypeVar("Result")

_Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]

_SUBJECTS = "Kazakhs Uzbeks fighters attackers civilians citizens jihadists officials".split()
_VERBS = "returned fought joined died left fled fallen surrendered".split()
_PLACES = "Syria Iraq Kazakhstan Uzbekistan Tajikistan Kyrgyzstan Afghanistan Aktobe".split()


@dataclass(slots=True)
class Request:
    """A request: when it was sent, when its answer was complete (None: never), its status."""

    sent: float
    answered: float | None = None
    status: int | None = None

    @property
    def seconds(self) -> float:
        """Give how long the answer took; infinitely long without one."""
        return float("inf") if self.answered is None else self.answered - self.sent


@dataclass(slots=True)
class Account:
    """Every request that was sent."""

    requests: list[Request] = field(default_factory=list)

    def answered(self) -> list[Request]:
        """Give the requests that were answered in full."""
        return [request for request in self.requests if request.answered is not None]

    def failed(self) -> int:
        """Count the requests without an answer, or with one that is not 200."""
        return sum(request.status != 200 for request in self.requests)

    def percentile(self, share: float) -> float:
        """Give the milliseconds in which this share of the requests was answered."""
        ordered = sorted(request.seconds for request in self.requests)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000


def questions() -> Iterator[str]:
    """Give questions of which no two are the same."""
    for number in itertools.count():
        for subject, verb, place in itertools.product(_SUBJECTS, _VERBS, _PLACES):
            yield f"How many {subject} have {verb} in {place} by day {number}?"


async def ask_until(
    port: int, deadline: float, asked: Iterator[str], account: Account, *, keep: bool = True
) -> None:
    """Ask one question after another until the time comes or the service hangs up.

    Args:
        port: of the service.
        deadline: by `time.perf_counter`.
        asked: the questions, shared with other connections.
        account: where every request is entered.
        keep: whether one connection carries all requests, or each has its own.
    """
    connection: _Connection | None = None
    try:
        while time.perf_counter() < deadline:
            connection = connection or await asyncio.open_connection(HOST, port)
            request = Request(time.perf_counter())
            account.requests.append(request)
            await _exchange(*connection, next(asked), request, keep=keep)
            if not keep:
                await _close(connection)
                connection = None
    except (OSError, asyncio.IncompleteReadError):
        # The service has hung up: what it owed stands in the account.
        return
    finally:
        if connection:
            await _close(connection)


async def _close(connection: _Connection) -> None:
    connection[1].close()
    with contextlib.suppress(OSError):
        await connection[1].wait_closed()


async def load(port: int, connections: int, seconds: float, *, keep: bool = True) -> Account:
    """Ask over this many connections at once for this long."""
    account, asked = Account(), questions()
    deadline = time.perf_counter() + seconds
    async with asyncio.timeout(seconds + LONGEST_WAIT), asyncio.TaskGroup() as group:
        for _ in range(connections):
            group.create_task(ask_until(port, deadline, asked, account, keep=keep))
    return account


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end in a thread of its own: a browser's tests leave a loop running in ours."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def _exchange(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    question: str,
    request: Request,
    *,
    keep: bool,
) -> None:
    path = f"/api/v1/query?q={quote_plus(question)}"
    kept = "keep-alive" if keep else "close"
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: {kept}\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    await reader.readexactly(content_length(head))
    request.status = int(head.split(b" ", 2)[1])
    request.answered = time.perf_counter()


def content_length(head: bytes) -> int:
    """Give the length that a response's head declares.

    >>> content_length(b"HTTP/1.1 200 OK\\r\\nContent-Length: 12\\r\\n\\r\\n")
    12
    """
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0
