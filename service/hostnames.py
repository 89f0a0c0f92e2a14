"""Names and addresses of hosts, as headers and settings give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

LONGEST_NAME = 253
LARGEST_PORT = 65_535

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
# An address of IPv6 stands in brackets (RFC 3986, section 3.2.2); the last colon begins the port.
_AUTHORITY = re.compile(
    r"(?P<host>\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,254})(?::(?P<port>[0-9]{1,5}))?"
)


@dataclass(frozen=True, slots=True)
class Host:
    """A host with the port that is written after it.

    Attributes:
        name: in small letters, without the dot of the root; an address of IPv6 has no brackets.
    """

    name: str
    port: int | None = None

    @property
    def is_loopback(self) -> bool:
        """Tell whether the name leads to this machine and no other (RFC 6761, section 6.3)."""
        if self.name == "localhost" or self.name.endswith(".localhost"):
            return True
        return is_address(self.name) and ip_address(self.name).is_loopback


def read_host(text: str) -> Host | None:
    """Read a host as the header of that name gives it; None where it is none (RFC 9110, 7.2).

    >>> read_host("Example.com:8000"), read_host("[::1]"), read_host("a..b")
    (Host(name='example.com', port=8000), Host(name='::1', port=None), None)
    """
    match = _AUTHORITY.fullmatch(text.lower())
    if match is None or int(match["port"] or 0) > LARGEST_PORT:
        return None
    port = int(match["port"]) if match["port"] else None
    if match["host"].startswith("["):
        inner = match["host"][1:-1]
        return Host(str(IPv6Address(inner)), port) if is_address(inner) else None
    return Host(match["host"].removesuffix("."), port) if is_name(match["host"]) else None


def authority(host: str, port: int) -> str:
    """Write a host and a port as they stand in a URL.

    >>> authority("localhost", 8000), authority("::1", 8000)
    ('localhost:8000', '[::1]:8000')
    """
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def is_name(text: str) -> bool:
    """Tell whether a text in small letters is a name of the DNS (RFC 1123, section 2.1).

    >>> is_name("a.example"), is_name("xn--a"), is_name("a" * 64)
    (True, False, False)
    """
    if len(text) > LONGEST_NAME or _NAME.fullmatch(text) is None:
        return False
    try:
        return all(label.encode().decode("idna") for label in text.removesuffix(".").split("."))
    except UnicodeError:
        return False


def is_address(text: str) -> bool:
    """Tell whether a text is an address of IPv4 or IPv6."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
