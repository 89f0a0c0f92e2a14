"""Tables of data told from those that an author laid a page out with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.reading.formats.html.tree import Element

_SAID_TO_BE = frozenset(("caption", "col", "colgroup", "tfoot", "thead", "th"))
_MANY_ROWS = 10
_MANY_COLUMNS = 4
_MANY_CELLS = 10


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
