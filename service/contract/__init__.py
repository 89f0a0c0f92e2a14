"""What programs are promised: the shapes of requests and responses, checked and described.

A response is a record, a dataclass, and described by itself. The surface is the modules.
"""

from __future__ import annotations

__all__ = [
    "exporting",
    "openapi",
    "operations",
    "records",
    "requests",
    "serialization",
    "spreadsheet",
    "trying",
    "validation",
]
