"""Tables of data told from those that an author laid a page out with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.reading.formats.html.tree import Element

_SAID_TO_BE = frozenset(("caption", "col", "colgroup", "tfoot", "thead", "th"))
_MANY_ROWS = 10
_MANY_COLUMNS = 4
_MANY_CELLS = 10
# A cell that says it takes more columns or rows takes one.
_MOST_SPANNED = 100


def is_data(element: Element) -> bool:
    """Tell whether a table holds data: by its parts, else by how many cells it has."""
    attributes = element.attributes
    if attributes.get("role") == "presentation" or attributes.get("datatable") == "0":
        return False
    inside = _inside(element)
    if inside is None:
        return False
    if attributes.get("summary") or any(one.tag in _SAID_TO_BE for one in inside):
        return True
    rows = [one for one in inside if one.tag == "tr"]
    columns = max(
        (sum(cell.tag in ("td", "th") for cell in row.elements) for row in rows), default=0
    )
    if len(rows) == 1 or columns == 1:
        return False
    is_large = len(rows) >= _MANY_ROWS or columns > _MANY_COLUMNS
    return is_large or len(rows) * columns > _MANY_CELLS


def place_cells(row: Element, taken: dict[int, int]) -> Iterator[Element | None]:
    """Give the cells of a row by column; None where a cell beside or above takes the place.

    Args:
        row: of a table; rows come in their order.
        taken: for how many rows to come each column is taken; noted for the next row.
    """
    column = 0
    for cell in row.elements:
        if cell.tag not in ("td", "th"):
            continue
        while taken.get(column, 0) > 0:
            taken[column] -= 1
            column += 1
            yield None
        for number in range(_spanned(cell, "colspan")):
            taken[column] = _spanned(cell, "rowspan") - 1
            column += 1
            yield cell if number == 0 else None
    for beyond in [other for other in taken if other >= column]:
        taken[beyond] -= 1


def _spanned(cell: Element, name: str) -> int:
    said = cell.attributes.get(name, "") if cell.raw else ""
    count = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 1
    return count if 0 < count <= _MOST_SPANNED else 1


def _inside(table: Element) -> list[Element] | None:
    """Give what a table holds; None where it holds another table, and so a part of the page."""
    found: list[Element] = []
    waiting = table.elements
    while waiting:
        element = waiting.pop()
        if element.tag == "table":
            return None
        found.append(element)
        waiting.extend(element.elements)
    return found
