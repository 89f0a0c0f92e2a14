"""The body of a request, read before the application sees it.

A thread that reads waits for its client. So only some of a server's threads may, fewer for one
client, and the others go on to answer whoever has sent all.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

from service.web.edge.problems import CODES, ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed.wsgi import WSGIEnvironment

MOST_READ_AT_ONCE = 48
MOST_READ_OF_CLIENT = 24
RETRY_SECONDS = 1

_TOO_LARGE = "the body is larger than this service reads"
_LONGEST_NUMBER = 18


class BodyReader:
    """Reads bodies up to a size, and so many at once."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._reading: Counter[str] = Counter()
        self._lock = Lock()

    def read(self, environ: WSGIEnvironment) -> None:
        """Put the whole body of a request in place of its stream.

        Raises:
            ProblemError: the body is too large, or too many others are being read.
        """
        size = self._told(environ)
        body = self._take(environ, size) if size else b""
        environ["wsgi.input"] = BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))

    def _told(self, environ: WSGIEnvironment) -> int:
        """Give how many bytes to read: as many as are told of, or one more than may come."""
        told = environ.get("CONTENT_LENGTH")
        if not told:
            return self._most + 1 if environ.get("wsgi.input_terminated") else 0
        if not (told.isdecimal() and told.isascii()):
            raise _problem(400, "the Content-Length is no number")
        if len(told) > _LONGEST_NUMBER or int(told) > self._most:
            raise _problem(413, _TOO_LARGE)
        return int(told)

    def _take(self, environ: WSGIEnvironment, size: int) -> bytes:
        with self._place(environ.get("REMOTE_ADDR", "")):
            try:
                body: bytes = environ["wsgi.input"].read(size)
            except OSError as error:
                raise _problem(400, "the body ended before its time") from error
        if len(body) > self._most:
            raise _problem(413, _TOO_LARGE)
        return body

    @contextmanager
    def _place(self, client: str) -> Iterator[None]:
        """Hold one of the places to read at, which there must be."""
        with self._lock:
            full = self._reading.total() >= MOST_READ_AT_ONCE
            if full or self._reading[client] >= MOST_READ_OF_CLIENT:
                raise _problem(503, "too many bodies are being sent; send again", RETRY_SECONDS)
            self._reading[client] += 1
        try:
            yield
        finally:
            with self._lock:
                self._reading[client] -= 1
                if not self._reading[client]:
                    del self._reading[client]


def _problem(status: int, detail: str, retry_after: int | None = None) -> ProblemError:
    return ProblemError(status, CODES[status], detail, retry_after=retry_after)
