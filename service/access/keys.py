"""Keys of programs: a file holds their hashes, and whoever made one its text.

A key has 256 random bits. Nobody finds one by trying, so that its SHA-256 is as good as a slow
hash, and does not cost every request the tenth of a second that one takes.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from service.access.files import (
    AccessError,
    check_keys,
    read_table,
    take_tables,
    take_text,
    take_texts,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PREFIX = "quotient_"
_BYTES = 32
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Key:
    """A program's key: what its owner calls it, and the groups that it reads for."""

    name: str
    groups: frozenset[str]


def hash_key(text: str) -> str:
    """Give what is kept of a key."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def read_keys(path: Path) -> dict[str, Key]:
    """Read a file of keys, by their hashes.

    Raises:
        AccessError: it cannot be read, or holds what is no key.
    """
    table = read_table(path)
    check_keys(path, "the file", table, {"keys"})
    return dict(_read_key(path, one) for one in take_tables(path, table, "keys"))


def _read_key(path: Path, table: dict[str, object]) -> tuple[str, Key]:
    check_keys(path, "a key", table, {"name", "sha256", "groups", "made"})
    name = take_text(path, "a key", table, "name")
    digest = take_text(path, f"the key {name!r}", table, "sha256")
    if _HASH.fullmatch(digest) is None:
        raise AccessError(path, f"the key {name!r} needs 64 hexadecimal digits as `sha256`")
    return digest, Key(name, frozenset(take_texts(path, f"the key {name!r}", table, "groups")))


def add_key(path: Path, name: str, groups: Iterable[str]) -> str:
    """Make a key, add its hash to a file, which is made where it is missing, and give its text.

    Raises:
        AccessError: the file holds what is no key, has one of this name, or cannot be written.
    """
    known = read_keys(path) if path.exists() else {}
    if any(key.name == name for key in known.values()):
        raise AccessError(path, f"has a key {name!r}; take it out first, or choose another name")
    text = PREFIX + secrets.token_urlsafe(_BYTES)
    made = datetime.now(UTC).date()
    entry = {"name": name, "sha256": hash_key(text), "groups": list(groups), "made": made}
    # Imported here, since no service that reads keys writes one.
    import tomlkit

    try:
        # What stands there stays; only its owner may read it.
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f"\n[[keys]]\n{tomlkit.dumps(entry)}")
    except OSError as error:
        raise AccessError(path, f"cannot be written ({error.strerror})") from error
    return text
