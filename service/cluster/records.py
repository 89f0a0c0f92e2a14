"""What is known of a whole library, and the tokens of a passage, as texts that a document holds.

Articles and figures are written as a saved index has them.
"""

from __future__ import annotations

import base64
import io
import zlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from index.contents import Statistics, TokenTable, Totals
from index.store.records import read_head, write_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from index.model.articles import Head

# Changes with what is written, so that no other is read.
FORMAT = 4
# Numbers of a sentence, and of a token.
_TOLD, _ROWS = 3, 5


def to_parts(heads: Iterable[Head], statistics: Statistics, size: int) -> list[str]:
    """Write what is known of a whole library as texts of `size` bytes at most."""
    file = io.BytesIO()
    told: dict[str, Any] = {
        "heads": _bytes(orjson.dumps([write_head(head) for head in heads])),
        "totals": _bytes(orjson.dumps(asdict(statistics.totals))),
        "terms": _bytes("\n".join(statistics.terms).encode("utf-8", "surrogatepass")),
        "words": _bytes("\n".join(statistics.words).encode("utf-8", "surrogatepass")),
        "passages_with": statistics.passages_with.astype("<i4"),
        "sentences_with": statistics.sentences_with.astype("<i4"),
    }
    np.savez_compressed(file, allow_pickle=False, **told)
    text = base64.b64encode(file.getvalue()).decode()
    return [text[start : start + size] for start in range(0, len(text), size)]


def from_parts(parts: Sequence[str]) -> tuple[dict[str, Head], Statistics]:
    """Read what is known of a whole library: the heads of its articles by their ids, and counts."""
    with np.load(io.BytesIO(base64.b64decode("".join(parts))), allow_pickle=False) as file:
        told = dict(file)
    heads = map(read_head, orjson.loads(told["heads"].tobytes()))
    statistics = Statistics.list_anew(
        _lines(told["terms"]),
        _lines(told["words"]),
        told["passages_with"].astype(np.int32),
        told["sentences_with"].astype(np.int32),
        Totals(**orjson.loads(told["totals"].tobytes())),
    )
    return {head.id: head for head in heads}, statistics


def to_tokens(table: TokenTable) -> str:
    """Write the tokens of a passage, which is all of a table."""
    columns = (table.terms, table.words, table.marks, table.starts, table.ends)
    of_sentences = (table.sizes, table.lengths, table.kinds)
    numbers = np.concatenate(([len(table.sizes)], *of_sentences, *columns))
    return base64.b64encode(zlib.compress(numbers.astype("<i4").tobytes(), 1)).decode()


def from_tokens(text: str) -> NDArray[np.int32]:
    """Read the tokens of a passage, for `to_table`."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), "<i4")


def to_table(passages: Sequence[NDArray[np.int32]]) -> TokenTable:
    """Lay out the tokens of passages, in their order."""
    counts = [int(numbers[0]) for numbers in passages]
    pairs = [*zip(passages, counts, strict=True)]
    told = [numbers[1 : 1 + _TOLD * count].reshape(_TOLD, -1) for numbers, count in pairs]
    rows = [numbers[1 + _TOLD * count :].reshape(_ROWS, -1) for numbers, count in pairs]
    sizes, lengths, kinds = np.concatenate(told, axis=1)
    columns = [*np.concatenate(rows, axis=1)]
    in_passage = np.array(counts, np.int32)
    return TokenTable.of(columns, sizes, in_passage, lengths, kinds.astype(np.uint16))


def _bytes(written: bytes) -> NDArray[np.uint8]:
    return np.frombuffer(written, np.uint8)


def _lines(column: NDArray[np.uint8]) -> list[str]:
    return column.tobytes().decode("utf-8", "surrogatepass").split("\n")
