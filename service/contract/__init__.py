"""What programs are promised: the shapes of requests and responses, checked and described.

Its surface is its modules.
"""

from __future__ import annotations

__all__ = ["openapi", "schema", "serialization", "validation"]
