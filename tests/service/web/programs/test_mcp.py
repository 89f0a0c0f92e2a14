from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from service import create_app
from service.config import Config

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from index.library import Library

PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}


def post(client: FlaskClient, message: Any = PING, **options: Any) -> Any:
    return client.post("/mcp", json=message, **options)


def test_a_message_is_answered_with_json(client: FlaskClient) -> None:
    response = post(client)
    assert (response.status_code, response.mimetype) == (200, "application/json")
    assert response.json == {"jsonrpc": "2.0", "id": 1, "result": {}}
    assert "Mcp-Session-Id" not in response.headers


def test_a_notification_is_taken_without_a_word(client: FlaskClient) -> None:
    response = post(client, {"jsonrpc": "2.0", "method": "notifications/initialized"})
    assert (response.status_code, response.data) == (202, b"")


@pytest.mark.parametrize("method", ["get", "delete"])
def test_there_are_no_streams_and_no_sessions(client: FlaskClient, method: str) -> None:
    response = client.open("/mcp", method=method.upper())
    assert (response.status_code, response.allow) == (405, {"OPTIONS", "POST"})


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://localhost", 200),
        ("https://ask.example", 200),
        ("https://intranet.example", 200),
        ("https://evil.example", 403),
        ("null", 403),
        ("http://localhost.evil.example", 403),
    ],
)
def test_pages_of_other_origins_are_not_answered(
    library: Library, origin: str, status: int
) -> None:
    config = Config(public_url="https://ask.example", cors_origins=("https://intranet.example",))
    client = create_app(config, library).test_client()
    response = post(client, headers={"Origin": origin})
    assert response.status_code == status
    allowed = response.headers.get("Access-Control-Allow-Origin")
    assert allowed == (origin if origin == "https://intranet.example" else None)


def test_every_origin_may_ask_where_every_one_may_read(library: Library) -> None:
    client = create_app(Config(cors_origins=("*",)), library).test_client()
    assert post(client, headers={"Origin": "https://any.example"}).status_code == 200
    asked = {"Origin": "https://any.example", "Access-Control-Request-Method": "POST"}
    preflight = client.options("/mcp", headers=asked)
    assert "MCP-Protocol-Version" in preflight.headers["Access-Control-Allow-Headers"]


def test_what_is_no_json_or_too_large_is_refused(client: FlaskClient) -> None:
    assert client.post("/mcp", data="x", content_type="text/plain").status_code == 415
    assert (
        client.post("/mcp", data="x" * 140_000, content_type="application/json").status_code == 413
    )
    refused = client.post("/mcp", data="x", content_type="application/json")
    assert (refused.status_code, refused.json and refused.json["error"]["code"]) == (400, -32700)


def test_an_unknown_host_is_refused(client: FlaskClient) -> None:
    assert post(client, headers={"Host": "evil.example"}).status_code == 421


def test_messages_are_counted_as_other_requests_are(library: Library) -> None:
    client = create_app(Config(rate_limit=2), library).test_client()
    statuses = [post(client).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]


def test_the_log_holds_a_question_where_it_may(
    library: Library, capfd: pytest.CaptureFixture[str]
) -> None:
    from service.web.edge.logs import WRITER

    asked = {"name": "ask", "arguments": {"question": "How many Kazakhs?"}}
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": asked}
    post(create_app(Config(log_questions=True), library).test_client(), call)
    WRITER.write_out()
    assert '"question":"How many Kazakhs?"' in capfd.readouterr().err
