"""Messages of MCP, well made and hostile."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.service.assistants.desks import (
    CAPABILITIES,
    DISPATCHER,
    VERSION,
    content,
    desk,
    envelope,
    message,
)

MODERN = {"mcp-protocol-version": "2026-07-28"}


def respond(sent: bytes, headers: dict[str, str | None] | None = None) -> tuple[int, Any]:
    reply = DISPATCHER.respond(sent, desk(), headers)
    return reply.status, content(reply) if reply.content is not None else None


def test_a_client_opens_with_a_handshake() -> None:
    status, told = respond(message("initialize", {"protocolVersion": "2025-06-18"}))
    assert (status, told["id"]) == (200, 1)
    assert told["result"]["protocolVersion"] == "2025-06-18"
    assert told["result"]["serverInfo"]["name"] == "quotient"
    assert respond(message("ping"))[1]["result"] == {}


@pytest.mark.parametrize("asked", ["2026-07-28", "1999-01-01", ""])
def test_another_version_is_offered_the_newest_with_a_handshake(asked: str) -> None:
    told = respond(message("initialize", {"protocolVersion": asked}))[1]
    assert told["result"]["protocolVersion"] == "2025-11-25"


def test_a_client_discovers_what_is_here() -> None:
    result = respond(message("server/discover", envelope()))[1]["result"]
    assert result["supportedVersions"] == ["2026-07-28", "2025-11-25", "2025-06-18"]
    assert (result["resultType"], result["cacheScope"]) == ("complete", "public")
    assert result["_meta"]["io.modelcontextprotocol/serverInfo"]["version"] == "1.0.0"


@pytest.mark.parametrize("params", [None, envelope()])
def test_the_tools_are_listed_in_their_order(params: Any) -> None:
    result = respond(message("tools/list", params))[1]["result"]
    names = [tool["name"] for tool in result["tools"]]
    assert names == ["ask", "find_figures", "read_passage", "list_articles"]
    assert ("ttlMs" in result) is (params is not None)


def test_a_notification_is_not_answered() -> None:
    sent = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    assert respond(json.dumps(sent).encode()) == (202, None)


@pytest.mark.parametrize(
    ("params", "code"),
    [
        (envelope("1900-01-01"), -32022),
        (envelope(5), -32602),
        ({"_meta": {VERSION: "2026-07-28"}}, -32602),
        ({"_meta": {VERSION: "2026-07-28", CAPABILITIES: []}}, -32602),
    ],
)
def test_a_request_must_say_what_it_is(params: Any, code: int) -> None:
    status, told = respond(message("tools/list", params))
    assert (status, told["error"]["code"]) == (400, code)
    if code == -32022:
        assert told["error"]["data"] == {
            "supported": ["2026-07-28", "2025-11-25", "2025-06-18"],
            "requested": "1900-01-01",
        }


ENCODED = "=?base64?bGlzdF9hcnRpY2xlcw==?="
CALL = {"name": "list_articles", **envelope()}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({**MODERN, "mcp-method": "tools/call", "mcp-name": "list_articles"}, 200),
        (
            {**MODERN, "mcp-method": "tools/call", "mcp-name": "=?base64?bGlzdF9hcnRpY2xlcw==?="},
            200,
        ),
        ({**MODERN, "mcp-method": "tools/call", "mcp-name": "ask"}, 400),
        ({**MODERN, "mcp-method": "tools/call", "mcp-name": "=?base64?%?="}, 400),
        ({**MODERN, "mcp-method": "tools/list", "mcp-name": "list_articles"}, 400),
        ({**MODERN, "mcp-method": "tools/call"}, 400),
        ({"mcp-protocol-version": "2025-11-25", "mcp-method": "tools/call"}, 400),
        ({}, 400),
    ],
)
def test_headers_say_what_the_message_says(headers: dict[str, str | None], status: int) -> None:
    found, told = respond(message("tools/call", CALL), headers)
    assert found == status
    assert told.get("error", {"code": -32020})["code"] == -32020


def test_a_version_that_only_a_header_names_is_told_of() -> None:
    assert respond(message("tools/list"), {"mcp-protocol-version": "1999-01-01"})[0] == 400
    assert respond(message("tools/list"), {"mcp-protocol-version": "2025-11-25"})[0] == 200
    assert respond(message("tools/list"), {"mcp-protocol-version": None})[0] == 200


def test_a_method_that_is_not_here_is_told_in_the_way_of_its_era() -> None:
    assert respond(message("resources/list", envelope()))[0] == 404
    status, told = respond(message("resources/list"))
    assert (status, told["error"]["code"]) == (200, -32601)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"", -32700),
        (b"nope", -32700),
        (b"\xff\xfe", -32700),
        (b"[" * 100_000, -32700),
        (b"[]", -32600),
        (b"[%s]" % message("ping"), -32600),
        (b"5", -32600),
        (b"{}", -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "result": {}}', -32600),
        (b'{"jsonrpc": "1.0", "id": 1, "method": "ping"}', -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "method": ["ping"]}', -32600),
        (message("ping", own_id=None), -32600),
        (message("ping", own_id=True), -32600),
        (message("ping", own_id=1.5), -32600),
        (message("ping", own_id={}), -32600),
        (message("ping", []), -32602),
        (message("tools/call", {}), -32602),
        (message("tools/call", {"name": "ask", "arguments": []}), -32602),
        (message("tools/call", {"name": "ask\n" * 1000}), -32602),
        (message("tools/list", {"cursor": "x"}), -32602),
        (message("initialize", {}), -32602),
    ],
)
def test_a_hostile_message_is_told_what_is_wrong(sent: bytes, code: int) -> None:
    reply = DISPATCHER.respond(sent, desk())
    told = content(reply)
    assert (told["jsonrpc"], told["error"]["code"]) == ("2.0", code)
    assert reply.content is not None
    assert len(reply.content) < 400


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
)


def _within(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)


def _some(**members: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give objects of some of these members, each as it should be or anything at all."""
    return st.fixed_dictionaries({}, optional={name: one | ANY for name, one in members.items()})


ANY = st.recursive(LEAVES, _within, max_leaves=12)
METHODS = ["initialize", "ping", "server/discover", "tools/list", "tools/call", "x"]
ARGUMENTS = _some(
    question=st.just("How many ships are there?"),
    history=st.lists(st.text(max_size=9)),
    articles=st.just(["harbour"]),
    kind=st.just("count"),
    article=st.just("river"),
    passage=st.integers(0, 5),
)
PARAMS = _some(
    name=st.sampled_from(["ask", "find_figures", "read_passage", "list_articles"]),
    arguments=ARGUMENTS,
    _meta=st.just(envelope()["_meta"]),
    protocolVersion=st.just("2025-11-25"),
)
MESSAGES = ANY | _some(
    jsonrpc=st.just("2.0"), id=st.integers(), method=st.sampled_from(METHODS), params=PARAMS
)
HEADERS = st.none() | st.dictionaries(
    st.sampled_from(["mcp-protocol-version", "mcp-method", "mcp-name"]), st.text(max_size=10)
)


@given(MESSAGES, HEADERS)
def test_no_message_at_all_fails(sent: Any, headers: Any) -> None:
    reply = DISPATCHER.respond(json.dumps(sent).encode(), desk(), headers)
    assert reply.status in {200, 202, 400, 404}
    if reply.content is None:
        assert "id" not in sent
        return
    told = json.loads(reply.content)
    assert told["jsonrpc"] == "2.0"
    assert ("result" in told) is not ("error" in told)


@given(st.binary(max_size=200))
def test_no_bytes_at_all_fail(sent: bytes) -> None:
    assert respond(sent)[0] in {200, 202, 400}
