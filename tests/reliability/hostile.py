"""Trials of what nobody means well by: requests that no browser sends, and many of them."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import signal
import socket
import time
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.client import HOST, content_length
from tests.reliability.trials import QUIET, Finding
from tests.running import running, running_unread

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


def try_ranges(folder: Path) -> Finding:
    """Ask for a part of a compressed file, and for it whole in either form."""
    path, packed = b"GET /static/style.css", b"Accept-Encoding: gzip"
    with running(folder, **QUIET) as service:
        part = send(service.port, path, packed, b"Range: bytes=0-1999")
        whole, plain = send(service.port, path, packed), send(service.port, path)
    strong = sum(b"etag: w/" not in reply.head.lower() for reply in (whole, plain))
    right = gzip.decompress(part.body) == plain.body if part.status == 200 else False
    return Finding(
        "a part of a file asked for with gzip; the file plain and compressed",
        "no part compressed after it was cut; no strong tag for both",
        f"{part.status} of {len(part.body):,} bytes, {'the whole' if right else 'cut'}; "
        f"{strong} strong tags",
        right and not strong,
    )


def try_many_marks(folder: Path) -> Finding:
    """Ask for an article with thousands of marks."""
    marks = b"&".join(b"mark=%d-%d" % (start, start + 1) for start in range(2_000, 5_200))
    with running(folder, **QUIET) as service:
        [article] = json.loads(send(service.port, b"GET /api/v1/articles").body)
        path = b"GET " + article["url"].encode()
        began = time.perf_counter()
        reply = send(service.port, path + b"?" + marks)
        seconds = time.perf_counter() - began
        few = send(service.port, path + b"?" + marks[:1_119])
    return Finding(
        "3,200 marks in an article",
        "refused at once; a hundred bounded",
        f"{reply.status} after {seconds * 1000:.0f} ms; of 80 marks {few.body.count(b'<mark')}",
        reply.status == 422 and seconds < 0.1 and few.status == 200,
    )


def try_orphans(folder: Path) -> Finding:
    """Kill the parent of the workers by a signal that it does not handle."""
    with running(folder, "--workers", "2", **QUIET) as service:
        workers = service.workers()
        service.process.send_signal(signal.SIGUSR1)
        began = time.perf_counter()
        service.process.wait(10)
        while (alive := [w for w in workers if _is_alive(w)]) and time.perf_counter() < began + 10:
            time.sleep(0.05)
        seconds = time.perf_counter() - began
        for worker in alive:
            os.kill(worker, signal.SIGKILL)
    return Finding(
        "the parent of two workers killed by SIGUSR1",
        "the workers end, too",
        f"{len(workers) - len(alive)} of {len(workers)} ended within {seconds:.1f} s",
        not alive,
    )


def _is_alive(process: int) -> bool:
    """Tell whether a process runs; one that has ended may wait to be asked for its status."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
