"""A program of its own: a PDF on standard input, its lines and where they stand on standard output.

pdfium is not safe to share between threads, and a hostile file may make it grow or hang: so it
runs in a process that is bounded and can be ended. pypdf was weighed: it is ten times slower and
does not say where a character stands. This file imports nothing of the package, so that it starts
at once.
"""

from __future__ import annotations

import ctypes
import json
import sys
from statistics import median
from typing import Any

MAX_MEMORY = 2 * 1024**3
MAX_PAGES = 3_000
_LOCKED = "is locked with a password; save it without"
_BROKEN = "is a broken PDF; save it again"
# In ems: a wider gap between two characters parts two cells, a narrower one two words.
_CELL_GAP = 1.6
# What is raised is so much smaller than its line, and stands so much higher, in ems.
_SMALLER = 0.85
_HIGHER = 0.2
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

# A sign, the left, bottom, right and top of its box, and the size of its font.
Character = tuple[str, float, float, float, float, float]


def limit_memory() -> None:
    """Let the process have no more memory than a PDF may need, where the system can tell it so."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


def read(content: bytes) -> dict[str, Any]:
    """Give the pages of a PDF, each a list of lines, and what it says of itself; or an error."""
    try:
        import pypdfium2
    except ImportError:
        return {"error": "is a PDF, which needs an extra: pip install 'quotient[pdf]'"}
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        return {"error": _LOCKED if is_locked else _BROKEN}
    if len(pdf) > MAX_PAGES:
        return {"error": f"has more than {MAX_PAGES:,} pages; split it"}
    pages = [_lines(pdf, number) for number in range(len(pdf))]
    return {"pages": pages, "metadata": pdf.get_metadata_dict()}


def _lines(pdf: Any, number: int) -> dict[str, Any]:
    """Give the size of a page and its lines; a page that is broken has none."""
    import pypdfium2

    try:
        page = pdf[number]
        width, height = page.get_size()
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return {"width": 0, "height": 0, "lines": []}
    lines: list[list[Character]] = [[]]
    for character in _characters(text.raw):
        if character[0] in "\r\n":
            if lines[-1]:
                lines.append([])
        else:
            lines[-1].append(character)
    return {"width": width, "height": height, "lines": [_line(line) for line in lines if line]}


def _characters(text: Any) -> list[Character]:
    """Give each character with its box (left, bottom, right, top) and the size of its font."""
    from pypdfium2 import raw

    box = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = box
    characters = []
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        # A hyphen at the end of a line, behind which the word goes on: pdfium has joined them;
        # and what nobody sees.
        if code in (0, 2, 0xAD, 0x200B, 0xFFFE):
            continue
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        size = raw.FPDFText_GetFontSize(text, index)
        sign = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        characters.append((sign, left.value, bottom.value, right.value, top.value, size))
    return characters


def _line(characters: list[Character]) -> dict[str, Any]:
    """Give a line as its cells: stretches that a wide gap parts."""
    cells: list[list[Character]] = []
    before: float | None = None
    for character in _raised(characters):
        sign, left, _, right, _, size = character
        is_space = sign.isspace()
        parted = before is not None and not is_space and left - before > _CELL_GAP * max(size, 4)
        if not cells or parted:
            cells.append([])
        cells[-1].append(character)
        if not is_space:
            before = right
    return {"cells": [_cell(cell) for cell in cells if any(not one[0].isspace() for one in cell)]}


def _cell(characters: list[Character]) -> dict[str, Any]:
    """Give the text of a cell, its box, the size of its font, and where its letters stand."""
    shown = [character for character in characters if not character[0].isspace()]
    lefts, bottoms, rights, tops, sizes = list(zip(*shown, strict=True))[1:]
    return {
        "text": " ".join("".join(character[0] for character in characters).split()),
        "box": [min(lefts), min(bottoms), max(rights), max(tops)],
        "size": median(sizes),
        "base": median(bottoms),
    }


def _raised(characters: list[Character]) -> list[Character]:
    """Write the digits that are set smaller and higher than the line as raised: 10 to the 9th."""
    size = median(character[5] for character in characters)
    base = median(character[2] for character in characters)
    return [
        (one[0].translate(_RAISED), *one[1:])
        if one[5] < _SMALLER * size and one[2] - base > _HIGHER * size
        else one
        for one in characters
    ]


def main() -> None:
    """Read standard input, write standard output."""
    limit_memory()
    try:
        found = read(sys.stdin.buffer.read())
    except MemoryError:
        found = {"error": "needs too much memory; split it"}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
