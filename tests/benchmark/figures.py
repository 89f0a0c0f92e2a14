"""How long the figures of a text take: by the thousand words, and as a text grows."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from index.figures.reader import read_figures
from index.reading.articles import parse_article, read_article
from tests.articles import SERVED

if TYPE_CHECKING:
    from index.model.articles import Article

HALF_A_MEGABYTE = 500_000
ROUNDS = 20
LONG_ROUNDS = 3


def time_figures() -> dict[str, float]:
    """Give milliseconds a thousand words of the article, and seconds for much more of its text."""
    article = read_article(SERVED)
    long, longer = (_repeat(article, factor * HALF_A_MEGABYTE) for factor in (1, 2))
    half, whole = _median(long, LONG_ROUNDS), _median(longer, LONG_ROUNDS)
    return {
        "ms, 1,000 words": 1e6 * _median(article, ROUNDS) / len(article.text.split()),
        "s, 0.5 MB": half,
        "s, 1 MB": whole,
        "1 MB to 0.5 MB": whole / half,
    }


def _median(article: Article, rounds: int) -> float:
    return median(_seconds(article) for _ in range(rounds))


def _seconds(article: Article) -> float:
    start = time.perf_counter()
    read_figures(article)
    return time.perf_counter() - start


def _repeat(article: Article, size: int) -> Article:
    """Give an article of so many characters that says the same again and again."""
    body = article.text[article.passages[1].start :] + "\n\n"
    return parse_article(Path("long.txt"), f"Long\n\n{body * (size // len(body) + 1)}"[:size])
