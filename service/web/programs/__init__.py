"""What other programs than browsers ask: citations, annotations, MCP; what tells of the site."""

from __future__ import annotations

__all__ = ["citations", "mcp", "site"]
