"""What a configuration has observed of every request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.web.edge import ANSWERED

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

    from service.journal import Journal
    from service.web.edge import Observer


def make_observers(journal: Journal | None) -> list[Observer]:
    """Make what is told of every request."""
    return [_keep_questions(journal)] if journal else []


def _keep_questions(journal: Journal) -> Observer:
    def observe(environ: WSGIEnvironment, status: int, milliseconds: float) -> None:
        entry = environ.get(ANSWERED)
        if entry is not None and status < 400:
            journal.note(entry)

    return observe
