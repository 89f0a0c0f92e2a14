"""Which hosts the service answers for.

A browser sends the name that its reader followed. One that leads here and is not ours is how a
page of others reads what stands inside of a network (DNS rebinding).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from service.hostnames import read_host
from service.web.edge.problems import ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed.wsgi import WSGIEnvironment

    from service.config import Config
    from service.hostnames import Host

# Who watches the service asks by whatever name or address leads to it, and learns nothing else.
HEALTH, READY = "/healthz", "/readyz"
OWN = "localhost"


def make_host_check(config: Config) -> Callable[[WSGIEnvironment], None]:
    """Make the check of the host that a request names."""
    own = _own_names(config)

    def refuse(given: str) -> tuple[int, str] | None:
        host = read_host(given)
        if host is None:
            return 400, "bad_request"
        return None if answers_for(own, host) else (421, "unknown_host")

    def check(environ: WSGIEnvironment) -> None:
        given = environ.get("HTTP_HOST", "")
        if (refused := refuse(given)) is None:
            return
        if environ["PATH_INFO"] not in {HEALTH, READY}:
            raise ProblemError(*refused, _DETAILS[refused[0]])
        environ["HTTP_HOST"] = OWN

    return check


def answers_for(own: frozenset[str], host: Host) -> bool:
    """Tell whether a host is one of ours: this machine's own, or named, or under a named domain.

    >>> own = frozenset(["q.example", "*.wiki.example"])
    >>> [answers_for(own, read_host(text)) for text in ("q.example:80", "a.b.wiki.example", "evil")]
    [True, True, False]
    """
    if host.is_loopback or host.name in own:
        return True
    labels = host.name.split(".")
    return any("*." + ".".join(labels[first:]) in own for first in range(1, len(labels)))


def _own_names(config: Config) -> frozenset[str]:
    public = read_host(urlsplit(config.public_url or "").netloc)
    names = {*config.allowed_hosts, config.host.lower()}
    return frozenset(names | {public.name} if public else names)


_DETAILS = {
    400: "the Host header names no host",
    421: "the service does not answer for this host; QUOTIENT_ALLOWED_HOSTS names those it does",
}
