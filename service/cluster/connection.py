"""Requests to a cluster: time-outs, another node after a failure, and a circuit that opens."""

from __future__ import annotations

import time
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from service.cluster.addresses import ClusterError

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.cluster.addresses import Access

Found = TypeVar("Found")

# Seconds that a search may take, and a part of what is written.
SEARCH_SECONDS, WRITE_SECONDS = 3.0, 120.0
# A node that fails is asked no more for so long; the request goes to another.
DEAD_SECONDS, RETRIES = 5, 2
# After so many failures in a row nobody waits for the cluster; after so many seconds one asks.
FAILURES, RETRY_AFTER = 3, 5
_BUSY = (429, 502, 503, 504)


class Circuit:
    """Whether to ask at all: opens after failures in a row, and lets one try after a while."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures = 0
        self._closed_at = 0.0
        self._lock = Lock()

    def lets_through(self) -> bool:
        """Tell whether to ask; of many that ask an open circuit, one is let through in a while."""
        with self._lock:
            if self._failures < FAILURES:
                return True
            if self._clock() < self._closed_at:
                return False
            self._closed_at = self._clock() + RETRY_AFTER
            return True

    def tell(self, *, is_well: bool) -> None:
        """Take note of how it went."""
        with self._lock:
            self._failures = 0 if is_well else self._failures + 1
            if not is_well:
                self._closed_at = self._clock() + RETRY_AFTER


class Connection:
    """A cluster, reached as `access` says; threads share it."""

    def __init__(self, access: Access) -> None:
        """Take how the cluster is reached; nothing is asked of it yet.

        Raises:
            ClusterError: the client is not installed.
        """
        self.access = access
        self._circuit = Circuit()
        try:
            import opensearchpy
        except ImportError as error:
            reason = "needs an extra: pip install 'quotient[opensearch]'"
            raise ClusterError(access.address, reason) from error
        self._failure = opensearchpy.exceptions.OpenSearchException
        self._client = opensearchpy.OpenSearch(
            hosts=list(access.nodes),
            http_auth=(access.user, access.password) if access.user else None,
            verify_certs=True,
            ca_certs=str(access.authorities) if access.authorities else None,
            timeout=SEARCH_SECONDS,
            max_retries=RETRIES,
            retry_on_timeout=True,
            retry_on_status=_BUSY,
            dead_timeout=DEAD_SECONDS,
            pool_maxsize=32,
        )

    def ask(self, call: Callable[[Any], Found]) -> Found:
        """Ask the cluster.

        Args:
            call: takes the client, of opensearch-py, and gives what it answers.

        Raises:
            ClusterError: it does not answer, or refuses, or did not just now.
        """
        if not self._circuit.lets_through():
            raise ClusterError(self.access.address, "the cluster did not answer just now")
        try:
            found = call(self._client)
        except self._failure as error:
            status = getattr(error, "status_code", None)
            self._circuit.tell(is_well=isinstance(status, int) and status not in _BUSY)
            raise ClusterError(self.access.address, _told(error)) from error
        self._circuit.tell(is_well=True)
        return found


def _told(error: Exception) -> str:
    """Say in a line what the client says."""
    return f"the cluster does not answer as it must ({' '.join(str(error).split())[:200]})"
