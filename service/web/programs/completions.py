"""Chat completions over HTTP: `POST /v1/chat/completions` and `GET /v1/models`."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

import orjson
from flask import Blueprint, Response, request

from service.assistants import completions
from service.contract.validation import InvalidRequestError
from service.web.edge import ProblemError
from service.web.programs.mcp import make_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index import Article
    from service.assistants import Desk
    from service.views.presenting import Edition


def make_blueprint(edition: Edition, root: Callable[[], str]) -> Blueprint:
    """Make the routes; `root` gives scheme and host of the service."""
    blueprint = Blueprint("completions", __name__)
    desk, made = partial(make_desk, edition, root), int(time.time())
    answer = partial(complete, desk)
    blueprint.add_url_rule("/v1/chat/completions", "complete", answer, methods=["POST"])
    blueprint.add_url_rule("/v1/models", "models", partial(models, edition.library.articles, made))
    return blueprint


def complete(desk: Callable[[], Desk]) -> Response:
    """Answer the last question of a conversation, whole or as a stream of events."""
    at = desk()
    asked = _read(at)
    own_id = f"chatcmpl-{time.time_ns():x}"
    completion = completions.complete(at, asked, own_id, int(time.time()))
    if not asked.streams:
        return Response(orjson.dumps(completion.whole), mimetype="application/json")
    events = completion.events(counts=asked.counts)
    return Response(b"".join(events), mimetype="text/event-stream")


def models(articles: Mapping[str, Article], made: int) -> Response:
    """List what may be asked, as models."""
    content = completions.list_models(articles, made)
    return Response(orjson.dumps(content), mimetype="application/json")


def _read(desk: Desk) -> completions.ChatRequest:
    """Read the request; what is wrong with it is told with the status that the API knows."""
    try:
        return completions.read_request(orjson.loads(request.get_data()), desk.readable)
    except orjson.JSONDecodeError as error:
        raise ProblemError(400, "malformed_json", f"the body is not JSON: {error}") from error
    except InvalidRequestError as error:
        raise ProblemError(400, "invalid_value", str(error), error.faults) from error
    except completions.RequestError as error:
        raise ProblemError(404 if error.is_missing else 400, error.code, str(error)) from error
