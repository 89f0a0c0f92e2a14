"""Articles that change while they are served: the server is told to read them anew."""

from __future__ import annotations

import os
import signal
from threading import Thread
from typing import TYPE_CHECKING

from index import QuotientError
from index.store import MANIFEST, is_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


class WatchError(QuotientError):
    """Files that cannot be watched."""


def start_watching(paths: Sequence[Path]) -> Thread:
    """Watch files and folders; at each change tell this process with SIGHUP.

    Raises:
        WatchError: the library that watches is not installed.
    """
    try:
        import watchfiles
    except ImportError as error:
        raise WatchError("--watch needs an extra: pip install 'quotient[watch]'") from error
    watched = {path.resolve() for path in paths}
    # Editors put a new file in the place of the old one, which only its folder shows.
    folders = {path if path.is_dir() else path.parent for path in watched}

    def is_of_an_article(_: object, changed: str) -> bool:
        return any(belongs(changed, path) for path in watched)

    def watch() -> None:
        for _ in watchfiles.watch(*folders, watch_filter=is_of_an_article, raise_interrupt=False):
            os.kill(os.getpid(), signal.SIGHUP)

    thread = Thread(target=watch, name="watching", daemon=True)
    thread.start()
    return thread


def belongs(changed: str, path: Path) -> bool:
    """Tell whether a file is an article, the .toml beside it, or in a folder of articles.

    Of an index it is the manifest, which is written last.
    """
    if is_index(path):
        return changed == str(path / MANIFEST)
    if path.is_dir():
        return changed.startswith(f"{path}{os.sep}")
    return changed in _named(path)


def _named(path: Path) -> Iterable[str]:
    return str(path), str(path.with_suffix(".toml"))
