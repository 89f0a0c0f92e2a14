"""Views to what goes over the wire: JSON (RFC 8259) and CSV (RFC 4180).

orjson writes the views' dataclasses as they stand: an answer of 11 kB takes 10 µs, where
`dataclasses.asdict` and the standard library's `json` take 350 µs.
"""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from typing import TYPE_CHECKING

import orjson

from service.contract.spreadsheet import cell
from service.journal import tell_doubt
from service.views.presenting import FigureView, TextView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.journal import Tally

_COLUMNS = tuple(
    field.name for field in fields(FigureView) if field.name not in {"number", "sentence", "rule"}
)

_ASKED_COLUMNS = (
    "question", "times", "wrong", "status", "article", "doubts", "missing", "last",
)  # fmt: skip


def to_json(content: object, *, indented: bool = False) -> bytes:
    """Write views, and lists and dicts of them, as JSON."""
    return orjson.dumps(content, option=orjson.OPT_INDENT_2 if indented else None)


def figures_csv(views: Iterable[FigureView]) -> str:
    """Write figures as CSV, a row a figure, with a header; no cell acts as a formula."""
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(_COLUMNS)
    writer.writerows([_cell(getattr(view, name)) for name in _COLUMNS] for view in views)
    return output.getvalue()


def questions_csv(tallies: Iterable[Tally]) -> str:
    """Write questions that were asked as CSV, a row a question, with a header."""
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(_ASKED_COLUMNS)
    for one in tallies:
        doubts = "; ".join(map(tell_doubt, one.doubts))
        row = (one.question, one.times, one.wrong, one.status, one.article)
        writer.writerow(map(cell, (*row, doubts, ", ".join(one.missing), one.last)))
    return output.getvalue()


def _cell(value: object) -> object:
    return cell(value.text if isinstance(value, TextView) else value)
