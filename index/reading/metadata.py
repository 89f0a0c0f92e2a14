"""The .toml beside an article: what the article does not say, and what overrules how it is read."""

from __future__ import annotations

import datetime
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.errors import MetadataError
from index.reading.files import read_bytes, stands_there

if TYPE_CHECKING:
    from pathlib import Path

# Of a key with thousands of dots tomllib takes time that grows with their square.
MAX_METADATA_BYTES = 16 * 1024
MAX_NAME = 100


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the .toml beside an article may say of it; every key is optional.

    Attributes:
        aliases: groups of names that mean the same.
        collection: the set of articles that it belongs to.
        keep, drop: how paragraphs begin that are of the article, or are not.
    """

    title: str | None = None
    url: str | None = None
    published: str | None = None
    author: str | None = None
    aliases: tuple[tuple[str, ...], ...] = ()
    collection: str | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


NOTHING = Metadata()


def read_metadata(path: Path) -> Metadata:
    """Read the .toml at `path`; where there is none, it says nothing.

    Raises:
        ArticleError: it cannot be read.
        MetadataError: it has an unknown key or a value of the wrong type.
    """
    if not stands_there(path):
        return Metadata()
    table = _read_table(path)
    known = {"title", "url", "published", "author", "aliases", "collection", "keep", "drop"}
    for key in table.keys() - known:
        allowed = ", ".join(sorted(known))
        raise MetadataError(path, key, f"has an unknown key `{key}`; it may have {allowed}")
    return Metadata(
        title=_string(path, table, "title"),
        url=_url(path, table),
        published=_date(path, table),
        author=_string(path, table, "author"),
        aliases=_aliases(path, table.get("aliases", {})),
        collection=_string(path, table, "collection"),
        keep=_beginnings(path, table, "keep"),
        drop=_beginnings(path, table, "drop"),
    )


def _read_table(path: Path) -> dict[str, Any]:
    content = read_bytes(path, MAX_METADATA_BYTES)
    try:
        return tomllib.loads(content.decode("utf-8"))
    except RecursionError as error:
        raise MetadataError(
            path, None, "nests its brackets too deep; one in one will do"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise MetadataError(path, None, f"is not valid TOML: {error}") from error
    except ValueError as error:
        raise MetadataError(path, None, "holds a number of too many digits") from error


def _string(path: Path, table: dict[str, Any], key: str) -> str | None:
    value = table.get(key)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise MetadataError(path, key, f"`{key}` must be a string that is not empty")
    return value


def _url(path: Path, table: dict[str, Any]) -> str | None:
    url = _string(path, table, "url")
    if url is not None and not url.startswith(("https://", "http://")):
        raise MetadataError(path, "url", "`url` must begin with https:// or http://")
    return url


def _date(path: Path, table: dict[str, Any]) -> str | None:
    """Read `published`, a TOML date or an ISO 8601 string, as an ISO 8601 date."""
    value = table.get("published")
    if isinstance(value, datetime.datetime):
        value = value.date()
    if value is None:
        return None
    if isinstance(value, datetime.date):
        return value.isoformat()
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except (TypeError, ValueError) as error:
        reason = "`published` must be a date such as 2016-07-21"
        raise MetadataError(path, "published", reason) from error


def _aliases(path: Path, table: object) -> tuple[tuple[str, ...], ...]:
    """Read `[aliases]`: a name, and the other name or the list of names that mean the same."""
    if not isinstance(table, dict):
        raise MetadataError(path, "aliases", "`aliases` must be a table: name = [other names]")
    groups = []
    for name, others in table.items():
        names = [others] if isinstance(others, str) else others
        if not isinstance(names, list) or not all(map(_is_name, (name, *names))):
            reason = f"`aliases.{name}` must list names, of {MAX_NAME} characters at most"
            raise MetadataError(path, f"aliases.{name}", reason)
        groups.append((name, *names))
    return tuple(groups)


def _beginnings(path: Path, table: dict[str, Any], key: str) -> tuple[str, ...]:
    """Read `keep` or `drop`: how paragraphs begin, each a string that is not empty."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise MetadataError(path, key, f"`{key}` must list how paragraphs begin")
    return tuple(value)


def _is_name(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= MAX_NAME
