"""An index made, or brought up to date: what did not change stays as it was written.

What is new becomes a segment of its own. Once there are many, or much of what stands in them has
gone, they become one (as in Lucene: McCandless 2011, "Visualizing Lucene's segment merges").
"""

from __future__ import annotations

import fcntl
import itertools
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.contents import refuse_doubles
from index.errors import LibraryError
from index.store.manifest import (
    Entry,
    Manifest,
    StoreError,
    is_index,
    list_files,
    read_manifest,
    sync_folder,
    write_manifest,
)
from index.store.reading import digest_of, read_segment
from index.store.segments import open_heads, open_segment, put_together, write_segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from index.model.articles import Head
    from index.reading import Source
    from index.store.reading import Way
    from index.store.segments import Segment

# With more segments than these, or with less of their articles than this still in the index, all
# of it is written anew.
MOST_SEGMENTS = 8
_LEAST_LEFT = 0.75
_FRESH = "new"


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did.

    Attributes:
        articles: how many the index holds.
        read: how many files were read: new ones, and those that changed.
        gone: how many of its files are no more.
        left_out: the files that cannot be read, each with the reason.
    """

    articles: int
    read: int
    gone: int
    left_out: tuple[tuple[str, str], ...]


def update_index(folder: Path, sources: Sequence[Source], way: Way) -> Update:
    """Make an index of files, or bring the one that is there up to date.

    Until it is whole, the one before stays as it is.

    Raises:
        StoreError: it cannot be written, or another process is writing it.
        ArticleError: a file cannot be read, where that stops it all.
        LibraryError: no article can be read, or two have the same id.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            return _update(folder, sources, way)
    except OSError as error:
        reason = f"cannot be written ({error.strerror}); what was there before still stands"
        raise StoreError(folder, reason) from error


def _update(folder: Path, sources: Sequence[Source], way: Way) -> Update:
    before = read_manifest(folder) if is_index(folder) else Manifest(way.release, (), {})
    kept = {(e.path, e.digest): e for e in before.entries if before.release == way.release}
    keys = [(str(source.path), digest_of(source)) for source in sources]
    fresh = {key: one for key, one in zip(keys, sources, strict=True) if key not in kept}
    gone = len({entry.path for entry in before.entries} - {path for path, _ in keys})
    if fresh or keys != [*kept]:
        name = _next_name(before)
        segment, read = _read(fresh, name, way)
        entries = [kept.get(key) or read[key] for key in keys]
        before = _take_in(folder, before, (name, segment), Manifest(way.release, (*entries,), {}))
    left_out = tuple((one.path, one.reason) for one in before.entries if one.reason)
    return Update(len(before.read), len(fresh), gone, left_out)


def _next_name(manifest: Manifest) -> str:
    numbers = [int(name.rpartition("-")[2]) for name in manifest.segments]
    return f"segment-{max(numbers, default=0) + 1:06}"


def _read(
    fresh: Mapping[tuple[str, str], Source], name: str, way: Way
) -> tuple[Segment, dict[tuple[str, str], Entry]]:
    """Read files into a segment of that name; give the entries of the files, too."""
    segment, reasons = read_segment([*fresh.values()], way)
    rows = itertools.count()
    entries = {
        key: Entry(*key, reason=reason) if reason else Entry(*key, name, next(rows))
        for key, reason in zip(fresh, reasons, strict=True)
    }
    return segment, entries


def _take_in(
    folder: Path, before: Manifest, new: tuple[str, Segment], wanted: Manifest
) -> Manifest:
    """Write a segment, and then a manifest of it and of what stays of those before."""
    name, segment = new
    used = {one for one, _ in wanted.read}
    stay = {one: files for one, files in before.segments.items() if one in used}
    heads = {name: segment.heads, **{one: open_heads(folder / one) for one in stay}}
    _refuse(heads, wanted)
    if _is_scattered(heads, wanted):
        opened = {name: segment, **{one: open_segment(folder / one) for one in stay}}
        segment = put_together([(opened[one], row) for one, row in wanted.read])
        wanted, stay = replace(wanted, entries=_renumbered(wanted.entries, name)), {}
    if segment.heads:
        _write(folder, name, segment)
        stay = {**stay, name: list_files(folder / name)}
    manifest = replace(wanted, segments=stay)
    write_manifest(folder, manifest)
    _clear(folder, {*before.segments, *manifest.segments})
    return manifest


def _renumbered(entries: Sequence[Entry], name: str) -> tuple[Entry, ...]:
    """Give the entries of articles that all stand in one segment now, in this order."""
    rows = itertools.count()
    return tuple(
        replace(one, segment=name, row=next(rows)) if one.segment else one for one in entries
    )


def _refuse(heads: Mapping[str, Sequence[Head]], wanted: Manifest) -> None:
    if not wanted.read:
        reason = next((e.reason for e in wanted.entries if e.reason), "there is none")
        raise LibraryError(None, f"no article can be read: {reason}")
    refuse_doubles(heads[one][row].id for one, row in wanted.read)


def _is_scattered(heads: Mapping[str, Sequence[Head]], wanted: Manifest) -> bool:
    """Tell whether articles stand in too many segments, or with too much that has gone."""
    held = {one: len(heads[one]) for one, _ in wanted.read}
    return len(held) > MOST_SEGMENTS or len(wanted.read) < _LEAST_LEFT * sum(held.values())


def _write(folder: Path, name: str, segment: Segment) -> None:
    """Write a segment beside the others; it has its name once it is whole."""
    fresh = folder / f"{_FRESH}-{name}"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(folder / name, ignore_errors=True)
    fresh.mkdir()
    write_segment(fresh, segment)
    sync_folder(fresh)
    fresh.rename(folder / name)
    sync_folder(folder)


def _clear(folder: Path, used: set[str]) -> None:
    """Remove what neither this manifest nor the one before names: it may still be opened."""
    for path in folder.iterdir():
        if path.is_dir() and path.name.startswith(("segment-", _FRESH)) and path.name not in used:
            shutil.rmtree(path)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process write an index at a time."""
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            reason = "is being written by another process; wait until it is done"
            raise StoreError(folder, reason) from error
        yield
