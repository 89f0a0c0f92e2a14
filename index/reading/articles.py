"""Path to Article: the only place that reads files. The text stays as stored."""

from __future__ import annotations

import datetime
import re
import stat
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.errors import ArticleError, MetadataError
from index.model import Article
from index.reading.layout import author_of, find_blocks, lay_out
from index.reading.passages import cut_passages

if TYPE_CHECKING:
    from pathlib import Path

    from index.model import Span
    from index.reading.layout import Layout

MAX_BYTES = 32 * 1024 * 1024
MAX_PARAGRAPH = 1_000_000
# Of a key with thousands of dots tomllib takes time that grows with their square.
MAX_METADATA_BYTES = 16 * 1024
MAX_NAME = 100

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the .toml beside an article may say of it; every key is optional."""

    title: str | None = None
    url: str | None = None
    published: str | None = None
    author: str | None = None
    aliases: tuple[tuple[str, ...], ...] = ()


def read_article(path: Path) -> Article:
    """Read the article at `path`, and the .toml of the same name where there is one.

    Raises:
        ArticleError: a file is missing, no regular file, empty, too large, not text, or holds no
            sentence.
        MetadataError: the .toml has an unknown key or a value of the wrong type.
    """
    text, warnings = _read_text(path)
    return parse_article(path, text, _read_metadata(path.with_suffix(".toml")), warnings)


def parse_article(
    path: Path, text: str, metadata: Metadata = Metadata(), warnings: tuple[str, ...] = ()
) -> Article:
    """Make an Article of `text`; `path` gives its id, and its name in errors.

    Raises:
        ArticleError: `text` holds no sentence, or a paragraph of over a million characters.
    """
    layout = lay_out(text, find_blocks(text))
    _refuse_unusable(path, layout)
    title = metadata.title or _words(text, layout.title)
    if title is None:
        warnings += ("no headline found; give `title` in the .toml beside it",)
    article_id = re.sub(r"[^\w-]+", "-", path.stem).strip("-") or "article"
    return Article(
        id=article_id,
        # A file's name may hold bytes that are no UTF-8.
        title=title or path.stem.encode(errors="replace").decode(),
        text=text,
        passages=cut_passages(article_id, text, layout.standfirst, layout.body, layout.note),
        standfirst=_words(text, layout.standfirst),
        byline=_words(text, layout.byline or layout.note),
        credit=_words(text, layout.credit),
        url=metadata.url,
        published=metadata.published,
        author=metadata.author or _author(_words(text, layout.byline)),
        aliases=metadata.aliases,
        warnings=warnings,
    )


def _author(byline: str | None) -> str | None:
    """Give the names of a byline, "By Ada Marsh"."""
    return byline and author_of(byline)


def _refuse_unusable(path: Path, layout: Layout) -> None:
    if not layout.body:
        raise ArticleError(path, "holds no sentence; put the article in it, a paragraph a line")
    longest = max(paragraph[-1].end - paragraph[0].start for paragraph in layout.body)
    if longest > MAX_PARAGRAPH:
        raise ArticleError(path, f"has a paragraph of {longest:,} characters; break it into lines")


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else " ".join(text[span.start : span.end].split())


def _read_text(path: Path) -> tuple[str, tuple[str, ...]]:
    content = _read_bytes(path, MAX_BYTES)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError(path, "is UTF-16; save it as UTF-8")
    warnings: tuple[str, ...] = ()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text, warnings = _decode_windows(path, content)
    if _CONTROL.search(text):
        raise ArticleError(path, "is not a text file; save the article as plain text in UTF-8")
    return text, warnings


def _decode_windows(path: Path, content: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 (byte {error.start:,}); save it as UTF-8"
        raise ArticleError(path, reason) from error
    return text, ("read as Windows-1252, since it is not UTF-8; save it as UTF-8",)


def _read_bytes(path: Path, most: int) -> bytes:
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


def _stands_there(path: Path) -> bool:
    """Tell whether there is something of that name, be it a link that leads nowhere."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def _read_metadata(path: Path) -> Metadata:
    if not _stands_there(path):
        return Metadata()
    table = _read_table(path)
    known = {"title", "url", "published", "author", "aliases"}
    for key in table.keys() - known:
        allowed = ", ".join(sorted(known))
        raise MetadataError(path, key, f"has an unknown key `{key}`; it may have {allowed}")
    return Metadata(
        title=_string(path, table, "title"),
        url=_url(path, table),
        published=_date(path, table),
        author=_string(path, table, "author"),
        aliases=_aliases(path, table.get("aliases", {})),
    )


def _read_table(path: Path) -> dict[str, Any]:
    content = _read_bytes(path, MAX_METADATA_BYTES)
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


def _is_name(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= MAX_NAME
