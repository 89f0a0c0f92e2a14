"""A span of each request, in its client's trace, and nothing that was asked in it."""

from __future__ import annotations

import builtins
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from service import create_app
from service.config import Config
from service.web.monitoring.telemetry import TelemetryError, Tracing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.library import Library

trace = pytest.importorskip(
    "opentelemetry.proto.collector.trace.v1.trace_service_pb2", reason="needs quotient[telemetry]"
)
TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


class Collector(HTTPServer):
    """A collector that keeps what it is given."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.bodies: list[bytes] = []

    def spans(self) -> list[Any]:
        return [
            span
            for body in self.bodies
            for of_service in trace.ExportTraceServiceRequest.FromString(body).resource_spans
            for of_scope in of_service.scope_spans
            for span in of_scope.spans
        ]


class _Handler(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        import gzip

        body = self.rfile.read(int(self.headers["Content-Length"]))
        packed = self.headers.get("Content-Encoding") == "gzip"
        self.server.bodies.append(gzip.decompress(body) if packed else body)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def collector() -> Iterator[Collector]:
    with Collector() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_request_is_a_span_of_its_clients_trace_without_what_was_asked(
    library: Library, collector: Collector
) -> None:
    tracing = Tracing(f"http://127.0.0.1:{collector.server_port}/v1/traces")
    client = create_app(Config(), library, [tracing]).test_client()
    asked = {"q": "zanzibarzephyr"}
    client.get("/ask", query_string=asked, headers={"traceparent": f"00-{TRACE}-{PARENT}-01"})
    client.open("/zanzibarzephyr", method="ZANZIBAR")
    tracing._tracer.span_processor.force_flush()  # type: ignore[attr-defined]
    first, second = collector.spans()
    assert (first.name, first.trace_id.hex(), first.parent_span_id.hex()) == (
        "GET /ask",
        TRACE,
        PARENT,
    )
    told = {one.key: one.value for one in first.attributes}
    assert told["http.response.status_code"].int_value == 200
    assert told["quotient.answer.status"].string_value == "not_in_article"
    assert first.end_time_unix_nano > first.start_time_unix_nano
    assert (second.name, second.parent_span_id) == ("_OTHER", b"")
    assert not any(b"zanzibar" in body.lower() for body in collector.bodies)


def test_without_the_extra_the_start_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import_ = builtins.__import__

    def fail(name: str, *arguments: Any) -> Any:
        if name.startswith("opentelemetry"):
            raise ImportError(name)
        return import_(name, *arguments)

    monkeypatch.setattr(builtins, "__import__", fail)
    with pytest.raises(TelemetryError, match=r"quotient\[telemetry\]"):
        Tracing("http://127.0.0.1:4318/v1/traces")


def test_nothing_of_it_is_imported_where_it_is_not_wanted() -> None:
    program = (
        "import sys; from service import create_app, load_library; from service.config import "
        "Config; create_app(Config(), load_library(Config())); "
        "print([name for name in sys.modules if name.startswith(('opentelemetry', 'prometheus'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"[]\n"
