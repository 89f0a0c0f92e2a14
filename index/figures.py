"""Text to figures: every number that an article states, by rules made from the grammar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.grammar import DIGITS
from index.model import Figure, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model import Article, Sentence

_NUMBER = re.compile(rf"\b(?:{DIGITS})\b")


def read_figures(article: Article) -> tuple[Figure, ...]:
    """Find every figure of the article, in the order of the text."""
    return tuple(
        figure
        for passage in article.passages
        for sentence in passage.sentences
        for figure in _figures_of(article, sentence)
    )


def _figures_of(article: Article, sentence: Sentence) -> Iterator[Figure]:
    for match in _NUMBER.finditer(article.text, sentence.start, sentence.end):
        value = float(match.group().replace(",", ""))
        value = int(value) if value.is_integer() else value
        yield Figure(
            article_id=article.id,
            passage=sentence.passage,
            sentence=sentence,
            start=match.start(),
            end=match.end(),
            text=match.group(),
            number=Span(match.start(), match.end()),
            kind="count",
            value=value,
            low=value,
            high=value,
            bound="exactly",
            rule="digits",
        )
