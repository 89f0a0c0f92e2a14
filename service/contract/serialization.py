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
from service.views.reconciled import key_of, standing_of
from service.views.shapes import FigureView, TextView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.journal import Tally
    from service.views.reconciled import ComparisonView

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
    return _csv(_COLUMNS, map(_row, views))


def comparisons_csv(views: Iterable[ComparisonView]) -> str:
    """Write comparisons as CSV, a row a figure: what it tells of, how it stands to which, itself.

    `to` names the other figure as `article#start`.
    """
    rows = (
        [view.title, *_standing(view, number), compared.published, *_row(compared.figure)]
        for view in views
        for number, compared in enumerate(view.figures)
    )
    return _csv(("comparison", "relation", "to", "published", *_COLUMNS), rows)


def questions_csv(tallies: Iterable[Tally]) -> str:
    """Write questions that were asked as CSV, a row a question, with a header."""
    return _csv(_ASKED_COLUMNS, map(_asked_row, tallies))


def _csv(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return output.getvalue()


def _row(view: FigureView) -> list[object]:
    return [getattr(view, name) for name in _COLUMNS]


def _standing(view: ComparisonView, number: int) -> tuple[str, str]:
    standing = standing_of(view, number)
    other = standing.other if standing.one == number else standing.one
    return standing.relation, key_of(view.figures[other].figure)


def _asked_row(tally: Tally) -> list[object]:
    doubts = "; ".join(map(tell_doubt, tally.doubts))
    told = (tally.question, tally.times, tally.wrong, tally.status, tally.article)
    return [*told, doubts, ", ".join(tally.missing), tally.last]


def _cell(value: object) -> object:
    return cell(value.text if isinstance(value, TextView) else value)
