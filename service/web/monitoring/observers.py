"""What a configuration has observed of every request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.web.edge import ANSWERED

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

    from service.config import Config
    from service.journal import Journal
    from service.web.edge import Observer


# A client can write any method; OpenTelemetry's conventions call all others so.
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
OTHER_METHOD = "_OTHER"


def make_observers(config: Config, journal: Journal | None) -> list[Observer]:
    """Make what a worker tells of every request, but for its log and its numbers.

    Raises:
        TelemetryError: spans are wanted, and the libraries for them are not installed.
    """
    observers = [_keep_questions(journal)] if journal else []
    if config.telemetry:
        # Imported only where it is wanted: it takes a fifth of a second.
        from service.web.monitoring.telemetry import Tracing

        observers.append(Tracing(config.telemetry))
    return observers


def _keep_questions(journal: Journal) -> Observer:
    def observe(environ: WSGIEnvironment, status: int, milliseconds: float) -> None:
        entry = environ.get(ANSWERED)
        if entry is not None and status < 400:
            journal.note(entry)

    return observe
