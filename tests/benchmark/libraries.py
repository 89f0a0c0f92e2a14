"""Answers to questions that nobody asked before, by the size of the library."""

from __future__ import annotations

import gc
import time
from statistics import median, quantiles

from index.library import Library
from index.model import Article, Passage, Span
from index.reading import find_sentences
from service.answering import answer
from service.questions import understand
from service.views.presenting import Edition, present
from tests.benchmark.corpus import make_corpus, make_queries

TOP = 5
QUESTIONS = 300
# Sentences of a passage, and passages of an article.
SENTENCES, PASSAGES = 3, 20


def time_library(size: int) -> dict[str, float]:
    """Give the milliseconds of a whole answer from so many passages: the median, and of 95 %."""
    corpus = make_corpus(size)
    library = Library.build(
        _article(number, corpus[number : number + PASSAGES]) for number in range(0, size, PASSAGES)
    )
    edition = Edition.of(library)
    gc.collect()
    gc.freeze()
    times = []
    for words in make_queries(corpus, QUESTIONS):
        start = time.perf_counter()
        asked = understand(f"How many {words[0]} {words[1]} the {' '.join(words[2:])}?")
        present(edition, answer(library, asked, TOP), TOP)
        times.append(1000 * (time.perf_counter() - start))
    gc.unfreeze()
    return {"median": median(times), "95 %": quantiles(times, n=20)[-1]}


def _article(number: int, corpus: list[list[str]]) -> Article:
    passages, written, start = [], [], 0
    for at, words in enumerate(corpus, start=1):
        text = _written(words)
        end = start + len(text)
        passages.append((at, start, end))
        written.append(text)
        start = end + 2
    text, name = "\n\n".join(written), f"article-{number}"
    return Article(
        id=name,
        title=name,
        text=text,
        passages=tuple(
            Passage(name, at, start, end, "body", find_sentences(text, Span(start, end), at))
            for at, start, end in passages
        ),
    )


def _written(words: list[str]) -> str:
    """Write words as sentences."""
    size = -(-len(words) // SENTENCES)
    runs = (words[at : at + size] for at in range(0, len(words), size))
    return " ".join(f"{' '.join(run).capitalize()}." for run in runs)
