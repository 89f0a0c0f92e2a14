"""What a person is told: questions in, answers out, on a page, as JSON, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

from index.library import Library
from index.reading import read_article
from service import api, embed, failures, pages
from service.places import find_articles, find_folder

if TYPE_CHECKING:
    from service.config import Config


def create_app(config: Config, library: Library) -> Flask:
    """Make the web application that serves the library."""
    app = Flask(__name__, template_folder=str(find_folder("templates")))
    app.register_blueprint(pages.make_blueprint(library, config))
    app.register_blueprint(api.make_blueprint(library, config))
    app.register_blueprint(embed.make_blueprint(library, config))
    failures.register(app)
    return app


def load_library(config: Config) -> Library:
    """Read the articles that the configuration names, or those that come with the program.

    Raises:
        QuotientError: an article cannot be read, or there is none.
    """
    return Library.build(read_article(path) for path in config.articles or find_articles())
