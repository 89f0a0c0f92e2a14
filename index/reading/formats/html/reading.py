"""A page to a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.formats.document import Writer
from index.reading.formats.encodings import decode
from index.reading.formats.html.content import find_content
from index.reading.formats.html.judging import judge
from index.reading.formats.html.measures import measure_all
from index.reading.formats.html.metadata import read_metadata
from index.reading.formats.html.tree import parse_html, walk
from index.reading.formats.html.writing import Page, write_page

if TYPE_CHECKING:
    from index.reading.formats.document import Document
    from index.reading.formats.html.tree import Element

_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_SAMPLE = 4096
_BEGINS = re.compile(
    r"(?:<!--(?:(?!-->).){0,2000}-->\s{0,9}|<\?xml[^>]{0,200}\?>\s{0,9})?"
    r"<(?:!doctype\s{1,9}html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"</(?:p|div|body|html|table|article|section|h[1-6]|ul)[ ]?>", re.IGNORECASE)
_ENOUGH_TAGS = 3
_CHARSET = re.compile(
    r"""<meta[^>]{0,200}?charset\s{0,2}=\s{0,2}["']?\s{0,2}([\w.:-]{1,40})""", re.IGNORECASE
)


class Html:
    """A page of the web, as a browser saves it."""

    name = "web page"

    def holds(self, content: bytes, suffix: str) -> bool:
        """Tell by how it begins, or by the tags in it; by the name where it has any tag at all."""
        # Of UTF-16 every second byte is none.
        sample = _latin(content[:_SAMPLE].replace(b"\x00", b"")).lstrip(
            "\xef\xbb\xbf\xff\xfe \t\r\n"
        )
        if _BEGINS.match(sample):
            return True
        tags = len(_TAGS.findall(_latin(content[: _SAMPLE * 16])))
        return tags >= (1 if suffix in _SUFFIXES else _ENOUGH_TAGS)

    def read(self, content: bytes) -> Document:
        """Read a saved page: all that a reader sees of it, the article told from the rest."""
        source, warnings = decode_page(content)
        return read_html(source, warnings)


def decode_page(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Give the source of a page and warnings, by the encoding that it states or else shows."""
    stated = _CHARSET.search(_latin(content[:_SAMPLE]))
    return decode(content, stated[1] if stated else None, is_page=True)


def _latin(content: bytes) -> str:
    return content.decode("latin-1")


def read_html(source: str, warnings: tuple[str, ...] = ()) -> Document:
    """Read the source of a page."""
    root = parse_html(source)
    writer = Writer()
    elements = write_article(root, writer)
    text = "".join(writer.pieces)
    measures = measure_all(walk(root), {})
    writer.blocks = judge(text, writer.blocks, elements, measures)
    return writer.document(read_metadata(root, source), warnings)


def write_article(root: Element, writer: Writer) -> list[Element]:
    """Write a page, with what its elements say is furniture; give what each block stands in."""
    content = find_content(root)
    return write_page(root, Page(frozenset(content.chosen), content.marks), writer)


def read_whole(source: str, writer: Writer, name: str = "") -> None:
    """Read a page that is nothing but text, such as the chapter of a book.

    Args:
        source: of the page.
        writer: the document that it is added to.
        name: of the page, where there are several.
    """
    write_page(parse_html(source), Page(frozenset(), {}, name), writer)
