"""HTTP: Flask stands here alone. Pages, endpoints, embedding, failures, limits, logs, the server.

Its surface is two modules, since the server is not loaded where the application alone is wanted.
"""

from __future__ import annotations

__all__ = ["application", "serving"]
