"""A span of each request for OpenTelemetry, in the trace that its client began.

It is made once the request is answered, so that the exchange knows nothing of it; and by
the worker, whose exporter has its own thread.
"""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING

from index import QuotientError
from service.web.edge import ANSWERED, ROUTE
from service.web.monitoring.observers import METHODS, OTHER_METHOD

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment
    from opentelemetry.context import Context
    from opentelemetry.trace import Tracer

_NANOSECONDS_A_MILLISECOND = 1_000_000
_SERVER_ERROR = 500


class TelemetryError(QuotientError):
    """Spans that are asked for and cannot be made."""


class Tracing:
    """Gives a span of every request to a collector; an observer."""

    def __init__(self, endpoint: str) -> None:
        """Give spans to a collector that takes OTLP by HTTP, at an address such as `…/v1/traces`.

        Raises:
            TelemetryError: the libraries for it are not installed.
        """
        try:
            import opentelemetry.exporter.otlp.proto.http.trace_exporter
            import opentelemetry.sdk.trace.export  # noqa: F401
        except ImportError as error:
            reason = "QUOTIENT_TELEMETRY needs an extra: pip install 'quotient[telemetry]'"
            raise TelemetryError(reason) from error
        self._endpoint = endpoint

    def __call__(self, environ: WSGIEnvironment, status: int, milliseconds: float) -> None:
        """Give the span of a request: its route and status, and nothing that was asked."""
        from opentelemetry.trace import SpanKind, StatusCode

        ended = time.time_ns()
        method, route = environ["REQUEST_METHOD"], environ.get(ROUTE) or ""
        method = method if method in METHODS else OTHER_METHOD
        span = self._tracer.start_span(
            f"{method} {route}".strip(),
            context=_begun(environ),
            kind=SpanKind.SERVER,
            start_time=ended - int(milliseconds * _NANOSECONDS_A_MILLISECOND),
            attributes={
                "http.request.method": method,
                "http.route": route,
                "http.response.status_code": status,
            },
        )
        if (entry := environ.get(ANSWERED)) is not None:
            span.set_attribute("quotient.answer.status", entry.status)
        if status >= _SERVER_ERROR:
            span.set_status(StatusCode.ERROR)
        span.end(ended)

    @cached_property
    def _tracer(self) -> Tracer:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor

        provider = TracerProvider(resource=Resource.create({"service.name": "quotient"}))
        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(self._endpoint)))
        return provider.get_tracer("quotient")


def _begun(environ: WSGIEnvironment) -> Context:
    """Give the trace that the client is in (W3C Trace Context)."""
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

    names = {"traceparent": "HTTP_TRACEPARENT", "tracestate": "HTTP_TRACESTATE"}
    carried = {name: environ[key] for name, key in names.items() if key in environ}
    return TraceContextTextMapPropagator().extract(carried)
