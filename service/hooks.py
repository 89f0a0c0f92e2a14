"""What happens around every request: its id, its limits, its headers, its line in the log."""

from __future__ import annotations

import gzip
import logging
import re
import secrets
import time
from importlib.metadata import version
from typing import TYPE_CHECKING

from flask import Response, g, request
from werkzeug.middleware.proxy_fix import ProxyFix

from service.failures import ProblemError
from service.headers import (
    cors_headers,
    data_headers,
    embed_headers,
    entity_tag,
    page_headers,
    static_headers,
)
from service.logs import REQUESTS

if TYPE_CHECKING:
    from flask import Flask

    from index.library import Library
    from service.config import Config

GZIP_FROM_BYTES = 1_024
GZIP_LEVEL = 4
_COMPRESSIBLE = re.compile(r"text/.*|application/(?:problem\+)?json|image/svg\+xml")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_TAGGED = {"api.query", "api.articles", "api.article", "api.figures", "api.openapi"}

_log = logging.getLogger(REQUESTS)


def register(app: Flask, library: Library, config: Config) -> None:
    """Wrap every request of the application; what is wrapped first stands outermost."""
    if config.proxies:
        hops = config.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    app.config["MAX_CONTENT_LENGTH"] = config.max_body
    exchange = _Exchange(library, config)
    app.before_request(_begin)
    app.before_request(exchange.refuse_large_body)
    app.before_request(exchange.answer_unchanged)
    # Flask runs the last registered first: the log line comes after everything else.
    app.after_request(exchange.log)
    app.after_request(exchange.finish)


class _Exchange:
    """A request and its response, under one configuration."""

    def __init__(self, library: Library, config: Config) -> None:
        self._config = config
        self._version = f"{version('quotient')} {library.version}"
        self._page = page_headers()
        self._data = data_headers()
        self._embed = embed_headers(config)
        self._static = static_headers()

    def refuse_large_body(self) -> None:
        """Refuse a body by its declared length, on every route, before anything is read."""
        if (request.content_length or 0) > self._config.max_body:
            limit = f"{self._config.max_body:,} bytes"
            raise ProblemError(413, "body_too_large", f"the body is larger than {limit}")

    def answer_unchanged(self) -> Response | None:
        """Answer 304 where the client names the tag of what it would get."""
        if request.endpoint not in _TAGGED or request.method not in {"GET", "HEAD"}:
            return None
        # A weak tag: `took_ms` and the encoding may differ, what is said does not.
        g.tag = entity_tag(self._version, request.full_path)
        return Response(status=304) if request.if_none_match.contains_weak(g.tag) else None

    def finish(self, response: Response) -> Response:
        """Give the response its headers and its encoding."""
        response.headers.extend(self._kind(response))
        response.headers["X-Request-ID"] = g.request_id
        self._cache(response)
        self._share(response)
        _compress(response)
        response.headers["Server-Timing"] = f"app;dur={_milliseconds():.2f}"
        return response

    def log(self, response: Response) -> Response:
        """Write the request's line."""
        level = logging.WARNING if response.status_code >= 400 else logging.INFO
        if _log.isEnabledFor(level):
            fields: dict[str, object] = {
                "id": g.request_id,
                "method": request.method,
                "route": request.url_rule.rule if request.url_rule else None,
                "status": response.status_code,
                "ms": round(_milliseconds(), 2),
            }
            if self._config.log_questions:
                fields["question"] = _question()
            _log.log(level, "request", extra={"fields": fields})
        return response

    def _kind(self, response: Response) -> list[tuple[str, str]]:
        if request.endpoint == "embed.embed":
            return self._embed
        if request.endpoint in {"static", "embed.loader"}:
            return self._static
        return self._page if response.mimetype == "text/html" else self._data

    def _cache(self, response: Response) -> None:
        if "tag" in g and response.status_code in {200, 304}:
            response.set_etag(g.tag, weak=True)
        if "Cache-Control" not in response.headers:
            kept = request.method in {"GET", "HEAD"} and response.status_code < 400
            response.headers["Cache-Control"] = "no-cache" if kept else "no-store"

    def _share(self, response: Response) -> None:
        if not request.path.startswith("/api/"):
            return
        preflight = request.method == "OPTIONS"
        origin = request.headers.get("Origin")
        headers = cors_headers(self._config.cors_origins, origin, preflight=preflight)
        response.headers.extend(headers)


def _begin() -> None:
    g.started = time.perf_counter()
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def _milliseconds() -> float:
    return float(time.perf_counter() - g.started) * 1000


def _question() -> str | None:
    if request.method == "POST" and request.is_json:
        body = request.get_json(silent=True)
        asked = body.get("question") if isinstance(body, dict) else None
        return str(asked)[:500] if asked is not None else None
    return request.args.get("q")


def _compress(response: Response) -> None:
    if not _COMPRESSIBLE.fullmatch(response.mimetype or ""):
        return
    response.vary.add("Accept-Encoding")
    if response.status_code != 200 or not request.accept_encodings.quality("gzip"):
        return
    response.direct_passthrough = False
    content = response.get_data()
    if len(content) < GZIP_FROM_BYTES:
        return
    response.set_data(gzip.compress(content, GZIP_LEVEL, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
