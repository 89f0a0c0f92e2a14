"""Who asks: whom a proxy names in its headers, or whose key a program sends.

A header is believed only from the addresses that are named: of the connection itself, not of what
`X-Forwarded-For` says of it. Its name has no hyphen: WSGI tells `X-User` from `X_User` as little as
CGI did, and a proxy that replaces the one may let a client's other through.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING

from index import QuotientError
from service.access.keys import PREFIX, hash_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ipaddress import IPv4Network, IPv6Network

    from _typeshed.wsgi import WSGIEnvironment

    from service.access.keys import Key

# Where the proxies' middleware leaves the address of the connection, before it puts the client's
# in its place.
_BEFORE_PROXIES = "werkzeug.proxy_fix.orig"
_BEARER = "bearer "
# What a header may hold of groups.
_MOST_GROUPS = 1_000


class UnknownKeyError(QuotientError):
    """A key that opens nothing."""

    def __init__(self) -> None:
        super().__init__("the key is not known here; `quotient key new` makes one")


@dataclass(frozen=True)
class Proxy:
    """Who names readers, and where.

    Attributes:
        networks: the addresses that are believed.
        user, groups: the headers that hold the reader's name, and their groups with commas between.
    """

    networks: tuple[IPv4Network | IPv6Network, ...]
    user: str
    groups: str

    @cached_property
    def variables(self) -> tuple[str, str]:
        """Give what WSGI calls the two headers."""
        return f"HTTP_{self.user.upper()}", f"HTTP_{self.groups.upper()}"

    def believes(self, address: str) -> bool:
        """Tell whether a connection from an address is believed."""
        try:
            found = ip_address(address)
        except ValueError:
            return False
        if isinstance(found, IPv6Address) and found.ipv4_mapped:
            found = found.ipv4_mapped
        return any(found in network for network in self.networks)


def credentials(environ: WSGIEnvironment, proxy: Proxy | None) -> tuple[str, ...]:
    """Give all that a request says of who asks: authorization, address, user, groups."""
    look_up = environ.get
    authorization = look_up("HTTP_AUTHORIZATION", "")
    if proxy is None:
        return authorization, "", "", ""
    before: Mapping[str, str] = look_up(_BEFORE_PROXIES) or environ
    address = before.get("REMOTE_ADDR") or ""
    user, groups = proxy.variables
    return authorization, address, look_up(user, ""), look_up(groups, "")


def identify(
    given: tuple[str, ...], proxy: Proxy | None, keys: Mapping[str, Key]
) -> frozenset[str] | None:
    """Give the groups of who asks; None where nobody is named.

    Args:
        given: the request's `credentials`.
        proxy: whom to believe.
        keys: by their hashes.

    Raises:
        UnknownKeyError: a key is sent that is none of them.
    """
    authorization, address, user, groups = given
    token = authorization[len(_BEARER) :].strip()
    if authorization.lower().startswith(_BEARER) and token.startswith(PREFIX):
        key = keys.get(hash_key(token))
        if key is None:
            raise UnknownKeyError
        return key.groups
    if proxy is None or not user.strip() or not proxy.believes(address):
        return None
    named = (group.strip() for group in _decoded(groups).split(",", _MOST_GROUPS)[:_MOST_GROUPS])
    return frozenset(group for group in named if group)


def _decoded(text: str) -> str:
    """Read a header as UTF-8, which WSGI gives as if it were Latin-1 (PEP 3333)."""
    return text.encode("latin-1", "replace").decode("utf-8", "replace")
