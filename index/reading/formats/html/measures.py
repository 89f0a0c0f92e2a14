"""How much text, links and parts each element of a page holds, counted once from the leaves up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.reading.formats.html.kinds import BLOCKS, UNSEEN
from index.reading.formats.html.tree import Element

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A link to a place on the same page is half a link.
_ANCHOR = 0.3
_COMMAS = (",", "،", "、", "，", "؛", "︑", "︐")


@dataclass(slots=True)
class Measure:
    """What an element holds, furniture left out.

    Attributes:
        length: characters of its text, runs of white space counted once.
        linked: how many of them are links.
        commas: how many of them part clauses.
        blocks: the blocks right in it, or in what is no block in it.
    """

    length: int = 0
    linked: float = 0
    commas: int = 0
    blocks: int = 0

    @property
    def link_density(self) -> float:
        """Give the share of the text that is links."""
        return self.linked / self.length if self.length else 0.0

    def add(self, other: Measure) -> None:
        """Count what another holds in."""
        self.length += other.length
        self.linked += other.linked
        self.commas += other.commas


Measures = dict[Element, Measure]


def measure_all(elements: Sequence[Element], marks: dict[Element, str]) -> Measures:
    """Measure the elements, given parents first; those that `marks` names count for nothing."""
    measures: Measures = {}
    for element in reversed(elements):
        measures[element] = measure(element, measures, marks)
    return measures


def measure(element: Element, measures: Measures, marks: dict[Element, str]) -> Measure:
    """Measure one element from the measures of its children."""
    total = Measure()
    if element.tag in UNSEEN or element in marks:
        return total
    measure_run(total, element.children, measures)
    if element.tag == "a" and (href := element.attributes.get("href")):
        total.linked = total.length * (_ANCHOR if href.startswith("#") else 1)
    return total


def measure_run(total: Measure, children: Iterable[Element | str], measures: Measures) -> None:
    """Add up what some children of an element hold."""
    for child in children:
        if isinstance(child, str):
            total.length += len(" ".join(child.split()))
            if not child.isascii() or "," in child:
                total.commas += sum(map(child.count, _COMMAS))
        else:
            total.add(measures[child])
            total.blocks += child.tag in BLOCKS or measures[child].blocks
