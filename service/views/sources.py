"""Where a span of an article stands in the file or on the page that it was read from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from index import Article

_PAGE = re.compile(r"page (\d+)")
# A fragment of more words than this names the first and the last of them.
_LONGEST = 10
_ENDS = 4


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where to look a span up.

    Attributes:
        page: the number of its page, in a PDF.
        url: of the original, opened at the span.
    """

    page: int | None
    url: str | None


def find_source(article: Article, start: int, end: int) -> SourceView:
    """Find where a span stands in the original of an article."""
    places = (place.where for place in article.places if place.start < end and start < place.end)
    found = _PAGE.match(next(places, ""))
    page = int(found[1]) if found else None
    return SourceView(page, _open_at(article, page, article.text[start:end]))


def text_fragment(words: str) -> str:
    """Give the fragment by which a browser finds words on a page (URL Fragment Text Directives).

    >>> text_fragment("It cost 900 crowns, well-spent")
    ':~:text=It%20cost%20900%20crowns%2C%20well%2Dspent'
    """
    parts = words.split()
    if len(parts) <= _LONGEST:
        return f":~:text={_escape(' '.join(parts))}"
    first, last = " ".join(parts[:_ENDS]), " ".join(parts[-_ENDS:])
    return f":~:text={_escape(first)},{_escape(last)}"


def _escape(words: str) -> str:
    # Commas and dashes have a meaning of their own there.
    return quote(words, safe="").replace("-", "%2D")


def _open_at(article: Article, page: int | None, words: str) -> str | None:
    if article.url is None or not article.url.startswith(("https://", "http://")):
        return None
    address = article.url.partition("#")[0]
    if page is not None:
        return f"{address}#page={page}"
    return f"{address}#{text_fragment(words)}" if words.strip() else article.url
