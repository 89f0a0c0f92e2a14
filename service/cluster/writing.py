"""A library to an index of its own; an alias then leads to it, in one step for all readers."""

from __future__ import annotations

import itertools
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from index.store.records import write_article, write_figures
from service.cluster.connection import WRITE_SECONDS
from service.cluster.records import FORMAT, to_parts, to_tokens
from service.cluster.weighing import K1, B, content_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index import Library
    from index.contents import TokenTable
    from service.cluster.connection import Connection

SIMILARITY = {"type": "BM25", "k1": K1, "b": B}
# A part of what is known of the whole library, and of what is sent at once, in bytes.
PART_BYTES, SENT_BYTES = 4_000_000, 8_000_000
# Of writes that the cluster has no room for just now.
_RETRIES, _FIRST_PAUSE = 6, 1
_MAPPINGS = {
    "dynamic": False,
    "properties": {
        "terms": {"type": "text", "analyzer": "whitespace", "index_options": "freqs"},
        # Every token, a sentence a value: what stands side by side in one.
        "sentences": {
            "type": "text",
            "analyzer": "whitespace",
            "norms": False,
            "position_increment_gap": 100,
        },
        "number": {"type": "integer"},
    },
}


def write_library(
    library: Library, connection: Connection, release: str, *, shards: int = 1, copies: int = 1
) -> str:
    """Write a library under a new name, and let the alias lead to it; give that name.

    Who reads the one before goes on with it: it is deleted when the next is written.

    Args:
        library: in memory.
        connection: to the cluster.
        release: of the program, whose rules may read it otherwise.
        shards: parts of the index, each on one node.
        copies: of each part, besides itself.

    Raises:
        ClusterError: the cluster does not take it; the alias leads where it led.
    """
    alias = connection.access.name
    name = f"{alias}-{library.version}-{time.time_ns() // 1_000_000}"
    parts = _parts(library)
    meta = {
        "format": FORMAT,
        "release": release,
        "version": library.version,
        "parts": len(parts),
    }
    body = {
        "settings": {
            "number_of_shards": shards,
            "number_of_replicas": 0,
            "refresh_interval": "-1",
            "similarity": {"default": SIMILARITY},
        },
        "mappings": {**_MAPPINGS, "_meta": meta},
    }
    connection.ask(
        lambda client: client.indices.create(index=name, body=body, request_timeout=WRITE_SECONDS)
    )
    connection.ask(lambda client: _send(client, name, library, parts))
    shown = {"index": {"number_of_replicas": copies, "refresh_interval": None}}
    connection.ask(lambda client: client.indices.put_settings(index=name, body=shown))
    connection.ask(lambda client: client.indices.refresh(index=name, request_timeout=WRITE_SECONDS))
    _lead_to(connection, name)
    return name


def _parts(library: Library) -> list[str]:
    contents = library.contents
    return to_parts(contents.heads.values(), contents.statistics, PART_BYTES)


def _send(client: Any, name: str, library: Library, parts: list[str]) -> None:
    from opensearchpy.helpers import bulk

    bulk(
        client,
        ({"_index": name, **document} for document in documents_of(library, parts)),
        max_chunk_bytes=SENT_BYTES,
        max_retries=_RETRIES,
        initial_backoff=_FIRST_PAUSE,
        request_timeout=WRITE_SECONDS,
    )


def documents_of(library: Library, parts: list[str]) -> Iterator[dict[str, Any]]:
    """Give all that is written: what is known of the whole library, its articles, its passages."""
    for number, part in enumerate(parts):
        yield {"_id": f"s{number}", "part": part}
    for number, (article_id, article) in enumerate(library.articles.items()):
        groups = library.contents.figures(article_id).values()
        yield {
            "_id": f"a{number}",
            "article": write_article(article).decode(),
            "figures": write_figures(article, itertools.chain.from_iterable(groups)).decode(),
        }
    statistics, candidates = library.contents.statistics, library.contents.candidates
    for number in range(statistics.totals.passages):
        table = candidates.table(np.array([number]))
        yield {"_id": str(number), "number": number, **_passage(statistics.terms, table)}


def _passage(terms: Sequence[str], table: TokenTable) -> dict[str, Any]:
    told = [terms[number] for number in table.terms.tolist()]
    content = (term for term, is_told in zip(told, content_of(table), strict=True) if is_told)
    firsts = table.first_tokens.tolist()
    return {
        "terms": " ".join(content),
        "sentences": [" ".join(told[first:end]) for first, end in itertools.pairwise(firsts)],
        "tokens": to_tokens(table),
    }


def _lead_to(connection: Connection, name: str) -> None:
    """Let the alias lead to an index, and delete those that it led to before the last."""
    alias = connection.access.name
    known = connection.ask(lambda client: client.indices.get(index=f"{alias}-*"))
    last = [one for one, said in known.items() if alias in said["aliases"]]
    actions = [{"remove": {"index": one, "alias": alias}} for one in last]
    actions.append({"add": {"index": name, "alias": alias}})
    connection.ask(lambda client: client.indices.update_aliases(body={"actions": actions}))
    ours = (one for one, said in known.items() if said["mappings"].get("_meta", {}).get("parts"))
    for old in set(ours) - {name, *last}:
        connection.ask(partial(_delete, index=old))


def _delete(client: Any, index: str) -> None:
    client.indices.delete(index=index)
