"""MCP over HTTP: `POST /mcp`, answered with JSON, without sessions and streams."""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Blueprint, Response, request

from service.assistants import Desk, Dispatcher
from service.web.edge import QUESTION, ProblemError
from service.web.monitoring import note_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.config import Config
    from service.views.presenting import Edition
    from service.views.shapes import AnswerView

_UNKNOWN = "the service does not answer pages of this origin; QUOTIENT_CORS_ORIGINS names more"
_HEADERS = ("mcp-protocol-version", "mcp-method", "mcp-name")


def make_blueprint(edition: Edition, root: Callable[[], str], config: Config) -> Blueprint:
    """Make the route; `root` gives scheme and host of the service."""
    blueprint = Blueprint("mcp", __name__)
    desk = partial(make_desk, edition, root)
    dispatcher = Dispatcher(version("quotient"))
    answer = partial(endpoint, dispatcher, desk, config)
    blueprint.add_url_rule("/mcp", "endpoint", answer, methods=["POST"])
    return blueprint


def endpoint(dispatcher: Dispatcher, desk: Callable[[], Desk], config: Config) -> Response:
    """Answer a message."""
    check_origin(config)
    if request.mimetype != "application/json":
        raise ProblemError(415, "unsupported_media_type", "send the body as application/json")
    headers = {name: request.headers.get(name) for name in _HEADERS}
    reply = dispatcher.respond(request.get_data(), desk(), headers)
    return Response(reply.content or b"", reply.status, mimetype="application/json")


def make_desk(edition: Edition, root: Callable[[], str]) -> Desk:
    """Give the desk of whoever asks now."""
    return Desk(edition, edition.library.articles, root(), hear)


def hear(view: AnswerView) -> None:
    """Leave what was asked and answered for the log and for observers."""
    request.environ[QUESTION] = view.question
    note_answer(view)


def check_origin(config: Config) -> None:
    """Let a page ask that is ours, or whose origin may read the API; no other (DNS rebinding).

    Raises:
        ProblemError: the origin is another.
    """
    origin = request.headers.get("Origin")
    if origin is None or "*" in config.cors_origins or origin in config.cors_origins:
        return
    # The host was found to be ours, by whatever scheme it is reached behind a proxy.
    own = (request.host, urlsplit(config.public_url or "").netloc)
    if not (named := origin.partition("://")[2]) or named not in own:
        raise ProblemError(403, "unknown_origin", _UNKNOWN)
