"""Numbers and times that a sentence pairs off: "$7m and $5m in 2019 and 2018, respectively"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.figures.mentions import Mention

_RESPECTIVELY = re.compile(r",?\srespectively\b")
# Between two of a list: "7, 8 and 9".
_JOINS = re.compile(r",\s(?:and\s)?|\sand\s")


def pair_times(
    text: str, start: int, end: int, mentions: Sequence[Mention]
) -> Mapping[int, tuple[int, int]]:
    """Give the time of each number that is paired off with one, by where the number begins.

    Args:
        text: the article's.
        start: where the sentence begins.
        end: where it ends.
        mentions: its numbers, in order.
    """
    said = _RESPECTIVELY.search(text, start, end)
    if said is None:
        return {}
    before = [one for one in mentions if one.right <= said.start()]
    lists = [*_lists(text, before)]
    times = next((one for one in reversed(lists) if one[0].kind == "date"), [])
    return {
        number.start: (time.left, time.right)
        for numbers in lists
        if numbers[0].kind != "date" and len(numbers) == len(times)
        for number, time in zip(numbers, times, strict=True)
    }


def _lists(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Give the runs of two or more numbers of one kind that only commas and "and" part."""
    run = [*mentions[:1]]
    for last, one in pairwise(mentions):
        if last.kind != one.kind or not _JOINS.fullmatch(text, last.right, one.left):
            if len(run) > 1:
                yield run
            run = []
        run.append(one)
    if len(run) > 1:
        yield run
