"""A page to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.reading.formats.document import Writer
from index.reading.formats.html.content import find_content
from index.reading.formats.html.metadata import read_metadata
from index.reading.formats.html.tree import parse_html
from index.reading.formats.html.writing import Page, write_page

if TYPE_CHECKING:
    from index.reading.formats.document import Document


def read_html(source: str) -> Document:
    """Read a saved page: all that a reader sees of it, the article told from the rest."""
    root = parse_html(source)
    content = find_content(root)
    writer = Writer()
    write_page(root, Page(frozenset(content.chosen), content.marks), writer)
    return writer.document(read_metadata(root, source))


def read_whole(source: str, writer: Writer) -> None:
    """Read a page that is nothing but text, such as the chapter of a book."""
    write_page(parse_html(source), Page(frozenset(), {}), writer)
