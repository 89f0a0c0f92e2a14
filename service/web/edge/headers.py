"""The headers that every response carries, by what kind of response it is."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.config import Config
    from service.web.edge.response import Response

Headers = list[tuple[str, str]]

_SOURCES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
# A frame of our own: the preview of what others embed.
_PAGE = _SOURCES + (
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
)
# Headers that a script may send: ours, and those of MCP and of OpenAI's clients.
_SENT = "Authorization, Content-Type, X-Request-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name"
_ALWAYS: Headers = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
]
# The old header for browsers that do not know frame-ancestors.
_ALONE: Headers = [
    *_ALWAYS,
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
]


def page_headers() -> Headers:
    """Give the headers of a page, which nobody may frame."""
    return [*_ALONE, ("Content-Security-Policy", _PAGE + "'none'")]


def data_headers() -> Headers:
    """Give the headers of JSON and CSV, which must not act as a page at all."""
    return [*_ALONE, ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")]


def embed_headers(config: Config) -> Headers:
    """Give the headers of the page that the configured origins may frame.

    With Cross-Origin-Embedder-Policy and -Resource-Policy a host that is cross-origin isolated
    may frame it, too (HTML, section 7.1.4).
    """
    return [
        *_ALWAYS,
        ("Content-Security-Policy", _PAGE + frame_ancestors(config)),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ]


def static_headers() -> Headers:
    """Give the headers of scripts and styles.

    A frame of opaque origin loads them as if from another origin, a module even with CORS.
    """
    return [
        *_ALWAYS,
        ("Access-Control-Allow-Origin", "*"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    ]


def frame_ancestors(config: Config) -> str:
    """Give the sources of CSP `frame-ancestors` for the embeddable page."""
    return " ".join(config.embed_origins) or "'none'"


def cors_headers(allowed: Sequence[str], origin: str | None, *, preflight: bool) -> Headers:
    """Give the headers that let the scripts of `origin` read the response (Fetch, section 3.2).

    >>> cors_headers(["https://a.example"], "https://a.example", preflight=False)[1]
    ('Access-Control-Allow-Origin', 'https://a.example')
    >>> cors_headers(["https://a.example"], "https://b.example", preflight=False)
    [('Vary', 'Origin')]
    """
    if not allowed:
        return []
    headers: Headers = [("Vary", "Origin")]
    if origin is None or not ("*" in allowed or origin in allowed):
        return headers
    headers.append(("Access-Control-Allow-Origin", "*" if "*" in allowed else origin))
    headers.append(("Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-ID"))
    if preflight:
        headers.append(("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS"))
        headers.append(("Access-Control-Allow-Headers", _SENT))
        headers.append(("Access-Control-Max-Age", "3600"))
    return headers


def cache_headers(response: Response, varying: str | None, *, kept: bool) -> None:
    """Say who may keep a response, unless it says so itself.

    Args:
        response: gets the headers.
        varying: the headers by which readers are told apart; then nobody but the reader's own
            browser keeps it, whatever it says.
        kept: whether it may be kept at all.
    """
    own = response.get("cache-control")
    if varying is None:
        if own is None:
            response.headers.append(("Cache-Control", "no-cache" if kept else "no-store"))
        return
    private = ("Cache-Control", "private, no-cache" if kept else "no-store")
    if own is None:
        response.headers.append(private)
    else:
        response.replace(private)
    response.headers.append(("Vary", varying))


def entity_tag(*parts: str) -> str:
    """Give the opaque tag of what these parts determine (RFC 9110, section 8.8.3)."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]
