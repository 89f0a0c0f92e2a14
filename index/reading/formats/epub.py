"""EPUB: a book of web pages in a zip archive, read in the order of its spine (EPUB 3.3)."""

from __future__ import annotations

import datetime
import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.reading.formats.archive import SIGNATURE, Archive
from index.reading.formats.document import FormatError, Stated, Writer
from index.reading.formats.encodings import decode
from index.reading.formats.html import read_whole
from index.reading.formats.xml import XmlReader

if TYPE_CHECKING:
    from index.reading.formats.document import Document

_CONTAINER = "META-INF/container.xml"
_TYPE = b"application/epub+zip"
_PAGES = frozenset(("application/xhtml+xml", "text/html"))


class Epub:
    """An electronic book."""

    name = "EPUB book"

    def holds(self, content: bytes, suffix: str) -> bool:
        """Tell by the type that stands first in the archive."""
        return content.startswith(SIGNATURE) and (_TYPE in content[:200] or suffix == ".epub")

    def read(self, content: bytes) -> Document:
        """Read the chapters one after another."""
        archive = Archive(content)
        container = _Package()
        container.read(archive.read(_CONTAINER))
        if container.path is None:
            raise FormatError("names no book in META-INF/container.xml; save it again")
        book = _Package()
        book.read(archive.read(container.path))
        writer = Writer()
        for chapter in book.chapters(posixpath.dirname(container.path)):
            read_whole(decode(archive.read(chapter))[0], writer, chapter)
        return writer.document(book.stated())


@dataclass(slots=True)
class _Package:
    """A package document: what the book says of itself, and which pages it is made of."""

    path: str | None = None
    _items: dict[str, str] = field(default_factory=dict)
    _spine: list[str] = field(default_factory=list)
    _fields: dict[str, str] = field(default_factory=dict)
    _at: str = ""

    def read(self, content: bytes) -> None:
        XmlReader(self._begin, self._end, self._text).read(content)

    def chapters(self, folder: str) -> list[str]:
        """Give the members that hold the pages, in order."""
        names = (self._items[key] for key in self._spine if key in self._items)
        return [posixpath.normpath(posixpath.join(folder, name)) for name in names]

    def stated(self) -> Stated:
        """Give what the book says of itself."""
        try:
            published = datetime.date.fromisoformat(self._fields.get("date", "")[:10]).isoformat()
        except ValueError:
            published = None
        return Stated(self._fields.get("title"), self._fields.get("creator"), published)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._at = name
        if name == "rootfile":
            self.path = self.path or attributes.get("full-path")
        elif name == "item" and attributes.get("media-type") in _PAGES:
            if "nav" not in attributes.get("properties", "").split():
                self._items[attributes.get("id", "")] = attributes.get("href", "")
        elif name == "itemref":
            self._spine.append(attributes.get("idref", ""))

    def _end(self, _: str) -> None:
        self._at = ""

    def _text(self, text: str) -> None:
        if text.strip() and self._at:
            self._fields.setdefault(self._at, " ".join(text.split()))
