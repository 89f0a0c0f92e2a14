"""Texts as they may stand in a citation."""

from __future__ import annotations

import re
import unicodedata

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


def place_of(passage: int) -> str:
    """Name a passage as a reader finds it."""
    return f"¶ {passage}" if passage else "standfirst"


def in_markdown(text: str) -> str:
    """Keep the characters of a text from acting as Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)
