"""HTML: a page as it is saved, its article told from all that stands around it."""

from __future__ import annotations

from index.reading.formats.html.reading import Html, read_html, read_whole

__all__ = ["Html", "read_html", "read_whole"]
