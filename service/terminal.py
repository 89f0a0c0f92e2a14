"""AnswerView to the lines of a terminal; colour is the caller's to strip."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from click import style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index import Article
    from service.views.casing import Casing
    from service.views.presenting import AnswerView, FigureView, PassageView, QuoteView

WIDTH = 80
_INDENT = "    "
_COLUMNS = ("¶", "figure", "counted", "place", "time", "who says so")
_WIDEST = 36


def render_answer(view: AnswerView, casing: Casing) -> str:
    """Give the figure, the quote with its paragraph, then the other passages."""
    lines = []
    if view.understood_as:
        lines += [style(f"understood as: {view.understood_as}", dim=True), ""]
    if view.answer and view.terms.missing:
        lines += [*_wrap(f"The article {_missing(view)}; this comes nearest."), ""]
    lines += _quote_lines(view.answer, casing) if view.answer else _refusal_lines(view)
    others = [passage for passage in view.passages if passage.answer is None]
    if others:
        lines += ["", style("Also in" if view.answer else "Nearest passages", bold=True)]
        lines += [line for passage in others for line in _passage_lines(passage)]
    return "\n".join(lines)


def render_figures(figures: Sequence[FigureView]) -> str:
    """Give an aligned table, a row a figure, in the order of the text."""
    rows = [
        (
            str(figure.passage),
            figure.text,
            figure.counted or "",
            figure.place or "",
            figure.time or "",
            figure.source or "",
        )
        for figure in figures
    ]
    return _table([_COLUMNS, *rows])


def render_article(article: Article, figures: int) -> str:
    """Give what was found in an article, a line each."""
    words = sum(len(article.text[p.start : p.end].split()) for p in article.passages)
    lines = [
        style(article.title, bold=True),
        f"{_INDENT}id          {article.id}",
        f"{_INDENT}standfirst  {article.standfirst or 'none found'}",
        f"{_INDENT}passages    {len(article.passages)}, {words:,} words",
        f"{_INDENT}figures     {figures}",
    ]
    return "\n".join(lines + [f"{_INDENT}warning     {warning}" for warning in article.warnings])


def _quote_lines(answer: QuoteView, casing: Casing) -> list[str]:
    lines = []
    if answer.figure:
        lines += [
            style(answer.figure.text, bold=True, fg="blue"),
            *_record_lines(answer.figure, casing),
        ]
        lines.append("")
    if answer.context:
        lines += [style(line, dim=True) for line in _wrap(answer.context.text)]
    lines += _wrap(answer.quote if answer.context else f"“{answer.quote}”")
    lines.append(style(f"¶ {answer.passage}  {answer.article}", dim=True))
    if answer.alternatives:
        named = "; ".join(f"{figure.text} (¶ {figure.passage})" for figure in answer.alternatives)
        lines.append(f"Just as well: {named}")
    return lines


def _record_lines(figure: FigureView, casing: Casing) -> list[str]:
    """Say who states the figure, when and where, as far as the article does."""
    earlier = ", named in an earlier sentence" if figure.source_basis == "carried over" else ""
    record = [
        figure.source and f"according to {casing.running(figure.source)}{earlier}",
        figure.time and casing.running(figure.time),
        figure.place,
    ]
    stated = [part for part in record if part]
    return [style(line, dim=True) for line in _wrap(" · ".join(stated))]


def _refusal_lines(view: AnswerView) -> list[str]:
    lines = [style("The article does not say.", bold=True)]
    if view.terms.missing:
        lines += _wrap(f"It {_missing(view)}.")
    return lines


def _missing(view: AnswerView) -> str:
    *words, last = view.terms.missing
    return f"does not mention {', '.join(words)}{' or ' if words else ''}{last}"


def _passage_lines(passage: PassageView) -> list[str]:
    label = f"{_INDENT}¶ {passage.number}".ljust(len(_INDENT) * 2 + 2)
    text = textwrap.shorten(passage.text, 2 * WIDTH, placeholder=" …")
    first, *rest = textwrap.wrap(text, WIDTH - len(label))
    return [style(label, fg="blue") + first, *(" " * len(label) + line for line in rest)]


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)


def _table(rows: Iterable[Sequence[str]]) -> str:
    shortened = [[textwrap.shorten(cell, _WIDEST, placeholder="…") for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*shortened, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in shortened
    ]
    return "\n".join([style(lines[0], bold=True), *lines[1:]])
