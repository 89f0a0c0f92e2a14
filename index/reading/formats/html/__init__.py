"""HTML: a page as it is saved, its article told from all that stands around it."""

from __future__ import annotations

from index.reading.formats.html.reading import read_html, read_whole
from index.reading.formats.html.tree import HtmlError

__all__ = ["HtmlError", "read_html", "read_whole"]
