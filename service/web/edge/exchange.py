"""What happens around every request: its id, its headers, its encoding, its line in the log.

This is plain WSGI (PEP 3333) around the application rather than hooks inside of it: the same work
takes a third of the time, and a whole body as one list is what the server sends fastest.
"""

from __future__ import annotations

import logging
import random
import re
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from service.questions import MAX_QUESTION
from service.web.edge.bodies import BodyReader
from service.web.edge.encoding import compress, forget_range, weaken_tag
from service.web.edge.headers import (
    cache_headers,
    cors_headers,
    data_headers,
    embed_headers,
    entity_tag,
    page_headers,
    static_headers,
)
from service.web.edge.hosts import HEALTH, READY, make_host_check
from service.web.edge.limits import make_limit_check
from service.web.edge.logs import NAME, write_line
from service.web.edge.parameters import check_parameters
from service.web.edge.problems import CODES, ProblemError, plain
from service.web.edge.response import Response

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from service.config import Config
    from service.web.edge.admission import Served
    from service.web.edge.headers import Headers

# Is told of a request once it is answered: its environment, with what the application left there,
# the status, the milliseconds. It makes nobody wait.
Observer = Callable[["WSGIEnvironment", int, float], None]

# What the application is told, and where it leaves what only it knows for the log.
REQUEST_ID = "quotient.request_id"
ROUTE = "quotient.route"
QUESTION = "quotient.question"
ANSWERED = "quotient.answered"

# What the exchange itself leaves there: what answers the request, and the tag of the answer.
_SERVED, _TAG = "quotient.served", "quotient.tag"

# Requests that are worked on at once; the others wait, and health is told meanwhile. Python runs
# one of them at a time, so that more of them take no less time, and much more memory.
MOST_AT_WORK = 8
# So long a place may take to be free until the service calls itself not ready.
READY_SECONDS = 1.0

_API = "/api/"
# What scripts of other origins may read, where they are allowed to.
_SHARED = (_API, "/mcp", "/v1/")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_BUSY = "a request would wait too long here for now"
_FAULT = "the service failed to answer; the request id finds the reason in its log"


class Exchange:
    """The application with everything that a request and its response need around it."""

    def __init__(
        self,
        admit: Callable[[WSGIEnvironment], Served],
        config: Config,
        is_debugged: Callable[[], bool] = lambda: False,
        observers: Sequence[Observer] = (),
    ) -> None:
        """Stand before one application, or several.

        Args:
            admit: gives what answers a request; a ProblemError where nothing may.
            config: which hosts are ours, whose pages may frame, whose scripts may read, what is
                logged.
            is_debugged: whether a fault is shown to who develops, and not told.
            observers: are told of every request.

        Raises:
            ConfigError: the configuration names something that cannot be used.
        """
        self._admit = admit
        self._config = config
        self._is_debugged = is_debugged
        self._observers = observers
        self._check_host = make_host_check(config)
        self._check_limit = make_limit_check(config)
        self._bodies = BodyReader(config.max_body)
        self._places: SimpleQueue[None] = SimpleQueue()
        for _ in range(MOST_AT_WORK):
            self._places.put(None)
        self._page, self._data = page_headers(), data_headers()
        self._static, self._embed = static_headers(), embed_headers(config)
        self._logged_from = {"info": 0, "warning": 400, "error": 500}[config.log_level]

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        """Answer a request, as a WSGI application does."""
        started = time.perf_counter()
        request_id = environ[REQUEST_ID] = _request_id(environ)
        response = self._respond(environ)
        self._finish(environ, response)
        milliseconds = (time.perf_counter() - started) * 1000
        response.headers.append(("X-Request-ID", request_id))
        response.headers.append(("Server-Timing", f"app;dur={milliseconds:.2f}"))
        status = int(response.status[:3])
        self._log(environ, status, request_id, milliseconds)
        for observe in self._observers:
            observe(environ, status, milliseconds)
        start_response(response.status, response.headers)
        return [response.body] if environ["REQUEST_METHOD"] != "HEAD" else []

    def _tag(self, environ: WSGIEnvironment, version: str) -> str | None:
        """Give the entity tag of what a GET under /api answers.

        It is weak: `took_ms` and the encoding may differ, what is said does not.
        """
        if not environ["PATH_INFO"].startswith(_API):
            return None
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return None
        asked = environ["PATH_INFO"] + "?" + environ.get("QUERY_STRING", "")
        return f'W/"{entity_tag(version, asked)}"'

    def _respond(self, environ: WSGIEnvironment) -> Response:
        """Answer, whatever happens: this is the last place where a fault can be told of."""
        try:
            self._check_limit(environ)
            self._check_host(environ)
            check_parameters(environ)
            forget_range(environ)
            served = environ[_SERVED] = self._admit(environ)
            environ[_TAG] = self._tag(environ, served.version)
            if environ["REQUEST_METHOD"] == "POST":
                self._bodies.read(environ)
            return self._answer(environ, served.application)
        except ProblemError as error:
            return _told(error, environ)
        except Exception as error:
            if self._is_debugged():
                raise
            fields = {"id": environ[REQUEST_ID]}
            logging.getLogger(NAME).error("fault", exc_info=error, extra={"fields": fields})
            return _told(ProblemError(500, CODES[500], _FAULT), environ)

    def _answer(self, environ: WSGIEnvironment, application: WSGIApplication) -> Response:
        tag, held = environ[_TAG], environ.get("HTTP_IF_NONE_MATCH")
        if tag and held and tag.removeprefix("W/") in held:
            return Response("304 Not Modified", [])
        if environ["PATH_INFO"] == HEALTH:
            return _run(application, environ)
        try:
            self._places.get(timeout=READY_SECONDS if environ["PATH_INFO"] == READY else None)
        except Empty:
            raise ProblemError(503, CODES[503], _BUSY, retry_after=1) from None
        try:
            return _run(application, environ)
        finally:
            self._places.put(None)

    def _finish(self, environ: WSGIEnvironment, response: Response) -> None:
        path, method, tag = environ["PATH_INFO"], environ["REQUEST_METHOD"], environ.get(_TAG)
        response.headers += self._kind(path, response)
        done = response.status.startswith(("2", "3"))
        if tag and done:
            response.headers.append(("ETag", tag))
        elif tag is None:
            weaken_tag(response)
        served = environ.get(_SERVED)
        kept = done and method in {"GET", "HEAD"}
        cache_headers(response, served and served.varying, kept=kept)
        if path.startswith(_SHARED) and self._config.cors_origins:
            allowed, origin = self._config.cors_origins, environ.get("HTTP_ORIGIN")
            response.headers += cors_headers(allowed, origin, preflight=method == "OPTIONS")
        compress(environ, response)

    def _kind(self, path: str, response: Response) -> Headers:
        if path.startswith("/static/") or path == "/embed.js":
            return self._static
        if path == "/embed":
            return self._embed
        return (
            self._page
            if (response.get("content-type") or "").startswith("text/html")
            else self._data
        )

    def _log(
        self, environ: WSGIEnvironment, status: int, request_id: str, milliseconds: float
    ) -> None:
        if status < self._logged_from:
            return
        fields: dict[str, object] = {
            "id": request_id,
            "method": environ["REQUEST_METHOD"],
            "route": environ.get(ROUTE),
            "status": status,
            "ms": round(milliseconds, 2),
        }
        if self._config.log_questions:
            fields["question"] = _question(environ)
        write_line("warning" if status >= 400 else "info", "request", fields)


def _run(application: WSGIApplication, environ: WSGIEnvironment) -> Response:
    """Run the application to its end; HEAD as GET, so that its headers are the same."""
    response = Response("500 Internal Server Error", [])

    def start(status: str, headers: Headers, exc_info: object = None) -> None:
        response.status, response.headers = status, headers

    method = environ["REQUEST_METHOD"]
    environ["REQUEST_METHOD"] = "GET" if method == "HEAD" else method
    try:
        chunks = application(environ, start)  # type: ignore[arg-type]
        response.body = b"".join(chunks)
        if hasattr(chunks, "close"):
            chunks.close()
    finally:
        environ["REQUEST_METHOD"] = method
    return response


def _told(error: ProblemError, environ: WSGIEnvironment) -> Response:
    problem = error.problem
    media_type, body = plain(problem, environ["PATH_INFO"])
    headers = [("Content-Type", media_type), ("Content-Length", str(len(body)))]
    if problem.status == 401:
        headers.append(("WWW-Authenticate", "Bearer"))
    if error.retry_after is not None:
        headers.append(("Retry-After", str(error.retry_after)))
    return Response(f"{problem.status} {problem.title}", headers, body)


def _request_id(environ: WSGIEnvironment) -> str:
    given = environ.get("HTTP_X_REQUEST_ID", "")
    # No secret: asking the system for random bytes would let other threads go first.
    return given if _REQUEST_ID.fullmatch(given) else f"{random.getrandbits(64):016x}"


def _question(environ: WSGIEnvironment) -> str | None:
    if QUESTION in environ:
        return str(environ[QUESTION])
    asked = parse_qs(environ.get("QUERY_STRING", "")).get("q")
    return asked[0][:MAX_QUESTION] if asked else None
