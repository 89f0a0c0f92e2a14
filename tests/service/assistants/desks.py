"""Desks to ask at, and messages to ask with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from index import Library
from index.reading import Metadata
from service.assistants import Desk, Dispatcher
from service.views.presenting import Edition
from tests.articles import HARBOUR, SAVED_PAGE, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.assistants import Reply

ROOT = "https://ask.example"
RIVERS = Metadata(collection="rivers")
LIBRARY = Library.build([parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt", RIVERS)])
EDITION = Edition.of(LIBRARY)
DISPATCHER = Dispatcher("1.0.0")
VERSION = "io.modelcontextprotocol/protocolVersion"
CAPABILITIES = "io.modelcontextprotocol/clientCapabilities"


def desk(readable: Iterable[str] = ("harbour", "river")) -> Desk:
    return Desk(EDITION, {one: LIBRARY.articles[one] for one in readable}, ROOT)


def envelope(version: Any = "2026-07-28") -> dict[str, Any]:
    return {"_meta": {VERSION: version, CAPABILITIES: {}}}


def message(method: str, params: Any = None, own_id: Any = 1) -> bytes:
    given = {} if params is None else {"params": params}
    return json.dumps({"jsonrpc": "2.0", "id": own_id, "method": method, **given}).encode()


def content(reply: Reply) -> Any:
    assert reply.content is not None
    return json.loads(reply.content)


def call(name: str, arguments: Any, at: Desk | None = None) -> Any:
    """Call a tool and give its result."""
    told = DISPATCHER.respond(
        message("tools/call", {"name": name, "arguments": arguments}), at or desk()
    )
    return content(told)["result"]
