"""The encoding of a response's body (RFC 9110, section 8.4)."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

    from service.web.edge.response import Response

GZIP_FROM_BYTES = 1_024
GZIP_LEVEL = 4

_COMPRESSIBLE = ("text/", "application/json", "application/problem+json", "image/svg+xml")
_NO_GZIP = re.compile(r"gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)")


def compress(environ: WSGIEnvironment, response: Response) -> None:
    """Compress what is long enough to be worth it, for those who take it (RFC 9110, 12.5.3)."""
    if not (response.get("content-type") or "").startswith(_COMPRESSIBLE):
        return
    response.headers.append(("Vary", "Accept-Encoding"))
    accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
    if "gzip" not in accepted or _NO_GZIP.search(accepted):
        return
    if len(response.body) < GZIP_FROM_BYTES or response.get("content-encoding"):
        return
    response.body = gzip.compress(response.body, GZIP_LEVEL, mtime=0)
    replaced = {"content-length", "accept-ranges"}
    response.headers = [pair for pair in response.headers if pair[0].lower() not in replaced]
    response.headers.append(("Content-Encoding", "gzip"))
    response.headers.append(("Content-Length", str(len(response.body))))
