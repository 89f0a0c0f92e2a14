"""Texts as they may stand in a citation."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Article

_SUMMARY = 300
# No characters at all (Unicode, section 23.7).
_NO_CHARACTERS = "\ufffe\uffff"
_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")


def line(text: str) -> str:
    r"""Write a text on one line, without what XML has no place for.

    >>> line("two\r\nlines\x00")
    'two lines'
    """
    on_one = " ".join(text.split())
    return "".join(c for c in on_one if unicodedata.category(c) != "Cc" and c not in _NO_CHARACTERS)


def summary(article: Article) -> str:
    """Give what an article begins with, on a line."""
    begun = next((article.text[one.start : one.end] for one in article.passages), "")
    said = line(article.standfirst or begun)
    return said if len(said) <= _SUMMARY else said[:_SUMMARY].rpartition(" ")[0] + " …"


def place_of(passage: int) -> str:
    """Name a passage as a reader finds it."""
    return f"¶ {passage}" if passage else "standfirst"


def in_markdown(text: str) -> str:
    """Keep the characters of a text from acting as Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)
