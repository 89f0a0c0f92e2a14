"""One root error, and a child for each thing that can be wrong with what we are given.

A child carries its data, so that a caller can say more than the message does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class QuotientError(Exception):
    """Anything that the program refuses, said in one line that tells what to do."""


class ArticleError(QuotientError):
    """An article that cannot be read.

    Attributes:
        path: the file.
        reason: what is wrong with it and what to do, without the file's name.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class MetadataError(ArticleError):
    """A .toml beside an article that does not say what it may say.

    Attributes:
        key: the key that is unknown or has the wrong type; None where the file is not TOML.
    """

    def __init__(self, path: Path, key: str | None, reason: str) -> None:
        super().__init__(path, reason)
        self.key = key


class LibraryError(QuotientError):
    """Articles that cannot stand in one library.

    Attributes:
        article_id: the article at fault; None where there is none at all.
    """

    def __init__(self, article_id: str | None, reason: str) -> None:
        super().__init__(reason)
        self.article_id = article_id


class UnknownArticleError(QuotientError):
    """A question that is limited to an article that the library does not hold.

    Attributes:
        article_id: the id that was asked for.
    """

    def __init__(self, article_id: str) -> None:
        super().__init__(f"no article {article_id!r} in this library")
        self.article_id = article_id


class UnknownCollectionError(QuotientError):
    """A question that is limited to a collection that the library does not hold.

    Attributes:
        collection: the name that was asked for.
    """

    def __init__(self, collection: str) -> None:
        super().__init__(f"no collection {collection!r} in this library")
        self.collection = collection


class MissingTableError(QuotientError):
    """A table of words that must come with the program and did not.

    Attributes:
        name: of the table's file.
    """

    def __init__(self, name: str, beside: Path) -> None:
        super().__init__(f"the table {name} is missing beside {beside}; install Quotient again")
        self.name = name
