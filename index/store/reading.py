"""Files to what an index holds of them, by as many processes as there are."""

from __future__ import annotations

import hashlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from index.contents import analyzer_of, group_figures, head_of
from index.errors import ArticleError
from index.figures import read_figures
from index.ranking.columns import Indexed, Plain, PlainBuilder, join, lay
from index.store.records import write_article, write_figures
from index.store.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.model.articles import Head
    from index.reading import Source

# Files that a process reads at a time, and fewer processes where each would get less than one lot.
LOT = 16


class Lot(NamedTuple):
    """What some files hold.

    Attributes:
        heads, articles, figures: of the articles that could be read, in the same order.
        plain: their tokens.
        reasons: of each file, why it cannot be read; None where it can.
    """

    heads: list[Head]
    articles: list[bytes]
    figures: list[bytes]
    plain: Plain
    reasons: list[str | None]


@dataclass(frozen=True, slots=True)
class Way:
    """How an index is made.

    Attributes:
        release: of the program; what another release read is read anew.
        jobs: how many processes read.
        strict: whether a file that cannot be read stops it all.
        begin: is called with the number of files to read, and gives what is told how many of them
            were read, as often as some were.
    """

    release: str
    jobs: int = 1
    strict: bool = False
    begin: Callable[[int], Callable[[int], object]] = lambda _: lambda _: None


def read_segment(sources: Sequence[Source], way: Way) -> tuple[Segment, list[str | None]]:
    """Read files into a segment; give of each file why it cannot be read, too.

    Raises:
        ArticleError: one cannot be read, where that stops it all.
    """
    lots = [*_read_lots(sources, way)]
    heads = [head for lot in lots for head in lot.heads]
    plain = join([PlainBuilder().build(), *(lot.plain for lot in lots)])
    analyzer = analyzer_of(heads)
    segment = Segment(
        heads=heads,
        articles=[one for lot in lots for one in lot.articles],
        figures=[one for lot in lots for one in lot.figures],
        analyzer=analyzer,
        indexed=Indexed.of(lay(plain, analyzer.aliases)),
    )
    return segment, [reason for lot in lots for reason in lot.reasons]


def _read_lots(sources: Sequence[Source], way: Way) -> Iterator[Lot]:
    """Read files, some at a time, in their order."""
    tell = way.begin(len(sources))
    lots = [sources[first : first + LOT] for first in range(0, len(sources), LOT)]
    read = partial(_read_lot, strict=way.strict)
    if way.jobs == 1 or len(lots) <= 1:
        for lot in lots:
            yield read(lot)
            tell(len(lot))
        return
    with ProcessPoolExecutor(min(way.jobs, len(lots))) as pool:
        for lot, found in zip(lots, pool.map(read, lots), strict=True):
            yield found
            tell(len(lot))


def digest_of(source: Source) -> str:
    """Give what changes with a file, with the .toml beside it, and with how it is named."""
    digest = hashlib.sha256(repr((source.article_id, source.collection)).encode())
    for path in (source.path, source.path.with_suffix(".toml")):
        try:
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            digest.update(repr(error.errno).encode())
    return digest.hexdigest()


def _read_lot(sources: Sequence[Source], *, strict: bool) -> Lot:
    lot = Lot([], [], [], PlainBuilder().build(), [])
    builder = PlainBuilder()
    for source in sources:
        try:
            article = source.read()
        except ArticleError as error:
            if strict:
                raise
            lot.reasons.append(error.reason)
            continue
        figures = read_figures(article)
        builder.add_article(article, group_figures(figures))
        lot.heads.append(head_of(article))
        lot.articles.append(write_article(article))
        lot.figures.append(write_figures(article, figures))
        lot.reasons.append(None)
    return lot._replace(plain=builder.build())
