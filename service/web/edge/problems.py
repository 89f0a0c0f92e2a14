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
from service.contract.validation import ProblemRecord

if TYPE_CHECKING:
    from service.contract.validation import Fault

CODES = {
    400: "bad_request",
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

_PROGRAMS = ("/api/", "/mcp", "/oembed", "/healthz")
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


def is_for_programs(path: str) -> bool:
    """Tell whether a path is asked by programs, which are told in JSON."""
    return path.startswith(_PROGRAMS)


def plain(problem: ProblemRecord, path: str) -> tuple[str, bytes]:
    """Give the media type and the body that tell of a problem without the application."""
    if is_for_programs(path):
        return PROBLEM, to_json(problem)
    return "text/html; charset=utf-8", _page(problem)


def _page(problem: ProblemRecord) -> bytes:
    title, detail = escape(problem.title), escape(problem.detail)
    return _PAGE.format(title=title, status=problem.status, detail=detail).encode()
