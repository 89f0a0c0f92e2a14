"""What was asked and how it was answered, left for the observers; and a reader's "Not the answer".

The form needs no script. Only a page of our own may send it: there is nothing to steal, but what
readers are said to miss is for readers alone to say.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flask import Blueprint, Response, redirect, request, url_for

from service.journal import Entry
from service.views.conversation import take_turn
from service.web.addresses import read_course, split_address
from service.web.edge import ANSWERED, ProblemError
from service.web.edge.limits import OwnCounts, read_client

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from service.journal import Journal
    from service.views.presenting import Edition
    from service.views.shapes import AnswerView

MARKS_A_MINUTE = 10


def note_answer(view: AnswerView) -> None:
    """Leave what was answered for those who observe the request."""
    request.environ[ANSWERED] = Entry.of(view)


def make_blueprint(edition: Edition, journal: Journal | None) -> Blueprint:
    """Make the route by which readers say that something is not the answer, where that is kept."""
    blueprint = Blueprint("noting", __name__)
    blueprint.app_context_processor(
        lambda: {"noting": journal is not None, "noted": "noted" in request.args}
    )
    if journal is not None:
        counts = OwnCounts(MARKS_A_MINUTE)
        take = partial(mark, edition, journal, counts)
        blueprint.add_url_rule("/not-the-answer", "mark", take, methods=["POST"])
    return blueprint


def mark(edition: Edition, journal: Journal, counts: OwnCounts) -> AnyResponse:
    """Keep that a reader does not find the answer in what was told; lead back to the conversation.

    A script that asks with `fragment` is told nothing more.
    """
    _check_sender()
    if seconds := counts.wait(read_client(request.remote_addr or "")[0]):
        detail = "wait a little before you mark another answer"
        raise ProblemError(429, "too_many_requests", detail, retry_after=round(seconds) + 1)
    course = read_course(request.form, edition.library)
    if not course.questions:
        raise ProblemError(422, "invalid_value", "the form names no question")
    entry = Entry.of(take_turn(edition, course).view)
    journal.note(entry._replace(is_wrong=True))
    if request.args.get("fragment"):
        return Response(status=204)
    address = url_for("pages.ask", _anchor="latest", noted=1, **course.parameters)
    return redirect(address, 303)


def _check_sender() -> None:
    """Refuse a form that a page of others sends (OWASP: CSRF, Fetch Metadata and Origin)."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin", "")
    sent_by = split_address(origin)
    is_ours = site == "same-origin" if site else sent_by and sent_by.netloc == request.host
    if not is_ours:
        raise ProblemError(403, "forbidden", "only a page of this service may send this")
