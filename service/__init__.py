"""What a person is told: questions in, answers out, on a page, as JSON, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.library import Library
from index.reading import read_article
from service.places import find_articles, find_folder

if TYPE_CHECKING:
    from flask import Flask

    from service.config import Config


def create_app(config: Config, library: Library) -> Flask:
    """Make the web application that serves the library.

    Raises:
        ConfigError: the configuration names something that cannot be used.
    """
    # Imported here so that a question in the terminal does not wait for Flask.
    from flask import Flask

    from service import api, embed, failures, hooks, limits, pages

    app = Flask(__name__, template_folder=str(find_folder("templates")))
    hooks.register(app, library, config)
    limits.register(app, config)
    failures.register(app)
    app.register_blueprint(pages.make_blueprint(library, config))
    app.register_blueprint(api.make_blueprint(library, config))
    app.register_blueprint(embed.make_blueprint(library, config))
    return app


def load_library(config: Config) -> Library:
    """Read the articles that the configuration names, or those that come with the program.

    Raises:
        QuotientError: an article cannot be read, or there is none.
    """
    return Library.build(read_article(path) for path in config.articles or find_articles())
