"""What tells a block of a page that is of its article: some thirty signs, a number each.

Each is read from the block, from what is around it and from all that the page holds; how much each
of them says, `judging.py` knows.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from index.reading.formats.html.kinds import FURNITURE_TAGS, names_writer, setting, speaks_against
from index.reading.formats.html.tree import Element
from index.reading.layout import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from index.reading.formats.html.kinds import Setting
    from index.reading.formats.html.measures import Measures
    from index.reading.layout import Block

_PROSE = 60
_MOST_COMMAS = 10
_LINK = 0.9
# Too few characters to say anything.
_SHORT = 25
# How far names, neighbours and elements are looked at.
_NAMED_LEVELS = 4
_WRITER_LEVELS = 3
_BESIDE = 2
_FARTHEST = 8
_SET_OFF = ("strong", "b", "em", "i")
_BOXES = frozenset(("form", "header", "td", "dd", "figure", "figcaption"))


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
        teased: the block before it is a heading that is a link.
        with_prose: the share of the article's prose in the element around its own.
        far: how far out of its own the element is that holds half of the article's prose.
        links_alike: the share of links in the blocks that are set like it.
        over: it stands over the first heading of the page that is of the first rank.
        first_rank: it is such a heading.
        writer: it is named as what tells of a writer.
        quoted: it stands in a long quotation.
        short: it is a word or two.
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
    teased: float
    with_prose: float
    far: float
    links_alike: float
    over: float
    first_rank: float
    writer: float
    quoted: float
    short: float


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
        self._links = [_links_of(element, measures) for element in elements]
        self._ends = [ends_sentence(words) for words in self._words]
        self._settings = [setting(element) for element in elements]
        self._alike = Counter(self._settings)
        prose = [self._prose(number) for number in range(len(blocks))]
        self._all_prose = max(sum(prose), 1)
        self._before = [0, *accumulate(prose)]
        self._set_alike: dict[Setting, float] = defaultdict(float)
        self._held: dict[Element, float] = defaultdict(float)
        for element, how, length in zip(elements, self._settings, prose, strict=True):
            self._set_alike[how] += length
            for one in (element, *element.around) if length else ():
                self._held[one] += length
        self._headings = [block.kind == "heading" for block in blocks]
        self._links_under = self._links_by(list(accumulate(self._headings)))
        self._links_alike = self._links_by(self._settings)
        ranks = (number for number, one in enumerate(elements) if one.tag == "h1")
        self._first_rank = next(ranks, 0)

    def _prose(self, number: int) -> float:
        """Give how many characters of the article's prose a block is."""
        length = len(self._words[number])
        if length < _PROSE or not self._ends[number] or not self._chosen[number]:
            return 0
        return length * (1 - self._links[number])

    def _links_by(self, groups: Sequence[Hashable]) -> list[float]:
        """Give for each block the share of links in its group of blocks."""
        every: dict[Hashable, float] = defaultdict(float)
        linked: dict[Hashable, float] = defaultdict(float)
        for group, words, links in zip(groups, self._words, self._links, strict=True):
            every[group] += len(words)
            linked[group] += len(words) * links
        return [linked[group] / every[group] for group in groups]

    def _far(self, chain: Sequence[Element]) -> int:
        """Give how far out the element is that holds half of the article's prose."""
        half = self._all_prose / 2
        holding = (n for n, one in enumerate(chain[:_FARTHEST]) if self._held.get(one, 0) >= half)
        return next(holding, _FARTHEST)

    def signs(self, number: int) -> Signs:
        """Read the signs of one block."""
        words, element = self._words[number], self._elements[number]
        length = _logarithm(len(words), 6)
        links = self._links[number]
        parent = element.parent or element
        outer = parent.parent or parent
        how = self._settings[number]
        beside = self._chosen[max(0, number - _BESIDE) : number + _BESIDE + 1]
        chain = (element, *element.around)
        is_under_link = number > 0 and self._links[number - 1] > _LINK
        return Signs(
            chosen=float(self._chosen[number]),
            length=length,
            sentence=length * self._ends[number],
            commas=min(words.count(","), _MOST_COMMAS) / 5,
            links=links * length,
            link=float(links > _LINK),
            around=_logarithm(self._measures[parent].length, 8),
            links_around=min(1.0, self._measures[outer].link_density),
            links_under=self._links_under[number],
            named=float(sum(map(_is_named_furniture, chain[:_NAMED_LEVELS]))),
            furniture=float(sum(one.tag in FURNITURE_TAGS for one in chain)),
            template=_logarithm(self._alike[how], 4),
            prose_like_it=self._set_alike[how] / self._all_prose,
            before=self._before[number] / self._all_prose,
            item=float(self._items[number]),
            links_beside=min(1.0, self._measures[parent].link_density),
            beside=sum(beside) / len(beside),
            bare=float(element.tag in ("div", "section", "span")),
            copyright=float("©" in words),
            link_above=float(is_under_link),
            under=float(self._before[number] == self._before[-1] > 0),
            bold=float(_opens_set_off(element)),
            paragraph=float(element.tag == "p"),
            boxed=float(any(one.tag in _BOXES for one in chain[:_NAMED_LEVELS])),
            teased=float(is_under_link and self._headings[number - 1]),
            with_prose=self._held.get(parent, 0) / self._all_prose,
            far=self._far(chain) / 4,
            links_alike=self._links_alike[number],
            over=float(number < self._first_rank),
            first_rank=float(element.tag == "h1"),
            writer=float(any(names_writer(one.attributes) for one in chain[:_WRITER_LEVELS])),
            quoted=float(any(one.tag == "blockquote" for one in chain[:_NAMED_LEVELS])),
            short=float(len(words) < _SHORT),
        )


def _links_of(element: Element, measures: Measures) -> float:
    """Give the share of an element that is links: all of it where it stands in one."""
    if any(one.tag == "a" and "href" in one.attributes for one in element.around):
        return 1.0
    return min(1.0, measures[element].link_density)


def _logarithm(count: float, scale: float) -> float:
    return min(math.log1p(count) / scale, 1.2)


def _opens_set_off(element: Element) -> bool:
    """Tell whether the first element in another one is bold or the like; there may be thousands."""
    first = next((child for child in element.children if isinstance(child, Element)), None)
    return first is not None and first.tag in _SET_OFF


def _is_named_furniture(element: Element) -> bool:
    return bool(element.raw) and speaks_against(element.attributes)
