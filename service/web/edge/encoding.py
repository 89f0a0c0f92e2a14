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

_COMPRESSIBLE = (
    "text/",
    *(f"application/{kind}" for kind in ("json", "problem+json", "ld+json", "xml", "atom+xml")),
    "image/svg+xml",
)
_NO_GZIP = re.compile(r"gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)")


def forget_range(environ: WSGIEnvironment) -> None:
    """Let a request be one for the whole (RFC 9110, 14.2, allows it).

    Parts are of the encoded bytes, which are made for each response; and nothing here is so long
    that anybody would go on with a part.
    """
    environ.pop("HTTP_RANGE", None)


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
    length = str(len(response.body))
    response.replace(("Content-Encoding", "gzip"), ("Content-Length", length))


def weaken_tag(response: Response) -> None:
    """Make a tag name what is said, not its bytes, which differ with the encoding (8.8.1)."""
    tag = response.get("etag")
    if tag and not tag.startswith("W/"):
        response.replace(("ETag", f"W/{tag}"), ("Accept-Ranges", "none"))
