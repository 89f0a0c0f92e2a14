"""Errors to HTTP: problem+json (RFC 9457) for programs, a page for people."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, current_app, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from index import QuotientError
from service.contract.openapi import PROBLEM
from service.contract.serialization import to_json
from service.contract.validation import InvalidRequestError, ProblemRecord
from service.web.exchange import REQUEST_ID

if TYPE_CHECKING:
    from flask import Flask

    from service.contract.validation import Fault

_PROGRAMS = ("/api/", "/oembed", "/healthz")
_CODES = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    415: "unsupported_media_type",
    422: "invalid_value",
    429: "too_many_requests",
    500: "internal_error",
}
_DETAILS = {
    404: "there is nothing at this address",
    405: "this address does not take the method {method}",
    413: "the body is larger than this service reads",
    429: "too many requests; wait as long as Retry-After says",
    500: "the service failed to answer; the request id finds the reason in its log",
}


class ProblemError(QuotientError):
    """A request that cannot be answered.

    Attributes:
        problem: what the caller is told.
    """

    def __init__(self, status: int, code: str, detail: str, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(detail)
        title = HTTPStatus(status).phrase
        self.problem = ProblemRecord("about:blank", title, status, detail, code, faults)


def register(app: Flask) -> None:
    """Let every error of the application be told in the form that its route promises."""
    app.register_error_handler(ProblemError, tell)
    app.register_error_handler(InvalidRequestError, _tell_invalid)
    app.register_error_handler(HTTPException, _tell_http)
    app.register_error_handler(Exception, _tell_fault)


def tell(error: ProblemError) -> Response:
    """Answer with the problem, as JSON or as a page."""
    problem = error.problem
    if request.path.startswith(_PROGRAMS):
        return Response(to_json(problem), status=problem.status, content_type=PROBLEM)
    page = render_template("error.html", problem=problem)
    return Response(page, status=problem.status)


def _tell_invalid(error: InvalidRequestError) -> Response:
    detail = str(error) if len(error.faults) == 1 else "several values are not what they may be"
    return tell(ProblemError(422, "invalid_value", detail, error.faults))


def _tell_fault(error: Exception) -> Response:
    """Log a fault of our own under the id that its caller is given, and tell no more than that."""
    if current_app.debug:
        raise error
    fields = {"id": request.environ.get(REQUEST_ID)}
    current_app.logger.error("fault", exc_info=error, extra={"fields": fields})
    return tell(ProblemError(500, _CODES[500], _DETAILS[500]))


def _tell_http(error: HTTPException) -> Response:
    """Tell what Flask, Werkzeug or an extension raised, without its internals."""
    status = error.code or 500
    phrase = HTTPStatus(status).phrase
    code = _CODES.get(status, phrase.lower().replace(" ", "_"))
    detail = _DETAILS.get(status, phrase).format(method=request.method)
    response = tell(ProblemError(status, code, detail))
    if isinstance(error, MethodNotAllowed):
        response.allow.update(error.valid_methods or ())
    return response
