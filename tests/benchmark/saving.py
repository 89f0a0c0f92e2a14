"""A library of 1,000 articles: saved, opened, changed; beside other engines over the same passages.

Those are measured where they are installed (`pip install --group peers`).

    python -m tests.benchmark.saving [--articles N] [--jobs N]

The articles are made of the passages of the development sets, which are kept out of this
repository (`../shared/evaluation`).
"""

from __future__ import annotations

import itertools
import json
import resource
import tempfile
import time
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from index.reading import find_sources
from index.store import Way, open_index, update_index
from service.answering import answer
from service.questions import understand
from tests.benchmark.engines import build_bm25s, build_tantivy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SETS = Path(__file__).parents[3] / "shared" / "evaluation"
FEWEST_WORDS, PASSAGES = 20, 20
QUESTION = "How many people live in the city?"


@click.command()
@click.option("--articles", default=1_000, show_default=True)
@click.option("--jobs", default=2, show_default=True)
def main(articles: int, jobs: int) -> None:
    """Print how long each step takes, and what it takes of memory and disk."""
    with tempfile.TemporaryDirectory() as name:
        folder, index = Path(name) / "articles", Path(name) / "index"
        passages = write_articles(folder, articles)
        sources = find_sources([folder])
        _time(f"build, {jobs} processes", lambda: update_index(index, sources, Way("1", jobs)))
        _time("open", lambda: open_index(index))
        _time("answer", lambda: answer(open_index(index), understand(QUESTION), 5))
        sources[len(sources) // 2].path.write_text("Changed\n\nIt has 3 words.", encoding="utf-8")
        _time("change one", lambda: update_index(index, sources, Way("1", jobs)))
        _time("open, two segments", lambda: open_index(index))
        size = sum(path.stat().st_size for path in index.rglob("*") if path.is_file())
        click.echo(f"{'on disk, MB':<24}{size / 1e6:>9.1f}")
        words = [passage.lower().split() for passage in passages]
        for engine, build in (("tantivy", build_tantivy), ("bm25s", build_bm25s)):
            if find_spec(engine):
                _time(f"{engine}, postings alone", partial(build, words))


def write_articles(folder: Path, count: int) -> list[str]:
    """Write articles into ten collections, and give their passages."""
    every = itertools.cycle(_passages())
    written = []
    for number in range(count):
        told = list(itertools.islice(every, PASSAGES))
        path = folder / f"c{number % 10}" / f"article-{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join([f"Report {number}", *told]), encoding="utf-8")
        written += told
    return written


def _passages() -> Iterator[str]:
    for path in sorted(SETS.glob("*_dev.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for passage in json.loads(line).get("passages", ()):
                if len(passage.split()) >= FEWEST_WORDS:
                    yield " ".join(passage.split())


def _time(name: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    click.echo(f"{name:<24}{seconds:>9.3f} s, {megabytes:>6.0f} MB at most so far")


if __name__ == "__main__":
    main()
