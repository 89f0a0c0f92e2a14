"""What a site has beside its pages: what tells others of it, its read-me, its licence."""

from __future__ import annotations

from functools import partial
from importlib.metadata import distribution, metadata
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template

from service.web.programs.citations import find_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.web.programs.citations import Readable


def make_blueprint(readable: Readable, root: Callable[[], str]) -> Blueprint:
    """Make the routes.

    `readable` gives the articles that whoever asks may read, `root` scheme and host of the service.
    """
    blueprint = Blueprint("site", __name__)
    blueprint.add_url_rule("/opensearch.xml", "search", partial(search, root))
    blueprint.add_url_rule("/articles/<article_id>/text", "stored", partial(stored, readable))
    blueprint.add_url_rule("/readme", "readme", partial(text, _readme()))
    blueprint.add_url_rule("/licence", "licence", partial(text, _licence()))
    return blueprint


def search(root: Callable[[], str]) -> Response:
    """Tell a browser how to ask from its address bar (OpenSearch 1.1)."""
    content = render_template("opensearch.xml", root=root())
    return Response(content, mimetype="application/opensearchdescription+xml")


def stored(readable: Readable, article_id: str) -> Response:
    """Give the text of an article as stored, in which all offsets count."""
    return text(find_article(readable(), article_id).text)


def text(content: str) -> Response:
    """Give a text as it stands."""
    return Response(content, mimetype="text/plain")


def _readme() -> str:
    return str(metadata("quotient").get_payload())  # type: ignore[attr-defined]


def _licence() -> str:
    files = distribution("quotient").files or []
    return next(file.read_text() for file in files if file.name == "LICENSE")
