"""Files and folders to the articles that they are: each file's id and collection."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.reading.articles import read_article
from index.reading.files import fill_in, find_files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from index.model.articles import Article


class Source(NamedTuple):
    """A file, and what is known of its article before it is read.

    Attributes:
        article_id: None where the file's name gives it, as for most.
        collection: the first folder that leads to it from the folder that was named.
    """

    path: Path
    article_id: str | None = None
    collection: str | None = None

    def read(self) -> Article:
        """Read the article; errors are those of `read_article`."""
        return read_article(self.path, self.article_id, self.collection)


def find_sources(paths: Iterable[Path]) -> list[Source]:
    """Give what is at the paths, which may be patterns, and in the folders at them, by name.

    Files of one name in one folder, "report.md" and "report.pdf", are told apart by their ends.

    Raises:
        ArticleError: a folder holds no article, or cannot be looked through; a pattern fits none.
    """
    every = [named for path in paths for named in fill_in(path)]
    found = [(path, named) for named in every for path in find_files([named])]
    counts = Counter(path.with_suffix("") for path, _ in found)
    return [
        Source(
            path,
            f"{path.stem}-{path.suffix[1:]}" if counts[path.with_suffix("")] > 1 else None,
            _collection(path, named),
        )
        for path, named in found
    ]


def _collection(path: Path, named: Path) -> str | None:
    folders = path.relative_to(named).parts[:-1]
    # A folder's name may hold bytes that are no UTF-8.
    return folders[0].encode(errors="replace").decode() if folders else None
