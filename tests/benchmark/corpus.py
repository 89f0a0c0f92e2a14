"""Text of any size that is distributed as English is: words by their frequency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from wordfreq import get_frequency_dict

from index.english.classes import STOP_WORDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

PASSAGE_WORDS = 60
QUERY_WORDS = 5


def make_corpus(size: int, seed: int = 1) -> list[list[str]]:
    """Give `size` passages of 60 words each on average, stop words left out."""
    words, shares = _vocabulary()
    generator = np.random.default_rng(seed)
    lengths = generator.poisson(PASSAGE_WORDS, size) + 1
    drawn = generator.choice(len(words), lengths.sum(), p=shares)
    ends = np.cumsum(lengths)
    return [[words[n] for n in run] for run in np.split(drawn, ends[:-1])]


def make_queries(corpus: list[list[str]], count: int, seed: int = 2) -> list[list[str]]:
    """Give queries of five words, each query from one passage."""
    generator = np.random.default_rng(seed)
    queries: list[list[str]] = []
    while len(queries) < count:
        passage = sorted(set(corpus[int(generator.integers(len(corpus)))]))
        if len(passage) >= QUERY_WORDS:
            queries.append(generator.choice(passage, QUERY_WORDS, replace=False).tolist())
    return queries


def _vocabulary() -> tuple[list[str], NDArray[np.float64]]:
    frequencies = {
        word: frequency
        for word, frequency in get_frequency_dict("en", wordlist="large").items()
        if word.isalpha() and word not in STOP_WORDS
    }
    shares = np.array(list(frequencies.values()))
    return list(frequencies), shares / shares.sum()
