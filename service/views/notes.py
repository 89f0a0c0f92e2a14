"""What is said beside a quote that does not say all that was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.views.presenting import AnswerView


_MOST = 3


def note(view: AnswerView) -> str | None:
    """Say what the quote of an answer leaves open; None where nothing is, or nothing is quoted."""
    if view.answer is None or view.talk:
        return None
    if view.status == "nearest":
        return " ".join(["This comes nearest.", *_doubted(view)])
    if view.doubts:
        return " ".join(["No figure is given.", *_doubted(view)])
    if view.terms.missing:
        return f"This does not mention {_either(view.terms.missing)}; it comes nearest."
    return None


def _doubted(view: AnswerView) -> list[str]:
    """Say each doubt: what was asked, and what the article says in its place."""
    told = [f"You asked: {one.asked}; the article: {one.said}." for one in view.doubts if one.said]
    unsaid = [one.asked for one in view.doubts if not one.said]
    lacking = [*dict.fromkeys((*unsaid, *view.terms.missing))][:_MOST]
    return [*told, *([f"It does not say {_either(lacking)}."] if lacking else [])]


def _either(words: Sequence[str]) -> str:
    """Join words.

    >>> _either(["Osh", "Naryn", "Talas"]), _either(["Osh"])
    ('“Osh”, “Naryn” or “Talas”', '“Osh”')
    """
    *others, last = (f"“{word}”" for word in words)
    return f"{', '.join(others)} or {last}" if others else last
