"""Teasers: short texts under headings that are links, many alike, which lead to other articles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from index.reading.formats.html.kinds import setting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.formats.html.signs import Signs
    from index.reading.formats.html.tree import Element
    from index.reading.layout import Block

_FEWEST = 4
# How far out the element may be that holds a teaser's heading and its text.
_LEVELS = 4
# The parts of an article that is a list may look like teasers: each holds as much as its opening.
_PART = 1 / 3


def find_teasers(
    blocks: Sequence[Block], elements: Sequence[Element], signs: Sequence[Signs]
) -> list[bool]:
    """Tell of each block of a page whether it is a teaser.

    A linked heading begins one, where there are four at least that are set alike; what stands
    under it is of it as long as one small element holds both, and much less of the article's prose
    than stands together elsewhere.
    """
    headings = list(_headings_above(blocks, signs))
    settings = {number: setting(elements[number]) for number in set(headings) if number is not None}
    alike = Counter(settings.values())
    may_be = [
        above is not None
        and alike[settings[above]] >= _FEWEST
        and _stand_together(elements[above], element)
        for above, element in zip(headings, elements, strict=True)
    ]
    others = (sign.with_prose for sign, may in zip(signs, may_be, strict=True) if not may)
    least = _PART * max(others, default=0.0)
    return [may and sign.with_prose < least for sign, may in zip(signs, may_be, strict=True)]


def _headings_above(blocks: Sequence[Block], signs: Sequence[Signs]) -> Iterator[int | None]:
    """Give for each block the number of the heading it stands under, where that is a link."""
    above: int | None = None
    for number, (block, sign) in enumerate(zip(blocks, signs, strict=True)):
        if block.kind == "heading":
            above = number if sign.link else None
        yield above


def _stand_together(one: Element, other: Element) -> bool:
    around = {one, *one.around[: _LEVELS - 1]}
    return not around.isdisjoint((other, *other.around[: _LEVELS - 1]))
