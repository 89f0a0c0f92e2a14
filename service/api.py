"""The JSON endpoints."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, jsonify, request

from service.answering import answer
from service.dialogue import understand
from service.failures import ProblemError
from service.presenting import AnswerView, FigureView, present, present_figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.library import Library
    from service.config import Config


def make_blueprint(library: Library, config: Config) -> Blueprint:
    """Make the routes under /api/v1 and /healthz."""
    blueprint = Blueprint("api", __name__)
    views: dict[str, Callable[..., Response]] = {
        "/api/v1/query": query,
        "/api/v1/articles": articles,
        "/api/v1/articles/<article_id>": article,
        "/api/v1/figures": figures,
        "/healthz": health,
    }
    for rule, view in views.items():
        methods = ["GET", "POST"] if view is query else ["GET"]
        blueprint.add_url_rule(rule, view.__name__, partial(view, library), methods=methods)
    return blueprint


def query(library: Library) -> Response:
    """Answer a question."""
    started = time.perf_counter()
    body = request.get_json() if request.method == "POST" else None
    text = body["question"] if body else request.args.get("q", "")
    history = body.get("history", []) if body else request.args.getlist("history")
    ids = body.get("articles", []) if body else request.args.getlist("article")
    top = int(body.get("top", 5) if body else request.args.get("top", 5))
    if not 1 <= len(text) <= 500:
        raise ProblemError(422, "bad_value", "a question has 1 to 500 characters", "q")
    view = present(library, answer(library, understand(text, history, ids)), top)
    return jsonify(answer_json(view, started))


def answer_json(view: AnswerView, started: float) -> dict[str, Any]:
    """Give the contract's JSON of a view; `started` is when the work began."""
    content = asdict(view)
    return {
        **content,
        "offset_unit": "code point",
        "took_ms": round((time.perf_counter() - started) * 1000, 3),
    }


def articles(library: Library) -> Response:
    """List the articles."""
    return jsonify([{"id": a.id, "title": a.title} for a in library.articles.values()])


def article(library: Library, article_id: str) -> Response:
    """Give an article with its text and its passages."""
    found = library.articles.get(article_id)
    if found is None:
        raise ProblemError(404, "unknown_article", f"no article {article_id!r} in this library")
    return jsonify(asdict(found))


def figures(library: Library) -> Response:
    """List the figures of the library, all or those of a kind and a place."""
    views = select_figures(library, request.args.get("kind"), request.args.get("place"))
    if request.args.get("format") == "csv":
        return Response(figures_csv(views), mimetype="text/csv")
    return jsonify([asdict(view) for view in views])


def select_figures(
    library: Library, kind: str | None = None, place: str | None = None
) -> list[FigureView]:
    """Give the views of the figures of a kind and a place; None means any."""
    return [
        present_figure(library.articles[figure.article_id], figure)
        for figure in library.figures
        if kind in {None, figure.kind} and place in {None, figure.place}
    ]


def figures_csv(views: list[FigureView]) -> str:
    """Write figures as CSV (RFC 4180), a row a figure."""
    names = ["article", "passage", "start", "end", "text", "kind", "value", "low", "high", "bound"]
    names += ["unit", "counted", "change", "place", "time", "source", "source_basis", "url"]
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(names)
    writer.writerows([getattr(view, name) for name in names] for view in views)
    return output.getvalue()


def health(library: Library) -> Response:
    """Say that the service is up, and with which library."""
    return jsonify(status="ok", library_version=library.version)
