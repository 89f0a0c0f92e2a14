"""How many requests a client may make a minute.

They are counted before anything else is done with them, so that one for nothing, or one that is
answered with 304, counts as well. A worker counts alone, by a clock that nobody sets back; or
several workers and machines count together in a Redis, through `limits`.
"""

from __future__ import annotations

import logging
import math
import time
from ipaddress import IPv6Address, ip_address
from threading import Lock
from typing import TYPE_CHECKING, Protocol, cast

from service.config import ConfigError
from service.web.edge.hosts import HEALTH, READY
from service.web.edge.logs import NAME
from service.web.edge.problems import CODES, ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed.wsgi import WSGIEnvironment
    from limits.storage import Storage

    from service.config import Config

MINUTE = 60.0
# Seconds by which sums of times may be off for their rounding.
_ROUNDED = 1e-3
# Where nothing is configured; a page with all that it loads takes some ten.
USUAL_LIMIT = 600
MOST_CLIENTS = 20_000
# A Redis that is gone is not asked again for so long, and never waited for longer.
GONE_SECONDS = 10.0
WAITED_SECONDS = 0.5

_UNCOUNTED = (HEALTH, READY, "/static/", "/embed.js")
_MEMORY = "memory://"


class Counts(Protocol):
    """Where requests are counted."""

    def wait(self, client: str) -> float:
        """Count a request; give the seconds after which there may be one, 0 if this may be."""


class OwnCounts:
    """Counts of this process: of each client, until when what it has asked for is used up.

    This is the generic cell rate algorithm (ITU-T I.371), with a minute's requests at once.
    """

    def __init__(self, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._each = MINUTE / limit
        self._clock = clock
        self._used_until: dict[str, float] = {}
        self._lock = Lock()

    def wait(self, client: str) -> float:
        """Count a request, as `Counts` says."""
        with self._lock:
            now = self._clock()
            until = max(self._used_until.pop(client, now), now)
            too_many = until - now + self._each - MINUTE
            if too_many < _ROUNDED:
                too_many = 0.0
            # In the order of their last requests, so that the longest silent client goes first.
            self._used_until[client] = until if too_many else until + self._each
            if len(self._used_until) > MOST_CLIENTS:
                del self._used_until[next(iter(self._used_until))]
        return too_many


class SharedCounts:
    """Counts that several processes share; while these cannot be had, each counts alone."""

    def __init__(self, limit: int, storage: Storage, alone: Counts) -> None:
        # Imported only where counts are shared: it takes 50 ms of the start and 4 MB.
        from limits import RateLimitItemPerMinute
        from limits.strategies import FixedWindowRateLimiter

        self._item = RateLimitItemPerMinute(limit)
        self._counting = FixedWindowRateLimiter(storage)
        self._alone = alone
        self._gone_until = 0.0

    def wait(self, client: str) -> float:
        """Count a request, as `Counts` says."""
        from limits.errors import StorageError

        if time.monotonic() < self._gone_until:
            return self._alone.wait(client)
        try:
            if self._counting.hit(self._item, client):
                return 0.0
            return self._counting.get_window_stats(self._item, client).reset_time - time.time()
        except StorageError as error:
            self._gone_until = time.monotonic() + GONE_SECONDS
            logging.getLogger(NAME).error("shared counts are gone", exc_info=error)
            return self._alone.wait(client)


def make_limit_check(config: Config) -> Callable[[WSGIEnvironment], None]:
    """Make the check of how often a request's client asks.

    Raises:
        ConfigError: the storage cannot be used.
    """
    if config.rate_limit == 0:
        return lambda environ: None
    counts, spares_own = _make_counts(config), config.rate_limit is None

    def check(environ: WSGIEnvironment) -> None:
        if environ["PATH_INFO"].startswith(_UNCOUNTED):
            return
        client, is_own = read_client(environ.get("REMOTE_ADDR", ""))
        if is_own and spares_own:
            return
        if seconds := counts.wait(client):
            # A clock that shared counts go by may be set back; a minute is the most there is.
            after = max(1, min(math.ceil(seconds), int(MINUTE)))
            raise ProblemError(429, CODES[429], _TOO_MANY, retry_after=after)

    return check


def read_client(address: str) -> tuple[str, bool]:
    """Give whom an address belongs to, and whether to this machine.

    A client has all of the addresses of IPv6 that begin with the same 64 bits (RFC 6177).

    >>> read_client("2001:db8::1:2"), read_client("::ffff:192.0.2.1"), read_client("127.0.0.1")
    (('2001:db8::/64', False), ('192.0.2.1', False), ('127.0.0.1', True))
    """
    try:
        found = ip_address(address)
    except ValueError:
        # A socket of this machine has no address.
        return address[:64], not address
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    if found.is_loopback or found.version == 4:
        return str(found), found.is_loopback
    return f"{IPv6Address(int(found) >> 64 << 64)}/64", False


def _make_counts(config: Config) -> Counts:
    limit = config.rate_limit or USUAL_LIMIT
    alone = OwnCounts(limit)
    if config.rate_storage == _MEMORY:
        return alone
    from limits.errors import ConfigurationError
    from limits.storage import storage_from_string

    waiting = {"socket_timeout": WAITED_SECONDS, "socket_connect_timeout": WAITED_SECONDS}
    try:
        found = storage_from_string(config.rate_storage, wrap_exceptions=True, **waiting)
    except ConfigurationError as error:
        raise ConfigError("QUOTIENT_RATE_STORAGE", str(error).splitlines()[0]) from error
    return SharedCounts(limit, cast("Storage", found), alone)


_TOO_MANY = "too many requests; wait as long as Retry-After says"
