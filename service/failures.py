"""Errors to HTTP: problem+json (RFC 9457) under /api, a page elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, json, render_template, request
from werkzeug.exceptions import HTTPException

from index.errors import QuotientError, UnknownArticleError

if TYPE_CHECKING:
    from flask import Flask


class ProblemError(QuotientError):
    """A request that cannot be answered, as the caller is told.

    Attributes:
        status: the HTTP status.
        code: a stable name for programs.
        detail: one sentence for people.
        parameter: the parameter at fault, if one is.
    """

    def __init__(self, status: int, code: str, detail: str, parameter: str | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.parameter = parameter


def register(app: Flask) -> None:
    """Let every error of the application be told in the form that its route promises."""
    app.register_error_handler(ProblemError, _tell)
    app.register_error_handler(UnknownArticleError, _tell_unknown)
    app.register_error_handler(HTTPException, _tell_http)


def _tell(problem: ProblemError) -> Response:
    if not request.path.startswith("/api"):
        page = render_template("error.html", problem=problem)
        return Response(page, status=problem.status)
    content = {
        "type": "about:blank",
        "title": problem.code.replace("_", " "),
        "status": problem.status,
        "detail": problem.detail,
        "code": problem.code,
        "errors": [],
    }
    if problem.parameter:
        content["errors"] = [{"parameter": problem.parameter, "detail": problem.detail}]
    return Response(json.dumps(content), status=problem.status, mimetype="application/problem+json")


def _tell_unknown(error: UnknownArticleError) -> Response:
    return _tell(ProblemError(422, "unknown_article", str(error), "article"))


def _tell_http(error: HTTPException) -> Response:
    name = error.name.lower().replace(" ", "_")
    return _tell(ProblemError(error.code or 500, name, error.description or error.name))
