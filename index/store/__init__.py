"""The saved index: a library that opens at once, and of which what changed alone is made anew."""

from __future__ import annotations

from index.store import records
from index.store.manifest import NAME as MANIFEST
from index.store.manifest import StoreError, is_index
from index.store.opening import check_index, open_index, read_library
from index.store.reading import Way
from index.store.updating import Update, update_index

__all__ = [
    "MANIFEST",
    "StoreError",
    "Update",
    "Way",
    "check_index",
    "is_index",
    "open_index",
    "read_library",
    "records",
    "update_index",
]
