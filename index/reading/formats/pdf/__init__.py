"""PDF: its lines and their boxes, read in a process of its own, put together to paragraphs."""

from __future__ import annotations

from index.reading.formats.pdf.layout import Line
from index.reading.formats.pdf.reading import Pdf

__all__ = ["Line", "Pdf"]
