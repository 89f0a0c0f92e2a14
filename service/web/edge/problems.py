"""What cannot be answered, and how it is told where no page and no route is at hand.

Here is no template and no address that must be worked out: what tells of a fault may have none.
"""

from __future__ import annotations

from html import escape
from http import HTTPStatus
from typing import TYPE_CHECKING

from index import QuotientError
from service.contract.openapi import PROBLEM
from service.contract.serialization import to_json
from service.contract.validation import PointerFault, ProblemRecord

if TYPE_CHECKING:
    from service.contract.validation import Fault

CODES = {
    400: "bad_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    414: "address_too_long",
    415: "unsupported_media_type",
    421: "unknown_host",
    422: "invalid_value",
    429: "too_many_requests",
    500: "internal_error",
    503: "busy",
}

# The names of RFC 9110, section 15, that Python has from 3.13 on.
_RENAMED = {413: "Content Too Large", 414: "URI Too Long", 422: "Unprocessable Content"}

_COMPLETIONS = "/v1/"
_PROGRAMS = ("/api/", "/mcp", "/oembed", "/healthz", "/readyz")
# How OpenAI's API names what went wrong, by the status; all else is the request's fault.
_TYPES = {429: "rate_limit_error", 500: "server_error", 503: "server_error"}
_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · Quotient</title>
<link rel="stylesheet" href="/static/style.css">
</head>
<body class="plain">
<main id="main">
<section class="opening">
<p class="byline">{status}</p>
<h1>{title}</h1>
<p class="standfirst" dir="auto">{detail}</p>
</section>
</main>
</body>
</html>
"""


class ProblemError(QuotientError):
    """A request that cannot be answered.

    Attributes:
        problem: what the caller is told.
        retry_after: seconds after which the same request may be answered.
    """

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        faults: tuple[Fault, ...] = (),
        retry_after: int | None = None,
    ) -> None:
        super().__init__(detail)
        title = _RENAMED.get(status) or HTTPStatus(status).phrase
        self.problem = ProblemRecord("about:blank", title, status, detail, code, faults)
        self.retry_after = retry_after


def for_program(problem: ProblemRecord, path: str) -> tuple[str, bytes] | None:
    """Give the media type and the body that tell a program of a problem; None where people ask."""
    if path.startswith(_COMPLETIONS):
        return "application/json", to_json({"error": _as_openai(problem)})
    return (PROBLEM, to_json(problem)) if path.startswith(_PROGRAMS) else None


def plain(problem: ProblemRecord, path: str) -> tuple[str, bytes]:
    """Give the media type and the body that tell of a problem without the application."""
    return for_program(problem, path) or ("text/html; charset=utf-8", _page(problem))


def _as_openai(problem: ProblemRecord) -> dict[str, str | None]:
    """Give a problem the form that clients of OpenAI's API read."""
    places = (one.pointer for one in problem.errors if isinstance(one, PointerFault))
    return {
        "message": problem.detail,
        "type": _TYPES.get(problem.status, "invalid_request_error"),
        "param": next(places, None),
        "code": problem.code,
    }


def _page(problem: ProblemRecord) -> bytes:
    title, detail = escape(problem.title), escape(problem.detail)
    return _PAGE.format(title=title, status=problem.status, detail=detail).encode()
