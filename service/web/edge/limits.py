"""How many requests a client may make a minute.

Flask-Limiter counts, in memory or in a Redis that several workers and machines share. It is
imported only where a limit is set: that takes 50 ms of the start and 4 MB.
"""

from __future__ import annotations

from functools import partial, update_wrapper
from typing import TYPE_CHECKING

from flask import request

from service.config import ConfigError

if TYPE_CHECKING:
    from flask import Flask

    from service.config import Config

_UNCOUNTED = {"static", "embed.loader", "api.health"}


def register(app: Flask, config: Config) -> None:
    """Limit the requests of each client address to all routes there are, if so configured.

    Raises:
        ConfigError: the storage cannot be used.
    """
    if not config.rate_limit:
        return
    from flask_limiter import Limiter
    from flask_limiter.util import get_remote_address
    from limits.errors import ConfigurationError

    limiter = Limiter(
        get_remote_address,
        application_limits=[f"{config.rate_limit} per minute"],
        storage_uri=config.rate_storage,
        headers_enabled=True,
        # A Redis that is gone must not take the service with it: each worker counts alone then.
        in_memory_fallback_enabled=config.rate_storage != "memory://",
    )
    for view in app.view_functions.values():
        # Flask-Limiter tells views apart by name, and a partial has none.
        if isinstance(view, partial):
            update_wrapper(view, view.func)
    limiter.request_filter(lambda: request.endpoint in _UNCOUNTED)
    try:
        limiter.init_app(app)
    except ConfigurationError as error:
        raise ConfigError("QUOTIENT_RATE_STORAGE", str(error).splitlines()[0]) from error
