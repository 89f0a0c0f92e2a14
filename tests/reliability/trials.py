"""The trials: each puts the service under one kind of strain and says what came of it."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.reliability.client import HOST, Account, load, run
from tests.reliability.growth import DOUBLED
from tests.reliability.repeats import growth_on, tokens
from tests.reliability.words import memory_growth
from tests.running import running

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Service

MOST_MEMORY = 120.0
MOST_GROWTH = 1.1
MOST_KEPT = 64.0
SLOWEST_START = 2.5
SLOW_CLIENTS = 200
WARM_UP = 2.0
LARGE_BODY = 100_000_000
CHUNK = b"x" * 65_536
QUIET = {"LOG_LEVEL": "warning"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What a trial found.

    Attributes:
        trial: what was done to the service.
        asked: what it must endure.
        measured: what happened.
        held: whether it did.
    """

    trial: str
    asked: str
    measured: str
    held: bool


def try_start(folder: Path) -> Finding:
    """Start the service and take the time to its first answer, and its memory then."""
    with running(folder, **QUIET) as service:
        memory, processor = service.worker_memory(), service.processor_seconds()
    return Finding(
        "start `quotient serve`, ask once",
        f"answer within {SLOWEST_START} s, worker under {MOST_MEMORY:.0f} MB",
        f"{service.started_in:.2f} s, of them {processor:.2f} s of processor; {memory:.0f} MB",
        service.started_in < SLOWEST_START and memory < MOST_MEMORY,
    )


def try_description(folder: Path, examples: int, least: int) -> Finding:
    """Let schemathesis hold the service against its own OpenAPI, with all its checks.

    Args:
        folder: where the reports go.
        examples: how many cases it makes up for each operation and phase, at most.
        least: how many cases there must have been in all.
    """
    report = folder / "schemathesis.json"
    with running(folder, **QUIET) as service:
        command = [sys.executable, "-m", "schemathesis.cli", "run", "--checks", "all"]
        command += [
            "--max-examples",
            str(examples),
            "--report-json-path",
            str(report),
            "--no-color",
        ]
        command += ["--generation-database", "none", f"{service.url}/api/v1/openapi.json"]
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=1_200, check=False
        )
        faults = sum(line.get("status", 0) >= 500 for line in service.log_lines())
    found = json.loads(report.read_text())
    cases = found["test_cases"]["generated"]
    failures = len(found["failures"]) + len(found["errors"])
    return Finding(
        "schemathesis from the service's own OpenAPI, all checks",
        f"{least:,} cases or more; no 5xx, no undocumented status, no schema violation",
        f"{cases:,} cases, {failures} failures, {faults} responses of 5xx",
        done.returncode == 0 and cases >= least and failures == faults == 0,
    )


def try_load(folder: Path, seconds: float, connections: int = 64) -> Finding:
    """Ask distinct questions over many connections, and watch the worker's memory."""
    with running(folder, **QUIET) as service:
        # The first moments fill the memory of answers and the threads' stacks.
        run(load(service.port, connections, WARM_UP))
        account, memory = run(watched_load(service, connections, seconds))
    window = max(1, len(memory) // 6)
    growth = statistics.fmean(memory[-window:]) / statistics.fmean(memory[:window])
    return Finding(
        f"distinct questions from {connections} connections for {seconds:.0f} s, "
        f"after {WARM_UP:.0f} s to warm up",
        f"no error; memory of the last sixth under {MOST_GROWTH} times that of the first",
        f"{len(account.requests):,} requests ({len(account.requests) / seconds:,.0f}/s), "
        f"{account.failed()} errors, p50 {account.percentile(0.5):.1f} ms, "
        f"p99 {account.percentile(0.99):.1f} ms, memory × {growth:.3f}, at most "
        f"{max(memory):.0f} MB",
        account.failed() == 0 and growth < MOST_GROWTH,
    )


async def watched_load(
    service: Service, connections: int, seconds: float
) -> tuple[Account, list[float]]:
    """Ask over connections, and take the memory of the worker sixty times meanwhile."""
    memory: list[float] = []

    async def watch() -> None:
        while True:
            memory.append(service.worker_memory())
            await asyncio.sleep(seconds / 60)

    watching = asyncio.create_task(watch())
    account = await load(service.port, connections, seconds)
    watching.cancel()
    return account, memory


def try_stop(folder: Path, connections: int = 64, *, keep: bool = True) -> Finding:
    """Stop the service in the middle of a load; what it had been sent before must be answered."""
    with running(folder, **QUIET) as service:
        account, stopped, status = run(_stop_under_load(service, connections, keep=keep))
    before = [request for request in account.requests if request.sent < stopped]
    after = [request for request in account.requests if request.sent >= stopped]
    lost = sum(request.status != 200 for request in before)
    open_then = sum(request.seconds > stopped - request.sent for request in before)
    kind = "kept" if keep else "fresh"
    return Finding(
        f"SIGTERM under {connections} {kind} connections",
        "no request lost that was sent before; status 0",
        f"{len(before):,} sent before, {open_then} of them open at the signal, {lost} lost; "
        f"{len(after)} sent after, {sum(r.status == 200 for r in after)} of them answered; "
        f"status {status}",
        lost == 0 and status == 0,
    )


async def _stop_under_load(
    service: Service, connections: int, *, keep: bool
) -> tuple[Account, float, int]:
    loading = asyncio.create_task(load(service.port, connections, 3.0, keep=keep))
    await asyncio.sleep(1.0)
    stopped = time.perf_counter()
    service.process.send_signal(signal.SIGTERM)
    account = await loading
    return account, stopped, await asyncio.to_thread(service.process.wait, 40)


def try_kill(folder: Path) -> Finding:
    """Kill one of two workers; the other goes on, and a new one takes its place."""
    with running(folder, "--workers", "2", **QUIET) as service:
        before = service.workers()
        os.kill(before[0], signal.SIGKILL)
        killed = time.perf_counter()
        answered = sum(run(_answers_alone(service)) for _ in range(20))
        while len(set(service.workers()) - set(before)) < 1 and time.perf_counter() < killed + 20:
            time.sleep(0.05)
        replaced = time.perf_counter() - killed
        new = set(service.workers()) - set(before)
        later = run(load(service.port, 8, 1.0, keep=False))
    return Finding(
        "SIGKILL to one of two workers",
        "it is replaced, the service goes on; only what the killed one held is lost",
        f"{answered} of 20 requests at once answered, a new worker after {replaced:.1f} s, then "
        f"{len(later.requests):,} requests with {later.failed()} errors",
        len(new) == 1 and later.failed() == 0,
    )


async def _answers_alone(service: Service) -> bool:
    account = await load(service.port, 1, 0.0001, keep=False)
    return bool(account.requests) and account.failed() == 0


def try_slow_clients(folder: Path, seconds: float) -> Finding:
    """Let many clients send a byte a second, in the head or the body; others must be answered."""
    with running(folder, **QUIET) as service:
        slow = [_open_slowly(service.port, body=number % 2 == 0) for number in range(SLOW_CLIENTS)]
        try:
            account = run(_load_beside(slow, service.port, seconds))
        finally:
            for connection in slow:
                connection.close()
    slowest = account.percentile(1.0)
    return Finding(
        f"{SLOW_CLIENTS} clients that send one byte a second, half in the head, half in the body",
        "others are answered meanwhile, each within a second",
        f"{len(account.requests):,} requests of 4 others in {seconds:.0f} s, {account.failed()} "
        f"errors, p99 {account.percentile(0.99):.1f} ms, slowest {slowest:.0f} ms",
        account.failed() == 0 and slowest < 1_000,
    )


def _open_slowly(port: int, *, body: bool) -> socket.socket:
    connection = socket.create_connection((HOST, port))
    head = "POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\n"
    if body:
        head += "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
    connection.sendall(head.encode())
    return connection


async def _load_beside(slow: list[socket.socket], port: int, seconds: float) -> Account:
    async def trickle() -> None:
        while True:
            for connection in slow:
                connection.send(b" ")
            await asyncio.sleep(1)

    trickling = asyncio.create_task(trickle())
    await asyncio.sleep(0.5)
    account = await load(port, 4, seconds)
    trickling.cancel()
    return account


def try_large_body(folder: Path, *, chunked: bool) -> Finding:
    """Send a body of 100 MB, with its length told before or in chunks without one."""
    with running(folder, **QUIET) as service:
        before = service.worker_memory()
        began = time.perf_counter()
        status, sent = _send_large_body(service.port, chunked=chunked)
        seconds = time.perf_counter() - began
        growth = service.worker_memory() - before
    how = "in chunks of no told length" if chunked else "of told length"
    return Finding(
        f"a body of 100 MB {how}",
        "refused at once with 413, not read into memory",
        f"{status} after {seconds * 1000:.0f} ms and {sent / 1e6:.2f} MB sent, "
        f"memory + {growth:.1f} MB",
        status == 413 and seconds < 1 and growth < 5,
    )


def _send_large_body(port: int, *, chunked: bool) -> tuple[int, int]:
    """Send until the service answers; give its status and the bytes sent by then."""
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {LARGE_BODY}"
    head = "POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    part = b"%x\r\n%s\r\n" % (len(CHUNK), CHUNK) if chunked else CHUNK
    sent = 0
    with socket.create_connection((HOST, port), timeout=10) as connection:
        connection.sendall(f"{head}{length}\r\n\r\n".encode())
        connection.setblocking(False)
        deadline = time.perf_counter() + 10
        while sent < LARGE_BODY and time.perf_counter() < deadline:
            try:
                answer = connection.recv(4096)
                return int(answer.split(b" ", 2)[1]), sent
            except BlockingIOError:
                pass
            # A service that closes between the two has answered before: the next turn reads it.
            try:
                sent += connection.send(part[sent % len(part) :])
            except (BlockingIOError, BrokenPipeError, ConnectionResetError):
                time.sleep(0.001)
    return 0, sent


def try_repeats(folder: Path, count: int, length: int) -> Finding:
    """Read articles of one token over and over, of this length and of four times as much.

    Args:
        folder: not used.
        count: how many tokens are tried.
        length: of the shorter article, in characters.
    """
    growths = {token: growth_on(token, length) for token in itertools.islice(tokens(), count)}
    worst = max(growths, key=growths.__getitem__)
    return Finding(
        f"articles of one token over and over, {length / 1000:.0f} to {length / 250:.0f} kB: "
        f"{len(growths)} tokens of digits, words, signs, dates and units",
        f"twice the text is read in under {DOUBLED} times the processor time",
        f"{growths[worst]:.2f} times at most, for {worst!r}",
        growths[worst] < DOUBLED,
    )


def try_many_words(folder: Path, words: int, questions: int) -> Finding:
    """Ask a library of many words, all of them spelled like thousands of others, for many of them.

    Args:
        folder: not used.
        words: of the library, no two the same.
        questions: of ten words each.
    """
    growth = memory_growth(words, questions)
    return Finding(
        f"{questions} questions to a library of {words:,} words, all spelled alike",
        f"what is kept of them is bounded: memory grows by under {MOST_KEPT:.0f} MB",
        f"memory + {growth:.0f} MB",
        growth < MOST_KEPT,
    )
