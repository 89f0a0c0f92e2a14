"""Figures of a text that a test writes, without an article around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.figures.reader import read_figures
from index.model import Article, Passage, Sentence
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from index.model import Figure


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
