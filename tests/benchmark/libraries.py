"""Answers to questions that nobody asked before, by the size of the library.

Passages and questions are those of Wikipedia articles, the passages again and again; where these
are not at hand, passages are made of words by their frequency, and questions of theirs.
"""

from __future__ import annotations

import gc
import itertools
import time
from statistics import median, quantiles

from index.library import Library
from index.model.articles import Article, Passage, Span
from index.reading import find_sentences
from service.answering import answer
from service.questions import understand
from service.views.presenting import Edition, present
from tests.benchmark.corpus import make_corpus, make_queries
from tests.benchmark.saving import SETS
from tests.evaluation.documents import read_documents

TOP = 5
QUESTIONS = 300
_WIKIPEDIA = SETS / "squad2_dev.jsonl"
# Sentences of a passage, and passages of an article.
SENTENCES, PASSAGES = 3, 20


def time_library(size: int) -> dict[str, float]:
    """Give the milliseconds of a whole answer from so many passages: the median, and of 95 %."""
    passages, questions = _real(size) if _WIKIPEDIA.is_file() else _made(size)
    library = Library.build(
        _article(number, passages[number : number + PASSAGES])
        for number in range(0, size, PASSAGES)
    )
    edition = Edition.of(library)
    gc.collect()
    gc.freeze()
    times = []
    for question in questions:
        start = time.perf_counter()
        present(edition, answer(library, understand(question), TOP), TOP)
        times.append(1000 * (time.perf_counter() - start))
    gc.unfreeze()
    return {"median": median(times), "95 %": quantiles(times, n=20)[-1]}


def _real(size: int) -> tuple[list[str], list[str]]:
    passages: list[str] = []
    questions: list[str] = []
    for document in read_documents(_WIKIPEDIA):
        if len(passages) < size:
            passages += document["passages"]
            questions += [one["question"] for one in document["questions"]]
    step = max(1, len(questions) // QUESTIONS)
    return [*itertools.islice(itertools.cycle(passages), size)], questions[::step][:QUESTIONS]


def _made(size: int) -> tuple[list[str], list[str]]:
    corpus = make_corpus(size)
    questions = [
        f"How many {words[0]} {words[1]} the {' '.join(words[2:])}?"
        for words in make_queries(corpus, QUESTIONS)
    ]
    return [_written(words) for words in corpus], questions


def _article(number: int, texts: list[str]) -> Article:
    passages, start = [], 0
    for at, words in enumerate(texts, start=1):
        passages.append((at, start, start + len(words)))
        start += len(words) + 2
    text, name = "\n\n".join(texts), f"article-{number}"
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
