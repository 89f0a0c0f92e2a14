"""The JSON endpoints."""

from __future__ import annotations

import time
from functools import lru_cache, partial
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import orjson
from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import RequestEntityTooLarge

from service.answering import DEFAULT_TOP, answer
from service.contract import schema
from service.contract.openapi import document
from service.contract.serialization import (
    article_content,
    article_text_content,
    figures_csv,
    to_json,
)
from service.questions import understand
from service.views.presenting import present, select_figures
from service.web.exchange import QUESTION
from service.web.failures import ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index import Library
    from service.config import Config
    from service.contract.validation import Body, Parameters

# Readers of one page ask the same questions, its examples above all: at 12 kB an answer, and 48 kB
# with 20 passages explained, what is kept of them takes 3 MB, and never over 12.
REMEMBERED_ANSWERS = 256
# What an answer ends with until it is known how long it took.
UNTIMED = b"0.0}"


def make_blueprint(library: Library, config: Config) -> Blueprint:
    """Make the routes under /api, and /healthz."""
    blueprint = Blueprint("api", __name__)
    described = document(library.articles, version("quotient"))
    answers = remember_answers(library)

    def add(rule: str, name: str, view: Callable[..., Response | str], method: str = "GET") -> None:
        blueprint.add_url_rule(rule, name, view, methods=[method])

    ids = tuple(library.articles)
    posted = partial(post_query, answers, schema.query_body(ids), config.max_body)
    add("/api/v1/query", "query", partial(query, answers, remember_reading(ids)))
    add("/api/v1/query", "post_query", posted, "POST")
    add("/api/v1/articles", "articles", partial(articles, library))
    add("/api/v1/articles/<article_id>", "article", partial(article, library))
    add("/api/v1/figures", "figures", partial(figures, library, schema.figure_parameters()))
    add("/api/v1/openapi.json", "openapi", partial(_constant, to_json(described)))
    add("/healthz", "health", partial(_constant, _health(library)))
    add("/api", "documentation", partial(documentation, described))
    return blueprint


def remember_answers(library: Library) -> Callable[..., bytes]:
    """Make the function from a question to its JSON up to the value of `took_ms`, its last.

    A library never changes, so an answer that was given once is the answer.
    """

    @lru_cache(maxsize=REMEMBERED_ANSWERS)
    def answers(
        text: str, history: tuple[str, ...], ids: tuple[str, ...], top: int, explain: bool
    ) -> bytes:
        found = answer(library, understand(text, history, ids), top)
        view = present(library, found, top, explain=explain)
        return to_json(view).removesuffix(UNTIMED)

    return answers


def remember_reading(article_ids: Iterable[str]) -> Callable[[bytes], dict[str, Any]]:
    """Make the function from a query string to its values, which reads a known one no more."""
    parameters = schema.query_parameters(article_ids)

    @lru_cache(maxsize=REMEMBERED_ANSWERS)
    def read(query_string: bytes) -> dict[str, Any]:
        text = query_string.decode("utf-8", "replace")
        return parameters.read(parse_qs(text, keep_blank_values=True))

    return read


def query(answers: Callable[..., bytes], read: Callable[[bytes], dict[str, Any]]) -> Response:
    """Answer the question of the query string."""
    given = read(request.query_string)
    return _answer(answers, given["q"], given, given.get("article", []))


def post_query(answers: Callable[..., bytes], body: Body, max_body: int) -> Response:
    """Answer the question of the JSON body, which has at most `max_body` bytes."""
    given = body.read(_json_body(max_body))
    request.environ[QUESTION] = given["question"]
    return _answer(answers, given["question"], given, given.get("articles", []))


def articles(library: Library) -> Response:
    """List the articles."""
    schema.NO_PARAMETERS.read(_query_string())
    return _json([article_content(library, found) for found in library.articles.values()])


def article(library: Library, article_id: str) -> Response:
    """Give an article with its text and its passages."""
    schema.NO_PARAMETERS.read(_query_string())
    found = library.articles.get(article_id)
    if found is None:
        raise ProblemError(404, "unknown_article", "no article has this id; /api/v1/articles does")
    return _json(article_text_content(library, found))


def figures(library: Library, parameters: Parameters) -> Response:
    """List the figures of the library, all or those of a kind and a place."""
    given = parameters.read(_query_string())
    views = select_figures(library, given.get("kind"), given.get("place"))
    if given.get("format") == "csv":
        return Response(figures_csv(views), mimetype="text/csv")
    return _json(views)


def documentation(described: dict[str, Any]) -> str:
    """Show the OpenAPI description as a page."""
    return render_template("api.html", api=described)


def _answer(
    answers: Callable[..., bytes], text: str, given: dict[str, Any], ids: list[str]
) -> Response:
    started = time.perf_counter()
    history = tuple(given.get("history", ()))
    top = int(given.get("top", DEFAULT_TOP))
    content = answers(text, history, tuple(ids), top, given.get("explain", False))
    took_ms = (time.perf_counter() - started) * 1000
    return Response(b"%s%.3f}" % (content, took_ms), mimetype="application/json")


def _query_string() -> dict[str, list[str]]:
    return dict(request.args.lists())


def _json_body(max_body: int) -> object:
    if request.mimetype != "application/json":
        raise ProblemError(415, "unsupported_media_type", "send the body as application/json")
    content = request.get_data()
    if len(content) > max_body:
        raise RequestEntityTooLarge
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise ProblemError(400, "malformed_json", f"the body is not JSON: {error}") from error


def _json(content: object) -> Response:
    return Response(to_json(content), mimetype="application/json")


def _constant(content: bytes) -> Response:
    schema.NO_PARAMETERS.read(_query_string())
    return Response(content, mimetype="application/json")


def _health(library: Library) -> bytes:
    return to_json({"status": "ok", "library_version": library.version})
