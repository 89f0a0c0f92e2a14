"""Where the templates and the data are: beside the package in a wheel, one folder up in a clone."""

from __future__ import annotations

from pathlib import Path

from index import QuotientError

_PACKAGE = Path(__file__).resolve().parent


class InstallationError(QuotientError):
    """A folder that must come with the program and did not.

    Attributes:
        name: the folder.
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"the folder {name}/ is missing beside {_PACKAGE}; install Quotient again")
        self.name = name


def find_folder(name: str) -> Path:
    """Find `templates` or `data`.

    Raises:
        InstallationError: it is in neither place.
    """
    for parent in (_PACKAGE, _PACKAGE.parent):
        if (parent / name).is_dir():
            return parent / name
    raise InstallationError(name)


def find_articles() -> list[Path]:
    """Give the articles that come with the program, by name."""
    return sorted((find_folder("data") / "articles").glob("*.txt"))
