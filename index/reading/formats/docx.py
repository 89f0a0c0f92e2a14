"""Word's DOCX: paragraphs, headings, lists and tables of its main text.

Its parts are XML in a zip archive (ISO/IEC 29500-1). python-docx and mammoth were weighed: both
read the whole tree with lxml, which no bound holds, for what takes a stream of a few names.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.model.articles import Grid
from index.reading.formats.archive import SIGNATURE, Archive
from index.reading.formats.document import Stated, Writer
from index.reading.formats.raised import raise_numbers
from index.reading.formats.xml import XmlReader

if TYPE_CHECKING:
    from index.model.articles import Cell
    from index.reading.formats.document import Document

_MAIN = "word/document.xml"
_STYLES = "word/styles.xml"
_CORE = "docProps/core.xml"
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What stands in a document and not on its pages: deleted words, the codes of fields, and what older
# programs show instead of a text box.
_UNSEEN = frozenset(("del", "moveFrom", "instrText", "delText", "Fallback"))


class Docx:
    """A document of Microsoft Word 2007 or later, or of LibreOffice in that format."""

    name = "Word document"

    def holds(self, content: bytes, suffix: str) -> bool:
        """Tell by the parts in the archive."""
        return content.startswith(SIGNATURE) and b"word/" in content

    def read(self, content: bytes) -> Document:
        """Read the main text, without headers, footers and notes."""
        archive = Archive(content)
        styles = _Styles()
        if _STYLES in archive.names:
            styles.read(archive.read(_STYLES))
        body = _Body(styles.names)
        body.read(archive.read(_MAIN))
        core = _Core()
        if _CORE in archive.names:
            core.read(archive.read(_CORE))
        return body.writer.document(core.stated(body.title))


@dataclass(slots=True)
class _Styles:
    """The names of styles by their ids; a Word in any language calls a heading "heading 1"."""

    names: dict[str, str] = field(default_factory=dict)
    _id: str = ""

    def read(self, content: bytes) -> None:
        XmlReader(self._begin, lambda _: None, lambda _: None).read(content)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "style":
            self._id = attributes.get("styleId", "")
        elif name == "name" and self._id:
            self.names.setdefault(self._id, attributes.get("val", "").lower())


@dataclass(slots=True)
class _Body:
    """The main text while it is read."""

    styles: dict[str, str]
    writer: Writer = field(default_factory=Writer)
    title: str | None = None
    _paragraph: list[str] = field(default_factory=list)
    _style: str = ""
    _is_listed: bool = False
    _number: int = 0
    _unseen: int = 0
    _in_text: bool = False
    _is_raised: bool = False
    # The rows of the table that is open, and how deep tables stand in tables.
    _row: list[str] = field(default_factory=list)
    _cell: list[str] = field(default_factory=list)
    _cells: list[Cell] = field(default_factory=list)
    _rows: int = 0
    _tables: int = 0

    def read(self, content: bytes) -> None:
        XmlReader(self._begin, self._end, self._text).read(content)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name in _UNSEEN:
            self._unseen += 1
        elif name == "p":
            # A text box may stand in a paragraph.
            self._end_paragraph()
            self._number += 1
            self._style, self._is_listed = "", False
        elif name == "t":
            self._in_text = True
        elif name in _BREAKS:
            self._paragraph.append(_BREAKS[name])
        elif name == "tbl":
            self._tables += 1
        else:
            self._note_property(name, attributes)

    def _note_property(self, name: str, attributes: dict[str, str]) -> None:
        """Note what is said of the paragraph or the run that is open."""
        if name == "pStyle":
            style = attributes.get("val", "")
            self._style = self.styles.get(style, style.lower())
        elif name == "numPr":
            self._is_listed = True
        elif name == "r":
            self._is_raised = False
        elif name == "vertAlign":
            self._is_raised = attributes.get("val") == "superscript"

    def _end(self, name: str) -> None:
        if name in _UNSEEN:
            self._unseen -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p":
            self._end_paragraph()
        elif name == "tc" and self._tables == 1:
            self._row.append(" ".join(" ".join(self._cell).split()))
            self._cell = []
        elif name == "tr" and self._tables == 1:
            self._end_row()
        elif name == "tbl":
            self._end_table()

    def _text(self, text: str) -> None:
        if self._in_text and not self._unseen:
            self._paragraph.append(raise_numbers(text) if self._is_raised else text)

    def _end_paragraph(self) -> None:
        words = "".join(self._paragraph)
        self._paragraph = []
        if self._tables:
            self._cell.append(words)
            return
        lines = (" ".join(line.split()) for line in words.split("\n"))
        stretch = "\n".join(line for line in lines if line)
        place = f"paragraph {self._number}"
        if self._style in ("title", "subtitle") or self._style.startswith("heading"):
            if self._style == "title":
                self.title = self.title or " ".join(stretch.split()) or None
            self.writer.write(stretch, "heading", place=place)
        elif self._is_listed or self._style.startswith("list"):
            self.writer.write(stretch, "item", place=place, tight=True)
        else:
            self.writer.write(stretch, place=place)

    def _end_row(self) -> None:
        if any(self._row):
            place = f"paragraph {self._number}"
            self.writer.write_row(self._row, self._rows, self._cells, place=place)
            self._rows += 1
        self._row = []

    def _end_table(self) -> None:
        self._tables -= 1
        if self._tables == 0 and self._cells:
            self.writer.tables.append(Grid(tuple(self._cells), 1))
            self._cells, self._rows = [], 0


@dataclass(slots=True)
class _Core:
    """What the document says of itself."""

    _fields: dict[str, str] = field(default_factory=dict)
    _at: str = ""

    def read(self, content: bytes) -> None:
        XmlReader(self._begin, self._end, self._text).read(content)

    def stated(self, title: str | None) -> Stated:
        """Give it; what the first page has as its title comes first."""
        return Stated(
            title=title or self._fields.get("title"),
            author=self._fields.get("creator"),
            published=_date(self._fields.get("created", "")),
        )

    def _begin(self, name: str, _: dict[str, str]) -> None:
        self._at = name

    def _end(self, _: str) -> None:
        self._at = ""

    def _text(self, text: str) -> None:
        if text.strip() and self._at:
            self._fields[self._at] = self._fields.get(self._at, "") + text.strip()


def _date(value: str) -> str | None:
    try:
        return datetime.date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return None
