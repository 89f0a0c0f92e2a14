"""What a site has beside its pages: its search for a browser, its read-me, its licence."""

from __future__ import annotations

from functools import partial
from importlib.metadata import distribution, metadata
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template

if TYPE_CHECKING:
    from collections.abc import Callable


def make_blueprint(root: Callable[[], str]) -> Blueprint:
    """Make the routes; `root` gives scheme and host of the service."""
    blueprint = Blueprint("site", __name__)
    blueprint.add_url_rule("/opensearch.xml", "search", partial(search, root))
    blueprint.add_url_rule("/readme", "readme", partial(text, _readme()))
    blueprint.add_url_rule("/licence", "licence", partial(text, _licence()))
    return blueprint


def search(root: Callable[[], str]) -> Response:
    """Tell a browser how to ask from its address bar (OpenSearch 1.1)."""
    content = render_template("opensearch.xml", root=root())
    return Response(content, mimetype="application/opensearchdescription+xml")


def text(content: str) -> Response:
    """Give a text that came with the program: the read-me, as Markdown, or the licence."""
    return Response(content, mimetype="text/plain")


def _readme() -> str:
    return str(metadata("quotient").get_payload())  # type: ignore[attr-defined]


def _licence() -> str:
    files = distribution("quotient").files or []
    return next(file.read_text() for file in files if file.name == "LICENSE")
