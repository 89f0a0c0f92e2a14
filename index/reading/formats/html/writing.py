"""A tree of elements to a document: its text, its blocks, and which of them are the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from index.model.articles import Grid
from index.reading.formats.document import Writer
from index.reading.formats.html.datatables import is_data, place_cells
from index.reading.formats.html.inline import is_mark, write_inline
from index.reading.formats.html.judging import AROUND
from index.reading.formats.html.kinds import BLOCKS, GLOSSES, HEADINGS, UNSEEN
from index.reading.formats.html.tree import Element, text_of, walk
from index.reading.layout import is_prose

if TYPE_CHECKING:
    from index.model.articles import Cell
    from index.reading.layout import BlockKind

_HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be written: its tree, what of it is chosen, and what is furniture in it."""

    chosen: frozenset[Element]
    marks: dict[Element, str]
    name: str = ""

    def is_data(self, table: Element) -> bool:
        """Tell whether a table holds data, and not the article itself."""
        return is_data(table) and not any(_holds(table, one) for one in self.chosen)

    def place(self, element: Element) -> str:
        """Say where a block stands: what a format noted on it, else its path."""
        at: Element | None = element
        while at is not None:
            if at.raw and (noted := at.attributes.get("data-place")):
                return noted
            at = at.parent if at.tag != "table" else None
        return f"{self.name} {element.path()}".strip()


@dataclass(slots=True)
class _Flow:
    """Text of a block while it is gathered.

    Attributes:
        around: the innermost block, whose place it has.
        reason: what furniture it is.
        elements: what each block that was written stands in.
    """

    writer: Writer
    page: Page
    around: Element
    kind: BlockKind = "paragraph"
    reason: str = ""
    pieces: list[str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)

    def flush(self) -> None:
        """Write what was gathered as one block, or as several where lines part it."""
        words = "".join(self.pieces)
        self.pieces.clear()
        for part in words.split("\n\n") if "\n" in words else (words,):
            self._write(part)

    def _write(self, words: str) -> None:
        lines = [" ".join(line.split()) for line in words.split("\n")]
        stretch = "\n".join(line for line in lines if line)
        if not stretch:
            return
        tight = self.kind == "item"
        place = self.page.place(self.around)
        self.writer.write(stretch, self.kind, place=place, reason=self.reason, tight=tight)
        self.note()

    def note(self) -> None:
        """Note in what element the blocks stand that were written last."""
        self.elements += [self.around] * (len(self.writer.blocks) - len(self.elements))


def _holds(outer: Element, inner: Element) -> bool:
    at: Element | None = inner.parent
    while at is not None:
        if at is outer:
            return True
        at = at.parent
    return False


def write_page(root: Element, page: Page, writer: Writer) -> list[Element]:
    """Write every block that a reader sees; those outside of the article as furniture.

    Returns:
        What element each block stands in.
    """
    is_around = bool(page.chosen) and root not in page.chosen
    flow = _Flow(writer, page, root, reason=AROUND if is_around else "")
    _write_children(root, page, flow)
    flow.flush()
    return flow.elements


def _write_children(element: Element, page: Page, flow: _Flow) -> None:
    for child, after in zip_longest(element.children, element.children[1:]):
        if isinstance(child, str):
            flow.pieces.append(child.replace("\n", " ").replace("\r", " "))
        elif child.tag in UNSEEN or page.marks.get(child) == _HIDDEN or is_mark(child):
            flow.pieces.append("" if child.tag in GLOSSES else " ")
        elif child.tag in BLOCKS or child in page.marks or child in page.chosen:
            _write_block(child, page, flow)
        elif child.tag in ("br", "math") or (child.tag == "sup" and _is_line(child)):
            flow.pieces.append(write_inline(child, after))
        else:
            _write_children(child, page, flow)


def _is_line(element: Element) -> bool:
    """Tell whether an element holds words, marked up at most; one left open may hold the page."""
    return all(one.tag not in BLOCKS and not one.elements for one in element.elements)


def _write_block(element: Element, page: Page, flow: _Flow) -> None:
    flow.flush()
    before = flow.around, flow.kind, flow.reason
    flow.around = element
    flow.kind = _kind(element, flow.kind)
    flow.reason = _reason(element, page, flow.reason)
    if element.tag == "pre":
        words = text_of(element).strip("\n").rstrip()
        flow.writer.write(words, reason=flow.reason, place=page.place(element))
    elif element.tag == "table" and page.is_data(element):
        _write_table(element, page, flow)
    else:
        _write_children(element, page, flow)
    flow.flush()
    flow.note()
    flow.around, flow.kind, flow.reason = before


def _kind(element: Element, kind: BlockKind) -> BlockKind:
    if element.tag in HEADINGS:
        return "heading"
    if element.tag in ("li", "dt", "dd"):
        return "item"
    return kind if element.tag in ("p", "div", "span") and kind == "item" else "paragraph"


def _reason(element: Element, page: Page, reason: str) -> str:
    if mark := page.marks.get(element):
        return mark if reason in ("", AROUND) else reason
    if element in page.chosen:
        return ""
    if element.tag in ("figcaption", "caption") and not reason:
        return "" if is_prose(" ".join(text_of(element).split())) else "caption"
    return reason


def _write_table(element: Element, page: Page, flow: _Flow) -> None:
    """Write a table of data, a row a line, and note which cells are heads."""
    cells: list[Cell] = []
    caption = next((one for one in walk(element) if one.tag == "caption"), None)
    title = _cell_words(caption, page) if caption is not None else ""
    flow.writer.write(title, "heading", place=page.place(element), reason=flow.reason)
    rows = [one for one in walk(element) if one.tag == "tr"]
    heads = 0
    taken: dict[int, int] = {}
    for number, row in enumerate(rows):
        parts = list(place_cells(row, taken))
        words = ["" if cell is None else _cell_words(cell, page) for cell in parts]
        if not any(words):
            continue
        if number == heads and all(part is None or part.tag == "th" for part in parts):
            heads += 1
        flow.writer.write_row(words, number, cells, place=page.place(row), reason=flow.reason)
    if cells and not flow.reason:
        flow.writer.tables.append(Grid(tuple(cells), max(heads, 1), title))


def _cell_words(cell: Element, page: Page) -> str:
    """Give the words of a cell that a reader sees, in one line."""
    flow = _Flow(Writer(), page, cell)
    _write_children(cell, page, flow)
    flow.flush()
    return " ".join("".join(flow.writer.pieces).split())
