"""Trials of what nobody means well by: requests that no browser sends, and many of them."""

from __future__ import annotations

import csv
import io
import json
import re
import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.reliability.client import HOST, content_length
from tests.reliability.trials import QUIET, Finding
from tests.running import running, running_unread

if TYPE_CHECKING:
    from pathlib import Path

HOSTS = (b"a..b", b".a", b"a" * 64, b"xn--a", b"\xff", b"a b", b"[::1", b"a:99999", b"")
STRANGERS = (b"evil.example", b"127.0.0.1.evil.example", b"10.0.0.1")
ALWAYS = (b"content-security-policy:", b"x-request-id:", b"x-content-type-options:")
DEPTHS = (3, 100, 127, 128, 256, 1_000, 1_024, 10_000)
LOGGED_BYTES = 400
ANSWER_SECONDS = 10
FLOOD_LIMIT = 40
RETRY_AFTER = re.compile(rb"(?i)\r\nretry-after: (\d+)")
FORMULAS = tuple(enumerate(("=HYPERLINK(A1)", "@SUM(A1)", "Ada"), 40))
MOST_RESPONSE = 2_000_000
MOST_GROWTH_MB = 30


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back on a connection: status 0 for nothing at all."""

    head: bytes
    body: bytes

    @property
    def status(self) -> int:
        """Give the status."""
        return int(self.head.split(b" ", 2)[1]) if self.head else 0

    @property
    def is_whole(self) -> bool:
        """Tell whether it has the headers that every response has."""
        return all(header in self.head.lower() for header in ALWAYS)


def send(port: int, *lines: bytes, body: bytes = b"", host: bytes = b"localhost") -> Reply:
    """Send a request as it stands, and read its reply.

    Args:
        port: of the service.
        lines: the request line and more headers.
        body: what follows the head.
        host: the header of that name.
    """
    first, *headers = lines
    ours = [b"Host: " + host, b"Connection: close", b"Content-Length: %d" % len(body)]
    head = b"\r\n".join([first + b" HTTP/1.1", *ours, *headers, b"", b""])
    try:
        with socket.create_connection((HOST, port), timeout=ANSWER_SECONDS) as connection:
            connection.sendall(head + body)
            return _read(connection)
    except OSError:
        return Reply(b"", b"")


def _read(connection: socket.socket) -> Reply:
    received = b""
    while part := connection.recv(65_536):
        received += part
        head, _, body = received.partition(b"\r\n\r\n")
        if b"\r\n\r\n" in received and len(body) >= content_length(head):
            break
    head, _, body = received.partition(b"\r\n\r\n")
    return Reply(head, body)


def try_hosts(folder: Path) -> Finding:
    """Name hosts that are none, and hosts that are others'."""
    began = time.perf_counter()
    with running(folder, PUBLIC_URL="https://quotient.example") as service:
        paths = (b"GET /", b"GET /none", b"GET /api/v1/articles")
        bad = [send(service.port, path, host=host) for host in HOSTS for path in paths]
        strange = [send(service.port, path, host=host) for host in STRANGERS for path in paths]
        ours = send(service.port, paths[0], host=b"quotient.example")
        service.stop()
        longest = max(map(len, service.log.read_text().splitlines()))
    whole = sum(reply.is_whole for reply in bad + strange)
    right = sum(r.status == 400 for r in bad) + sum(r.status == 421 for r in strange)
    seconds = time.perf_counter() - began
    return Finding(
        f"{len(HOSTS)} hosts that are none and {len(STRANGERS)} of others, on {len(paths)} routes",
        "400 and 421 with every header, a short line of log each; our own answered",
        f"{right} of {len(bad + strange)} refused so, {whole} with every header, the longest line "
        f"{longest} bytes; our own {ours.status}; {seconds:.1f} s",
        right == whole == len(bad + strange) and longest < LOGGED_BYTES and ours.status == 200,
    )


def try_deep_bodies(folder: Path) -> Finding:
    """Send JSON that is nested ever deeper, in arrays and in objects."""
    bodies = [part for depth in DEPTHS for part in _nested(depth)]
    with running(folder, **QUIET) as service:
        post = (b"POST /api/v1/query", b"Content-Type: application/json")
        replies = [send(service.port, *post, body=body) for body in bodies]
    told = sum(json.loads(r.body)["status"] == r.status and r.status < 500 for r in replies)
    statuses = sorted({reply.status for reply in replies})
    return Finding(
        f"bodies of JSON nested {DEPTHS[0]} to {DEPTHS[-1]:,} deep",
        "a problem document of 4xx each",
        f"{told} of {len(replies)} problem documents, of {', '.join(map(str, statuses))}",
        told == len(replies) and set(statuses) <= {400, 413, 422},
    )


def _nested(depth: int) -> list[bytes]:
    return [
        b'{"question":' + b"[" * depth + b"]" * depth + b"}",
        b'{"a":' * depth + b"1" + b"}" * depth,
        b"[" * depth,
    ]


# A service whose list of figures fails, as any code may one day.
_FAULTY = """
import sys
from service.web import api

def fail(*_):
    raise RuntimeError("é" * 10_000)

api.select_figures = fail
from service.__main__ import main
main(sys.argv[1:])
"""


def try_unread_log(folder: Path, faults: int) -> Finding:
    """Let the log go into a pipe that nobody reads, and the service fail again and again."""
    with running_unread(folder, _FAULTY) as service:
        replies = [send(service.port, b"GET /api/v1/figures") for _ in range(faults)]
        began = time.perf_counter()
        others = [send(service.port, b"GET /api/v1/query?q=a").status for _ in range(20)]
        slowest = (time.perf_counter() - began) / 20
        status = service.stop()
    whole = sum(reply.status == 500 and reply.is_whole for reply in replies)
    return Finding(
        f"a log that nobody reads, and {faults:,} faults",
        "the service goes on, and stops when told to",
        f"{whole:,} told as 500, then {others.count(200)} of 20 requests answered in "
        f"{slowest * 1000:.0f} ms each; status {status} at the end",
        whole == faults and others.count(200) == 20 and status == 0,
    )


def try_large_article(folder: Path, numbers: int, questions: int) -> Finding:
    """Serve a sentence of very many numbers, and ask ever other questions about it."""
    article = folder / "harbour.txt"
    counted = ", ".join(f"{3 * number + 10} ships" for number in range(numbers))
    article.write_text(f"A count of the harbour\n\nThe harbour counted {counted} in all.\n")
    paths = (b"/figures", b"/api/v1/figures", b"/api/v1/figures?format=csv", b"/ask?q=ships")
    with running(folder, str(article), **QUIET) as service:
        sizes = [len(send(service.port, b"GET " + path).body) for path in paths]
        before = service.worker_memory()
        for number in range(questions):
            path = b"/api/v1/query?q=How+many+ships+in+the+harbour+%d" % number
            sizes.append(len(send(service.port, b"GET " + path).body))
        growth = service.worker_memory() - before
    return Finding(
        f"an article of one sentence with {numbers:,} numbers, and {questions:,} questions",
        f"no response over {MOST_RESPONSE / 1e6:.0f} MB, memory + {MOST_GROWTH_MB} MB at most",
        f"largest {max(sizes) / 1e6:.2f} MB, smallest {min(sizes) / 1e3:.1f} kB, "
        f"memory + {growth:.1f} MB",
        min(sizes) > 0 and max(sizes) < MOST_RESPONSE and growth < MOST_GROWTH_MB,
    )


def try_formulas(folder: Path) -> Finding:
    """Serve an article whose words a spreadsheet would take for formulas, and fetch its CSV."""
    article = folder / "harbour.txt"
    lines = [f"According to {said}, some {n} ships left the port." for n, said in FORMULAS]
    title = "A cold harbour waits"
    article.write_text("\n\n".join([title, title, "At night it had -5 degrees.", *lines]) + "\n")
    with running(folder, str(article), **QUIET) as service:
        table = send(service.port, b"GET /api/v1/figures?format=csv").body.decode()
    cells = [cell for row in csv.reader(io.StringIO(table, newline="")) for cell in row]
    acting = [
        cell for cell in cells if cell.lstrip()[:1] in set("=+-@\t\r") and not _is_number(cell)
    ]
    kept = [cell for cell in cells if cell.startswith("'")]
    return Finding(
        "an article with formulas for sources, as CSV",
        "no text acts as a formula, numbers stay numbers",
        f"{len(acting)} of {len(cells)} cells act, {len(kept)} are held by an apostrophe",
        not acting and bool(kept),
    )


def _is_number(cell: str) -> bool:
    return cell.removeprefix("-").replace(".", "", 1).isdecimal()


def try_flood(folder: Path) -> Finding:
    """Ask from eight addresses of one network for what is not there, and for what is held."""
    flood = [
        (b"GET /nothing", b"X-Forwarded-For: 2001:db8:0:1:%d::1"),
        (b"DELETE /api/v1/articles", b"X-Forwarded-For: 2001:db8:0:2:%d::1"),
        (b"GET /api/v1/articles", b'X-Forwarded-For: 2001:db8:0:3:%d::1\r\nIf-None-Match: "%%s"'),
    ]
    with running(folder, RATE_LIMIT=str(FLOOD_LIMIT), PROXIES="1", **QUIET) as service:
        head = send(service.port, b"HEAD /api/v1/articles").head
        tag = head.lower().split(b'etag: w/"')[1].split(b'"')[0]
        passed, waits = [], []
        for request, client in flood:
            replies = [
                send(service.port, request, client.replace(b"%%s", tag) % (number % 8))
                for number in range(2 * FLOOD_LIMIT)
            ]
            passed.append(sum(reply.status != 429 for reply in replies))
            waits += [int(found[1]) for r in replies if (found := RETRY_AFTER.search(r.head))]
        other = send(service.port, b"GET /", b"X-Forwarded-For: 2001:db8:0:4::1").status
    longest = max(waits, default=0)
    return Finding(
        f"{2 * FLOOD_LIMIT} requests of 404, of 405 and of 304 from 8 addresses of one /64, at "
        f"{FLOOD_LIMIT} a minute",
        "no more than so many are answered, others as before; Retry-After of a minute at most",
        f"{', '.join(map(str, passed))} passed, another {other}, Retry-After {longest}",
        max(passed) <= FLOOD_LIMIT + 2 and other == 200 and 0 < longest <= 60,
    )
