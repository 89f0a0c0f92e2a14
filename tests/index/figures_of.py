"""Figures of a text that a test writes, without an article around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from index.figures.reader import read_figures
from index.model.articles import Article, Passage, Sentence, Span
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from index.model.articles import Figure


def figures_of(*passages: str, published: str | None = None) -> tuple[Figure, ...]:
    """Read the figures of passages as an article's."""
    return read_figures(replace(article_of(passages), published=published))


def figure_of(text: str, published: str | None = None) -> Figure:
    """Read the only figure of a text."""
    (figure,) = figures_of(text, published=published)
    return figure


def one_sentence(text: str) -> Article:
    """Make an article of one sentence, whatever its text holds."""
    sentence = Sentence(0, len(text), 1)
    passage = Passage("text", 1, 0, len(text), "body", (sentence,))
    return Article(id="text", title="text", text=text, passages=(passage,))


@dataclass(frozen=True)
class Told:
    """The record of a figure whose number is marked ‹so› in a text; the limits follow its bound."""

    kind: str
    value: float | str
    unit: str | None = None
    bound: str = "exactly"
    limits: tuple[float | str, float | str] | None = None

    def record(self, number: str) -> tuple[object, ...]:
        low, high = self.limits or (self.value, self.value)
        return (
            number,
            self.kind,
            pytest.approx(self.value) if isinstance(self.value, float) else self.value,
            self.unit,
            self.bound,
            None if self.bound in ("less than", "at most", "nearly") else low,
            None if self.bound in ("more than", "at least") else high,
        )


def assert_told(marked: str, *expected: Told) -> None:
    """Hold every figure of a text against those expected, in their order, with the whole record."""
    text = marked.replace("‹", "").replace("›", "")
    numbers = re.findall("‹(.*?)›", marked)
    found = [
        (text[f.number.start : f.number.end], f.kind, f.value, f.unit, f.bound, f.low, f.high)
        for f in figures_of(text)
    ]
    wanted = [one.record(number) for one, number in zip(expected, numbers, strict=True)]
    assert found == wanted


def slot_of(marked: str, slot: str) -> object:
    """Give what the figure whose number is marked says in a slot, as words."""
    text = marked.replace("‹", "").replace("›", "")
    number = Span(marked.index("‹"), marked.index("›") - 1)
    figure = next(one for one in figures_of(text) if _overlaps(one, number))
    said = getattr(figure, slot)
    return text[said.start : said.end] if isinstance(said, Span) else said


def _overlaps(figure: Figure, span: Span) -> bool:
    return figure.number.start < span.end and span.start < figure.number.end
