"""Plain text: the text is the file, every character of it."""

from __future__ import annotations

from index.reading.formats.document import Document
from index.reading.formats.encodings import decode
from index.reading.layout import find_blocks


class PlainText:
    """Any text at all; what no other format takes is read as that."""

    name = "plain text"

    def holds(self, content: bytes, suffix: str) -> bool:
        """Take any file."""
        return True

    def read(self, content: bytes) -> Document:
        """Read a text."""
        text, warnings = decode(content)
        return self.read_text(text, warnings)

    def read_text(self, text: str, warnings: tuple[str, ...] = ()) -> Document:
        """Read a text that is decoded already."""
        if hyphens := text.count("\u00ad"):
            hidden = f"holds {hyphens:,} soft hyphens, which hide the words that they part"
            warnings += (f"{hidden}; take them out",)
        blocks, tables = find_blocks(text)
        return Document(text, tuple(blocks), tables=tuple(tables), warnings=warnings)
