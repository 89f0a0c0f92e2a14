"""The server: Granian over the WSGI application, or Flask's own to develop with."""

from __future__ import annotations

import gc
import logging.config
import os
import resource
import signal
import socket
import time
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from index import ArticleError, QuotientError
from service import load_library
from service.answering import answer
from service.config import ConfigError, read_config
from service.hostnames import authority, read_host
from service.installation import find_articles
from service.questions import understand
from service.web.application import create_app
from service.web.edge.logs import log_configuration, write_first_line
from service.web.watching import start_watching

if TYPE_CHECKING:
    from flask import Flask

    from service.config import Config
    from service.web.monitoring.metrics import Meter, Sums

# Python runs one of a worker's threads at a time: more of them answer no faster, but each may
# wait for a slow client's body while the others go on.
THREADS = 96
STOP_AFTER_SECONDS = 10
PARENT_SECONDS = 1.0
# A connection that says nothing costs some kilobytes until its time is over, and keeps no thread.
CONNECTIONS = 8_192
HEAD_MILLISECONDS = 10_000


class AddressError(QuotientError):
    """An address that cannot be listened on.

    Attributes:
        host, port: the address.
    """

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"cannot listen on {authority(host, port)} ({reason}); choose --host or --port"
        )
        self.host = host
        self.port = port


# The application of this process, once it is made.
_made: list[Flask] = []
# What all workers count together, where it is told.
_sums: list[Sums] = []
_meters: list[Meter] = []


def make_app() -> Flask:
    """Make the application of this process from its environment, once.

    The server's parent makes it first, so that a wrong setting or article stops the start; its
    workers, which are forked, find it made.

    Raises:
        QuotientError: a setting or an article cannot be used.
    """
    if not _made:
        _made.append(_build_app())
    return _made[0]


def remake_app() -> None:
    """Make the application anew, from the articles as they are now, for workers to come.

    Where that cannot be done the old one stays.
    """
    try:
        made = _build_app()
    except QuotientError as error:
        write_first_line("articles not read anew", {"reason": str(error)})
        return
    _made[:] = [made]
    write_first_line("articles read anew", {})


def _build_app() -> Flask:
    config = read_config(os.environ)
    logging.config.dictConfig(log_configuration(config.log_level))
    library = load_library(config, _tell_unreadable)
    # The first question loads what is loaded late. Asked here, before the workers are forked, it
    # is loaded once, and not by every thread that has a first question at the same moment.
    answer(library, understand("How rare is a word?"), 1)
    app = create_app(config, library, _meters)
    for sums in _sums:
        sums.tell_library(library)
    # What is built by now lasts: the collector need not look at it again, nor unshare it from
    # the other workers (gc.freeze).
    gc.collect()
    gc.freeze()
    return app


def _tell_unreadable(error: ArticleError) -> None:
    write_first_line("article left out", {"file": str(error.path), "reason": error.reason})


def make_worker_app() -> Flask:
    """Make the application of a worker, which ends with its parent.

    Raises:
        QuotientError: a setting or an article cannot be used.
    """
    app = make_app()
    Thread(target=_end_with, args=(os.getppid(),), name="parent", daemon=True).start()
    return app


def _end_with(parent: int) -> None:
    """Wait until the parent is gone, then end as if it had asked to, or else at once."""
    while os.getppid() == parent:
        time.sleep(PARENT_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(STOP_AFTER_SECONDS)
    os.kill(os.getpid(), signal.SIGKILL)


def serve(config: Config) -> None:
    """Serve until told to stop; every request that was accepted is answered first.

    Raises:
        QuotientError: a setting or an article cannot be used, or the address is taken.
    """
    address = check_address(config.host, config.port)
    start_metrics(config)
    make_app()
    allow_connections()
    server = Granian(
        "service.web.serving:make_worker_app",
        address=address,
        port=config.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=config.workers,
        backpressure=CONNECTIONS,
        blocking_threads=THREADS,
        http1_settings=HTTP1Settings(header_read_timeout=HEAD_MILLISECONDS),
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_AFTER_SECONDS,
        log_dictconfig=log_configuration(config.log_level),
        log_level=LogLevels.error,
        factory=True,
    )
    server.on_startup(partial(_log_start, config))
    # The server has its workers replaced on SIGHUP, the new ones before the old ones end.
    server.on_reload(remake_app)
    if config.watch:
        files = filter(None, (config.access, config.access_keys))
        start_watching((*(config.articles or find_articles()), *files))
    server.serve()


def start_metrics(config: Config) -> None:
    """Tell what the workers to come measure, where that is configured.

    Raises:
        QuotientError: the address is the service's own, or cannot be listened on.
    """
    host = read_host(config.metrics or "")
    if host is None or host.port is None:
        return
    if host.port == config.port:
        raise ConfigError("QUOTIENT_METRICS", "is the port of the service; choose another")
    address = check_address(host.name, host.port)
    # Imported only where numbers are told.
    from service.web.monitoring.metrics import Sums, answer_scrapes, open_meter

    sums = Sums()
    answer_scrapes(sums, address, host.port)
    _sums.append(sums)
    _meters.append(open_meter(sums))


def serve_debugging(config: Config) -> None:
    """Serve with Flask's own server, which shows errors and reloads changed code.

    Raises:
        QuotientError: a setting or an article cannot be used, or the address is taken.
    """
    # Flask starts this program a second time, with the socket open, to reload it.
    if "WERKZEUG_RUN_MAIN" not in os.environ:
        check_address(config.host, config.port)
    make_app().run(config.host, config.port, debug=True)


def allow_connections() -> None:
    """Raise the limit of open files as far as we may, to what all connections need."""
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * CONNECTIONS if most == resource.RLIM_INFINITY else min(2 * CONNECTIONS, most)
    if allowed != resource.RLIM_INFINITY and allowed < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def check_address(host: str, port: int) -> str:
    """Make sure that the address can be listened on, and give it as the numbers that a name means.

    Raises:
        AddressError: it cannot: it is taken, not ours, or not allowed.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            return str(address[0])
    except OSError as error:
        raise AddressError(host, port, error.strerror or str(error)) from error


def _log_start(config: Config) -> None:
    url = f"http://{authority(config.host, config.port)}"
    write_first_line("listening", {"url": url, "workers": config.workers})
