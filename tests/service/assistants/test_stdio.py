from __future__ import annotations

import json
from io import BytesIO

from service.assistants import serve_lines
from tests.service.assistants.desks import DISPATCHER, desk, message


def told(sent: bytes, most_bytes: int = 10_000) -> list[dict[str, object]]:
    sink = BytesIO()
    serve_lines(lambda line: DISPATCHER.respond(line, desk()), BytesIO(sent), sink, most_bytes)
    return [json.loads(line) for line in sink.getvalue().splitlines()]


def test_a_message_a_line_is_answered_in_turn() -> None:
    sent = [message("ping", own_id=1), b"", message("ping", own_id="two"), b"nope"]
    assert [one["id"] for one in told(b"\n".join(sent))] == [1, "two", None]


def test_a_line_that_is_too_long_is_one_fault_and_the_next_is_answered() -> None:
    sent = b'{"jsonrpc": "' + b"x" * 5_000 + b'"}\n' + message("ping", own_id=2) + b"\n"
    first, second = told(sent, most_bytes=1_000)
    assert "error" in first
    assert second["id"] == 2


def test_nothing_is_said_to_a_notification() -> None:
    assert told(b'{"jsonrpc": "2.0", "method": "notifications/cancelled"}\n') == []
