"""The manifest of an index: which files it was made of, and where the parts of each stand.

It is written last and in one step, so an index is what its manifest says, whole, or what the one
before said.
"""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import orjson

from index.errors import QuotientError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "quotient-index.json"
FORMAT = 4


class StoreError(QuotientError):
    """An index that cannot be read or written.

    Attributes:
        folder: of the index.
        reason: what is wrong with it and what to do, without its name.
    """

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")
        self.folder = folder
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that the index was made of.

    Attributes:
        path: as it was named.
        digest: of what it holds and of what stands beside it.
        segment, row: where its article stands; of one that cannot be read, none and 0.
        reason: why it cannot be read.
    """

    path: str
    digest: str
    segment: str | None = None
    row: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index holds.

    Attributes:
        release: of the program that made it.
        entries: in the order of the library.
        segments: of each its files, with their sizes in bytes and their CRC-32.
    """

    release: str
    entries: tuple[Entry, ...]
    segments: dict[str, dict[str, tuple[int, int]]]

    @property
    def read(self) -> tuple[tuple[str, int], ...]:
        """Give the segment and the row of every article, in the order of the library."""
        return tuple((one.segment, one.row) for one in self.entries if one.segment)


def is_index(path: Path) -> bool:
    """Tell whether there is an index at a path."""
    return (path / NAME).is_file()


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of an index.

    Raises:
        StoreError: there is none, it is damaged, or of another format.
    """
    try:
        record = orjson.loads((folder / NAME).read_bytes())
    except OSError as error:
        reason = f"is no index that can be read ({error.strerror}); make one with `quotient index`"
        raise StoreError(folder, reason) from error
    except orjson.JSONDecodeError as error:
        raise damaged(folder, NAME) from error
    if not isinstance(record, dict) or "format" not in record:
        raise damaged(folder, NAME)
    if record["format"] != FORMAT:
        newer = "newer" if record["format"] > FORMAT else "older"
        raise StoreError(folder, f"is of a {newer} format; index again, into another folder")
    try:
        return _manifest(record)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged(folder, NAME) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in the place of the one before, through to the disk."""
    fresh = folder / f"{NAME}.new"
    with fresh.open("wb") as file:
        stated = {field.name: getattr(manifest, field.name) for field in fields(manifest)}
        file.write(orjson.dumps({"format": FORMAT, **stated}))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / NAME)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Write through which files a folder holds."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def list_files(folder: Path) -> dict[str, tuple[int, int]]:
    """Give the size and the CRC-32 of each file of a segment."""
    return {
        path.name: (path.stat().st_size, zlib.crc32(path.read_bytes()))
        for path in sorted(folder.iterdir())
    }


def check_sizes(folder: Path, segment: str, files: dict[str, tuple[int, int]]) -> None:
    """Hold the sizes of a segment's files against the manifest.

    Raises:
        StoreError: one is missing or was cut off.
    """
    for name, (size, _) in files.items():
        path = folder / segment / name
        if not path.is_file() or path.stat().st_size != size:
            raise damaged(folder, f"{segment}/{name}")


def _manifest(record: dict[str, Any]) -> Manifest:
    return Manifest(
        release=record["release"],
        entries=tuple(Entry(**entry) for entry in record["entries"]),
        segments={
            segment: {name: (size, checksum) for name, (size, checksum) in files.items()}
            for segment, files in record["segments"].items()
        },
    )


def damaged(folder: Path, name: str) -> StoreError:
    """Give the error of a file that is not what was written."""
    return StoreError(folder, f"is damaged ({name}); remove it and index again")
