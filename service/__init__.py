"""What a person is told: questions in, answers out, on a page, as JSON, in the terminal."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from index import Library, read_article
from service.installation import find_articles

if TYPE_CHECKING:
    from flask import Flask

    from service.config import Config

__all__ = ["create_app", "load_library"]


def create_app(config: Config, library: Library) -> Flask:
    """Make the web application that serves the library.

    Raises:
        ConfigError: the configuration names something that cannot be used.
    """
    # Imported here so that a question in the terminal does not wait for Flask.
    from service.web import application

    return application.create_app(config, library)


def load_library(config: Config) -> Library:
    """Read the articles that the configuration names, or those that come with the program.

    Raises:
        QuotientError: an article cannot be read, or there is none.
    """
    articles = map(read_article, config.articles or find_articles())
    return Library.build(articles, release=version("quotient"))
