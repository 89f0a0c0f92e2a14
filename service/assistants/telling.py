"""What the tools give as text: short lines, with the links that a reader follows to check them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.views.citing import line, place_of
from service.views.wording import of_what

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.assistants.records import (
        ArticlesRecord,
        AskRecord,
        FiguresRecord,
        ListedRecord,
        PassageRecord,
        SourceRecord,
    )
    from service.views.shapes import FigureView

_NOTHING = "The articles do not say."


def tell_answer(found: AskRecord, escape: Callable[[str], str] = str) -> list[str]:
    """Tell an answer in lines: what was understood, the figure, the quote with its link, doubts.

    Args:
        found: the answer.
        escape: is done to every text of an article, and to what was asked.
    """
    lines = [f"(Understood as: {escape(found.understood_as)})"] if found.understood_as else []
    lines += [escape(text) for text in (found.note, found.talk) if text]
    if found.answer:
        told = found.answer
        figures = (*([told.figure] if told.figure else []), *told.alternatives)
        lines += [f"**{escape(figure.text)}**{escape(_said(figure))}" for figure in figures]
        before = f"{escape(line(told.context))} " if told.context else ""
        lines.append(f"> {before}{escape(line(told.quote.text))}")
        lines.append(f"— {cite_source(told.quote, escape)}")
        lines += [f"- {escape(row.text)}{escape(_said(row))}" for row in told.table]
    elif not found.talk:
        lines.append(_NOTHING)
        lines += [_near(source, escape) for source in found.nearest]
    return lines


def cite_source(source: SourceRecord, escape: Callable[[str], str] = str) -> str:
    """Name where words stand, with the link that opens them."""
    place = f"{escape(line(source.title))}, {place_of(source.passage)}"
    address = source.url or source.source_url
    return f"[{place}](<{address}>)" if address else place


def tell_figures(found: FiguresRecord) -> list[str]:
    """Tell figures, a line each."""
    shown = [
        f"- {figure.text}{_said(figure)} [{figure.article} ¶ {figure.passage}]({figure.url})"
        for figure in found.figures
    ]
    return [f"{len(shown)} of {found.total} figures:", *shown]


def tell_passage(found: PassageRecord) -> list[str]:
    """Tell a passage with its link."""
    return [found.passage.text, f"— {cite_source(found.passage)}"]


def tell_articles(found: ArticlesRecord) -> list[str]:
    """Tell articles, a line each."""
    shown = [_listed(one) for one in found.articles]
    return [f"{len(shown)} of {found.total} articles:", *shown]


def _listed(article: ListedRecord) -> str:
    about = ", ".join(
        filter(None, (line(article.title), article.author, article.published, article.collection))
    )
    return f"- {article.id}: {about}. {article.summary}"


def _near(source: SourceRecord, escape: Callable[[str], str]) -> str:
    return f"Nearest: {escape(line(source.text))} — {cite_source(source, escape)}"


def _said(figure: FigureView) -> str:
    """Say what a figure is of, where that is not in its words, then place, time and source."""
    of = of_what(figure)
    source = f"according to {figure.source}" if figure.source else None
    told = (of if of not in figure.text else None, figure.place, figure.time, source)
    said = "; ".join(line(text) for text in told if text)
    return f" ({said})" if said else ""
