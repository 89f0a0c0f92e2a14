"""The files of access: TOML of which every key must be known, since a misspelt one is a mistake."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from index import QuotientError

if TYPE_CHECKING:
    from pathlib import Path


class AccessError(QuotientError):
    """Rules or keys that cannot be used.

    Attributes:
        path: the file.
        reason: what is wrong with it.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def read_table(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        AccessError: it cannot be read, or is no TOML.
    """
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise AccessError(path, f"cannot be read ({error.strerror})") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise AccessError(path, f"is no TOML: {error}") from error


def take_tables(path: Path, table: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """Take a list of tables, `[[name]]`, which may be missing.

    Raises:
        AccessError: it is something else.
    """
    found = table.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise AccessError(path, f"has `{name}` that is no list; begin each with [[{name}]]")
    return found


def check_keys(path: Path, where: str, table: dict[str, Any], known: set[str]) -> None:
    """Refuse a table with a key that means nothing.

    Raises:
        AccessError: there is one.
    """
    for key in sorted(table.keys() - known):
        allowed = ", ".join(sorted(known))
        raise AccessError(path, f"{where} has an unknown key `{key}`; it may have {allowed}")


def take_texts(path: Path, where: str, table: dict[str, Any], name: str) -> tuple[str, ...]:
    """Take a list of texts, which may be missing.

    Raises:
        AccessError: it is something else.
    """
    found = table.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, str) and one for one in found):
        raise AccessError(path, f"{where} needs a list of texts as `{name}`")
    return tuple(found)


def take_text(path: Path, where: str, table: dict[str, Any], name: str) -> str:
    """Take a text.

    Raises:
        AccessError: it is missing, or something else.
    """
    found = table.get(name)
    if not isinstance(found, str) or not found:
        raise AccessError(path, f"{where} needs a text as `{name}`")
    return found
