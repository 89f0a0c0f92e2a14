"""A library in OpenSearch: written once, then served by any number of processes that keep no state.

The cluster finds candidates by the terms and the BM25 that the library has in memory; they are
measured, and questions answered, here as ever. The client is the extra `quotient[opensearch]`.
"""

from __future__ import annotations

from service.cluster.addresses import Access, ClusterError, is_address, read_address
from service.cluster.connection import RETRY_AFTER, Connection
from service.cluster.reading import open_library
from service.cluster.writing import write_library

__all__ = [
    "RETRY_AFTER",
    "Access",
    "ClusterError",
    "Connection",
    "is_address",
    "open_library",
    "read_address",
    "write_library",
]
