"""A quote as others cite it: plain, APA, BibTeX, RIS, Markdown.

What the article does not say of itself is left out; nothing is guessed but that the last word of
an author's name is the family name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from index.english import calendar

if TYPE_CHECKING:
    from index import Article
    from service.views.presenting import QuoteView

_MONTHS = {number: name.capitalize() for name, number in reversed(calendar.MONTHS.items())}
_NO_KEY = re.compile(r"[^a-z0-9]+")
_TEX = str.maketrans({c: "\\" + c for c in "&%$#_{}"})
_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")


@dataclass(frozen=True, slots=True)
class Citation:
    """One form of a citation.

    Attributes:
        name: of the form, such as "APA".
        text: to be pasted.
    """

    name: str
    text: str


def cite(article: Article, quote: QuoteView) -> tuple[Citation, ...]:
    """Cite a quote of an article in every form."""
    return (
        Citation("Plain", _plain(article, quote)),
        Citation("APA", _apa(article, quote)),
        Citation("BibTeX", _bibtex(article, quote)),
        Citation("RIS", _ris(article, quote)),
        Citation("Markdown", _markdown(article, quote)),
    )


def place_of(passage: int) -> str:
    """Name a passage as a reader finds it."""
    return f"¶ {passage}" if passage else "standfirst"


def in_markdown(text: str) -> str:
    """Keep the characters of a text from acting as Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)


def _plain(article: Article, quote: QuoteView) -> str:
    said = ", ".join(filter(None, (article.author, f"“{article.title}”", _long_date(article))))
    link = f". {article.url}" if article.url else "."
    return f"“{quote.quote}” {said}, {place_of(quote.passage)}{link}"


def _apa(article: Article, quote: QuoteView) -> str:
    day = _day(article)
    when = f"{day.year}, {_month(day)} {day.day}" if day else "n.d."
    title = article.title if article.title.endswith(("?", "!")) else f"{article.title}."
    head = f"{title} ({when})."
    if article.author:
        head = f"{_family_first(article.author, initials=True)} ({when}). {title}"
    where = f"para. {quote.passage}" if quote.passage else "standfirst"
    return f"{head} ({where})." + (f" {article.url}" if article.url else "")


def _bibtex(article: Article, quote: QuoteView) -> str:
    day = _day(article)
    fields = {
        "author": article.author and article.author.translate(_TEX),
        "title": "{" + article.title.translate(_TEX) + "}",
        "year": day and str(day.year),
        "month": day and _month(day)[:3].lower(),
        "url": article.url,
        "note": place_of(quote.passage).replace("¶", "Paragraph"),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    family = (article.author or article.title).split()[-1]
    key = _NO_KEY.sub("", f"{family}{day.year if day else ''}".lower()) or "article"
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def _ris(article: Article, quote: QuoteView) -> str:
    fields = (
        ("TY", "ELEC"),
        ("AU", article.author and _family_first(article.author)),
        ("TI", article.title),
        ("DA", article.published and article.published.replace("-", "/")),
        ("UR", article.url),
        ("SP", place_of(quote.passage)),
        ("N1", quote.quote),
    )
    lines = [f"{name}  - {' '.join(value.split())}" for name, value in fields if value]
    return "\n".join([*lines, "ER  - "])


def _markdown(article: Article, quote: QuoteView) -> str:
    title = in_markdown(article.title)
    linked = f"[{title}]({article.url})" if article.url else f"“{title}”"
    author = article.author and in_markdown(article.author)
    said = ", ".join(filter(None, (author, linked, _long_date(article))))
    quoted = in_markdown(" ".join(quote.quote.split()))
    return f"> {quoted}\n>\n> — {said}, {place_of(quote.passage)}"


def _family_first(name: str | None, *, initials: bool = False) -> str:
    """Give a name as lists do.

    >>> _family_first("Ada B. Marsh"), _family_first("Ada B. Marsh", initials=True)
    ('Marsh, Ada B.', 'Marsh, A. B.')
    """
    *given, family = (name or "").split() or [""]
    if initials:
        given = [f"{one[0]}." for one in given]
    return f"{family}, {' '.join(given)}" if given else family


def _long_date(article: Article) -> str | None:
    day = _day(article)
    return f"{_month(day)} {day.day}, {day.year}" if day else None


def _day(article: Article) -> date | None:
    return date.fromisoformat(article.published) if article.published else None


def _month(day: date) -> str:
    return _MONTHS[day.month]
