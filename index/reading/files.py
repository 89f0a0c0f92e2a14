"""Bytes of files, within bounds; and the files of folders."""

from __future__ import annotations

import re
import stat
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ArticleError
from index.reading.formats import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_FILES = 10_000
_PATTERN = re.compile(r"[*?\[]")


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Give the files at the paths, and those of articles in the folders at them, by name.

    Raises:
        ArticleError: a folder holds no article, or cannot be looked through.
    """
    return [found for path in paths for found in (_in_folder(path) if path.is_dir() else [path])]


def fill_in(path: Path) -> list[Path]:
    """Give the files and folders that fit a pattern which no shell has filled in, by name.

    Raises:
        ArticleError: none does.
    """
    if _PATTERN.search(str(path)) is None or stands_there(path):
        return [path]
    fitting = [Path(name) for name in sorted(glob(str(path), recursive=True))]
    if not fitting:
        raise ArticleError(path, "fits no file; check the pattern")
    return fitting


def _in_folder(folder: Path) -> list[Path]:
    try:
        found = sorted(path for path in _below(folder) if path.suffix.lower() in SUFFIXES)
    except OSError as error:
        reason = f"cannot be looked through ({error.strerror}); check who may read it"
        raise ArticleError(folder, reason) from error
    if not found:
        known = ", ".join(sorted(SUFFIXES))
        raise ArticleError(folder, f"holds no article; their names end in {known}")
    if len(found) > _MOST_FILES:
        raise ArticleError(folder, f"holds more than {_MOST_FILES:,} articles; name parts of it")
    return found


def _below(folder: Path) -> Iterator[Path]:
    """Give the files of a folder and of those in it, but for hidden ones and saved pages' parts."""
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            # A browser saves what belongs to "page.html" in the folder "page_files" beside it.
            if not path.name.endswith("_files") and not path.is_symlink():
                yield from _below(path)
        else:
            yield path


def read_bytes(path: Path, most: int) -> bytes:
    """Read a regular file: a pipe or a device might never end, nor even begin."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ArticleError(path, "is not a regular file; name a text file")
        with path.open("rb") as file:
            # It may be growing while it is read.
            content = file.read(most + 1)
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); check the name"
        raise ArticleError(path, reason) from error
    if len(content) > most:
        raise ArticleError(path, f"is larger than {most:,} bytes; make it shorter")
    return content


def stands_there(path: Path) -> bool:
    """Tell whether there is something of that name, be it a link that leads nowhere."""
    try:
        path.lstat()
    except OSError:
        return False
    return True
