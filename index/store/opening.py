"""An index to the library that it holds."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from index.contents import refuse_doubles, refuse_none
from index.errors import ArticleError
from index.library import Library
from index.store.manifest import StoreError, check_sizes, damaged, read_manifest
from index.store.reading import read_segment
from index.store.segments import contents_of, open_segment, put_together

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.reading import Source
    from index.store.manifest import Manifest
    from index.store.reading import Way

# An index may be written anew, and what was written before removed, while it is opened.
_TIMES = 3


def open_index(folder: Path) -> Library:
    """Open an index; its columns are mapped, its articles made when they are asked for.

    Raises:
        StoreError: there is none, it is damaged, or of another format.
    """
    for _ in range(_TIMES):
        manifest = read_manifest(folder)
        try:
            return _open(folder, manifest)
        except StoreError:
            if read_manifest(folder) == manifest:
                raise
    raise StoreError(folder, "is written anew all the time; try again")


def read_library(sources: Sequence[Source], way: Way) -> tuple[Library, tuple[ArticleError, ...]]:
    """Read files into a library in memory; give what is wrong with those left out, too.

    Raises:
        ArticleError: one cannot be read, where that stops it all, or none can.
        LibraryError: two have the same id, or there is none.
    """
    segment, reasons = read_segment(sources, way)
    pairs = zip(sources, reasons, strict=True)
    left_out = tuple(ArticleError(source.path, reason) for source, reason in pairs if reason)
    if left_out and not segment.heads:
        raise left_out[0]
    refuse_none(segment.heads)
    refuse_doubles(head.id for head in segment.heads)
    return Library(contents_of(segment), way.release), left_out


def check_index(folder: Path) -> Library:
    """Read every byte of an index, and open it.

    Raises:
        StoreError: as `open_index`, or a byte is not what was written.
    """
    for segment, files in read_manifest(folder).segments.items():
        for name, (_, checksum) in files.items():
            path = folder / segment / name
            if not path.is_file() or zlib.crc32(path.read_bytes()) != checksum:
                raise damaged(folder, f"{segment}/{name}")
    return open_index(folder)


def _open(folder: Path, manifest: Manifest) -> Library:
    for segment, files in manifest.segments.items():
        check_sizes(folder, segment, files)
    try:
        opened = {name: open_segment(folder / name) for name in manifest.segments}
        rows = [(opened[name], row) for name, row in manifest.read]
        return Library(contents_of(put_together(rows)), manifest.release)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise damaged(folder, "its columns") from error
