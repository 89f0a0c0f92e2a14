"""Figures to a table: chosen by kind and place, in an order that a reader can change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.views.presenting import FigureView

Column = Literal["text", "value", "counted", "place", "time", "source"]
COLUMNS: tuple[Column, ...] = get_args(Column)
# Rows of a page; a link leads to those that follow.
MOST_ROWS = 250

_NUMBER = re.compile(r"[0-9]{1,9}")


class Selection(NamedTuple):
    """Which figures to show, and in which order.

    Attributes:
        kind, place: None shows all.
        sort: a column; "text" is the order of the article.
        first: how many rows stand on the pages before.
    """

    kind: str | None = None
    place: str | None = None
    sort: Column = "text"
    descending: bool = False
    first: int = 0


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of a selection.

    Attributes:
        figures: those of one page.
        chosen: all of them.
        total: how many figures there are without the selection.
        kinds, places: what can be chosen.
    """

    figures: tuple[FigureView, ...]
    chosen: tuple[FigureView, ...]
    total: int
    kinds: tuple[str, ...]
    places: tuple[str, ...]
    selection: Selection

    @property
    def following(self) -> int | None:
        """Give where the next page begins, if there is one."""
        after = self.selection.first + MOST_ROWS
        return after if after < len(self.chosen) else None


def read_selection(arguments: Mapping[str, str]) -> Selection:
    """Read `kind`, `place`, `sort`, `order`, `from`; an unknown column sorts by the text.

    >>> read_selection({"kind": "percent", "sort": "value", "order": "descending"})
    Selection(kind='percent', place=None, sort='value', descending=True, first=0)
    """
    asked, first = arguments.get("sort"), arguments.get("from", "")
    return Selection(
        kind=arguments.get("kind") or None,
        place=arguments.get("place") or None,
        sort=next((column for column in COLUMNS if column == asked), "text"),
        descending=arguments.get("order") == "descending",
        first=int(first) if _NUMBER.fullmatch(first) else 0,
    )


def make_table(figures: Sequence[FigureView], selection: Selection) -> FigureTable:
    """Choose and sort figures, and take a page of them."""
    matching = [
        figure
        for figure in figures
        if selection.kind in {None, figure.kind} and selection.place in {None, figure.place}
    ]
    chosen = tuple(_sorted(matching, selection))
    return FigureTable(
        figures=chosen[selection.first : selection.first + MOST_ROWS],
        chosen=chosen,
        total=len(figures),
        kinds=_distinct(figure.kind for figure in figures),
        places=_distinct(figure.place for figure in figures),
        selection=selection,
    )


def _sorted(figures: Iterable[FigureView], selection: Selection) -> list[FigureView]:
    """Sort by a column; figures that cannot be compared in it come last in either order."""
    by_text = sorted(figures, key=lambda figure: (figure.article, figure.start))
    if selection.sort == "text":
        return by_text[::-1] if selection.descending else by_text
    keys = {figure: _key(figure, selection.sort) for figure in by_text}
    comparable = [figure for figure in by_text if keys[figure] is not None]
    comparable.sort(key=lambda figure: keys[figure] or (0.0, ""), reverse=selection.descending)
    return comparable + [figure for figure in by_text if keys[figure] is None]


def _key(figure: FigureView, column: Column) -> tuple[float, str] | None:
    """Give what a figure is sorted by; a date has no place among the values."""
    stated = getattr(figure, column)
    if column == "value":
        return None if isinstance(stated, str) else (float(stated), "")
    return None if stated is None else (0.0, stated.casefold())


def _distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value is not None}))
