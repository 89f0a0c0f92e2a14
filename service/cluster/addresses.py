"""Where a library stands in a cluster: `opensearch+https://one:9200,two:9200/name`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index import QuotientError

if TYPE_CHECKING:
    from pathlib import Path

_SCHEME = "opensearch+"
_ADDRESS = re.compile(
    r"""opensearch\+(?P<scheme>https?)://
    (?P<nodes>[A-Za-z0-9.-]{1,250}(?::\d{1,5})?(?:,[A-Za-z0-9.-]{1,250}(?::\d{1,5})?){0,31})
    /(?P<name>[a-z0-9][a-z0-9_.-]{0,99})/?""",
    re.VERBOSE,
)


class ClusterError(QuotientError):
    """A cluster that does not answer, or not as it must; nothing was searched.

    Attributes:
        address: of the library.
        reason: what is wrong, and what to do.
    """

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Access:
    """How a library in a cluster is reached.

    Attributes:
        address: as it was given.
        nodes: the addresses of the cluster's nodes.
        name: the alias of the library.
        user, password: none where the cluster asks for none.
        authorities: a file of the certificates to trust; None for those of the system.
    """

    address: str
    nodes: tuple[str, ...]
    name: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    authorities: Path | None = None


def is_address(text: str) -> bool:
    """Tell whether a text is meant as the address of a library in a cluster."""
    return text.startswith(_SCHEME)


def read_address(
    text: str,
    user: str | None = None,
    password: str | None = None,
    authorities: Path | None = None,
) -> Access:
    """Read an address; who asks is told apart from it, so that no password stands in a log.

    Raises:
        ClusterError: it is none.

    >>> read_address("opensearch+https://one:9200,two/news").nodes
    ('https://one:9200', 'https://two:9200')
    """
    match = _ADDRESS.fullmatch(text)
    if match is None:
        # What was given may hold a password.
        example = "opensearch+https://host:9200/name, without user and password"
        raise ClusterError(_SCHEME, f"the address is not one such as {example}")
    nodes = [node if ":" in node else f"{node}:9200" for node in match["nodes"].split(",")]
    named = tuple(f"{match['scheme']}://{node}" for node in nodes)
    return Access(text, named, match["name"], user, password, authorities)
