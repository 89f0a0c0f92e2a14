"""What a person is told: questions in, answers out, on a page, as JSON, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.loading import load_library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask import Flask

    from index import Library
    from service.config import Config
    from service.web.edge import Observer

__all__ = ["create_app", "load_library"]


def create_app(config: Config, library: Library, observers: Sequence[Observer] = ()) -> Flask:
    """Make the web application that serves the library.

    Args:
        config: how it runs.
        library: what it serves.
        observers: are told of every request: its environment, its status, its milliseconds.

    Raises:
        ConfigError: the configuration names something that cannot be used.
    """
    # Imported here so that a question in the terminal does not wait for Flask.
    from service.web import application

    return application.create_app(config, library, observers)
