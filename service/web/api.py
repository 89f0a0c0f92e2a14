"""The JSON endpoints."""

from __future__ import annotations

import time
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

import orjson
from flask import Blueprint, Response, render_template, request

from index.errors import UnknownArticleError
from service.answering import DEFAULT_TOP, answer
from service.contract.openapi import Description
from service.contract.operations import HealthRecord, SuggestionsRecord, operations
from service.contract.serialization import comparisons_csv, figures_csv, to_json
from service.contract.spreadsheet import BYTE_ORDER_MARK
from service.contract.trying import trial
from service.contract.validation import Body
from service.journal import Entry
from service.questions import understand
from service.suggesting import Completions
from service.views.articles import give_article, list_article
from service.views.presenting import Edition, present, select_figures
from service.views.tables import holds
from service.web.edge import ANSWERED, QUESTION, ProblemError
from service.web.programs.citations import find_article, give_annotations, give_citations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from index import Library
    from index.kept import Room
    from index.model.articles import Scope
    from service.contract.validation import Parameters
    from service.views.reconciled import Comparisons

# Figures in a response; the others come in the next.
MOST_LISTED = 1_000
MOST_ROWS = 20_000
# What an answer ends with until it is known how long it took.
UNTIMED = b"0.0}"

# A question and those before it, the articles and collections that are asked, how many passages
# are wanted, and whether explained.
_Asked = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], int, bool]


def make_blueprint(
    edition: Edition, comparisons: Comparisons, room: Room, root: Callable[[], str]
) -> Blueprint:
    """Make the routes under /api, and /healthz: a handler for each operation of the contract.

    Args:
        edition: what is served.
        comparisons: of its figures.
        room: for answers, and for query strings as they were read.
        root: gives scheme and host of the service.
    """
    library = edition.library
    blueprint = Blueprint("api", __name__)
    described = Description(library.articles, version("quotient"), library.collections)
    handlers = _handlers(edition, comparisons, remember_answers(edition, room), described) | {
        "cite": partial(give_citations, library.articles, root),
        "annotations": partial(give_annotations, edition, root),
    }
    for operation in operations(library.articles, library.collections):
        view = partial(_serve, _reader(operation.takes, room), handlers[operation.name])
        rule = operation.path.replace("{", "<").replace("}", ">")
        blueprint.add_url_rule(rule, operation.name, view, methods=[operation.method])
    shown = partial(documentation, library, root, described)
    blueprint.add_url_rule("/api", "documentation", shown)
    return blueprint


def _handlers(
    edition: Edition,
    comparisons: Comparisons,
    answers: Mapping[_Asked, tuple[bytes, Entry]],
    described: Description,
) -> dict[str, Callable[..., Response]]:
    """Give what answers each operation, from the values that it takes."""
    library = edition.library
    health = HealthRecord("ok", library.version)
    return {
        "query": partial(query, answers, ("q", "article", "collection")),
        "post_query": partial(query, answers, ("question", "articles", "collections")),
        "suggestions": partial(suggestions, Completions(library), library),
        "articles": partial(articles, library),
        "article": partial(article, library),
        "figures": partial(figures, edition),
        "comparisons": partial(compare, comparisons),
        "openapi": lambda _: Response(described.content, mimetype="application/json"),
        "health": partial(_constant, to_json(health)),
        "ready": partial(_constant, to_json(health)),
    }


def _serve(
    read: Callable[[], dict[str, Any]], handle: Callable[..., Response], **of_path: str
) -> Response:
    return handle(read(), **of_path)


def remember_answers(edition: Edition, room: Room) -> Mapping[_Asked, tuple[bytes, Entry]]:
    """Make the table of answers to questions: their JSON up to the value of `took_ms`, its last.

    With each comes what is kept and counted of it.
    A library never changes, so an answer that was given once is the answer.
    """

    def find(asked: _Asked) -> tuple[bytes, Entry]:
        text, history, articles, collections, top, explain = asked
        ids = read_scope(edition.library, articles, collections).article_ids
        found = answer(edition.library, understand(text, history, ids), top)
        view = present(edition, found, top, explain=explain)
        return to_json(view).removesuffix(UNTIMED), Entry.of(view)

    return room.keep(find)


def query(
    answers: Mapping[_Asked, tuple[bytes, Entry]],
    names: tuple[str, str, str],
    given: dict[str, Any],
) -> Response:
    """Answer a question; `names` is what the request calls it, the articles, the collections."""
    started = time.perf_counter()
    environ, (q, article, collection) = request.environ, names
    environ[QUESTION] = given[q]
    history = tuple(given.get("history", ()))
    scope = tuple(given.get(article, ())), tuple(given.get(collection, ()))
    top, explain = int(given.get("top", DEFAULT_TOP)), given.get("explain", False)
    content, environ[ANSWERED] = answers[given[q], history, *scope, top, explain]
    took_ms = (time.perf_counter() - started) * 1000
    return Response(b"%s%.3f}" % (content, took_ms), mimetype="application/json")


def suggestions(completions: Completions, library: Library, given: dict[str, Any]) -> Response:
    """Suggest what a line begun may become."""
    scope = read_scope(library, given.get("article", ()), given.get("collection", ()))
    found = completions.complete(given["q"], scope.article_ids, int(given.get("top", 6)))
    return _json(SuggestionsRecord(found))


def read_scope(library: Library, articles: Iterable[str], collections: Iterable[str]) -> Scope:
    """Give what is asked; each name is one of the library, but an article may be of no collection.

    Raises:
        ProblemError: an article is named, and collections that do not hold it.
    """
    try:
        return library.scope(articles, collections)
    except UnknownArticleError as error:
        detail = f"the article {error.article_id!r} is in none of the collections that are named"
        raise ProblemError(422, "invalid_value", detail) from error


def articles(library: Library, given: dict[str, Any]) -> Response:
    """List the articles, all or those of a collection."""
    wanted = given.get("collection")
    found = [one for one in library.articles.values() if wanted in {None, one.collection}]
    return _json([list_article(library, one) for one in found])


def article(library: Library, _: dict[str, Any], article_id: str) -> Response:
    """Give an article with its text and its passages."""
    return _json(give_article(library, find_article(library.articles, article_id)))


def figures(edition: Edition, given: dict[str, Any]) -> Response:
    """List the figures of the library, all or those of a kind, a place, an article and so on."""
    chosen = (given.get(name) for name in ("kind", "place", "article", "passage", "collection"))
    views, first = select_figures(edition, *chosen), given.get("from", 0)
    views = [view for view in views if holds(view, given.get("q"))]
    if given.get("format") == "csv":
        response = _csv(figures_csv(views[first : first + MOST_ROWS]), given)
        return _linked(response, first + MOST_ROWS, len(views))
    return _linked(_json(views[first : first + MOST_LISTED]), first + MOST_LISTED, len(views))


def compare(comparisons: Comparisons, given: dict[str, Any]) -> Response:
    """Put figures side by side: all, or those with a relation, an article, a figure."""
    chosen = (given.get(name) for name in ("relation", "article", "figure"))
    views, first = comparisons.select(*chosen), given.get("from", 0)
    page = views[first : first + MOST_LISTED]
    is_csv = given.get("format") == "csv"
    response = _csv(comparisons_csv(page), given) if is_csv else _json(page)
    return _linked(response, first + MOST_LISTED, len(views))


def _csv(rows: str, given: dict[str, Any]) -> Response:
    mark = BYTE_ORDER_MARK if given.get("bom") else ""
    return Response(mark + rows, mimetype="text/csv")


def _linked(response: Response, following: int, count: int) -> Response:
    """Name the address of what follows (RFC 8288), where something does."""
    if following < count:
        query = urlencode({**request.args, "from": following})
        response.headers["Link"] = f'<{request.path}?{query}>; rel="next"'
    return response


def documentation(library: Library, root: Callable[[], str], described: Description) -> str:
    """Show the OpenAPI description as a page, with a request to each operation."""
    article_id = next(iter(library.articles))
    table = operations(library.articles, library.collections)
    trials = {one.name: trial(one, article_id, root()) for one in table}
    return render_template("api.html", api=described.document, trials=trials)


def _reader(takes: Parameters | Body, room: Room) -> Callable[[], dict[str, Any]]:
    """Make the function from the request to what it gives: its query string's or its body's."""
    if isinstance(takes, Body):
        return lambda: takes.read(_json_body())

    def read(query_string: bytes) -> dict[str, Any]:
        return takes.read(parse_qs(query_string.decode("utf-8", "replace"), keep_blank_values=True))

    known = room.keep(read)
    return lambda: known[request.query_string]


def _json_body() -> object:
    if request.mimetype != "application/json":
        raise ProblemError(415, "unsupported_media_type", "send the body as application/json")
    try:
        return orjson.loads(request.get_data())
    except orjson.JSONDecodeError as error:
        raise ProblemError(400, "malformed_json", f"the body is not JSON: {error}") from error


def _json(content: object) -> Response:
    return Response(to_json(content), mimetype="application/json")


def _constant(content: bytes, _: dict[str, Any]) -> Response:
    return Response(content, mimetype="application/json")
