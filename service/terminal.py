"""AnswerView to the lines of a terminal; colour is the caller's to strip.

The only control characters in them are those of colour: what a terminal would act on, in an article
or in what its .toml says, is shown as an escape.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from click import style

from service.journal import tell_doubt
from service.views.notes import note
from service.views.wording import of_what

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.journal import Tally, Trial
    from service.views.casing import Casing
    from service.views.checking import CheckView
    from service.views.shapes import (
        AnswerView,
        FigureView,
        PassageView,
        QuoteView,
        TableView,
        TalkView,
    )
    from service.views.tables import CellTable

WIDTH = 80
_INDENT = "    "
_COLUMNS = ("¶", "figure", "of what", "verb", "place", "time", "who says so")
_WIDEST = 36
_ASKED_COLUMNS = ("times", "question", "answer", "why")
_WIDEST_QUESTION = 56
# What a terminal acts on, or cannot show: C0 but for tab and line ends, delete and C1 (ECMA-48),
# separators of lines, what turns the order of letters round (UAX #9), and what is no character.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|\r(?!\n)"
)


def escape(text: str) -> str:
    r"""Write control characters as escapes, such as JSON has too; all else stays.

    >>> escape("no \x1b[31mred, no \u202eback")
    'no \\u001b[31mred, no \\u202eback'
    """
    return _CONTROL.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def one_line(text: str) -> str:
    r"""Write a text on one line, without control characters.

    >>> one_line("two\nlines")
    'two lines'
    """
    return escape(" ".join(text.splitlines()))


def render_answer(view: AnswerView, casing: Casing, cells: CellTable | None = None) -> str:
    """Give the figure, the quote with its paragraph, then the other passages."""
    lines = []
    if view.understood_as:
        lines += [_dim(one_line(f"understood as: {view.understood_as}")), ""]
    beside = note(view)
    if beside:
        lines += [*_wrap(beside), ""]
    if view.talk:
        lines += [*_talk_lines(view.talk), ""]
    if view.answer:
        lines += _quote_lines(view.answer, casing, cells)
    elif not view.talk:
        lines += _refusal_lines(view)
    others = [passage for passage in view.passages if passage.answer is None]
    several = len({passage.article for passage in view.passages}) > 1
    if others:
        lines += ["", style("Also in" if view.answer else "Nearest passages", bold=True)]
    for article, passages in _by_article(others).items():
        lines += [f"{_INDENT}{_dim(one_line(article))}"] if several else []
        lines += [line for passage in passages for line in _passage_lines(passage)]
    return "\n".join(lines)


def render_figures(figures: Sequence[FigureView]) -> str:
    """Give an aligned table, a row a figure, in the order of the text."""
    rows = [
        (
            str(figure.passage),
            figure.text,
            of_what(figure),
            figure.predicate.text if figure.predicate else "",
            figure.place or "",
            figure.time or "",
            figure.source or "",
        )
        for figure in figures
    ]
    return _table([_COLUMNS, *rows])


def render_check(view: CheckView) -> str:
    """Give a line on what was found in a file, and one for each doubt and each block."""
    counted = [("word", view.words), ("passage", view.passages), ("figure", view.figures)]
    counted += [("table", view.tables)] if view.tables else []
    counts = ", ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for noun, count in counted)
    title = style(one_line(view.title or ""), bold=True)
    lines = [f"{title}  {counts}  {_dim(one_line(view.file))}"]
    lines += [f"{_INDENT}look: {one_line(doubt)}" for doubt in view.doubts]
    width = max((len(part.what) for part in view.parts), default=0)
    lines += [f"{_INDENT}{part.what:<{width}}  {one_line(part.text)}" for part in view.parts]
    return "\n".join(lines)


def render_tallies(tallies: Sequence[Tally], top: int) -> str:
    """Give what was asked most, what was refused, what was only near, what was no answer."""
    kinds = {
        "Asked most": list(tallies),
        "Not in the articles": [one for one in tallies if one.status == "not_in_article"],
        "Only the nearest": [one for one in tallies if one.status == "nearest"],
        "Not the answer, readers said": sorted(
            (one for one in tallies if one.wrong), key=lambda one: -one.wrong
        ),
    }
    tables = [
        f"{style(name, bold=True)}  {_dim(f'{len(found):,} questions')}\n"
        + _table([_ASKED_COLUMNS, *map(_asked_row, found[:top])])
        for name, found in kinds.items()
        if found
    ]
    return "\n\n".join(tables) or "No question is kept yet."


def render_trials(trials: Sequence[Trial]) -> str:
    """Give the questions that are answered otherwise than expected, and how many those are."""
    changed = [trial for trial in trials if trial.differences]
    lines = [line for trial in changed for line in (*_trial_lines(trial), "")]
    told = f"{len(changed)} of {len(trials)} questions answered otherwise than expected"
    return "\n".join([*lines, told if changed else f"{len(trials)} questions answered as expected"])


def _asked_row(tally: Tally) -> tuple[str, ...]:
    why = "; ".join(map(tell_doubt, tally.doubts)) or ", ".join(tally.missing)
    times = f"{tally.times:,}" + (f", {tally.wrong:,} wrong" if tally.wrong else "")
    question = textwrap.shorten(tally.question, _WIDEST_QUESTION, placeholder=" …")
    return times, question, tally.status.replace("_", " "), why


def _trial_lines(trial: Trial) -> Iterable[str]:
    yield f"{trial.number:>4}  {style(one_line(trial.question), bold=True)}"
    for earlier in trial.history:
        yield _dim(f"      after {one_line(earlier)}")
    for one in trial.differences:
        pairs = (("-", one.expected, "red"), ("+", one.found, "green"))
        for sign, said, colour in pairs:
            shown = f"(no {one.part})" if said is None else str(said)
            first, *rest = _wrap(shown, WIDTH - 16)
            yield f"      {one.part:<6}  " + style(f"{sign} {first}", fg=colour)
            yield from (f"{'':16}{style(line, fg=colour)}" for line in rest)


def _quote_lines(answer: QuoteView, casing: Casing, cells: CellTable | None) -> list[str]:
    lines = [style(answer.verdict.title(), bold=True), ""] if answer.verdict else []
    if answer.figure:
        lines += [
            style(one_line(answer.figure.text), bold=True, fg="blue"),
            *_record_lines(answer.figure, casing),
        ]
        lines.append("")
    if cells:
        lines += _cell_lines(cells)
    else:
        lines += map(_dim, _wrap(answer.context.text)) if answer.context else ()
        lines += _wrap(answer.quote if answer.context else f"“{answer.quote}”")
    lines.append(_dim(f"¶ {answer.passage}  {answer.article}"))
    if answer.alternatives:
        named = "; ".join(f"{figure.text} (¶ {figure.passage})" for figure in answer.alternatives)
        lines.append(one_line(f"Just as well: {named}"))
    return lines + (_table_lines(answer.table) if answer.table else [])


def _cell_lines(cells: CellTable) -> list[str]:
    """Draw the row that answers under its heads, the cell asked for between marks."""
    row = [f"[{one}]" if number == cells.marked else one for number, one in enumerate(cells.row)]
    return [*_wrap(cells.caption), *_table([cells.heads, row]).splitlines()]


def _talk_lines(talk: TalkView) -> list[str]:
    """Give what is said to talk, each of its lines wrapped."""
    return [line for said in talk.text.splitlines() for line in _wrap(said)]


def _table_lines(table: TableView) -> list[str]:
    """Give the figures compared, a row a figure, under what they have in common."""
    rows = [
        (figure.text, figure.place or "", figure.time or "", f"¶ {figure.passage}")
        for figure in table.rows
    ]
    return ["", style(one_line(table.title), bold=True), _table([("", "", "", ""), *rows])]


def _record_lines(figure: FigureView, casing: Casing) -> list[str]:
    """Say who states the figure, when and where, as far as the article does."""
    earlier = ", named in an earlier sentence" if figure.source_basis == "carried over" else ""
    record = [
        figure.subject and casing.running(figure.subject.text),
        figure.source and f"according to {casing.running(figure.source)}{earlier}",
        figure.time and casing.running(figure.time),
        figure.place,
    ]
    stated = [part for part in record if part]
    return [*map(_dim, _wrap(" · ".join(stated)))]


def _refusal_lines(view: AnswerView) -> list[str]:
    lines = [style("The article does not say.", bold=True)]
    if view.terms.missing:
        lines += _wrap(f"It {_missing(view)}.")
    return lines


def _missing(view: AnswerView) -> str:
    *words, last = view.terms.missing
    return f"does not mention {', '.join(words)}{' or ' if words else ''}{last}"


def _by_article(passages: Iterable[PassageView]) -> dict[str, list[PassageView]]:
    found: dict[str, list[PassageView]] = {}
    for passage in passages:
        found.setdefault(passage.article, []).append(passage)
    return found


def _passage_lines(passage: PassageView) -> list[str]:
    label = f"{_INDENT}¶ {passage.number}".ljust(len(_INDENT) * 2 + 2)
    text = textwrap.shorten(passage.text, 2 * WIDTH, placeholder=" …")
    first, *rest = _wrap(text, WIDTH - len(label))
    return [style(label, fg="blue") + first, *(" " * len(label) + line for line in rest)]


def _wrap(text: str, width: int = WIDTH) -> list[str]:
    return [escape(line) for line in textwrap.wrap(text, width)]


def _dim(text: str) -> str:
    return style(text, dim=True)


def _table(rows: Iterable[Sequence[str]]) -> str:
    shortened = [[_shorten(cell) for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(*shortened, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in shortened
    ]
    return "\n".join([style(lines[0], bold=True), *lines[1:]])


def _shorten(cell: str) -> str:
    return escape(textwrap.shorten(cell, _WIDEST, placeholder="…"))
