"""Markdown: by markdown-it-py to HTML, which is read as any page that is nothing but text.

mistune and Python-Markdown were weighed: neither says on which line a block stands.
"""

from __future__ import annotations

import datetime
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from index.reading.formats.document import FormatError, Stated, Writer
from index.reading.formats.encodings import decode
from index.reading.formats.html import read_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from index.reading.formats.document import Document

_SUFFIXES = frozenset((".md", ".markdown", ".mdown", ".mkd"))
_MAX_CHARACTERS = 8_000_000
_SAMPLE = 20_000
_FRONT = re.compile(
    r"---[ ]*\r?\n(?P<fields>(?:(?!---)[^\r\n]*\r?\n){0,200}?)(?:---|\.\.\.)[ ]*(?:\r?\n|$)"
)
_FIELD = re.compile(r"^(?P<name>[A-Za-z][\w -]{0,40}):[ ]+(?P<value>\S[^\r\n]*)$", re.MULTILINE)
# What is written in Markdown and hardly ever in plain text.
_SIGNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^#{1,6}[ ]\S",
        r"\[[^\]\n]{1,200}\]\((?:https?:|/|\.|#|mailto:)[^)\s]{1,500}\)",
        r"^```\w*\s*$",
        r"^\|?[ ]*:?-{3,}:?[ ]*\|[-|: ]*$",
        r"\*\*[^*\n]{1,200}\*\*",
    )
)
_ENOUGH_SIGNS = 2
# A heading with an empty line under it.
_OPENS = re.compile(r"#{1,6}[ ][^#\s].{0,200}\n[^\S\n]*+\n")


class Markdown:
    """Markdown (CommonMark with tables), with or without front matter."""

    name = "Markdown"

    def holds(self, content: bytes, suffix: str) -> bool:
        """Tell by the name; by a heading that opens it; else by two signs, or one under fields."""
        if suffix in _SUFFIXES:
            return True
        sample = content[:_SAMPLE].decode("utf-8", "ignore").lstrip("\ufeff")
        if _OPENS.match(sample.lstrip()):
            return True
        signs = sum(sign.search(sample) is not None for sign in _SIGNS)
        return signs >= _ENOUGH_SIGNS - (_FRONT.match(sample) is not None)

    def read(self, content: bytes) -> Document:
        """Read a text."""
        text, warnings = decode(content)
        if len(text) > _MAX_CHARACTERS:
            raise FormatError(f"has more than {_MAX_CHARACTERS:,} characters of Markdown; split it")
        front = _FRONT.match(text)
        begun = front.end() if front else 0
        # Imported here, since few articles are Markdown, and every start would wait for it.
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark", {"html": True}).enable("table")
        tokens = parser.parse(text[begun:])
        _number_lines(tokens, text.count("\n", 0, begun))
        writer = Writer()
        read_whole(parser.renderer.render(tokens, parser.options, {}), writer)
        return writer.document(_stated(front["fields"] if front else "", tokens), warnings)


def _number_lines(tokens: Sequence[Token], begun: int) -> None:
    """Note on each block which line it begins on."""
    for token in tokens:
        if token.map is not None and token.nesting >= 0:
            token.attrSet("data-place", f"line {begun + token.map[0] + 1}")


def _stated(front: str, tokens: Sequence[Token]) -> Stated:
    fields = {
        found["name"].lower(): found["value"].strip().strip("\"'")
        for found in _FIELD.finditer(front)
    }
    date = fields.get("date") or fields.get("published") or ""
    try:
        published = datetime.date.fromisoformat(date[:10]).isoformat()
    except ValueError:
        published = None
    url = fields.get("url") or fields.get("canonical_url") or ""
    return Stated(
        title=fields.get("title") or _first_heading(tokens),
        author=fields.get("author"),
        published=published,
        url=url if url.startswith(("https://", "http://")) else None,
    )


def _first_heading(tokens: Sequence[Token]) -> str | None:
    """Give the first heading of the first rank that there is."""
    headings = [
        (token.tag, inline) for token, inline in pairwise(tokens) if token.type == "heading_open"
    ]
    if not headings:
        return None
    _, inline = min(headings, key=lambda heading: heading[0])
    plain = (
        child.content for child in inline.children or () if child.type in ("text", "code_inline")
    )
    return " ".join("".join(plain).split()) or None
