"""MCP (Model Context Protocol) as messages: one comes, at most one goes, nothing is kept between.

Two eras are spoken. Since 2026-07-28 a request says in its `_meta` all that it needs, and over HTTP
its headers say the same; before, a client opened with `initialize`, whose answer a server without
sessions need not remember. JSON-RPC 2.0 carries both.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from index import QuotientError
from service.assistants.desk import UnknownError
from service.assistants.tools import TOOLS
from service.contract.validation import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from service.assistants.desk import Desk

MODERN = "2026-07-28"
# The newest first, which is offered to who asks for another.
WITH_HANDSHAKE = ("2025-11-25", "2025-06-18")
VERSIONS = (MODERN, *WITH_HANDSHAKE)

# JSON-RPC 2.0, section 5.1; MCP 2026-07-28, "Error Codes".
PARSE_ERROR, INVALID_REQUEST, UNKNOWN_METHOD, INVALID_PARAMS = -32700, -32600, -32601, -32602
HEADER_MISMATCH, UNSUPPORTED_VERSION = -32020, -32022
_STATUSES = {UNKNOWN_METHOD: 404}
# Before, what could be read as a request was answered with 200 whatever came of it.
_STATUSES_BEFORE = {PARSE_ERROR: 400, INVALID_REQUEST: 400}

_META = "io.modelcontextprotocol/"
_VERSION_KEY, _CAPABILITIES_KEY = f"{_META}protocolVersion", f"{_META}clientCapabilities"
# The tools are the same for everybody, and change with the program only.
_KEPT = {"ttlMs": 3_600_000, "cacheScope": "public"}
_INSTRUCTIONS = (
    "Answers from the articles here, in their own words and numbers. Cite what `ask` quotes with "
    "its link. Where its status is not `answered`, say so: nothing here is made up, and nothing "
    "should be added."
)
_SHOWN = 100

Params = dict[str, Any]


class MessageError(QuotientError):
    """A message that cannot be answered as it asks.

    Attributes:
        code: of JSON-RPC or MCP.
        data: what a client may go by.
    """

    def __init__(self, code: int, message: str, data: dict[str, Any] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.data = data


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent back.

    Attributes:
        content: one JSON-RPC message; None to a notification, which nobody answers.
        status: what HTTP says with it.
    """

    content: bytes | None
    status: int = 200


@dataclass(frozen=True, slots=True)
class _Request:
    """A message that was read; a notification has no id."""

    id: str | int | None
    method: str
    params: Params


class Dispatcher:
    """Answers messages."""

    def __init__(self, release: str) -> None:
        """Make one that says it is of this release of the program."""
        self._server = {"name": "quotient", "title": "Quotient", "version": release}
        self._tools = [tool.described for tool in TOOLS.values()]
        self._modern: Mapping[str, Callable[[Params, Desk], Params]] = {
            "server/discover": self._discover,
            "tools/list": lambda params, _: {**self._list(params), **_KEPT},
            "tools/call": _call,
        }
        self._before: Mapping[str, Callable[[Params, Desk], Params]] = {
            "initialize": self._initialize,
            "ping": lambda *_: {},
            "tools/list": lambda params, _: self._list(params),
            "tools/call": _call,
        }

    def respond(
        self, content: bytes, desk: Desk, headers: Mapping[str, str | None] | None = None
    ) -> Reply:
        """Answer a message.

        Args:
            content: one message, as JSON.
            desk: where its questions are answered.
            headers: those of HTTP, by their names in small letters; None where there are none.
        """
        own_id, is_modern = None, False
        try:
            message = _load(content)
            own_id = _id_of(message)
            request = _read(message)
            if request.id is None:
                return Reply(None, 202)
            is_modern = _is_modern(request, headers)
            result = self._answer(request, desk, headers, is_modern=is_modern)
        except MessageError as error:
            data = {} if error.data is None else {"data": error.data}
            told = {"code": error.code, "message": str(error), **data}
            status = (
                _STATUSES.get(error.code, 400)
                if is_modern
                else _STATUSES_BEFORE.get(error.code, 200)
            )
            return Reply(_dump(own_id, error=told), status)
        return Reply(_dump(own_id, result=result))

    def _answer(
        self,
        request: _Request,
        desk: Desk,
        headers: Mapping[str, str | None] | None,
        *,
        is_modern: bool,
    ) -> Params:
        if is_modern:
            _check_envelope(request, headers)
        method = (self._modern if is_modern else self._before).get(request.method)
        if method is None:
            raise MessageError(UNKNOWN_METHOD, f"there is no method {request.method[:_SHOWN]!r}")
        result = method(request.params, desk)
        if not is_modern:
            return result
        return {"resultType": "complete", **result, "_meta": {f"{_META}serverInfo": self._server}}

    def _discover(self, _: Params, __: Desk) -> Params:
        return {
            "supportedVersions": list(VERSIONS),
            "capabilities": {"tools": {}},
            "instructions": _INSTRUCTIONS,
            **_KEPT,
        }

    def _initialize(self, params: Params, _: Desk) -> Params:
        asked = params.get("protocolVersion")
        if not isinstance(asked, str):
            raise MessageError(INVALID_PARAMS, "protocolVersion is not a text")
        return {
            "protocolVersion": asked if asked in WITH_HANDSHAKE else WITH_HANDSHAKE[0],
            "capabilities": {"tools": {}},
            "serverInfo": self._server,
            "instructions": _INSTRUCTIONS,
        }

    def _list(self, params: Params) -> Params:
        if "cursor" in params:
            raise MessageError(INVALID_PARAMS, "the tools come at once; there is no cursor")
        return {"tools": self._tools}


def _call(params: Params, desk: Desk) -> Params:
    """Run a tool; what is wrong with its arguments is told as its result, for a model to mend."""
    name, arguments = params.get("name"), params.get("arguments", {})
    if not isinstance(name, str) or name not in TOOLS:
        raise MessageError(INVALID_PARAMS, f"there is no tool {str(name)[:_SHOWN]!r}")
    if not isinstance(arguments, dict):
        raise MessageError(INVALID_PARAMS, "arguments is not an object")
    tool = TOOLS[name]
    try:
        record = tool.run(desk, tool.takes.read(arguments))
    except (InvalidRequestError, UnknownError) as error:
        return {"content": [_text(str(error))], "isError": True}
    told = "\n".join(tool.tell(record))
    return {"content": [_text(told)], "structuredContent": record, "isError": False}


def _text(words: str) -> dict[str, str]:
    return {"type": "text", "text": words}


def _load(content: bytes) -> object:
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise MessageError(PARSE_ERROR, f"the message is not JSON: {error}") from error


def _id_of(message: object) -> str | int | None:
    """Give the id to answer to; None where there is none that could be one."""
    found = message.get("id") if isinstance(message, dict) else None
    return found if isinstance(found, str | int) and not isinstance(found, bool) else None


def _read(message: object) -> _Request:
    if not isinstance(message, dict):
        raise MessageError(INVALID_REQUEST, "a message is one object; batches are not taken")
    own_id, method, params = _id_of(message), message.get("method"), message.get("params", {})
    if message.get("jsonrpc") != "2.0" or not isinstance(method, str):
        raise MessageError(INVALID_REQUEST, "the message is no request of JSON-RPC 2.0")
    if "id" in message and own_id is None:
        raise MessageError(INVALID_REQUEST, "the id is neither a text nor a whole number")
    if not isinstance(params, dict):
        raise MessageError(INVALID_PARAMS, "params is not an object")
    return _Request(own_id, method, params)


def _is_modern(request: _Request, headers: Mapping[str, str | None] | None) -> bool:
    """Tell whether a request is of the era without a handshake, by what it says of itself."""
    meta = request.params.get("_meta")
    if isinstance(meta, dict) and _VERSION_KEY in meta:
        return True
    told = (headers or {}).get("mcp-protocol-version")
    return request.method == "server/discover" or (told is not None and told not in WITH_HANDSHAKE)


def _check_envelope(request: _Request, headers: Mapping[str, str | None] | None) -> None:
    """Hold a request to what it must say of itself (MCP 2026-07-28, "Per-request fields")."""
    meta = request.params.get("_meta")
    keys = (_VERSION_KEY, _CAPABILITIES_KEY)
    if not isinstance(meta, dict) or not all(key in meta for key in keys):
        raise MessageError(INVALID_PARAMS, f"params._meta has no {' or no '.join(keys)}")
    version = meta[_VERSION_KEY]
    if not isinstance(version, str) or not isinstance(meta[_CAPABILITIES_KEY], dict):
        raise MessageError(INVALID_PARAMS, "a text and an object are wanted in params._meta")
    if headers is not None:
        _check_headers(request, version, headers)
    if version != MODERN:
        told = {"supported": list(VERSIONS), "requested": version[:_SHOWN]}
        raise MessageError(UNSUPPORTED_VERSION, "Unsupported protocol version", told)


def _check_headers(request: _Request, version: str, headers: Mapping[str, str | None]) -> None:
    """Hold the headers to the message, since others on the way go by them ("Server Validation")."""
    wanted = {"mcp-protocol-version": version, "mcp-method": request.method}
    if request.method == "tools/call":
        wanted["mcp-name"] = request.params.get("name", "")
    for name, value in wanted.items():
        if _decoded(headers.get(name)) != value:
            raise MessageError(HEADER_MISMATCH, f"the header {name} is not what the message says")


def _decoded(value: str | None) -> str | None:
    """Read a header's value, which may be in Base64 ("Value Encoding").

    >>> _decoded("ask"), _decoded("=?base64?YXNr?="), _decoded("=?base64?!?=")
    ('ask', 'ask', None)
    """
    if value is None or not (value.startswith("=?base64?") and value.endswith("?=")):
        return value
    try:
        return base64.b64decode(value[9:-2], validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None


def _dump(own_id: str | int | None, **outcome: object) -> bytes:
    return orjson.dumps({"jsonrpc": "2.0", "id": own_id, **outcome})
