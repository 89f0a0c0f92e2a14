"""Furniture inside an article: what has more links, forms or pictures than text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.reading.formats.html.kinds import HEADINGS, SHARING, UNSEEN, named, weigh
from index.reading.formats.html.measures import measure
from index.reading.formats.html.tree import walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.reading.formats.html.measures import Measure, Measures
    from index.reading.formats.html.tree import Element

# What is cleaned, by these conditions; a table of data is left as it is.
_CLEANED = frozenset(("form", "fieldset", "table", "ul", "ol", "div", "section", "dl"))
_MANY_COMMAS = 10
_SHORT = 25
_WEIGHTY = 25
_FEW_ITEMS = 100
_FEW_LINKS = 0.2
_MANY_LINKS = 0.5
_LISTED = 0.9
_SHARE_LENGTH = 500
_EMBED_LENGTH = 75


def clean(
    chosen: Sequence[Element],
    measures: Measures,
    marks: dict[Element, str],
    *,
    names: bool,
    thorough: bool,
) -> int:
    """Mark furniture in the chosen elements; give how many characters are left."""
    length = 0
    for top in chosen:
        for element in reversed(walk(top)):
            if element in marks:
                continue
            measures[element] = measure(element, measures, marks)
            if element is not top and (reason := _reason(element, measures, names, thorough)):
                marks[element] = reason
                measures[element] = measure(element, measures, marks)
        length += measures[top].length
    return length


def _reason(element: Element, measures: Measures, names: bool, thorough: bool) -> str:
    tag = element.tag
    held = measures[element]
    if tag in ("footer", "aside"):
        return tag
    if element.raw and held.length < _SHARE_LENGTH and SHARING.search(named(element.attributes)):
        return "share row"
    if tag in HEADINGS:
        return "heading by its name" if names and weigh(element.attributes) < 0 else ""
    if not thorough or tag not in _CLEANED or tag in UNSEEN:
        return ""
    if _is_of_data(element, measures):
        return ""
    weight = weigh(element.attributes) if names and element.raw else 0
    if weight < 0:
        return "unlikely by its name"
    return _by_parts(element, held, weight)


def _by_parts(element: Element, held: Measure, weight: int) -> str:
    """Name what speaks against an element: more of anything than of text."""
    if held.commas >= _MANY_COMMAS:
        return ""
    if held.inputs > held.paragraphs // 3:
        return "form"
    if held.embeds and held.length < _EMBED_LENGTH * held.embeds:
        return "embedded"
    return "links" if _is_linked(element, held, weight) else ""


def _is_linked(element: Element, held: Measure, weight: int) -> bool:
    """Tell whether links outweigh the text; a list may be of links, unless its names say more."""
    if element.tag in ("ul", "ol") or held.listed > _LISTED * max(held.length, 1):
        return weight >= _WEIGHTY and held.link_density > _MANY_LINKS
    has_few_words = held.length < _SHORT and held.headed < _LISTED * held.length
    if has_few_words and held.linked and not _is_in_figure(element):
        return True
    most = _MANY_LINKS if weight >= _WEIGHTY else _FEW_LINKS
    return held.link_density > most or held.items - _FEW_ITEMS > held.paragraphs


def _is_in_figure(element: Element) -> bool:
    at: Element | None = element
    while at is not None:
        if at.tag == "figure":
            return True
        at = at.parent
    return False


def _is_of_data(element: Element, measures: Measures) -> bool:
    """Tell whether an element is a table of data, or stands in one."""
    at: Element | None = element
    while at is not None:
        if at.tag == "table":
            held = measures[at]
            held.is_data = is_data(at) if held.is_data is None else held.is_data
            return held.is_data
        at = at.parent
    return False


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


def is_data(element: Element) -> bool:
    """Tell a table of data from one that an author laid a page out with."""
    if element.tag != "table":
        return False
    attributes = element.attributes
    if attributes.get("role") == "presentation" or attributes.get("datatable") == "0":
        return False
    inside = _inside(element)
    if inside is None:
        return False
    tags = {one.tag for one in inside}
    if attributes.get("summary") or tags & {"caption", "col", "colgroup", "tfoot", "thead", "th"}:
        return True
    rows = [one for one in inside if one.tag == "tr"]
    columns = max(
        (sum(cell.tag in ("td", "th") for cell in row.elements) for row in rows), default=0
    )
    if len(rows) == 1 or columns == 1:
        return False
    return len(rows) >= 10 or columns > 4 or len(rows) * columns > 10
