"""A library in a real cluster of two nodes: the same answers, and none that is wrong in trouble.

`make test-opensearch` says where the distribution is; elsewhere these are skipped.
"""

from __future__ import annotations

import json
import os
import threading
import time
import tomllib
import urllib.request
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlencode

import pytest

from index import Library, read_article
from service.answering import answer
from service.cluster import Connection, open_library, read_address, write_library
from service.questions import understand
from tests.articles import SERVED
from tests.benchmark.corpus import make_corpus, make_queries
from tests.cluster.nodes import two_nodes
from tests.evaluation.documents import article_of
from tests.running import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.model.articles import Article
    from tests.cluster.nodes import Cluster

# No variable of the service: it refuses those that it does not know.
DISTRIBUTION = os.environ.get("OPENSEARCH_DISTRIBUTION", "")
pytestmark = pytest.mark.skipif(not DISTRIBUTION, reason="make test-opensearch brings one up")

ARTICLES = Path(__file__).parents[1] / "evaluation" / "articles"
RELEASE = version("quotient")
# So many that passages are looked for by their terms, and not all measured.
PASSAGES, QUERIES, BEST = 1_000, 100, 10
SAME = 0.99
LOAD_SECONDS, THREADS = 12.0, 4
OUT_OF_REACH = ("503", "5")


def questions() -> list[str]:
    """Give the questions about the articles, and some about what is made up."""
    asked = [
        question["ask"]
        for path in sorted(ARTICLES.glob("*.questions.toml"))
        for group in tomllib.loads(path.read_text(encoding="utf-8")).values()
        if isinstance(group, list)
        for question in group
    ]
    corpus = make_corpus(PASSAGES)
    return asked + [" ".join(query) for query in make_queries(corpus, QUERIES)]


def articles() -> Iterator[Article]:
    yield read_article(SERVED)
    for path in sorted(ARTICLES.glob("*.txt")):
        yield read_article(path)
    corpus = make_corpus(PASSAGES)
    for start in range(0, PASSAGES, 20):
        passages = [f"{' '.join(words).capitalize()}." for words in corpus[start : start + 20]]
        yield article_of(passages, article_id=f"made-{start}")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.build(articles(), RELEASE)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with two_nodes(Path(DISTRIBUTION), tmp_path_factory.mktemp("cluster")) as found:
        yield found


@pytest.fixture(scope="module")
def connection(cluster: Cluster, library: Library) -> Connection:
    """Give the way to the library, once it is written."""
    found = Connection(read_address(cluster.address("library")))
    write_library(library, found, RELEASE, shards=2)
    return found


def told(library: Library, question: str) -> tuple[list[tuple[str, int]], str, object]:
    """Give the best passages, the status and the quote of an answer."""
    asked = understand(question)
    hits = library.search(asked, 20).hits[:BEST]
    found = answer(library, asked, BEST)
    best = [(hit.passage.article_id, hit.passage.number) for hit in hits]
    return best, found.status, found.quote


def test_ranking_and_answers_are_those_of_a_library_in_memory(
    library: Library, connection: Connection
) -> None:
    far, asked = open_library(connection, RELEASE), questions()
    pairs = [(told(library, question), told(far, question)) for question in asked]
    assert sum(near[0] == there[0] for near, there in pairs) >= SAME * len(asked)
    assert sum(near[1:] == there[1:] for near, there in pairs) >= SAME * len(asked)
    assert far.version == library.version


def test_one_article_alone_is_asked(library: Library, connection: Connection) -> None:
    far = open_library(connection, RELEASE)
    asked = understand("How many Kazakhs are fighting?", (), (SERVED.stem,))
    near, there = (answer(one, asked, BEST) for one in (library, far))
    assert (near.quote, near.figure) == (there.quote, there.figure)


def test_an_alias_leads_to_what_was_written_last_and_readers_stay(
    library: Library, cluster: Cluster
) -> None:
    way = Connection(read_address(cluster.address("changing")))
    first = Library.build([article_of(["The pump cost 40 dollars."], article_id="a")], RELEASE)
    second = Library.build([article_of(["The pump cost 70 dollars."], article_id="a")], RELEASE)
    asked = understand("How much did the pump cost?")
    write_library(first, way, RELEASE)
    reader = open_library(way, RELEASE)
    write_library(second, way, RELEASE)
    assert answer(reader, asked, 1).figure == answer(first, asked, 1).figure
    assert answer(open_library(way, RELEASE), asked, 1).figure == answer(second, asked, 1).figure


def test_a_node_killed_under_load_refuses_nobody_wrongly(
    cluster: Cluster, connection: Connection, tmp_path: Path
) -> None:
    """Every answer is the right one, or says that nothing could be searched."""
    known, address = questions()[:60], connection.access.address
    with running(tmp_path, CLUSTER=address, RATE_LIMIT="0", LOG_LEVEL="error") as service:
        before = {question: ask(service.url, question, 5) for question in known}
        seen: Counter[str] = Counter()
        ends = time.perf_counter() + LOAD_SECONDS

        def load(number: int) -> None:
            while time.perf_counter() < ends:
                question = known[number % len(known)]
                # Another number of passages, so that few answers are kept ones; none is of over 15.
                found = ask(service.url, question, 1 + number // len(known) % 15)
                is_right = found == before[question]
                seen["right" if is_right else "told so" if found == OUT_OF_REACH else "wrong"] += 1
                number += THREADS

        threads = [threading.Thread(target=load, args=(number,)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        time.sleep(LOAD_SECONDS / 4)
        cluster.nodes[1].kill()
        for thread in threads:
            thread.join()
        assert seen["wrong"] == 0, seen
        assert seen["right"] > 0
        assert ask(service.url, known[0], 19) == before[known[0]]
        cluster.nodes[0].kill()
        began = time.perf_counter()
        assert [ask(service.url, question, 18) for question in known] == [OUT_OF_REACH] * 60
        # Only the first of them waited.
        assert time.perf_counter() - began < 60


def ask(url: str, question: str, top: int) -> tuple[str, str | None]:
    """Give the status of an answer and its quote, or of HTTP and when to ask again."""
    query = urlencode({"q": question, "top": top})
    try:
        with urllib.request.urlopen(f"{url}/api/v1/query?{query}", timeout=60) as got:  # noqa: S310
            found = json.loads(got.read())
    except HTTPError as error:
        return str(error.code), error.headers["Retry-After"]
    return found["status"], found["answer"] and found["answer"]["quote"]
