"""What the names of elements, roles and classes say of their content: data.

The words in classes are those that authors of many sites use for the parts of a page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.reading.formats.html.tree import Element

# How a word is read, above it or behind it, and what a formula is for machines.
GLOSSES = frozenset(("rt", "rp", "annotation", "annotation-xml"))
# What is never read aloud to a reader.
UNSEEN = (
    frozenset(
        "head script style noscript template svg iframe object embed select datalist textarea "
        "input button canvas audio video map meter progress dialog frameset noframes xmp".split()
    )
    | GLOSSES
)
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p "
    "pre section summary table tbody td tfoot th thead tr ul caption legend optgroup "
    "#document".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What holds running text by its nature.
SAYING = frozenset(("p", "td", "pre", "section", "h2", "h3", "h4", "h5", "h6"))

FIELDS = frozenset(("input", "select", "textarea", "button"))

# Parts of a page that are not its subject, by element and by role (WAI-ARIA 1.2, 5.3.4).
FURNITURE_TAGS = {"nav": "menu", "footer": "footer", "aside": "aside"}
FURNITURE_ROLES = {
    "menu": "menu",
    "menubar": "menu",
    "navigation": "menu",
    "complementary": "aside",
    "alert": "notice",
    "alertdialog": "notice",
    "dialog": "notice",
    "banner": "masthead",
    "contentinfo": "footer",
    "search": "menu",
}
# Names of furniture, and names that an article's parts have; parts of words count.
_FURNITURE = (
    r"-ad-|banner|combx|comment|footer|gdpr|outbrain|related|shoutbox|sidebar|skyscraper|sponsor"
)
_ARTICLE = r"article|body|content|main|story|entry|post"
_UNLIKELY = re.compile(
    rf"{_FURNITURE}|breadcrumb|community|cookie|consent|cover-wrap|disqus|extra|header|legends|menu"
    r"|newsletter|recirc|remark|replies|rss|social|supplemental|ad-break|agegate|pagination|pager"
    r"|popup|toolbar|trending|taboola",
    re.IGNORECASE,
)
_MAY_BE = re.compile(rf"{_ARTICLE}|and|column|mathjax|shadow", re.IGNORECASE)
_FOR = re.compile(rf"{_ARTICLE}|page|text|blog", re.IGNORECASE)
_AGAINST = re.compile(
    rf"{_FURNITURE}|hidden|\bhid\b|com-|contact|masthead|media|meta|promo|scroll|share|shopping|tags"
    r"|widget",
    re.IGNORECASE,
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

# Names of what tells who wrote an article.
_WRITER = re.compile(r"author|byline|writer|bio\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")

_WEIGHT = 25

Setting = tuple[tuple[str, str], ...]


def named(attributes: dict[str, str]) -> str:
    """Give the names that an author gave an element: its class and its id."""
    return f"{attributes.get('class', '')} {attributes.get('id', '')}".strip()


def is_unlikely(names: str) -> bool:
    """Tell whether the names are those of furniture, and not of an article, too.

    >>> is_unlikely("sidebar left"), is_unlikely("article-header main"), is_unlikely("lead")
    (True, False, False)
    """
    return _UNLIKELY.search(names) is not None and _MAY_BE.search(names) is None


def speaks_against(attributes: dict[str, str]) -> bool:
    """Tell whether class or id are named as what is no article."""
    return _AGAINST.search(named(attributes)) is not None


def names_writer(attributes: dict[str, str]) -> bool:
    """Tell whether class or id are named as what tells of a writer."""
    return _WRITER.search(named(attributes)) is not None


def setting(element: Element) -> Setting:
    """Give how an element is set: its tag and its class and those around it, without numbers."""
    both = (element, *element.around[:1])
    return tuple((one.tag, _DIGITS.sub("", one.attributes.get("class", ""))) for one in both)


def weigh(attributes: dict[str, str]) -> int:
    """Weigh class and id: how much they speak for an article, or against it."""
    weight = 0
    for name in ("class", "id"):
        if value := attributes.get(name):
            weight -= _WEIGHT * (_AGAINST.search(value) is not None)
            weight += _WEIGHT * (_FOR.search(value) is not None)
    return weight


def is_hidden(attributes: dict[str, str]) -> bool:
    """Tell whether a browser shows nothing of an element."""
    if "hidden" in attributes:
        return True
    if attributes.get("aria-hidden") == "true":
        return "fallback-image" not in attributes.get("class", "")
    return _UNSEEN_STYLE.search(attributes.get("style", "")) is not None
