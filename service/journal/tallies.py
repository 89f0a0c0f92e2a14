"""Questions that were asked to how often each was, and how it was answered the last time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.model.asked import Status
    from service.journal.entries import Entry


@dataclass(frozen=True)
class Tally:
    """A question, in whatever letters, and how often it was asked.

    Attributes:
        question: as it was asked the last time; a follow-up as it was understood.
        times: how often it was asked.
        wrong: how often a reader said that this was not the answer.
        status, article, doubts, missing: as `Entry` has them, of the last answer.
        last: the hour of the last time, in UTC.
    """

    question: str
    times: int
    wrong: int
    status: Status
    article: str | None
    doubts: tuple[tuple[str, str, str | None], ...]
    missing: tuple[str, ...]
    last: str


def count_questions(entries: Iterable[Entry]) -> tuple[Tally, ...]:
    """Count the questions that are the same but for case, accents, spaces and the mark at the end.

    Args:
        entries: oldest first.

    Returns:
        The most asked first, then the last asked.
    """
    last: dict[str, Entry] = {}
    times: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for entry in entries:
        key = _key(entry.asked)
        last[key] = entry
        (wrong if entry.is_wrong else times)[key] += 1
    tallies = (_tally(entry, times[key], wrong[key]) for key, entry in last.items())
    by_hour = sorted(tallies, key=lambda tally: tally.last, reverse=True)
    return tuple(sorted(by_hour, key=lambda tally: -tally.times))


def tell_doubt(doubt: tuple[str, str, str | None]) -> str:
    """Write a doubt in short.

    >>> tell_doubt(("other verb", "sank", "sailed")), tell_doubt(("missing word", "reef", None))
    ('other verb: sank, said sailed', 'missing word: reef')
    """
    reason, asked, said = doubt
    return f"{reason}: {asked}" + (f", said {said}" if said else "")


def _tally(entry: Entry, times: int, wrong: int) -> Tally:
    return Tally(
        question=entry.asked,
        times=times,
        wrong=wrong,
        status=entry.status,
        article=entry.article,
        doubts=entry.doubts,
        missing=entry.missing,
        last=entry.hour,
    )


def _key(text: str) -> str:
    """Give what is the same of a question however it is typed.

    >>> _key("How many  SHIPS ?") == _key("how many ships")
    True
    """
    return " ".join(fold(text).split()).rstrip(" ?!.")
