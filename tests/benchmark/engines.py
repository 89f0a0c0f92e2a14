"""Our postings and other engines over the same terms, each built and asked in its own process."""

from __future__ import annotations

import importlib.util
import multiprocessing
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from index.ranking.postings import Bm25, Postings
from tests.benchmark.corpus import make_corpus, make_queries

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    Corpus = list[list[str]]
    Search = Callable[[list[str]], object]

TOP = 5
QUERIES = 100


@dataclass(frozen=True, slots=True)
class Timing:
    """How an engine did at a size.

    Attributes:
        milliseconds: the median of a query's top five.
        seconds: to build.
        megabytes: that the process grew by in building.
    """

    engine: str
    passages: int
    milliseconds: float
    seconds: float
    megabytes: float


def build_quotient(corpus: Corpus) -> Search:
    postings = Postings.of(corpus)
    return lambda query: postings.top([(term, 1.0) for term in query], TOP)


def build_rank_bm25(corpus: Corpus) -> Search:
    bm25 = Bm25(corpus)
    return lambda query: bm25.get_scores(query).argpartition(-TOP)[-TOP:]


def build_bm25s(corpus: Corpus, backend: str = "numpy") -> Search:
    import bm25s

    engine = bm25s.BM25(backend=backend)
    engine.index(corpus, show_progress=False)
    return lambda query: engine.retrieve([query], k=TOP, show_progress=False)


def build_bm25s_numba(corpus: Corpus) -> Search:
    return build_bm25s(corpus, backend="numba")


def build_tantivy(corpus: Corpus) -> Search:
    import tantivy

    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="whitespace").build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for passage in corpus:
        writer.add_document(tantivy.Document(text=" ".join(passage)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    return lambda query: searcher.search(index.parse_query(" ".join(query), ["text"]), TOP)


ENGINES = {
    "quotient": ("rank_bm25", build_quotient),
    "rank-bm25": ("rank_bm25", build_rank_bm25),
    "bm25s": ("bm25s", build_bm25s),
    "bm25s, numba": ("numba", build_bm25s_numba),
    "tantivy": ("tantivy", build_tantivy),
}


def time_engine(name: str, passages: int) -> Timing | None:
    """Build an engine and ask it, in a process of its own; None where it is not installed."""
    module, build = ENGINES[name]
    if importlib.util.find_spec(module) is None:
        return None
    receiver, sender = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_time, args=(sender, build, passages))
    process.start()
    milliseconds, seconds, megabytes = receiver.recv()
    process.join()
    return Timing(name, passages, milliseconds, seconds, megabytes)


def _time(sender: Connection, build: Callable[[Corpus], Search], passages: int) -> None:
    corpus = make_corpus(passages)
    queries = make_queries(corpus, QUERIES)
    before, start = _resident(), time.perf_counter()
    search = build(corpus)
    seconds, megabytes = time.perf_counter() - start, _resident() - before
    search(queries[0])
    times = []
    for query in queries[1:]:
        start = time.perf_counter()
        search(query)
        times.append(time.perf_counter() - start)
    sender.send((1000 * median(times), seconds, megabytes))


def _resident() -> float:
    """Give the megabytes that this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6
