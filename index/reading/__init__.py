"""A file to an Article: its layout told from the page around it, its passages and sentences.

A new format gets a module of its own here.
"""

from __future__ import annotations

from index.reading.articles import parse_article, read_article
from index.reading.doubts import count_words, find_doubts
from index.reading.layout import author_of, masthead_of
from index.reading.metadata import Metadata
from index.reading.sentences import find_sentences
from index.reading.sources import Source, find_sources

__all__ = [
    "Metadata",
    "Source",
    "author_of",
    "count_words",
    "find_doubts",
    "find_sentences",
    "find_sources",
    "masthead_of",
    "parse_article",
    "read_article",
]
