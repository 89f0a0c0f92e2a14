"""What other programs ask than browsers: citations, annotations, MCP, chat completions.

And what tells them of the site: search engines, readers of feeds, language models.
"""

from __future__ import annotations

__all__ = ["citations", "completions", "mcp", "site"]
