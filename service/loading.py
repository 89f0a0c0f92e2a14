"""The articles that a configuration names, or the saved index, as one library."""

from __future__ import annotations

import os
from importlib.metadata import version
from typing import TYPE_CHECKING

from index.reading import find_sources
from index.store import StoreError, Way, is_index, open_index, read_library
from service.cluster import Connection, open_library, read_address
from service.installation import find_articles

if TYPE_CHECKING:
    from collections.abc import Callable

    from index import ArticleError, Library
    from service.config import Config


def load_library(config: Config, tell: Callable[[ArticleError], None] | None = None) -> Library:
    """Open the index that the configuration names, or read its articles, or those of the program.

    Args:
        config: names an index, or files and folders.
        tell: is called for each article that cannot be read, and the others are served; without
            it, or where the configuration is strict, the first such article stops the start.

    Raises:
        QuotientError: an article or the index cannot be read, or there is none.
    """
    if config.cluster:
        return open_library(connect(config, config.cluster), version("quotient"))
    saved = [path for path in config.articles if is_index(path)]
    if saved:
        if len(config.articles) > 1:
            raise StoreError(saved[0], "is an index, and stands alone; name no other article")
        return open_index(saved[0])
    sources = find_sources(config.articles or find_articles())
    library, left_out = read_library(sources, way(strict=config.strict or tell is None))
    if tell is not None:
        for unread in left_out:
            tell(unread)
    return library


def way(jobs: int | None = None, *, strict: bool = False) -> Way:
    """Give how articles are read: by as many processes as there are processors, unless told."""
    return Way(version("quotient"), jobs or len(os.sched_getaffinity(0)), strict)


def connect(config: Config, address: str) -> Connection:
    """Reach a library in a cluster, as the configuration says.

    Raises:
        ClusterError: the address is none, or the client is not installed.
    """
    user, password = config.cluster_user, config.cluster_password
    return Connection(read_address(address, user, password, config.cluster_ca))
