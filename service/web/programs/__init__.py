"""What other programs than browsers ask: citations and annotations; what tells them of the site."""

from __future__ import annotations

__all__ = ["citations", "site"]
