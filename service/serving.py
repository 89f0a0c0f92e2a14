"""The server: Granian over the WSGI application."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from granian import Granian
from granian.constants import Interfaces

from service import create_app, load_library
from service.config import read_config

if TYPE_CHECKING:
    from flask import Flask


def make_app() -> Flask:
    """Make the application of a worker process, from its environment."""
    config = read_config(os.environ)
    return create_app(config, load_library(config))


def serve(host: str, port: int, workers: int) -> None:
    """Serve until told to stop."""
    Granian(
        "service.serving:make_app",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        factory=True,
    ).serve()
