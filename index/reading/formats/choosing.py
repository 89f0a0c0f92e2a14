"""Which format a file is in: the first that knows it by its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.reading.formats.docx import Docx
from index.reading.formats.epub import Epub
from index.reading.formats.html import Html
from index.reading.formats.markdown import Markdown
from index.reading.formats.pdf import Pdf
from index.reading.formats.plain import PlainText

if TYPE_CHECKING:
    from index.reading.formats.document import Document, Format

PLAIN = PlainText()
# In this order: an archive and a PDF are told by their first bytes, text by what is in it.
FORMATS: tuple[Format, ...] = (Pdf(), Epub(), Docx(), Html(), Markdown(), PLAIN)
# The ends of names under which folders are searched for articles.
SUFFIXES = frozenset(
    (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".epub")
)


def choose_format(content: bytes, suffix: str) -> Format:
    """Choose the format of a file.

    Args:
        content: of the file.
        suffix: the end of its name with the dot, in small letters.
    """
    return next(one for one in FORMATS if one.holds(content, suffix))


def read_text(text: str, suffix: str) -> Document:
    """Read a text that is decoded already, such as one that a program made."""
    chosen = choose_format(text.encode(errors="replace"), suffix)
    return PLAIN.read_text(text) if chosen is PLAIN else chosen.read(text.encode(errors="replace"))
