"""Path to Article: the only place that reads files.

A saved web page carries furniture around its article: section names, the headline again and
again, a breadcrumb, a picture credit. Furniture is told from prose by what any page has in
common, and belongs to no passage; the text itself stays as stored.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from index.errors import ArticleError, MetadataError
from index.model import Article, Span
from index.passages import cut_passages

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 32 * 1024 * 1024
MAX_PARAGRAPH = 1_000_000

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_WRAPPED_AT = 100
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_CREDIT = re.compile(
    r"(?:(?:image|photo|picture) )?(?:credits?|photographs?|photos?|images?)(?: by)?\s*:\s*\S|©",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"[Bb][Yy] [A-Z][\w.'’-]*(?: [\w.'’-]+){0,6}")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_PROSE_WORDS = 8
_HEADING_WORDS = 14
_NOTE_WORDS = 60
_AUTHOR_NOTE = re.compile(
    r"the (?:author|writer)\b|.*\b(?:is|was|has|works|writes|teaches|covers|reports|serves|holds)\b"
    r".*\b(?:author|editor|correspondent|reporter|journalist|professor|lecturer|fellow|analyst|"
    r"expert|researcher|scholar|writer|columnist|consultant|contributor|PhD|student)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the .toml beside an article may say of it; every key is optional."""

    title: str | None = None
    url: str | None = None
    published: str | None = None
    author: str | None = None
    aliases: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which lines of a page are what."""

    title: Span | None
    standfirst: Span | None
    credit: Span | None
    byline: Span | None
    body: tuple[Span, ...]
    note: Span | None


def read_article(path: Path) -> Article:
    """Read the article at `path`, and the .toml of the same name where there is one.

    Raises:
        ArticleError: the file is missing, empty, too large, not text, or holds no sentence.
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
    layout = _lay_out(text, _paragraphs(text))
    _refuse_unusable(path, layout)
    title = metadata.title or _words(text, layout.title)
    if title is None:
        warnings += ("no headline found; give `title` in the .toml beside it",)
    article_id = re.sub(r"[^\w-]+", "-", path.stem).strip("-") or "article"
    return Article(
        id=article_id,
        title=title or path.stem,
        text=text,
        passages=cut_passages(article_id, text, layout.standfirst, layout.body, layout.note),
        standfirst=_words(text, layout.standfirst),
        byline=_words(text, layout.byline or layout.note),
        credit=_words(text, layout.credit),
        url=metadata.url,
        published=metadata.published,
        author=metadata.author,
        aliases=metadata.aliases,
        warnings=warnings,
    )


def _refuse_unusable(path: Path, layout: _Layout) -> None:
    if not layout.body:
        raise ArticleError(path, "holds no sentence; put the article in it, a paragraph a line")
    longest = max(span.end - span.start for span in layout.body)
    if longest > MAX_PARAGRAPH:
        raise ArticleError(path, f"has a paragraph of {longest:,} characters; break it into lines")


# The page: which line is what.


def _paragraphs(text: str) -> list[Span]:
    """Give a span a paragraph: a line, or the lines of a block in a file that wraps its lines."""
    lines = [span for match in _LINE.finditer(text) if (span := _trim(text, *match.span()))]
    if any(line.end - line.start > _WRAPPED_AT for line in lines):
        return lines
    paragraphs = lines[:1]
    for before, line in pairwise(lines):
        if _continues(text, before, line):
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return paragraphs


def _continues(text: str, before: Span, line: Span) -> bool:
    """Tell whether `line` goes on with the wrapped paragraph of the line before it."""
    breaks = _BREAK.findall(text, before.end, line.start)
    return len(breaks) == 1 and before.end - before.start > _WRAPPED_AT // 2


def _trim(text: str, start: int, end: int) -> Span | None:
    """Leave out the white space around a line; a line of white space alone is none."""
    line = text[start:end]
    stripped = line.strip()
    if not stripped:
        return None
    start += line.index(stripped)
    return Span(start, start + len(stripped))


def _lay_out(text: str, lines: list[Span]) -> _Layout:
    """Split the page at its first prose, and tell head from body by what only a head has."""
    repeated = _repeated(text, lines)
    body_start = _body_start(text, lines, repeated)
    head, body = lines[:body_start], lines[body_start:]
    title = _title(text, head, repeated)
    body = [line for line in body if not _is_repeated_or_credit(text, line, repeated)]
    body = _join_headings(text, body)
    note = body.pop() if len(body) > 1 and _is_author_note(text, body[-1]) else None
    return _Layout(
        title=title,
        standfirst=next((line for line in reversed(head) if _is_prose(text, line)), None),
        credit=next((line for line in lines if _is_credit(text, line)), None),
        byline=next((line for line in head if _is_byline(text, line)), None),
        body=tuple(body),
        note=note,
    )


def _body_start(text: str, lines: list[Span], repeated: frozenset[str]) -> int:
    """Find the first line of the body.

    A credit, a byline or the headline once more can follow a standfirst, but never the second
    paragraph; so the head ends with the last of them that has at most one prose line before it.
    """
    prose_seen = 0
    start = None
    for number, line in enumerate(lines):
        if _is_prose(text, line):
            prose_seen += 1
            if prose_seen > 1:
                break
        elif _closes_head(text, line, repeated):
            start = number + 1
    first_prose = next((n for n, line in enumerate(lines) if _is_prose(text, line)), None)
    if first_prose is None:
        return len(lines)
    return start if start is not None and start > first_prose else first_prose


def _closes_head(text: str, line: Span, repeated: frozenset[str]) -> bool:
    return _is_byline(text, line) or _is_repeated_or_credit(text, line, repeated)


def _is_repeated_or_credit(text: str, line: Span, repeated: frozenset[str]) -> bool:
    return _is_credit(text, line) or _folded(text, line) in repeated


def _title(text: str, head: list[Span], repeated: frozenset[str]) -> Span | None:
    """Take the headline: the longest repeated line of the head, else its longest short line."""
    names = [
        line
        for line in head
        if not (_is_prose(text, line) or _is_credit(text, line) or _is_byline(text, line))
    ]
    again = [line for line in names if _folded(text, line) in repeated]
    return max(again or names, key=lambda line: line.end - line.start, default=None)


def _join_headings(text: str, lines: list[Span]) -> list[Span]:
    """Let a heading stand with the paragraph it heads; one that heads nothing is furniture."""
    joined: list[Span] = []
    heading: Span | None = None
    for line in lines:
        if _is_heading(text, line):
            heading = heading or line
            continue
        joined.append(Span(heading.start if heading else line.start, line.end))
        heading = None
    return joined


def _repeated(text: str, lines: list[Span]) -> frozenset[str]:
    """Give the folded words of every short line that stands on the page more than once."""
    counts = Counter(_folded(text, line) for line in lines if not _is_prose(text, line))
    return frozenset(words for words, count in counts.items() if count > 1)


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def _folded(text: str, line: Span) -> str:
    return " ".join(text[line.start : line.end].casefold().split())


def _is_prose(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return (
        _SENTENCE_END.search(words) is not None
        and len(words.split()) >= _PROSE_WORDS
        and not _is_credit(text, line)
    )


def _is_credit(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return _CREDIT.match(words) is not None and len(words.split()) <= _PROSE_WORDS * 2


def _is_byline(text: str, line: Span) -> bool:
    return _BYLINE.fullmatch(text[line.start : line.end]) is not None


def _is_heading(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return (
        _SENTENCE_END.search(words) is None
        and len(words.split()) <= _HEADING_WORDS
        and not any(character.isdigit() for character in words)
        and not words.startswith(("-", "*", "•", "–"))
    )


def _is_author_note(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return len(words.split()) <= _NOTE_WORDS and _AUTHOR_NOTE.match(words) is not None


# The file: bytes to text.


def _read_text(path: Path) -> tuple[str, tuple[str, ...]]:
    content = _read_bytes(path)
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


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); check the name"
        raise ArticleError(path, reason) from error
    if len(content) > MAX_BYTES:
        raise ArticleError(path, f"is larger than {MAX_BYTES:,} bytes; split it into articles")
    return content


def _read_metadata(path: Path) -> Metadata:
    if not path.is_file():
        return Metadata()
    try:
        table = tomllib.loads(_read_bytes(path).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise MetadataError(path, None, f"is not valid TOML: {error}") from error
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
        if not isinstance(names, list) or not all(isinstance(n, str) and n for n in names):
            raise MetadataError(path, f"aliases.{name}", f"`aliases.{name}` must list names")
        groups.append((name, *names))
    return tuple(groups)
