"""Errors that are told by HTTP: problem+json (RFC 9457) for programs, a page for people."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Response, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from service.cluster import RETRY_AFTER, ClusterError
from service.contract.validation import InvalidRequestError
from service.web.edge import CODES, ProblemError
from service.web.edge.problems import for_program

if TYPE_CHECKING:
    from flask import Flask

_DETAILS = {
    404: "there is nothing at this address",
    405: "this address does not take the method {method}",
}


def register(app: Flask) -> None:
    """Let every error of the application be told in the form that its route promises.

    A fault of our own goes through to the exchange, which needs no template to tell it.
    """
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.register_error_handler(ProblemError, tell)
    app.register_error_handler(InvalidRequestError, _tell_invalid)
    app.register_error_handler(ClusterError, _tell_out_of_reach)
    app.register_error_handler(HTTPException, _tell_http)


def register_plainly(app: Flask) -> None:
    """Leave every error to the exchange, where the application has no pages to tell it with."""
    app.config["PROPAGATE_EXCEPTIONS"] = True

    @app.errorhandler(HTTPException)
    def refuse(error: HTTPException) -> Response:
        status = error.code or 500
        raise ProblemError(status, CODES.get(status, "refused"), HTTPStatus(status).phrase)


def tell(error: ProblemError) -> Response:
    """Answer with the problem, as JSON or as a page."""
    problem = error.problem
    if told := for_program(problem, request.path):
        media_type, content = told
        return Response(content, status=problem.status, content_type=media_type)
    page = render_template("error.html", problem=problem)
    return Response(page, status=problem.status)


def _tell_invalid(error: InvalidRequestError) -> Response:
    detail = str(error) if len(error.faults) == 1 else "several values are not what they may be"
    return tell(ProblemError(422, "invalid_value", detail, error.faults))


def _tell_out_of_reach(_: ClusterError) -> Response:
    """Tell that nothing could be searched, which is not that nothing was found."""
    detail = "the articles cannot be searched just now; ask again in a few seconds"
    response = tell(ProblemError(503, "library_unavailable", detail))
    response.headers["Retry-After"] = str(RETRY_AFTER)
    return response


def _tell_http(error: HTTPException) -> Response:
    """Tell what Flask, Werkzeug or an extension raised, without its internals."""
    status = error.code or 500
    phrase = HTTPStatus(status).phrase
    code = CODES.get(status, phrase.lower().replace(" ", "_"))
    detail = _DETAILS.get(status, phrase).format(method=request.method)
    response = tell(ProblemError(status, code, detail))
    if isinstance(error, MethodNotAllowed):
        response.allow.update(error.valid_methods or ())
    return response
