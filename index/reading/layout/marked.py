"""A page whose format says what is a heading and what is furniture: laid out by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model.articles import Part, Span
from index.reading.layout.furniture import LONGEST_FURNITURE, furniture_of, opens_end, opens_links
from index.reading.layout.page import Layout
from index.reading.layout.signs import (
    folded,
    has_words,
    is_byline,
    is_credit,
    is_date_line,
    is_prose,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.reading.layout.blocks import Block

# A byline or a date line stands among the first blocks of an article, or is none.
_HEAD = 8
_LONG_WORDS = 20
_TOLD = frozenset(("title", "byline", "date", "credit"))


def lay_out_marked(text: str, blocks: Sequence[Block], title: str | None) -> Layout:
    """Take as the article what the format left of the page, but for what lines say of themselves.

    Args:
        text: of the page.
        blocks: of the text, those of furniture with the reason that the format has.
        title: as the file states it.
    """
    reasons = list(_reasons(text, blocks, title))
    body = [number for number, reason in enumerate(reasons) if reason is None]
    found = {
        what: next((b for b, reason in zip(blocks, reasons, strict=True) if reason == what), None)
        for what in _TOLD
    }
    return Layout(
        title=_span(found["title"]),
        standfirst=None,
        credit=_span(found["credit"]),
        byline=_span(found["byline"]),
        body=tuple(_paragraphs(text, blocks, body)),
        note=None,
        parts=tuple(_part(*pair) for pair in zip(blocks, reasons, strict=True)),
    )


def _part(block: Block, reason: str | None) -> Part:
    what = "heading" if block.kind == "heading" else "body"
    return Part(block.start, block.end, reason or what)


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _span(block: Block | None) -> Span | None:
    return None if block is None else Span(block.start, block.end)


def _reasons(text: str, blocks: Sequence[Block], title: str | None) -> Iterator[str | None]:
    """Give for each block why it is not of the body; None where it is."""
    name = folded(title or "")
    section: str | None = None
    seen = 0
    for block in blocks:
        words = _words(text, block)
        if block.kept or block.reason:
            yield None if block.kept else block.reason
            continue
        seen += 1
        section = _section(block, words, section)
        yield _reason(block, words, name, is_in_head=seen <= _HEAD) or section


def _reason(block: Block, words: str, title: str, *, is_in_head: bool) -> str | None:
    if len(words) > LONGEST_FURNITURE or block.kind == "row":
        return None
    if is_in_head and folded(words) == title:
        return "title"
    if is_in_head and is_byline(words):
        return "byline"
    if is_in_head and is_date_line(words):
        return "date"
    return "credit" if is_credit(words) else furniture_of(words)


def _section(block: Block, words: str, section: str | None) -> str | None:
    """Give the section of furniture that a heading opens, or that prose does not yet end."""
    if block.kind == "heading":
        if opens_end(words):
            return "under the article"
        return "related links" if opens_links(words) else None
    return None if section == "related links" and is_prose(words) else section


def _paragraphs(text: str, blocks: Sequence[Block], body: Sequence[int]) -> list[tuple[Span, ...]]:
    """Let headings stand with what they head, and the items of a list, or the rows of a table.

    What stands right behind each other alone goes together: a passage runs over no furniture.
    """
    paragraphs: list[list[Span]] = []
    headings: list[Span] = []
    before = -1
    for number in body:
        block = blocks[number]
        span = Span(block.start, block.end)
        follows = number == before + 1
        if not follows:
            headings = []
        if block.kind == "heading" and not _says(_words(text, block)):
            headings.append(span)
        elif follows and not headings and paragraphs and _goes_with(text, blocks[before], block):
            paragraphs[-1].append(span)
        else:
            paragraphs.append([*headings, span])
            headings = []
        before = number
    return [tuple(paragraph) for paragraph in paragraphs]


def _says(words: str) -> bool:
    """Tell whether a heading is rather a paragraph that is set large."""
    return is_prose(words) or has_words(words, _LONG_WORDS)


def _goes_with(text: str, before: Block, block: Block) -> bool:
    if block.kind == "row":
        return before.kind == "row" and text.count("\n", before.end, block.start) == 1
    opens = before.kind == "item" or _words(text, before).endswith(":")
    return block.kind == "item" and opens
