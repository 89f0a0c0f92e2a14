"""The chat in other people's pages: the embeddable page, its loader, oEmbed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flask import Blueprint, Response, current_app, render_template

if TYPE_CHECKING:
    from index.library import Library
    from service.config import Config


def make_blueprint(library: Library, config: Config) -> Blueprint:
    """Make the routes that other pages embed."""
    blueprint = Blueprint("embed", __name__)
    blueprint.add_url_rule("/embed", "embed", partial(embed, library))
    blueprint.add_url_rule("/embed.js", "loader", loader)
    return blueprint


def embed(library: Library) -> str:
    """Show the chat alone, as an embeddable page."""
    return render_template("embed.html", articles=library.articles.values(), views=[])


def loader() -> Response:
    """Give the script that puts the embeddable page into a host page."""
    return current_app.send_static_file("embed.js")
