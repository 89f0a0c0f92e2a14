"""Figures to a table: chosen by kind and place, in an order that a reader can change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.presenting import FigureView

Column = Literal["text", "value", "counted", "place", "time", "source"]
COLUMNS: tuple[Column, ...] = get_args(Column)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which figures to show, and in which order.

    Attributes:
        kind, place: None shows all.
        sort: a column; "text" is the order of the article.
    """

    kind: str | None = None
    place: str | None = None
    sort: Column = "text"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of a selection.

    Attributes:
        total: how many figures there are without the selection.
        kinds, places: what can be chosen.
    """

    figures: tuple[FigureView, ...]
    total: int
    kinds: tuple[str, ...]
    places: tuple[str, ...]
    selection: Selection


def read_selection(arguments: Mapping[str, str]) -> Selection:
    """Read `kind`, `place`, `sort` and `order`; a column that does not exist sorts by the text.

    >>> read_selection({"kind": "percent", "sort": "value", "order": "descending"})
    Selection(kind='percent', place=None, sort='value', descending=True)
    """
    asked = arguments.get("sort")
    return Selection(
        kind=arguments.get("kind") or None,
        place=arguments.get("place") or None,
        sort=next((column for column in COLUMNS if column == asked), "text"),
        descending=arguments.get("order") == "descending",
    )


def make_table(figures: Sequence[FigureView], selection: Selection) -> FigureTable:
    """Choose and sort figures."""
    chosen = [
        figure
        for figure in figures
        if selection.kind in {None, figure.kind} and selection.place in {None, figure.place}
    ]
    return FigureTable(
        figures=tuple(_sorted(chosen, selection)),
        total=len(figures),
        kinds=_distinct(figure.kind for figure in figures),
        places=_distinct(figure.place for figure in figures),
        selection=selection,
    )


def _sorted(figures: Iterable[FigureView], selection: Selection) -> list[FigureView]:
    """Sort by a column; figures that say nothing there come last in either order."""
    if selection.sort == "text":
        return sorted(figures, key=lambda f: (f.article, f.start), reverse=selection.descending)
    told = [figure for figure in figures if getattr(figure, selection.sort) is not None]
    untold = [figure for figure in figures if getattr(figure, selection.sort) is None]
    told.sort(key=lambda figure: _key(figure, selection.sort), reverse=selection.descending)
    return told + untold


def _key(figure: FigureView, column: Column) -> tuple[bool, float, str]:
    """Compare numbers with numbers and words with words; numbers come first."""
    value = getattr(figure, column)
    if isinstance(value, str):
        return True, 0.0, value.casefold()
    return False, float(value), ""


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value is not None}))
