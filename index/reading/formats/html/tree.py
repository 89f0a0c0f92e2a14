"""HTML to a tree of elements, in time that grows with its length, whatever it holds.

It closes what HTML lets authors leave open, as browsers do (HTML Living Standard, 13.1.2.4), and
leaves out what they repair beyond that. Parsers in C were weighed: lexbor takes time that grows
with the square of the depth, libxml2 drops what stands deeper than 256 elements. Here such
elements are opened no deeper, and no text is lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from index.reading.formats.document import FormatError
from index.reading.formats.encodings import without_unseen

MAX_DEPTH = 200
MAX_ELEMENTS = 200_000

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr keygen frame".split()
)
# What these hold is no markup.
RAW = frozenset(("script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe"))
_ESCAPABLE = frozenset(("textarea", "title"))
# What may stand in the head; all else ends it.
_IN_HEAD = frozenset(
    "base basefont bgsound link meta noframes noscript script style template title".split()
)
# What ends an open paragraph.
_ENDS_P = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary "
    "table ul".split()
)
# What an element ends when it begins, and what keeps it from looking farther up.
_ENDS = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tbody": (frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}), frozenset({"table"})),
    "thead": (frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}), frozenset({"table"})),
    "tfoot": (frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
    "body": (frozenset({"head"}), frozenset({"html"})),
}
_P_SCOPE = frozenset(("table", "td", "th", "caption", "button", "object", "html", "body"))
_TABLE_PARTS = frozenset(("table", "tr", "tbody", "thead", "tfoot"))
_END_SCOPE = frozenset(("table", "td", "th"))

_START = re.compile(
    r"""<(?P<name>[A-Za-z][^\s/>]{0,60}+)    # its name
    (?P<attributes>(?:[^>=]                  # a quote quotes behind "=" alone, and in it
    |=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>       # may stand the sign that ends the tag""",
    re.VERBOSE,
)
_SIMPLE_START = re.compile(r"<(?P<name>[A-Za-z][^\s/>]{0,60}+)(?P<attributes>[^>]*+)>")
_END = re.compile(r"</([A-Za-z][^\s/>]{0,60}+)[^>]*+>")
_ATTRIBUTE = re.compile(
    r"""([^\s=/"'>]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?""",
)


@dataclass(slots=True, eq=False)
class Element:
    """An element of a page.

    Attributes:
        number: which of its parent's children of the same name it is, from 1.
        reason: what furniture it is; empty where it is none.
    """

    tag: str
    raw: str = ""
    parent: Element | None = None
    number: int = 1
    children: list[Element | str] = field(default_factory=list)
    reason: str = ""
    _attributes: dict[str, str] | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """Give the attributes by name, in small letters; the first of a name counts."""
        if self._attributes is None:
            self._attributes = _read_attributes(self.raw) if self.raw else {}
        return self._attributes

    @property
    def elements(self) -> list[Element]:
        """Give the children that are no text."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def around(self) -> list[Element]:
        """Give the elements that it stands in, from within."""
        found = []
        at = self.parent
        while at is not None:
            found.append(at)
            at = at.parent
        return found

    def path(self) -> str:
        """Give the path that leads to it, as XPath has it: "/html[1]/body[1]/p[3]"."""
        steps = []
        at: Element | None = self
        while at is not None and at.parent is not None:
            steps.append(f"{at.tag}[{at.number}]")
            at = at.parent
        return "/" + "/".join(reversed(steps))


def walk(root: Element) -> list[Element]:
    """Give an element and all below it, parents before children, in the order of the page."""
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting.extend(reversed(element.elements))
    return found


def text_of(element: Element) -> str:
    """Give the text of an element, with its white space as it stands."""
    pieces: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        at = waiting.pop()
        if isinstance(at, str):
            pieces.append(at)
        else:
            waiting.extend(reversed(at.children))
    return "".join(pieces)


def parse_html(source: str) -> Element:
    """Make a tree of any text at all.

    >>> root = parse_html("<ul><li>One<li>Two &amp; more</ul>")
    >>> [text_of(item) for item in root.elements[0].elements]
    ['One', 'Two & more']
    """
    builder = _Builder()
    # Behind the last of these signs stands no tag.
    last = source.rfind(">")
    # A quote that nothing closes is looked for once.
    start_tag = _START
    text = 0
    sign = source.find("<")
    while 0 <= sign < last:
        found = start_tag.match(source, sign)
        if found is None and start_tag is _START and _SIMPLE_START.match(source, sign):
            start_tag = _SIMPLE_START
            found = start_tag.match(source, sign)
        if found is not None:
            builder.text(source[text:sign])
            text = builder.start(source, found)
        elif (after := _after_other(source, sign)) > sign:
            builder.text(source[text:sign])
            builder.end(source, sign)
            text = after
        sign = source.find("<", max(text, sign + 1))
    builder.text(source[text:])
    return builder.root


def _after_other(source: str, sign: int) -> int:
    """Tell where an end tag or a comment ends; `sign` where the sign begins neither."""
    if source.startswith("<!--", sign):
        closed = source.find("-->", sign + 2)
        return closed + 3 if closed >= 0 else len(source)
    if source.startswith(("<!", "<?", "</"), sign):
        return source.find(">", sign) + 1
    return sign


class _Builder:
    """The elements that are open while a page is read."""

    def __init__(self) -> None:
        self.root = Element("#document")
        self._open = [self.root]
        # How often each element was begun that stands too deep to be one.
        self._too_deep: list[str] = []
        self._elements = 0
        self._counts: dict[tuple[int, str], int] = {}

    def text(self, text: str) -> None:
        if text:
            text = unescape(text) if "&" in text else text
            self._open[-1].children.append(text if text.isascii() else without_unseen(text))

    def start(self, source: str, found: re.Match[str]) -> int:
        """Open an element; give where its content begins, or ends where it is no markup."""
        tag = found["name"].lower()
        self._end_implied(tag)
        element = self._append(tag, found["attributes"])
        if tag in RAW and not (tag == "title" and _is_foreign(element)):
            return self._read_raw(source, found.end(), tag, element)
        if tag not in VOID and not (found["attributes"].endswith("/") and _is_foreign(element)):
            self._push(element)
        return found.end()

    def end(self, source: str, sign: int) -> None:
        """Close an element, with all that is open in it; one that is not open is passed over."""
        found = _END.match(source, sign)
        if found is None:
            return
        tag = found[1].lower()
        if self._too_deep:
            if tag in self._too_deep:
                while self._too_deep.pop() != tag:
                    pass
                self._append("br", "")
            return
        place = self._place_of(tag)
        if place:
            del self._open[place:]
        elif tag in ("p", "br"):
            self._append("br", "")

    def _place_of(self, tag: str) -> int:
        """Give where the element stands that an end tag closes; 0 where none is open."""
        for place in range(len(self._open) - 1, 0, -1):
            name = self._open[place].tag
            if name == tag:
                return place
            if name in _END_SCOPE and tag not in _TABLE_PARTS:
                return 0
        return 0

    def _append(self, tag: str, attributes: str) -> Element:
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise FormatError(f"holds more than {MAX_ELEMENTS:,} elements; save a smaller page")
        parent = self._open[-1]
        key = (id(parent), tag)
        number = self._counts[key] = self._counts.get(key, 0) + 1
        element = Element(tag, attributes, parent, number)
        parent.children.append(element)
        return element

    def _push(self, element: Element) -> None:
        if len(self._open) < MAX_DEPTH and not self._too_deep:
            self._open.append(element)
        else:
            self._too_deep.append(element.tag)

    def _end_implied(self, tag: str) -> None:
        if self._too_deep:
            return
        if self._open[-1].tag == "head" and tag not in _IN_HEAD:
            self._open.pop()
        if tag in _ENDS_P:
            self._close_up_to(frozenset({"p"}), _P_SCOPE)
        if tag in _ENDS:
            ended, scope = _ENDS[tag]
            self._close_up_to(ended, scope)

    def _close_up_to(self, ended: frozenset[str], scope: frozenset[str]) -> None:
        """Close the outermost open element of these names that no element of `scope` holds."""
        outermost = None
        for place in range(len(self._open) - 1, 0, -1):
            name = self._open[place].tag
            if name in scope:
                break
            if name in ended:
                outermost = place
        if outermost is not None:
            del self._open[outermost:]

    def _read_raw(self, source: str, start: int, tag: str, element: Element) -> int:
        closing = re.compile(rf"</{tag}[\s/>]", re.IGNORECASE).search(source, start)
        end = closing.start() if closing else len(source)
        content = source[start:end]
        if content:
            element.children.append(unescape(content) if tag in _ESCAPABLE else content)
        if closing is None:
            return len(source)
        closed = source.find(">", end)
        return closed + 1 if closed >= 0 else len(source)


def _is_foreign(element: Element) -> bool:
    """Tell whether an element is of SVG or MathML, where a slash closes it."""
    at: Element | None = element
    while at is not None:
        if at.tag in ("svg", "math"):
            return True
        at = at.parent
    return False


def _read_attributes(raw: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        attributes.setdefault(name.lower(), unescape(double or single or bare))
    return attributes
