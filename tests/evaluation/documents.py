"""Evaluation documents: reading them, and making an article of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from index.model.articles import Article, Passage, Span
from index.reading import find_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Document = dict[str, Any]


def read_documents(path: Path) -> Iterator[Document]:
    """Read one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def questions_of(document: Document) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """Give every question or turn, with the questions of its conversation before it."""
    yield from ((question, ()) for question in document.get("questions", ()))
    for conversation in document.get("conversations", ()):
        earlier: list[str] = []
        for turn in conversation["turns"]:
            yield turn, tuple(earlier)
            earlier.append(turn["question"])


def article_of(passages: Sequence[str], title: str = "", article_id: str = "document") -> Article:
    """Make an article in which passage i of the document is passage i + 1."""
    text = "\n\n".join(passages)
    made, start = [], 0
    for number, words in enumerate(passages, start=1):
        end = start + len(words)
        sentences = find_sentences(text, Span(start, end), number)
        made.append(Passage(article_id, number, start, end, "body", sentences))
        start = end + 2
    return Article(id=article_id, title=title or article_id, text=text, passages=tuple(made))
