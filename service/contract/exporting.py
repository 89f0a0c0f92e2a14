"""A conversation as a file to keep: Markdown to read, CSV to count."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from service.contract.spreadsheet import cell
from service.views.citing import in_markdown, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from service.views.conversation import Turn

_COLUMNS = (
    "question", "understood_as", "status", "figure", "value", "unit", "counted", "place", "time",
    "source", "quote", "article", "passage", "url",
)  # fmt: skip


def conversation_markdown(turns: Sequence[Turn], root: str, address: str) -> str:
    """Write a conversation as Markdown (CommonMark).

    Args:
        turns: oldest first.
        root: scheme and host of the service, for links that others can follow.
        address: the path of the conversation.
    """
    parts = [line for turn in turns for line in _turn_markdown(turn, root)]
    titles = dict.fromkeys(turn.title for turn in turns if turn.title)
    head = "# Questions to " + (", ".join(map(in_markdown, titles)) or "the article")
    return "\n\n".join([head, *parts, f"[This conversation](<{root}{address}>)"]) + "\n"


def conversation_csv(turns: Iterable[Turn], root: str) -> str:
    """Write a conversation as CSV, a row a question, with a header; no cell acts as a formula."""
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(_COLUMNS)
    writer.writerows([cell(value) for value in _row(turn, root)] for turn in turns)
    return output.getvalue()


def _turn_markdown(turn: Turn, root: str) -> Iterator[str]:
    view = turn.view
    yield f"## {in_markdown(' '.join(view.question.split()))}"
    if view.understood_as:
        yield f"*Understood as: {in_markdown(view.understood_as)}*"
    if view.answer is None:
        yield in_markdown(turn.summary)
        return
    if view.answer.figure:
        yield f"**{in_markdown(view.answer.figure.text)}**"
    quote = in_markdown(" ".join(view.answer.quote.split()))
    link = f"[{place_of(view.answer.passage)}](<{root}{view.answer.url}>)"
    yield f"> {quote}\n>\n> — {in_markdown(turn.title)}, {link}"


def _row(turn: Turn, root: str) -> tuple[object, ...]:
    view, answer = turn.view, turn.view.answer
    asked = (view.question, view.understood_as, view.status)
    if answer is None:
        return (*asked, *[None] * (len(_COLUMNS) - len(asked)))
    figure = answer.figure
    told = (
        (figure.text, figure.value, figure.unit, figure.counted, figure.place, figure.time)
        if figure
        else (None,) * 6
    )
    source = figure.source if figure else None
    return (*asked, *told, source, answer.quote, answer.article, answer.passage, root + answer.url)
