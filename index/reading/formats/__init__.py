"""Files to documents: a module a format behind one protocol, chosen by what is in the file."""

from __future__ import annotations

from index.reading.formats.choosing import SUFFIXES, choose_format, read_text
from index.reading.formats.document import Document, FormatError, Stated

__all__ = ["SUFFIXES", "Document", "FormatError", "Stated", "choose_format", "read_text"]
