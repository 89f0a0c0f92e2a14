"""References as a reader writes them: plain, APA, Chicago, Markdown.

What the article does not say of itself is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english import calendar
from service.views.citing.texts import in_markdown

if TYPE_CHECKING:
    from datetime import date

    from service.views.citing.references import Reference

_MONTHS = {number: name.capitalize() for name, number in reversed(calendar.MONTHS.items())}
# A note names so many authors (Chicago Manual of Style, 18th edition, 13.23).
_MOST_NAMED = 2


def plain(reference: Reference) -> str:
    """Write a reference as a sentence of text does."""
    quote = f"“{reference.quote}” " if reference.quote else ""
    told = (_written(reference), f"“{reference.title}”", _long_date(reference), reference.place)
    link = f". {reference.address}" if reference.address else "."
    return quote + ", ".join(filter(None, told)) + link


def apa(reference: Reference) -> str:
    """Write a reference as the APA does (Publication Manual, 7th edition, 10.16)."""
    day = reference.day
    when = f"{day.year}, {_month(day)} {day.day}" if day else "n.d."
    title = _ended(reference.title)
    head = f"{title} ({when})."
    if reference.authors:
        head = f"{_ended(_listed(reference))} ({when}). {title}"
    place = f" ({reference.place.replace('¶', 'para.')})." if reference.place else ""
    return head + place + (f" {reference.address}" if reference.address else "")


def chicago(reference: Reference) -> str:
    """Write a reference as a note does (Chicago Manual of Style, 18th edition, 13.10)."""
    place = reference.place.replace("¶", "para.")
    told = (_long_date(reference), place, reference.address)
    names = [name.written for name in reference.authors]
    said = " and ".join(names) if len(names) <= _MOST_NAMED else f"{names[0]} et al."
    end = ", ".join(filter(None, told))
    title = f"“{reference.title},” {end}" if end else f"“{reference.title}”"
    return (f"{said}, " if said else "") + title + "."


def markdown(reference: Reference) -> str:
    """Write a reference as a quote of Markdown does (CommonMark)."""
    title = in_markdown(reference.title)
    linked = f"[{title}](<{reference.address}>)" if reference.address else f"“{title}”"
    author = in_markdown(_written(reference))
    said = ", ".join(filter(None, (author, linked, _long_date(reference), reference.place)))
    return f"> {in_markdown(reference.quote)}\n>\n> — {said}" if reference.quote else said


def _written(reference: Reference) -> str:
    """Name the authors as a sentence does: "Ada Marsh, Ben Lee and Cy Cole"."""
    *first, last = [name.written for name in reference.authors] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _listed(reference: Reference) -> str:
    """Name the authors as APA's lists do: "Marsh, A., & Lee, B."."""
    *first, last = [name.with_initials for name in reference.authors]
    return f"{', '.join(first)}, & {last}" if first else last


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _long_date(reference: Reference) -> str:
    day = reference.day
    return f"{_month(day)} {day.day}, {day.year}" if day else ""


def _month(day: date) -> str:
    return _MONTHS[day.month]
