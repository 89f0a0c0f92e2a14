"""Which blocks of a page are its article: judged by signs of the block and of what is around it.

The element that scores best says where the article is; by these signs a block in it may be
furniture, and one outside of it a part. Their weights are those of a logistic regression on the
test pages of mozilla/readability and of adbar/trafilatura, a thousand sites, both under the Apache
License 2.0 (`python -m tests.evaluation.fit_pages`); nothing of the pages is here.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from index.reading.formats.html.kinds import FURNITURE_TAGS, speaks_against
from index.reading.formats.html.tree import Element
from index.reading.layout import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.formats.html.measures import Measures
    from index.reading.layout import Block

AROUND = "around the article"
# Where less text than this is kept, in characters, the signs tell little: then what stands in the
# element that scores best is kept, but for what they all speak against.
ENOUGH = 500
_MILD = -1.5
_PROSE = 60
_MOST_COMMAS = 10
_LINK = 0.9
# How far names and neighbours are looked at.
_NAMED_LEVELS = 4
_BESIDE = 2
_TEMPLATE_LEVELS = 2
_SET_OFF = ("strong", "b", "em", "i")
_BOXES = frozenset(("form", "header", "td", "dd", "figure", "figcaption"))
_DIGITS = re.compile(r"\d+")


class Signs(NamedTuple):
    """What speaks for a block to be of the article, or against it; each about 0 to 2.

    Attributes:
        chosen: it stands in the element that scores best, and in no furniture.
        length: the logarithm of its characters.
        sentence: the same where a sentence ends it.
        commas: how many there are in it.
        links: the share of it that is links, times its length.
        link: it is a link and nothing more.
        around: the logarithm of the characters in the element around its own.
        links_around: the share of links in the element around that.
        links_under: the share of links from one heading to the next.
        named: how many of the elements around it are named as furniture.
        furniture: how many of them are menus, footers or what stands aside.
        template: the logarithm of how many blocks of the page are set like it.
        prose_like_it: the share of the article's prose that is set like it.
        before: the share of the article's prose that stands before it.
        item: it is one of a list.
        links_beside: the share of links in the element around its own.
        beside: the share of its neighbours that are chosen.
        bare: it is set as no paragraph, heading or item.
        copyright: the sign of it stands in it.
        link_above: the block before it is a link and nothing more.
        under: all of the article's prose stands before it.
        bold: it begins in bold or slanted letters.
        paragraph: it is set as a paragraph.
        boxed: it stands in a form, a masthead, a cell or a picture.
    """

    chosen: float
    length: float
    sentence: float
    commas: float
    links: float
    link: float
    around: float
    links_around: float
    links_under: float
    named: float
    furniture: float
    template: float
    prose_like_it: float
    before: float
    item: float
    links_beside: float
    beside: float
    bare: float
    copyright: float
    link_above: float
    under: float
    bold: float
    paragraph: float
    boxed: float


BIAS = -5.1
WEIGHTS = Signs(
    chosen=1.70,
    length=2.85,
    sentence=0.81,
    commas=1.40,
    links=-3.48,
    link=1.47,
    around=2.04,
    links_around=-1.39,
    links_under=-0.84,
    named=-0.60,
    furniture=-0.65,
    template=0.77,
    prose_like_it=1.19,
    before=-1.27,
    item=0.53,
    links_beside=-0.53,
    beside=1.35,
    bare=-1.03,
    copyright=-2.13,
    link_above=-0.51,
    under=-0.59,
    bold=-0.38,
    paragraph=-0.19,
    boxed=-0.28,
)


def judge(
    text: str,
    blocks: Sequence[Block],
    elements: Sequence[Element],
    measures: Measures,
) -> list[Block]:
    """Give the blocks, those that are no part of the article with a reason.

    Args:
        text: of the page.
        blocks: with a reason each that the elements give, where these give one.
        elements: what each block stands in.
        measures: of all elements, whatever they are.
    """
    signs = list(read_signs(text, blocks, elements, measures))
    scores = [BIAS + sum(map(float.__mul__, one, WEIGHTS)) for one in signs]
    kept = [score > 0 for score in scores]
    for number in range(len(blocks) - 1):
        # A heading is short, and says little by itself: it goes with what it heads.
        if blocks[number].kind == "heading" and not signs[number].link:
            kept[number] = kept[number] or (kept[number + 1] and not blocks[number].reason)
    lengths = (b.end - b.start for b, is_kept in zip(blocks, kept, strict=True) if is_kept)
    if sum(lengths) < ENOUGH:
        kept = [score > _MILD and not b.reason for b, score in zip(blocks, scores, strict=True)]
    if not any(kept):
        return list(blocks)
    return [
        block if block.kind == "row" else replace(block, reason="" if is_kept else _why(block))
        for block, is_kept in zip(blocks, kept, strict=True)
    ]


def _why(block: Block) -> str:
    return block.reason or AROUND


def read_signs(
    text: str, blocks: Sequence[Block], elements: Sequence[Element], measures: Measures
) -> Iterator[Signs]:
    """Read the signs of each block of a page."""
    page = _Page(text, blocks, elements, measures)
    for number in range(len(blocks)):
        yield page.signs(number)


class _Page:
    """The blocks of a page with what is counted over all of them."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        elements: Sequence[Element],
        measures: Measures,
    ) -> None:
        self._words = [text[block.start : block.end] for block in blocks]
        self._elements = elements
        self._measures = measures
        self._chosen = [not block.reason for block in blocks]
        self._items = [block.kind == "item" for block in blocks]
        self._links = [min(1.0, measures[one].link_density) for one in elements]
        self._ends = [ends_sentence(words) for words in self._words]
        self._templates = [_template(element) for element in elements]
        self._alike = Counter(self._templates)
        prose = [self._prose(number) for number in range(len(blocks))]
        self._all_prose = max(sum(prose), 1)
        self._before = [0, *accumulate(prose)]
        self._set_alike: dict[tuple[str, ...], float] = defaultdict(float)
        for template, length in zip(self._templates, prose, strict=True):
            self._set_alike[template] += length
        self._under = self._links_under(blocks)

    def _prose(self, number: int) -> float:
        """Give how many characters of the article's prose a block is."""
        length = len(self._words[number])
        if length < _PROSE or not self._ends[number] or not self._chosen[number]:
            return 0
        return length * (1 - self._links[number])

    def _links_under(self, blocks: Sequence[Block]) -> list[float]:
        """Give the share of links in the section that each block stands in."""
        sections = list(accumulate(block.kind == "heading" for block in blocks))
        every: dict[int, float] = defaultdict(float)
        linked: dict[int, float] = defaultdict(float)
        for section, words, links in zip(sections, self._words, self._links, strict=True):
            every[section] += len(words)
            linked[section] += len(words) * links
        return [linked[section] / every[section] for section in sections]

    def signs(self, number: int) -> Signs:
        """Read the signs of one block."""
        words, element = self._words[number], self._elements[number]
        length = _logarithm(len(words), 6)
        links = self._links[number]
        parent = element.parent or element
        outer = parent.parent or parent
        template = self._templates[number]
        beside = self._chosen[max(0, number - _BESIDE) : number + _BESIDE + 1]
        chain = _chain(element)
        return Signs(
            chosen=float(self._chosen[number]),
            length=length,
            sentence=length * self._ends[number],
            commas=min(words.count(","), _MOST_COMMAS) / 5,
            links=links * length,
            link=float(links > _LINK),
            around=_logarithm(self._measures[parent].length, 8),
            links_around=min(1.0, self._measures[outer].link_density),
            links_under=self._under[number],
            named=float(sum(map(_is_named_furniture, chain[:_NAMED_LEVELS]))),
            furniture=float(sum(one.tag in FURNITURE_TAGS for one in chain)),
            template=_logarithm(self._alike[template], 4),
            prose_like_it=self._set_alike[template] / self._all_prose,
            before=self._before[number] / self._all_prose,
            item=float(self._items[number]),
            links_beside=min(1.0, self._measures[parent].link_density),
            beside=sum(beside) / len(beside),
            bare=float(element.tag in ("div", "section", "span")),
            copyright=float("©" in words),
            link_above=float(number > 0 and self._links[number - 1] > _LINK),
            under=float(self._before[number] == self._before[-1] > 0),
            bold=float(_opens_set_off(element)),
            paragraph=float(element.tag == "p"),
            boxed=float(any(one.tag in _BOXES for one in chain[:_NAMED_LEVELS])),
        )


def _logarithm(count: float, scale: float) -> float:
    return min(math.log1p(count) / scale, 1.2)


def _chain(element: Element) -> list[Element]:
    """Give an element and those around it, from within."""
    chain = []
    at: Element | None = element
    while at is not None:
        chain.append(at)
        at = at.parent
    return chain


def _opens_set_off(element: Element) -> bool:
    """Tell whether the first element in another one is bold or the like; there may be thousands."""
    first = next((child for child in element.children if isinstance(child, Element)), None)
    return first is not None and first.tag in _SET_OFF


def _is_named_furniture(element: Element) -> bool:
    return bool(element.raw) and speaks_against(element.attributes)


def _template(element: Element) -> tuple[str, ...]:
    """Give how a block is set: its element and the one around it, with their names."""
    chain = _chain(element)[:_TEMPLATE_LEVELS]
    return tuple(f"{one.tag} {_class(one)}" for one in chain)


def _class(element: Element) -> str:
    """Give the class of an element without the numbers that tell it from its like."""
    return _DIGITS.sub("", element.attributes.get("class", "")) if element.raw else ""
