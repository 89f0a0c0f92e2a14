"""What a format makes of a file: its text, the blocks of it, and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from index.model.articles import Cell, Grid, Place, Span
from index.reading.layout import Block

if TYPE_CHECKING:
    from index.reading.layout import BlockKind


class FormatError(ValueError):
    """What is wrong with a file, and what to do, without its name."""


class Format(Protocol):
    """How files of one kind are told and read."""

    @property
    def name(self) -> str:
        """Give what a person calls such files."""

    def holds(self, content: bytes, suffix: str) -> bool:
        """Tell whether a file is of this kind: by what is in it, then by the end of its name."""

    def read(self, content: bytes) -> Document:
        """Read a file.

        Raises:
            FormatError: it is none of its kind, or too large or too deep to be read.
        """


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says of itself, beside its text.

    Attributes:
        published: the ISO 8601 date.
        url: where it was published.
    """

    title: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its format reads it.

    Attributes:
        text: what offsets count: the file's characters, or what was extracted from it.
        blocks: in the order of the text.
        is_marked: the format itself says what is a heading and what is furniture.
        places: where the blocks stand in the file, in the order of the text.
        warnings: what a person who adds the file should look at.
    """

    text: str
    blocks: tuple[Block, ...]
    is_marked: bool = False
    stated: Stated = Stated()
    places: tuple[Place, ...] = ()
    tables: tuple[Grid, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class Writer:
    """A document while it is written, block by block."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)

    def write(
        self,
        words: str,
        kind: BlockKind = "paragraph",
        *,
        place: str = "",
        reason: str = "",
        tight: bool = False,
    ) -> Block | None:
        """Add a block; one without words is none.

        Args:
            words: without white space around them.
            kind: what it is by its form.
            place: where it stands in the file.
            reason: what furniture it is.
            tight: no empty line parts it from the block before.
        """
        if not words:
            return None
        self._part("\n" if tight else "\n\n")
        block = Block(self.length, self.length + len(words), kind, reason)
        self._add(words)
        self.blocks.append(block)
        if place:
            self.places.append(Place(block.start, block.end, place))
        return block

    def write_row(
        self, cells: list[str], row: int, table: list[Cell], *, place: str, reason: str = ""
    ) -> None:
        """Add the row of a table, a block of its cells, and note where each of them stands.

        Empty cells at its ends are left out: a block begins and ends with words.
        """
        held = [column for column, words in enumerate(cells) if words]
        if not held:
            return
        first, last = held[0], held[-1]
        written = CELLS_PARTED.join(cells[first : last + 1])
        block = self.write(written, "row", place=place, reason=reason, tight=row > 0)
        if block is None:
            return
        start = block.start
        for column, words in enumerate(cells[first : last + 1], first):
            if words:
                table.append(Cell(Span(start, start + len(words)), row, column))
            start += len(words) + len(CELLS_PARTED)

    def document(self, stated: Stated, warnings: tuple[str, ...] = ()) -> Document:
        """Give the document as written."""
        return Document(
            text="".join(self.pieces),
            blocks=tuple(self.blocks),
            is_marked=True,
            stated=stated,
            places=tuple(self.places),
            tables=tuple(self.tables),
            warnings=warnings,
        )

    def _part(self, gap: str) -> None:
        if self.length:
            self._add(gap)

    def _add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)


CELLS_PARTED = " | "
