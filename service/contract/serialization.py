"""Views to what goes over the wire: JSON (RFC 8259) and CSV (RFC 4180).

orjson writes the views' dataclasses as they stand: an answer of 11 kB takes 24 µs, where
`dataclasses.asdict` and the standard library's `json` take 350 µs.
"""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import orjson

from service.views.presenting import FigureView, link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index import Article, Library
    from index.model import Passage

_CSV_FIELDS = tuple(
    field.name for field in fields(FigureView) if field.name not in {"number", "sentence", "rule"}
)


def to_json(content: object, *, indented: bool = False) -> bytes:
    """Write views, and lists and dicts of them, as JSON."""
    return orjson.dumps(content, option=orjson.OPT_INDENT_2 if indented else None)


def article_content(library: Library, article: Article) -> dict[str, Any]:
    """Give what is said of an article in the list of articles."""
    return {
        "id": article.id,
        "title": article.title,
        "standfirst": article.standfirst,
        "byline": article.byline,
        "author": article.author,
        "published": article.published,
        "source_url": article.url,
        "url": f"/articles/{article.id}",
        "passages": len(article.passages),
        "figures": sum(len(library.figures_of(passage)) for passage in article.passages),
    }


def article_text_content(library: Library, article: Article) -> dict[str, Any]:
    """Give an article with its text, its passages and their sentences."""
    return {
        **article_content(library, article),
        "text": article.text,
        "passages": [_passage_content(article, passage) for passage in article.passages],
    }


def figures_csv(views: Iterable[FigureView]) -> str:
    """Write figures as CSV, a row a figure, with a header."""
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(_CSV_FIELDS)
    writer.writerows([getattr(view, name) for name in _CSV_FIELDS] for view in views)
    return output.getvalue()


def _passage_content(article: Article, passage: Passage) -> dict[str, Any]:
    return {
        "id": f"{article.id}#p{passage.number}",
        "number": passage.number,
        "role": passage.role,
        "text": article.text[passage.start : passage.end],
        "start": passage.start,
        "end": passage.end,
        "url": link(article.id, passage.number),
        "sentences": [
            {"text": article.text[s.start : s.end], "start": s.start, "end": s.end}
            for s in passage.sentences
        ],
    }
