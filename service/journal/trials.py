"""A question set asked anew: what is answered otherwise than was expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from service.answering import answer
from service.journal.sets import PARTS
from service.questions import understand
from service.views.presenting import present

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from service.journal.sets import Expectation
    from service.views.presenting import Edition
    from service.views.shapes import AnswerView


@dataclass(frozen=True)
class Difference:
    """A part of an answer that is not what was expected; None is where there is no such part.

    Attributes:
        part: `status`, `value` or `quote`.
        expected: of a quote, the words that it was to hold.
    """

    part: str
    expected: Any
    found: Any


@dataclass(frozen=True)
class Trial:
    """A question that was asked anew.

    Attributes:
        number: its place in the set, from 1.
        found: what the answer is, by part.
        differences: none where it is answered as expected.
    """

    number: int
    question: str
    history: tuple[str, ...]
    found: dict[str, Any]
    differences: tuple[Difference, ...]


def try_all(edition: Edition, expectations: Iterable[Expectation]) -> tuple[Trial, ...]:
    """Ask every question of a set.

    Raises:
        UnknownArticleError: a question names an article that is not here.
    """
    return tuple(_try(edition, number, one) for number, one in enumerate(expectations, start=1))


def _try(edition: Edition, number: int, expected: Expectation) -> Trial:
    asked = understand(expected.question, expected.history, expected.articles)
    found = parts_of(present(edition, answer(edition.library, asked, 1), 1))
    differences = compare(expected.parts, found)
    return Trial(number, expected.question, expected.history, found, differences)


def parts_of(view: AnswerView) -> dict[str, Any]:
    """Give what may be expected of an answer, by its name."""
    figure = view.answer.figure if view.answer else None
    found = view.status, figure and figure.value, view.answer and _in_line(view.answer.quote)
    return dict(zip(PARTS, found, strict=True))


def compare(expected: Mapping[str, Any], found: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Give the parts that are not as expected.

    >>> compare({"value": 42, "quote": "42 ships"}, {"value": 42, "quote": "All 17 ships left."})
    (Difference(part='quote', expected='42 ships', found='All 17 ships left.'),)
    """
    return tuple(
        Difference(part, expected[part], found[part])
        for part in PARTS
        if part in expected and not _fits(part, expected[part], found[part])
    )


def _fits(part: str, expected: Any, found: Any) -> bool:
    if part == "quote" and found is not None:
        return _in_line(expected) in found
    return bool(expected == found)


def _in_line(text: str) -> str:
    """Give a text as one line: where a line of an article ends is no matter of its words."""
    return " ".join(text.split())
