"""Which elements of a page hold its article, by scores that blocks give those around them.

Text speaks for the element that it stands in, and less for those farther out; links speak against
it. The element with the best score is the article, with those of its neighbours that score like
it. It is the way of Arc90's Readability (2009), which browsers still go; the numbers are theirs.
Which blocks of it and around it are the article in the end, `judging.py` tells.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from index.reading.formats.html.kinds import (
    BLOCKS,
    FIELDS,
    FURNITURE_ROLES,
    FURNITURE_TAGS,
    SAYING,
    UNSEEN,
    is_hidden,
    is_unlikely,
    named,
    weigh,
)
from index.reading.formats.html.measures import Measure, measure_all, measure_run
from index.reading.formats.html.tree import Element, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.formats.html.measures import Measures

# A text that is shorter says nothing of what is around it.
_SHORTEST = 25
_LEVELS = 5
_PER_LENGTH = 100
_MOST_FOR_LENGTH = 3
# With less text than this, what was left out is looked at again.
_ENOUGH = 500
# A later try finds furniture, too: it counts where it finds so many times as much.
_MUCH_MORE = 1.5
_BEST = 5
_ALIKE = 0.75
_FEWEST_ALIKE = 3
_BASE = {
    "div": 5, "pre": 3, "td": 3, "blockquote": 3, "address": -3, "ol": -3, "ul": -3, "dl": -3,
    "dd": -3, "dt": -3, "li": -3, "form": -3, "h1": -5, "h2": -5, "h3": -5, "h4": -5, "h5": -5,
    "h6": -5, "th": -5,
}  # fmt: skip
_OUTERMOST = ("body", "html", "#document")
_SIBLING_SHARE = 0.2
_SIBLING_LEAST = 10
_SIBLING_LENGTH = 80
_SIBLING_LINKS = 0.25
_NAMED_LINKS = 0.2
# Characters of text for each field of a form; where there are more, it is rather an article.
_PER_FIELD = 100
HIDDEN = "hidden"
_TOLD_BY_TAG = frozenset((*FURNITURE_TAGS, "form"))


@dataclass(frozen=True, slots=True)
class _Strictness:
    """What a try leaves out, or believes."""

    hidden: bool = True
    unlikely: bool = True
    names: bool = True


@dataclass(slots=True)
class Content:
    """The article on a page.

    Attributes:
        chosen: the elements that hold it, in the order of the page.
        marks: what its element says is furniture, and what kind of it.
        length: characters of its text.
    """

    chosen: list[Element] = field(default_factory=list)
    marks: dict[Element, str] = field(default_factory=dict)
    length: int = 0


def find_content(root: Element) -> Content:
    """Find the article; with little text found, less and less is left out beforehand."""
    strictness = _Strictness()
    tries = [strictness]
    tries.append(strictness := replace(strictness, unlikely=False))
    tries.append(strictness := replace(strictness, names=False))
    # Some pages show themselves by a script only.
    tries.append(replace(strictness, hidden=False))
    best = Content()
    elements = walk(root)
    for strictness in tries:
        found = _try(elements, strictness)
        if found.length > _MUCH_MORE * best.length:
            best = found
        if best.length >= _ENOUGH:
            break
    if not best.chosen:
        best.chosen = [element for element in elements if element.tag == "body"] or [root]
    return best


def _try(elements: Sequence[Element], strictness: _Strictness) -> Content:
    marks = _mark(elements, strictness)
    measures = measure_all(elements, marks)
    scores = _score(elements, measures, marks, strictness)
    top = _top(scores, measures, elements)
    if top is None:
        return Content(marks=marks)
    chosen = _with_siblings(top, scores, measures, marks)
    return Content(chosen, marks, sum(measures[one].length for one in chosen))


def _mark(elements: Sequence[Element], strictness: _Strictness) -> dict[Element, str]:
    marks: dict[Element, str] = {}
    for element in elements:
        if not element.raw and element.tag not in _TOLD_BY_TAG:
            continue
        if reason := _reason(element, strictness):
            marks[element] = reason
    return marks


def _reason(element: Element, strictness: _Strictness) -> str:
    attributes = element.attributes
    if strictness.hidden and is_hidden(attributes):
        return HIDDEN
    if always := _always(element):
        return always
    if not strictness.unlikely or element.tag in ("body", "html", "a", "article", "main"):
        return ""
    if role := FURNITURE_ROLES.get(attributes.get("role", "")):
        return role
    if element.tag == "nav":
        return FURNITURE_TAGS[element.tag]
    names = named(attributes)
    if names and is_unlikely(names) and not _within(element, ("table", "code", "pre")):
        return "unlikely by its name"
    return ""


def _always(element: Element) -> str:
    """Name what is furniture wherever it stands, and however little text is left."""
    if element.tag in ("footer", "aside"):
        return FURNITURE_TAGS[element.tag]
    attributes = element.attributes
    if attributes.get("aria-modal") == "true" and attributes.get("role") == "dialog":
        return "notice"
    return "form" if element.tag == "form" and _is_to_fill_in(element) else ""


def _is_to_fill_in(form: Element) -> bool:
    """Tell whether a form is one; on some sites a whole page stands in one."""
    fields = sum(one.tag in FIELDS for one in walk(form))
    return len(" ".join(text_of(form).split())) < _PER_FIELD * fields


def _within(element: Element, tags: tuple[str, ...]) -> bool:
    at = element.parent
    while at is not None:
        if at.tag in tags:
            return True
        at = at.parent
    return False


def _score(
    elements: Sequence[Element],
    measures: Measures,
    marks: dict[Element, str],
    strictness: _Strictness,
) -> dict[Element, float]:
    """Let every text speak for the elements around it."""
    scores: dict[Element, float] = {}
    for around, said in _texts(elements, measures, marks):
        if said.length < _SHORTEST:
            continue
        points = 1 + said.commas + 1 + min(said.length // _PER_LENGTH, _MOST_FOR_LENGTH)
        at: Element | None = around
        for level in range(_LEVELS):
            if at is None or at.parent is None:
                break
            if at not in scores:
                weight = weigh(at.attributes) if strictness.names and at.raw else 0
                scores[at] = _BASE.get(at.tag, 0) + weight
            scores[at] += points / (1 if level == 0 else 2 if level == 1 else level * 3)
            at = at.parent
    return {one: score * (1 - measures[one].link_density) for one, score in scores.items()}


def _texts(
    elements: Sequence[Element], measures: Measures, marks: dict[Element, str]
) -> Iterator[tuple[Element, Measure]]:
    """Give each stretch of text, and the innermost element that it speaks for."""
    unseen: set[Element] = set()
    for element in elements:
        if element in marks or element.tag in UNSEEN or element.parent in unseen:
            unseen.add(element)
            continue
        held = measures[element]
        if element.parent is None or not held.length:
            continue
        if element.tag in SAYING or (element.tag in ("div", "article", "main") and not held.blocks):
            yield element.parent, held
        elif element.tag in ("div", "article", "main", "body", "center", "blockquote", "li"):
            for run in _runs(element):
                total = Measure()
                measure_run(total, run, measures)
                yield element, total


def _runs(element: Element) -> Iterator[list[Element | str]]:
    """Give the stretches of an element's children between its blocks."""
    run: list[Element | str] = []
    for child in element.children:
        if isinstance(child, Element) and child.tag in BLOCKS:
            if run:
                yield run
            run = []
        else:
            run.append(child)
    if run:
        yield run


def _top(
    scores: dict[Element, float], measures: Measures, elements: Sequence[Element]
) -> Element | None:
    if not scores:
        return next((element for element in elements if element.tag == "body"), None)
    ranked = sorted(scores, key=lambda element: scores[element], reverse=True)[:_BEST]
    top = _shared(ranked, scores)
    top = _climb(top, scores)
    while top.parent is not None and top.parent.tag not in _OUTERMOST and _is_alone(top):
        top = top.parent
    return _named_around(top, measures)


def _named_around(top: Element, measures: Measures) -> Element:
    """Go out to what the page itself calls its article, unless that is full of links."""
    for element in top.around:
        is_named = element.tag in ("article", "main") or element.attributes.get("itemprop") in (
            "articleBody",
            "mainContentOfPage",
        )
        if is_named:
            return element if measures[element].link_density < _NAMED_LINKS else top
    return top


def _shared(ranked: Sequence[Element], scores: dict[Element, float]) -> Element:
    """Take the element that holds several of the best, where they score alike."""
    top = ranked[0]
    alike = [one for one in ranked[1:] if scores[one] >= _ALIKE * scores[top] > 0]
    if len(alike) < _FEWEST_ALIKE:
        return top
    around = [one.around for one in alike]
    for ancestor in top.around:
        if ancestor.tag in _OUTERMOST:
            break
        if sum(ancestor in held for held in around) >= _FEWEST_ALIKE:
            return ancestor
    return top


def _climb(top: Element, scores: dict[Element, float]) -> Element:
    """Go on outward while the score rises: what holds more of the article scores higher."""
    best = top
    last = scores.get(top, 0.0)
    least = last / 3
    at = top.parent
    while at is not None and at.tag not in _OUTERMOST:
        if at in scores:
            if scores[at] < least:
                break
            if scores[at] > last:
                best = at
                break
            last = scores[at]
        at = at.parent
    return best


def _is_alone(element: Element) -> bool:
    """Tell whether an element is the only one of its parent that says anything."""
    if element.parent is None:
        return False
    held = [
        child
        for child in element.parent.children
        if (child.strip() if isinstance(child, str) else child.tag not in UNSEEN)
    ]
    return held == [element]


def _with_siblings(
    top: Element, scores: dict[Element, float], measures: Measures, marks: dict[Element, str]
) -> list[Element]:
    """Give the best element with those beside it that are of the article, too."""
    if top.parent is None:
        return [top]
    least = max(_SIBLING_LEAST, scores.get(top, 0) * _SIBLING_SHARE)
    beside = (sibling for sibling in top.parent.elements if sibling not in marks or sibling is top)
    return [
        sibling
        for sibling in beside
        if sibling is top or _belongs(sibling, top, least, scores, measures[sibling])
    ]


def _belongs(
    sibling: Element, top: Element, least: float, scores: dict[Element, float], held: Measure
) -> bool:
    name = sibling.attributes.get("class")
    is_alike = bool(name) and name == top.attributes.get("class")
    bonus = scores.get(top, 0) * _SIBLING_SHARE if is_alike else 0
    if sibling in scores and scores[sibling] + bonus >= least:
        return True
    if sibling.tag != "p" and not (sibling.tag == "div" and not held.blocks):
        return False
    if held.length > _SIBLING_LENGTH:
        return held.link_density < _SIBLING_LINKS
    return held.length > 0 and not held.linked and _ends_sentence(text_of(sibling))


def _ends_sentence(words: str) -> bool:
    return words.rstrip().endswith(".") or ". " in words
