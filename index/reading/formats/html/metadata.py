"""What a page says of itself: title, author, date and address, from where pages state them."""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any

from index.reading.formats.document import Stated
from index.reading.formats.html.kinds import HEADINGS
from index.reading.formats.html.tree import text_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.reading.formats.html.tree import Element

_ARTICLES = re.compile(
    r"(?:(?:News|Tech|Scholarly|Opinion|AnalysisNews|BackgroundNews|ReportageNews|ReviewNews"
    r"|Satirical|AdvertiserContent)?Article|(?:Blog|LiveBlog|SocialMedia)Posting|Report|WebPage)$"
)
_TITLES = ("dc:title", "dcterm:title", "og:title", "weibo:article:title", "twitter:title",
           "parsely-title", "sailthru.title", "title")  # fmt: skip
_AUTHORS = ("dc:creator", "dcterm:creator", "author", "article:author", "parsely-author",
            "sailthru.author", "byl")  # fmt: skip
_DATES = ("article:published_time", "dc:date", "dcterms.date", "dc.date.issued", "date",
          "pubdate", "publishdate", "publish-date", "sailthru.date", "parsely-pub-date",
          "datepublished", "citation_publication_date")  # fmt: skip
_URLS = ("og:url", "twitter:url", "parsely-link")
_SEPARATED = re.compile(r"\s[|\-–—\\/>»·]\s")
_FEWEST_WORDS = 3
_SITE_WORDS = 5
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_LONGEST_JSON = 500_000
_LONGEST_TITLE = 300
_DEEPEST = 20


def read_metadata(root: Element, source: str) -> Stated:
    """Read what the page says: JSON-LD, then its meta elements, then what it shows."""
    elements = walk(root)
    metas = _metas(elements)
    linked = _linked_data(elements)
    return Stated(
        title=_title(elements, metas, linked),
        author=_author(metas, linked),
        published=_date(linked.get("datePublished")) or _first_date(metas) or _shown_date(elements),
        url=_url(elements, metas, source),
    )


def _metas(elements: Sequence[Element]) -> dict[str, str]:
    """Give the contents of the meta elements, by the names they go under."""
    found: dict[str, str] = {}
    for element in elements:
        if element.tag != "meta":
            continue
        attributes = element.attributes
        content = " ".join(attributes.get("content", "").split())
        names = " ".join(attributes.get(key, "") for key in ("property", "name", "itemprop"))
        for name in names.lower().split():
            if content:
                found.setdefault(name.replace("dc.", "dc:").replace("dcterms.", "dcterm:"), content)
    return found


def _title(
    elements: Sequence[Element], metas: Mapping[str, str], linked: Mapping[str, Any]
) -> str | None:
    """Take the title that the page states, without the name of its site."""
    headings = [
        " ".join(text_of(element).split()) for element in elements if element.tag in HEADINGS
    ]
    element = next((one for one in elements if one.tag == "title"), None)
    shown = " ".join(text_of(element).split()) if element is not None else ""
    site = metas.get("og:site_name", "")
    described = [linked.get("headline"), linked.get("name")]
    # Some describe the subject instead: what the page shows as its title decides.
    described.sort(key=lambda title: not _is_shown(title, shown))
    for title in (*described, *(metas.get(name) for name in _TITLES), shown):
        if isinstance(title, str) and title.strip() and len(title) <= _LONGEST_TITLE:
            return without_site(" ".join(title.split()), site, headings)
    return next((heading for heading in headings if heading), None)


def without_site(title: str, site: str, headings: Sequence[str]) -> str:
    """Part a title from the name of its site, which stands before or behind a separator.

    >>> without_site("Wheel turns again - Orre Post", "Orre Post", [])
    'Wheel turns again'
    >>> without_site("Orre Post | Wheel turns again tonight", "", ["Wheel turns again tonight"])
    'Wheel turns again tonight'
    >>> without_site("Ferries - The Orre Post", "", ["The Orre Post", "Ferries"])
    'Ferries'
    >>> without_site("How we built the wheel - a life in wood", "", [])
    'How we built the wheel - a life in wood'
    """
    if title in headings:
        return title
    parts = _SEPARATED.split(title)
    if len(parts) == 1:
        return title
    if (named := _part_in_headings(parts, site, headings)) is not None:
        return named
    separators = [*_SEPARATED.finditer(title)]
    first, rest = title[: separators[-1].start()].strip(), title[separators[0].end() :].strip()
    if site and title.endswith(site):
        return first
    if site and title.startswith(site):
        return rest
    if _length(first) >= _FEWEST_WORDS and _may_be_site(parts[-1].strip()):
        return first
    is_named = _length(parts[0]) < _FEWEST_WORDS and _may_be_site(parts[0].strip())
    return rest if is_named and _length(rest) >= _FEWEST_WORDS else title


def _may_be_site(words: str) -> bool:
    """Tell whether words may be the name of a site: few, and the first with a capital."""
    return 0 < _length(words) <= _SITE_WORDS and not words[0].islower()


def _part_in_headings(parts: Sequence[str], site: str, headings: Sequence[str]) -> str | None:
    """Take the part that the page has as a heading, unless it is rather the name of the site."""
    stripped = [part.strip() for part in parts]
    shown = [part for part in stripped if part in headings and part != site]
    if len(shown) > 1 and max(shown, key=headings.index) == shown[0]:
        # The name of the site is in the masthead, over the headline.
        return shown[0]
    longest = max(stripped, key=_length)
    return next((part for part in shown if _length(part) * 2 > _length(longest)), None)


def _is_shown(title: object, shown: str) -> bool:
    """Tell whether a title is a good part of the one that the page is shown under."""
    return isinstance(title, str) and title in shown and _length(title) * 3 >= _length(shown)


def _length(words: str) -> int:
    return len(words.split())


def _linked_data(elements: Sequence[Element]) -> dict[str, Any]:
    """Give the first article that JSON-LD on the page describes."""
    for element in elements:
        if element.tag != "script" or "ld+json" not in element.attributes.get("type", ""):
            continue
        content = text_of(element).strip().removeprefix("<![CDATA[").removesuffix("]]>")
        for described in _described(content):
            if _ARTICLES.match(_type(described)):
                return described
    return {}


def _described(content: str) -> Iterator[dict[str, Any]]:
    if len(content) > _LONGEST_JSON:
        return
    try:
        data = json.loads(content, strict=False)
    except (ValueError, RecursionError):
        return
    graphs = data if isinstance(data, list) else [data]
    for graph in graphs:
        if isinstance(graph, dict):
            yield graph
            inner = graph.get("@graph")
            parts = inner if isinstance(inner, list) else []
            yield from (one for one in parts if isinstance(one, dict))


def _type(described: Mapping[str, Any]) -> str:
    kind = described.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return next((one for one in kinds if isinstance(one, str)), "")


def _author(metas: Mapping[str, str], linked: Mapping[str, Any]) -> str | None:
    authors = linked.get("author")
    listed = authors if isinstance(authors, list) else [authors]
    names = [one.get("name") if isinstance(one, dict) else one for one in listed]
    stated = [name.strip() for name in names if isinstance(name, str) and name.strip()]
    if stated:
        return ", ".join(dict.fromkeys(stated))
    named = (metas.get(name) for name in _AUTHORS)
    return next((name for name in named if name and "://" not in name), None)


def _first_date(metas: Mapping[str, str]) -> str | None:
    return next((date for name in _DATES if (date := _date(metas.get(name)))), None)


def _shown_date(elements: Sequence[Element]) -> str | None:
    times = (one.attributes.get("datetime") for one in elements if one.tag == "time")
    return next((date for time in times if (date := _date(time))), None)


def _date(value: object) -> str | None:
    """Read an ISO 8601 date, with or without a time behind it."""
    if not isinstance(value, str):
        return None
    try:
        return datetime.date.fromisoformat(value.strip()[:10]).isoformat()
    except ValueError:
        return None


def _url(elements: Sequence[Element], metas: Mapping[str, str], source: str) -> str | None:
    canonical = (
        one.attributes.get("href")
        for one in elements
        if one.tag == "link" and "canonical" in one.attributes.get("rel", "").lower().split()
    )
    saved = _SAVED_FROM.search(source, 0, 4_000)
    found = [*canonical, *(metas.get(name) for name in _URLS), saved[1] if saved else None]
    return next((url for url in found if url and url.startswith(("https://", "http://"))), None)
