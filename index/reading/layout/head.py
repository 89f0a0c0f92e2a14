"""The head of a page: where it ends, and which of its lines is the title and the standfirst."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from index.reading.layout.furniture import furniture_of
from index.reading.layout.page_words import TITLE_FIELD
from index.reading.layout.signs import (
    ends_sentence,
    folded,
    has_words,
    is_byline,
    is_credit,
    is_date_line,
    is_in_title_case,
    is_prose,
    is_short_prose,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.reading.layout.blocks import Block

TITLE_WORDS = 4
# A notice and a link behind it: "A newer release is available. Go to the newer release".
_SENTENCE_WITHIN = re.compile(r"[a-z]{4}\.[ ][A-Z].*[ ].*[ ]")
_ITEM_WORDS = 3
_FEWEST_WORDS = 2
_TURN = re.compile(r"(?P<speaker>[A-Z][\w.’' -]{0,30}):[ ]+\S")
_LONGEST_SPEAKER = 32
_FEWEST_SPEAKERS = 2
# A headline stands near the top; what a long book says far down closes no head.
_LONGEST_HEAD = 60
_STANDFIRST_WORDS = 40


def body_start(text: str, blocks: Sequence[Block], repeated: frozenset[str]) -> int:
    """Find the number of the first block of the body.

    A credit, a byline, a date or the headline once more can follow a standfirst, but never the
    second paragraph; so the head ends with the last of them that has at most one paragraph of
    prose before it.
    """
    first = _first_of_body(text, blocks)
    if first is None:
        return len(blocks)
    if _are_highlights(blocks[first : first + 2]):
        return first
    closed = _last_closer(text, blocks, repeated)
    start = closed + 1 if closed is not None and closed >= first else first
    return _behind_late_title(text, blocks, start)


def _are_highlights(blocks: Sequence[Block]) -> bool:
    """Tell whether a list opens the body: what it says first stands over the byline, too."""
    return len(blocks) > 1 and all(block.kind == "item" for block in blocks)


def _first_of_body(text: str, blocks: Sequence[Block]) -> int | None:
    """Find the first prose, with the short prose right before it; else what stands for it."""
    words = [text[block.start : block.end] for block in blocks]
    items = _first_item(words, blocks)
    turn = _first_turn(words)
    prose = _first(words, is_prose)
    while prose and is_short_prose(words[prose - 1]) and not furniture_of(words[prose - 1]):
        prose -= 1
    if prose is None and items is None:
        prose = _first(words, is_short_prose)
        prose = _first(words, _is_shortest, start=1) if prose is None else prose
    found = [number for number in (items, turn, prose) if number is not None]
    return min(found, default=None)


def _first_turn(words: Sequence[str]) -> int | None:
    """Find the first line of a talk: who speaks stands before each, and two speak twice."""
    turns = [_TURN.match(line) if ":" in line[:_LONGEST_SPEAKER] else None for line in words]
    counts = Counter(turn["speaker"] for turn in turns if turn)
    speakers = {speaker for speaker, count in counts.items() if count > 1}
    if len(speakers) < _FEWEST_SPEAKERS:
        return None
    return next(n for n, turn in enumerate(turns) if turn and turn["speaker"] in speakers)


def _first(words: Sequence[str], test: Callable[[str], bool], start: int = 0) -> int | None:
    numbered = enumerate(words[start:], start)
    return next((n for n, line in numbered if test(line) and not furniture_of(line)), None)


def _is_shortest(words: str) -> bool:
    """Tell whether a line under another may be a sentence: "It turns."."""
    return ends_sentence(words) and has_words(words, _FEWEST_WORDS)


def _first_item(words: Sequence[str], blocks: Sequence[Block]) -> int | None:
    """Find the first row of a table, or of a list of items that say something, not of a menu."""
    rows = [n for n, block in enumerate(blocks) if block.kind == "row"]
    items = [n for n, b in enumerate(blocks) if b.kind == "item" and not furniture_of(words[n])]
    if sum(_weight(words[n]) for n in items) < _ITEM_WORDS * len(items):
        items = []
    said = sorted([*items, *rows[:1]])
    if not said:
        return None
    opens = said[0] - 1
    return opens if opens >= 0 and words[opens].endswith(":") else said[0]


def _weight(words: str) -> int:
    """Count the words of an item; what states a figure says something, however short."""
    count = len(words.split())
    return max(count, _ITEM_WORDS) if any(map(str.isdigit, words)) else count


def _last_closer(text: str, blocks: Sequence[Block], repeated: frozenset[str]) -> int | None:
    """Find the last line that can close the head, of those with prose below."""
    prose_seen = 0
    last = below = None
    for number, block in enumerate(blocks):
        words = text[block.start : block.end]
        if is_prose(words) and not furniture_of(words):
            prose_seen += 1
            last = below
            if prose_seen > 1:
                break
        elif _closes_head(words, repeated):
            below = number
    return last


def _closes_head(words: str, repeated: frozenset[str]) -> bool:
    is_named = is_byline(words) or is_credit(words) or is_date_line(words)
    return is_named or (folded(words) in repeated and not furniture_of(words))


def _behind_late_title(text: str, blocks: Sequence[Block], start: int) -> int:
    """Leave a standfirst over the only headline to the head: one sentence, then a name."""
    if any(is_name(text[block.start : block.end]) for block in blocks[:start]):
        return start
    if start + 2 >= len(blocks) or blocks[start].kind != "paragraph":
        return start
    over, name, under = (text[block.start : block.end] for block in blocks[start : start + 3])
    is_one = len(over.split()) <= _STANDFIRST_WORDS and over.count(". ") == 0
    return start + 2 if is_one and is_name(name) and is_prose(under) else start


def find_title(text: str, head: Sequence[Block], repeated: frozenset[str]) -> Block | None:
    """Take the headline: the longest repeated line of the head, else the one most like it."""
    for block in head:
        if field := TITLE_FIELD.match(text, block.start, block.end):
            return replace(block, start=field.end())
    marked = [block for block in head if block.kind == "heading"]
    names = marked or [block for block in head if is_name(text[block.start : block.end])]
    again = [block for block in names if folded(text[block.start : block.end]) in repeated]
    long = [block for block in names if _words(text, block) >= TITLE_WORDS]
    # A word alone that comes again is rather the name of a section than a headline.
    if again and (any(_words(text, block) > 1 for block in again) or not long):
        return max(again, key=lambda block: block.end - block.start)
    # The name of a paper has capitals throughout, and stands over the headline.
    plain = [block for block in long if not is_in_title_case(text[block.start : block.end])]
    if long:
        return (plain or long)[0]
    # Of short lines, the one right over the prose; a word alone is seldom a headline.
    return max(reversed(names), key=lambda block: _words(text, block), default=None)


def find_standfirst(text: str, head: Sequence[Block], title: Block | None) -> Block | None:
    """Take the last prose of the head, else the first line under the headline that is long."""
    prose = [block for block in head if _is_said(text[block.start : block.end])]
    if prose or title is None:
        return prose[-1] if prose else None
    name = folded(text[title.start : title.end])
    under = (
        block
        for block in head
        if block.start > title.start
        and is_name(text[block.start : block.end])
        and folded(text[block.start : block.end]) != name
        and _words(text, block) > TITLE_WORDS
    )
    return next(under, None)


def _is_said(words: str) -> bool:
    return (is_prose(words) or is_short_prose(words)) and not furniture_of(words)


def is_name(words: str) -> bool:
    """Tell whether a line may be a headline: words, and neither prose nor furniture."""
    is_credited = is_credit(words) or is_byline(words) or is_date_line(words)
    is_said = is_prose(words) or is_short_prose(words) or _SENTENCE_WITHIN.search(words) is not None
    return not (is_credited or is_said or furniture_of(words))


def _words(text: str, block: Block) -> int:
    return len(text[block.start : block.end].split())
