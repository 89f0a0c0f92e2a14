"""All at once: clients that are silent, slow, deaf, strange or many, beside honest ones.

`python -m tests.reliability.attack PORT SECONDS` is the attack alone. It is a process of its own,
so that its work is not taken for the service's slowness.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.articles import SERVED
from tests.reliability.client import HOST, content_length, load, run
from tests.reliability.hostile import DEPTHS, HOSTS
from tests.reliability.searching import Maker
from tests.reliability.slow import ADDRESSES, STUCK_BODY
from tests.reliability.trials import MOST_GROWTH, QUIET, Finding, watched_load
from tests.running import running

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

HONEST = 8
# Until then threads start, and what may be kept fills up.
SETTLED_SECONDS = 20.0
SILENT, STUCK, DEAF, FLOODING = 200, 60, 40, 4
# How long one that says nothing is held before it comes again.
HELD_SECONDS = 4.0
_TOP = Path(__file__).parents[2]


def try_attack(folder: Path, seconds: float) -> Finding:
    """Attack in every way at once, and ask as honest clients do meanwhile."""
    with running(folder, **QUIET) as service:
        settling = min(seconds, SETTLED_SECONDS)
        command = [sys.executable, "-m", __name__, str(service.port), str(seconds + settling)]
        with subprocess.Popen(command, cwd=_TOP) as attack:
            run(load(service.port, HONEST, settling))
            account, memory = run(watched_load(service, HONEST, seconds))
            attack.wait(30)
    window = max(1, len(memory) // 6)
    growth = sum(memory[-window:]) / sum(memory[:window])
    return Finding(
        f"{seconds:.0f} s, after {settling:.0f} s to settle, of {SILENT} silent, {STUCK} stuck and "
        f"{DEAF} deaf clients, hosts that are none, deep bodies and {FLOODING} that flood",
        f"every request of {HONEST} honest clients answered; memory of the last sixth under "
        f"{MOST_GROWTH} times that of the first",
        f"{len(account.requests):,} requests, {account.failed()} errors, p50 "
        f"{account.percentile(0.5):.0f} ms, p99 {account.percentile(0.99):.0f} ms, memory × "
        f"{growth:.3f}, at most {max(memory):.0f} MB",
        account.failed() == 0 and growth < MOST_GROWTH and attack.returncode == 0,
    )


async def attack(port: int, seconds: float) -> None:
    """Attack a service on this machine in every way, each again and again."""
    deadline = time.monotonic() + seconds
    ways = [
        *(_holding(said, number) for said, count in _HELD for number in range(count)),
        *(_sending(request) for request in (_strange_host, _deep_body)),
        *(_sending(Flood(number)) for number in range(FLOODING)),
    ]
    async with asyncio.TaskGroup() as group:
        for way in ways:
            group.create_task(_again_until(deadline, port, way))


async def _again_until(
    deadline: float, port: int, way: Callable[[int], Coroutine[None, None, None]]
) -> None:
    while time.monotonic() < deadline:
        # Being refused is no end of it.
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await way(port)


_HELD = (
    (b"", SILENT),
    (STUCK_BODY, STUCK),
    (b"GET /api/v1/figures HTTP/1.1\r\nHost: localhost\r\n\r\n", DEAF),
)


def _holding(said: bytes, number: int) -> Callable[[int], Coroutine[None, None, None]]:
    """Say something and then nothing, from one of many addresses, and read nothing."""

    async def hold(port: int) -> None:
        ours = f"127.0.1.{1 + number % ADDRESSES}"
        _, writer = await asyncio.open_connection(HOST, port, local_addr=(ours, 0))
        writer.write(said)
        await asyncio.sleep(HELD_SECONDS)
        writer.transport.abort()

    return hold


def _sending(make: Callable[[int], bytes]) -> Callable[[int], Coroutine[None, None, None]]:
    """Send ever other requests, each after the answer to the last."""
    count = iter(range(sys.maxsize))

    async def send(port: int) -> None:
        reader, writer = await asyncio.open_connection(HOST, port)
        try:
            writer.write(make(next(count)))
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(content_length(head))
        finally:
            writer.transport.abort()

    return send


def _strange_host(number: int) -> bytes:
    host = HOSTS[number % len(HOSTS)]
    return b"GET / HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n"


def _deep_body(number: int) -> bytes:
    depth = DEPTHS[number % len(DEPTHS)]
    return post(b'{"question":' + b"[" * depth + b"]" * depth + b"}")


class Flood:
    """Questions made up, with as many before them as count."""

    def __init__(self, seed: int) -> None:
        self._maker = Maker(SERVED.read_text(encoding="utf-8"), seed)

    def __call__(self, _: int) -> bytes:
        asked = self._maker.next_of(())
        body = {"question": asked.question, "history": asked.history}
        return post(json.dumps(body).encode())


def post(body: bytes) -> bytes:
    """Give the request that posts a body to the query endpoint."""
    return (
        b"POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Connection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    )


if __name__ == "__main__":
    asyncio.run(attack(int(sys.argv[1]), float(sys.argv[2])))
