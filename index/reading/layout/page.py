"""A page laid out: every block of it told for what it is, and why."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.model.articles import Part, Span
from index.reading.layout.blocks import Block
from index.reading.layout.furniture import (
    LONGEST_FURNITURE,
    asks_to_sign_up,
    furniture_of,
    is_end_sign,
    opens_end,
    opens_links,
)
from index.reading.layout.head import (
    TITLE_WORDS,
    body_start,
    find_standfirst,
    find_title,
    is_name,
)
from index.reading.layout.page_words import END_RULE
from index.reading.layout.signs import (
    ends_sentence,
    folded,
    has_words,
    is_author_note,
    is_byline,
    is_credit,
    is_date_line,
    is_heading,
    is_prose,
    is_short_prose,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SIGNATURE = "signature"
_SAID_WORDS = 3
# A line that goes on for so long says something, though no sign ends it.
_LONG_WORDS = 20
_LONGEST_SIGN = 10
_MENU_LINES = 3
_MENU_WORDS = 3
_NEXT_SENTENCE = re.compile(r"[a-z][.!?]\s+[A-Z]\w")
_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
# Who wrote it, behind the last sentence of a paragraph: "It did not run. -- A. Writer".
_SIGNED = re.compile(
    r"(?<=[.!?…”\"’)])\s+(?:--|[\u2012-\u2015])[ ]?"
    r"(?P<name>[A-Z][\w.'’-]{0,30}(?:,?[ ][\w.'’&-]{1,30}){0,5})$"
)
_LONGEST_SIGNED = 160
_SIGNED_BEHIND = ("--", "\u2012", "\u2013", "\u2014", "\u2015")


@dataclass(frozen=True, slots=True)
class Layout:
    """Which blocks of a page are what.

    Attributes:
        body: a paragraph each, as the stretches that its sentences do not cross: a heading, the
            paragraph under it, the items of a list.
        parts: every block of the page, in its order.
    """

    title: Span | None
    standfirst: Span | None
    credit: Span | None
    byline: Span | None
    body: tuple[tuple[Span, ...], ...]
    note: Span | None
    parts: tuple[Part, ...]


def lay_out(text: str, blocks: Sequence[Block]) -> Layout:
    """Split the page at its first prose, and tell head from body by what only a head has."""
    dropped = [block for block in blocks if block.kind == "furniture"]
    kept = (block for block in blocks if block.kind != "furniture")
    blocks = [part for block in kept for part in _unsigned(text, block)]
    repeated = _repeated(text, blocks)
    start = body_start(text, blocks, repeated)
    start = min([start, *(number for number, block in enumerate(blocks) if block.kept)])
    start = _with_heading(text, blocks, start, find_title(text, blocks[:start], repeated))
    menus = _menus(text, blocks[:start])
    head = [block for block, is_menu in zip(blocks[:start], menus, strict=True) if not is_menu]
    title = find_title(text, head, repeated)
    reasons = list(_reasons(text, blocks, start, repeated))
    body = [block for block, reason in zip(blocks[start:], reasons, strict=True) if reason is None]
    note = body.pop() if len(body) > 1 and is_author_note(_words(text, body[-1])) else None
    standfirst = find_standfirst(text, head, title)
    signed = next((block for block in reversed(blocks) if block.reason == SIGNATURE), None)
    under = (block for block, why in zip(blocks[start:], reasons, strict=True) if why == "byline")
    named = [*(block for block in head if is_byline(_words(text, block))), *under]
    taken = {title: "title", standfirst: "standfirst", note: "note"}
    return Layout(
        title=_span(title),
        standfirst=_span(standfirst),
        credit=_span(next((block for block in blocks if is_credit(_words(text, block))), None)),
        byline=_span(named[0] if named else signed),
        body=tuple(_paragraphs(text, body)),
        note=_span(note),
        parts=tuple(_in_order(_parts(text, blocks, menus, reasons, taken), dropped)),
    )


def _with_heading(text: str, blocks: Sequence[Block], start: int, title: Block | None) -> int:
    """Leave the heading of the first part to the body, in an article whose parts have headings."""
    if title is None or start < 2 or blocks[start - 1].start <= title.start:
        return start
    above = _words(text, blocks[start - 1])
    others = (_words(text, block) for block in blocks[start:])
    is_one = is_heading(above) and is_name(above) and not has_words(above, TITLE_WORDS + 1)
    return (
        start - 1
        if is_one and any(is_heading(words) and is_name(words) for words in others)
        else start
    )


def _in_order(parts: Iterable[Part], dropped: Iterable[Block]) -> list[Part]:
    left_out = (Part(block.start, block.end, block.reason) for block in dropped)
    return sorted([*parts, *left_out], key=lambda part: part.start)


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _span(block: Block | None) -> Span | None:
    return None if block is None else Span(block.start, block.end)


def _repeated(text: str, blocks: Sequence[Block]) -> frozenset[str]:
    """Give the folded words of every short line that stands on the page more than once."""
    counts = Counter(
        folded(words) for block in blocks if not is_prose(words := _words(text, block))
    )
    return frozenset(words for words, count in counts.items() if count > 1)


def _menus(text: str, blocks: Sequence[Block]) -> list[bool]:
    """Tell of each block whether it is one of many short lines right under each other."""
    told = [False] * len(blocks)
    begun = 0
    for number, block in enumerate(blocks):
        words = _words(text, block)
        if block.kind == "item" or has_words(words, _MENU_WORDS + 1) or is_short_prose(words):
            begun = number + 1
            continue
        if number > begun and not _is_next_line(text, blocks[number - 1], block):
            begun = number
        if number - begun + 1 == _MENU_LINES:
            told[begun:number] = [True] * (number - begun)
        told[number] = number - begun + 1 >= _MENU_LINES
    return told


def _is_next_line(text: str, before: Block, block: Block) -> bool:
    return len(_BREAKS.findall(text, before.end, block.start)) == 1


def _reasons(
    text: str, blocks: Sequence[Block], start: int, repeated: frozenset[str]
) -> Iterator[str | None]:
    """Give for each block from `start` on why it is not of the body; None where it is."""
    last = _last_said(text, blocks, start)
    end = _end(text, blocks)
    section: str | None = None
    above: str | None = None
    for number, block in enumerate(blocks[start:], start):
        words = _words(text, block)
        says = is_said(block, words)
        if number > start and section != "end":
            section = "end" if number == end else _section(block, words, says, section)
        reason = block.reason or (None if block.kind == "row" else _reason(words, repeated))
        if reason is None and above == "sign-up" and asks_to_sign_up(words):
            reason = above
        above = reason
        if block.kept:
            yield None
            continue
        if reason is None and section is not None:
            reason = "related links" if section == "links" else "under the article"
        if reason is None and number > last and not says:
            reason = "loose line"
        yield reason


def _section(block: Block, words: str, is_said: bool, section: str | None) -> str | None:
    """Give the section of furniture that a line opens or stands in."""
    if len(words) > LONGEST_FURNITURE:
        return None
    if opens_end(words):
        return "end"
    if opens_links(words):
        return "links"
    # Links are often items.
    is_link = block.kind == "item" and not ends_sentence(words)
    return section if is_link or not is_said else None


def _end(text: str, blocks: Sequence[Block]) -> int | None:
    """Give the number of the block at which the writer says that the text is over.

    A rule of three "#" says so where it is the only one, and most of the text stands over it.
    """
    short = (n for n, block in enumerate(blocks) if block.end - block.start <= _LONGEST_SIGN)
    signs = [number for number in short if is_end_sign(_words(text, blocks[number]))]
    if len(signs) == 1:
        return signs[0]
    rules = list(itertools.islice(END_RULE.finditer(text), 2)) if "#" in text else []
    if len(rules) != 1 or rules[0].start() < len(text) / 2:
        return None
    return next((n for n, block in enumerate(blocks) if block.start > rules[0].start()), None)


def _last_said(text: str, blocks: Sequence[Block], start: int) -> int:
    """Give the number of the last block that says something: nothing under it is of the body."""
    said = (
        number
        for number in range(len(blocks) - 1, start - 1, -1)
        if is_said(blocks[number], _words(text, blocks[number]))
    )
    return next(said, start)


def is_said(block: Block, words: str) -> bool:
    """Tell whether a block says something: a sentence, an item, a row, or a long line."""
    if block.kind != "paragraph":
        return block.kind in ("item", "row")
    # A text may be cut off in its last sentence; the one before it was said whole.
    is_ended = ends_sentence(words) or _NEXT_SENTENCE.search(words) is not None
    is_sentence = is_ended and has_words(words, _SAID_WORDS)
    return is_sentence or has_words(words, _LONG_WORDS)


def _reason(words: str, repeated: frozenset[str]) -> str | None:
    # No furniture is longer than this, and most paragraphs are.
    if len(words) > LONGEST_FURNITURE:
        return None
    if is_credit(words):
        return "credit"
    if folded(words) in repeated:
        return "repeated"
    if is_byline(words) and not ends_sentence(words):
        return "byline"
    return "date" if is_date_line(words) else furniture_of(words)


def _paragraphs(text: str, body: Sequence[Block]) -> list[tuple[Span, ...]]:
    """Let a heading stand with the paragraph it heads, and items with each other.

    A heading that heads nothing is left out, and the second of two is.
    """
    paragraphs: list[list[Span]] = []
    heading: Block | None = None
    before: Block | None = None
    for block in body:
        if _is_heading(text, block):
            heading = heading or block
            continue
        span = Span(block.start, block.end)
        if heading is not None:
            paragraphs.append([Span(heading.start, heading.end), span])
        elif before is not None and _goes_with(text, before, block):
            paragraphs[-1].append(span)
        else:
            paragraphs.append([span])
        heading = None
        before = block
    return [tuple(paragraph) for paragraph in paragraphs]


def _is_heading(text: str, block: Block) -> bool:
    is_plain = block.kind == "paragraph" and is_heading(_words(text, block))
    return is_plain or block.kind == "heading"


def _goes_with(text: str, before: Block, block: Block) -> bool:
    """Tell whether a block belongs to the one before: a row, an item, what is said of an item."""
    if block.kind == "row":
        between = text[before.end : block.start]
        is_next = len(_BREAKS.findall(between)) == 1 or between.strip() != ""
        return before.kind == "row" and is_next
    if block.kind == "item":
        return before.kind == "item" or _words(text, before).endswith(":")
    # An item that is a name, and what is said of it on the next line.
    is_named = before.kind == "item" and not ends_sentence(_words(text, before))
    return is_named and _is_next_line(text, before, block)


def _unsigned(text: str, block: Block) -> Iterator[Block]:
    """Part a paragraph from the name of its writer, where one ends it."""
    signed = _signature(text, block) if block.kind == "paragraph" else None
    if signed is None:
        yield block
    else:
        yield replace(block, end=signed.start())
        yield Block(*signed.span("name"), "furniture", SIGNATURE)


def _signature(text: str, block: Block) -> re.Match[str] | None:
    start = max(block.start, block.end - _LONGEST_SIGNED)
    dash = max(text.rfind(sign, start, block.end) for sign in _SIGNED_BEHIND)
    return _SIGNED.search(text, max(start, dash - 4), block.end) if dash >= 0 else None


def _parts(
    text: str,
    blocks: Sequence[Block],
    menus: Sequence[bool],
    reasons: Sequence[str | None],
    taken: dict[Block | None, str],
) -> Iterator[Part]:
    for number, block in enumerate(blocks):
        words = _words(text, block)
        what = taken.get(block)
        if what is None and number < len(menus):
            what = _what_in_head(words, is_menu=menus[number])
        elif what is None:
            what = reasons[number - len(menus)] or ("heading" if is_heading(words) else "body")
        yield Part(block.start, block.end, what)


def _what_in_head(words: str, *, is_menu: bool) -> str:
    if is_byline(words):
        return "byline"
    if is_credit(words):
        return "credit"
    if is_date_line(words):
        return "date"
    return "menu" if is_menu else furniture_of(words) or "over the article"
