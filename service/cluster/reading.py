"""A library that stands in a cluster: what is counted is read at the start, the rest when asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from index import Article, Figure, Library
from index.contents import Contents, Statistics, TokenTable, analyzer_of
from index.kept import Room
from index.store.records import read_article, read_figures
from service.cluster.addresses import ClusterError
from service.cluster.records import FORMAT, from_parts, from_tokens, to_table
from service.cluster.weighing import Weighing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from service.cluster.connection import Connection

    Passages = NDArray[np.int64]
    Tokens = NDArray[np.int32]

# Bytes of articles, figures and tokens that a process keeps.
KEPT_BYTES = 128_000_000
# So many more are taken than are asked for, and the best of them kept.
WIDER = 1.5
# Terms of a query: Lucene takes 1,024.
MOST_TERMS = 1_000
# Documents that are fetched at once.
FETCHED = 500


def open_library(connection: Connection, release: str) -> Library:
    """Open the library that the alias leads to, and stay with it whatever the alias does.

    Raises:
        ClusterError: there is none, the cluster does not answer, or another release wrote it.
    """
    index, meta = _find(connection)
    if (meta.get("format"), meta.get("release")) != (FORMAT, release):
        reason = f"was written by Quotient {meta.get('release')}; write it anew with {release}"
        raise ClusterError(connection.access.address, reason)
    documents = Documents(connection, index)
    parts = documents.get([f"s{number}" for number in range(meta["parts"])], "part")
    heads, statistics = from_parts(parts)
    numbers = {article_id: number for number, article_id in enumerate(heads)}
    room = Room(KEPT_BYTES)
    articles = Articles(documents, numbers, room)
    contents = Contents(
        heads=heads,
        articles=articles,
        figures=_Figures(documents, articles, numbers, room).of,
        analyzer=analyzer_of(heads.values()),
        statistics=statistics,
        candidates=InCluster(documents, statistics, room),
    )
    return Library(contents, release)


def _find(connection: Connection) -> tuple[str, dict[str, Any]]:
    """Give the index that the alias leads to, and what it says of itself."""
    alias = connection.access.name
    found = connection.ask(lambda client: client.indices.get(index=alias, ignore=[404]))
    meta = {
        name: said.get("mappings", {}).get("_meta")
        for name, said in found.items()
        if isinstance(said, dict)
    }
    ours = {name: told for name, told in meta.items() if told and "parts" in told}
    if len(ours) != 1:
        raise ClusterError(connection.access.address, "there is no library; write one with --to")
    return next(iter(ours.items()))


class Documents:
    """The documents of one index."""

    def __init__(self, connection: Connection, index: str) -> None:
        self._connection = connection
        self._index = index

    def get(self, ids: Sequence[str], field: str) -> list[str]:
        """Give a field of documents.

        Raises:
            ClusterError: one is missing: the index was deleted under us, or a shard is.
        """
        found: list[str] = []
        for start in range(0, len(ids), FETCHED):
            answer = self._connection.ask(
                partial(self._multi_get, ids=ids[start : start + FETCHED], field=field)
            )
            for document in answer["docs"]:
                if not document.get("found"):
                    raise ClusterError(self._connection.access.address, "a document is missing")
                found.append(document["_source"][field])
        return found

    def _multi_get(self, client: Any, ids: Sequence[str], field: str) -> dict[str, Any]:
        found: dict[str, Any] = client.mget(body={"ids": ids}, index=self._index, _source=[field])
        return found

    def search(self, body: dict[str, Any]) -> dict[str, Any]:
        """Search all shards, each with the statistics of all; or fail, if one does not answer."""
        answer: dict[str, Any] = self._connection.ask(
            lambda client: client.search(
                body=body,
                index=self._index,
                search_type="dfs_query_then_fetch",
                allow_partial_search_results=False,
            )
        )
        if answer["timed_out"] or answer["_shards"]["failed"]:
            raise ClusterError(self._connection.access.address, "a part did not answer")
        return answer


class Articles(Mapping[str, Article]):
    """The articles of a library, each read when it is asked for."""

    def __init__(self, documents: Documents, numbers: Mapping[str, int], room: Room) -> None:
        self._documents = documents
        self._numbers = numbers
        # With the text that it was read from, which tells its size.
        self._kept = room.keep(self._read)

    def __getitem__(self, article_id: str) -> Article:
        if article_id not in self._numbers:
            raise KeyError(article_id)
        return self._kept[article_id][1]

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def _read(self, article_id: str) -> tuple[str, Article]:
        [text] = self._documents.get([f"a{self._numbers[article_id]}"], "article")
        return text, read_article(article_id, text.encode())


class _Figures:
    """The figures of articles, by the number of their passage."""

    def __init__(
        self, documents: Documents, articles: Articles, numbers: Mapping[str, int], room: Room
    ) -> None:
        self._documents = documents
        self._articles = articles
        self._numbers = numbers
        self._kept = room.keep(self._read)

    def of(self, article_id: str) -> Mapping[int, tuple[Figure, ...]]:
        return self._kept[article_id][1]

    def _read(self, article_id: str) -> tuple[str, Mapping[int, tuple[Figure, ...]]]:
        [text] = self._documents.get([f"a{self._numbers[article_id]}"], "figures")
        return text, read_figures(self._articles[article_id], text.encode())


class InCluster:
    """Passages that a cluster finds; see `index.ranking.finding.Candidates`."""

    def __init__(self, documents: Documents, statistics: Statistics, room: Room) -> None:
        self._documents = documents
        self._count = statistics.totals.passages
        self._weighing = Weighing(statistics)
        self._room = room
        self._tokens = self._room.keep(self._read)
        self._together = self._room.keep(self._find_together)

    def best(
        self, terms: Sequence[tuple[str, float]], among: Passages | None, count: int
    ) -> Passages:
        """Give the best passages by BM25, in their order; their tokens come with them."""
        weighed = sorted(terms, key=lambda one: -one[1])[:MOST_TERMS]
        asked = [
            {"term": {"terms": {"value": term, "boost": weight}}}
            for term, weight in weighed
            if weight > 0
        ]
        if not asked:
            return np.zeros(0, np.int64)
        within = [] if among is None else [{"bool": {"should": _ranges(among)}}]
        answer = self._documents.search(
            {
                "size": int(count * WIDER),
                "_source": ["tokens"],
                "track_total_hits": False,
                "query": {"bool": {"should": asked, "filter": within, "minimum_should_match": 1}},
            }
        )
        hits = answer["hits"]["hits"]
        for hit in hits:
            if hit["_id"] not in self._tokens:
                tokens = from_tokens(hit["_source"]["tokens"])
                self._room.add(self._tokens, hit["_id"], tokens)
        found = np.array(sorted(int(hit["_id"]) for hit in hits), np.int64)
        if len(found) <= count:
            return found
        scores = self._weighing.scores(weighed, self.table(found))
        return found[np.sort(np.argsort(-scores, kind="stable")[:count])]

    def table(self, passages: Passages | None) -> TokenTable:
        """Give the tokens of passages, in the order given; None means all."""
        numbers = range(self._count) if passages is None else passages.tolist()
        return to_table(self._fetch([str(number) for number in numbers]))

    def tokens_of(self, passage: int) -> tuple[NDArray[np.int32], ...]:
        """Give the terms, words, starts and ends of the tokens of a passage, in their order."""
        table = self.table(np.array([passage]))
        return table.terms, table.words, table.starts, table.ends

    def stand_together(self, first: str, second: str) -> bool:
        """Tell whether two terms stand side by side in a sentence."""
        return self._together[first, second]

    def holds(self, term: str, among: Passages) -> bool:
        """Tell whether one of some passages holds a term that is no stop word."""
        return len(self.best([(term, 1.0)], among, 1)) > 0

    def _fetch(self, ids: list[str]) -> list[Tokens]:
        """Give the tokens of passages; those that are not kept, in few requests."""
        kept = {one: tokens for one in ids if (tokens := self._tokens.get(one)) is not None}
        lacking = [one for one in ids if one not in kept]
        for one, text in zip(lacking, self._documents.get(lacking, "tokens"), strict=True):
            kept[one] = from_tokens(text)
            self._room.add(self._tokens, one, kept[one])
        return [kept[one] for one in ids]

    def _read(self, number: str) -> Tokens:
        return self._fetch([number])[0]

    def _find_together(self, terms: tuple[str, str]) -> bool:
        phrase = {"match_phrase": {"sentences": " ".join(terms)}}
        asked = {"size": 1, "_source": False, "track_total_hits": False, "query": phrase}
        return bool(self._documents.search(asked)["hits"]["hits"])


def _ranges(among: Passages) -> list[dict[str, Any]]:
    """Give the runs of numbers that follow each other, as filters."""
    breaks = np.flatnonzero(np.diff(among) != 1)
    firsts = among[np.concatenate(([0], breaks + 1))].tolist()
    lasts = among[np.concatenate((breaks, [len(among) - 1]))].tolist()
    return [
        {"range": {"number": {"gte": first, "lte": last}}}
        for first, last in zip(firsts, lasts, strict=True)
    ]
