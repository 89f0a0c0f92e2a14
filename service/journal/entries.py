"""A question that was asked and how it was answered, as a line of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import orjson

if TYPE_CHECKING:
    from datetime import datetime

    from index.model.asked import Status
    from service.views.shapes import AnswerView

# A question has no more; what it was understood as may.
_LONGEST = 500


class Entry(NamedTuple):
    """A question and its answer, without anything of who asked.

    Attributes:
        hour: when, as `2026-11-28T09`, in UTC: no nearer, so that a line finds no visitor.
        asked: the question; a follow-up as it was understood.
        status: of the answer.
        article: the id of the article that was quoted.
        doubts: why the quote may not say what is asked: the reason, the words asked, those said.
        missing: words of the question that the quote, or the library, lacks.
        is_wrong: whether this is a reader's word that it was not the answer, and no new question.
    """

    hour: str
    asked: str
    status: Status
    article: str | None
    doubts: tuple[tuple[str, str, str | None], ...]
    missing: tuple[str, ...]
    is_wrong: bool = False

    @classmethod
    def of(cls, view: AnswerView) -> Entry:
        """Give the entry of an answer, of no hour yet."""
        return cls(
            hour="",
            asked=(view.understood_as or view.question)[:_LONGEST],
            status=view.status,
            article=view.answer.article if view.answer else None,
            doubts=tuple((one.reason, one.asked, one.said) for one in view.doubts),
            missing=view.terms.missing,
        )

    def at(self, when: datetime) -> Entry:
        """Give the entry with its hour."""
        return self._replace(hour=when.strftime("%Y-%m-%dT%H"))


def write_entry(entry: Entry) -> bytes:
    """Give the line of an entry, without its end."""
    return orjson.dumps(entry._asdict())


def read_entry(line: bytes) -> Entry | None:
    """Read a line; None where it is none, such as one that was cut short when its writer ended."""
    try:
        entry = Entry(**orjson.loads(line))
    except (orjson.JSONDecodeError, TypeError):
        return None
    doubts = tuple((reason, asked, said) for reason, asked, said in entry.doubts)
    return entry._replace(doubts=doubts, missing=tuple(entry.missing))
