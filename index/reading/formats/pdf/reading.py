"""A PDF to a document, by way of the program that extracts its lines."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.reading.formats.document import FormatError, Stated, Writer
from index.reading.formats.pdf.layout import Line, Stretch, largest, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.formats.document import Document

TIMEOUT = 120
_SIGNATURE = b"%PDF-"
# Some programs put a few bytes before it.
_SIGNED_WITHIN = 1024
_EXTRACT = Path(__file__).with_name("extract.py")
_CREATED = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
# What programs write as a title that nobody gave.
_NO_TITLE = re.compile(
    r"untitled.{0,99}|microsoft (?:word|powerpoint|excel)\b.{0,200}"
    r"|(?:document|slide|layout|print)\s?\d*"
    r"|.{1,99}\.(?:docx?|pdf|indd|qxd|tex|dvi|rtf|pptx?|xlsx?|odt|html?)",
    re.IGNORECASE,
)


class Pdf:
    """A PDF with text in it."""

    name = "PDF"

    def holds(self, content: bytes, suffix: str) -> bool:
        """Tell by its first bytes."""
        return _SIGNATURE in content[:_SIGNED_WITHIN]

    def read(self, content: bytes) -> Document:
        """Read all pages."""
        found = _extract(content)
        if "error" in found:
            raise FormatError(found["error"])
        lines = [*_lines(found["pages"])]
        if not lines:
            raise FormatError("holds no text, only pictures of it; have its text recognised first")
        writer = Writer()
        write_lines(lines, writer)
        return writer.document(_stated(found["metadata"], lines))


def _extract(content: bytes) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(_EXTRACT)],
            input=content,
            capture_output=True,
            timeout=TIMEOUT,
            check=True,
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise FormatError(f"takes longer than {TIMEOUT} seconds to read; split it") from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise FormatError("is a broken PDF; save it again") from error
    return found


def _lines(pages: Sequence[dict[str, Any]]) -> Iterator[Line]:
    for number, page in enumerate(pages, 1):
        for line in page["lines"]:
            if not line["cells"]:
                continue
            boxes = [cell["box"] for cell in line["cells"]]
            yield Line(
                page=number,
                cells=tuple(
                    Stretch(one["text"], one["box"][0], one["box"][2]) for one in line["cells"]
                ),
                left=min(box[0] for box in boxes),
                bottom=min(box[1] for box in boxes),
                right=max(box[2] for box in boxes),
                top=max(box[3] for box in boxes),
                size=max(line["cells"][0]["size"], 1),
                base=line["cells"][0]["base"],
                height=page["height"],
            )


def _stated(metadata: dict[str, str], lines: Sequence[Line]) -> Stated:
    title = " ".join(metadata.get("Title", "").split())
    if not title or _NO_TITLE.fullmatch(title):
        title = largest(lines) or ""
    created = _CREATED.match(metadata.get("CreationDate", ""))
    return Stated(
        title=title or None,
        author=metadata.get("Author", "").strip() or None,
        published=_date(created),
    )


def _date(created: re.Match[str] | None) -> str | None:
    if created is None:
        return None
    try:
        return datetime.date(int(created[1]), int(created[2]), int(created[3])).isoformat()
    except ValueError:
        return None
