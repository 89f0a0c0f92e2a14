"""Path to Article: a file in any format, told apart and laid out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import date_in
from index.errors import ArticleError
from index.model.articles import Article
from index.reading.captions import name_tables
from index.reading.files import read_bytes
from index.reading.formats import FormatError, choose_format, read_text
from index.reading.layout import author_of, date_beside, lay_out, lay_out_marked, overrule
from index.reading.metadata import NOTHING, read_metadata
from index.reading.passages import cut_passages

if TYPE_CHECKING:
    from pathlib import Path

    from index.model.articles import Span
    from index.reading.formats import Document
    from index.reading.layout import Layout
    from index.reading.metadata import Metadata

MAX_BYTES = 32 * 1024 * 1024
MAX_PARAGRAPH = 1_000_000
MAX_BLOCKS = 300_000


def read_article(
    path: Path, article_id: str | None = None, collection: str | None = None
) -> Article:
    """Read the article at `path`, and the .toml of the same name where there is one.

    Args:
        path: of a file in any format that is known.
        article_id: the article's; None takes it from the name of the file.
        collection: the one that it belongs to, unless its .toml names another.

    Raises:
        ArticleError: a file is missing, no regular file, empty, too large, in no known format, or
            holds no sentence.
        MetadataError: the .toml has an unknown key or a value of the wrong type.
    """
    content = read_bytes(path, MAX_BYTES)
    metadata = read_metadata(path.with_suffix(".toml"))
    return parse_article(path, content, metadata, article_id, collection)


def parse_article(
    path: Path,
    content: str | bytes,
    metadata: Metadata = NOTHING,
    article_id: str | None = None,
    collection: str | None = None,
) -> Article:
    """Make an Article of the content of a file.

    Args:
        path: gives its id, and its name in errors; the end of its name may tell its format.
        content: the bytes of the file, or its text.
        metadata: what is said of it beside that.
        article_id: the article's; None takes it from the path.
        collection: the one that it belongs to, unless the metadata names another.

    Raises:
        ArticleError: it is in no known format, holds no sentence, a paragraph of over a million
            characters, or more than 300,000 paragraphs, items and rows.
    """
    document = _read(path, content)
    if len(document.blocks) > MAX_BLOCKS:
        raise ArticleError(path, f"holds more than {MAX_BLOCKS:,} paragraphs; split it")
    layout = _lay_out(document, metadata)
    _refuse_unusable(path, layout)
    text, stated = document.text, document.stated
    # On a page that marks nothing, what is set as a headline is; else what the file states.
    title = metadata.title or stated.title or _words(text, layout.title)
    warnings = document.warnings
    if title is None:
        warnings += ("no headline found; give `title` in the .toml beside it",)
    article_id = re.sub(r"[^\w-]+", "-", article_id or path.stem).strip("-") or "article"
    return Article(
        id=article_id,
        # A file's name may hold bytes that are no UTF-8.
        title=title or path.stem.encode(errors="replace").decode(),
        text=text,
        passages=cut_passages(article_id, text, layout.standfirst, layout.body, layout.note),
        standfirst=_words(text, layout.standfirst),
        byline=_words(text, layout.byline or layout.note),
        credit=_words(text, layout.credit),
        url=metadata.url or stated.url,
        published=metadata.published or stated.published or _dated(text, layout),
        author=metadata.author or stated.author or _author(_words(text, layout.byline)),
        aliases=metadata.aliases,
        collection=metadata.collection or collection,
        warnings=warnings,
        parts=layout.parts,
        places=document.places,
        tables=name_tables(text, document.blocks, document.tables),
    )


def _read(path: Path, content: str | bytes) -> Document:
    suffix = path.suffix.lower()
    try:
        if isinstance(content, str):
            return read_text(content, suffix)
        return choose_format(content, suffix).read(content)
    except FormatError as error:
        raise ArticleError(path, str(error)) from error


def _lay_out(document: Document, metadata: Metadata) -> Layout:
    blocks = overrule(document.text, document.blocks, metadata.keep, metadata.drop)
    if document.is_marked:
        return lay_out_marked(document.text, blocks, document.stated.title)
    return lay_out(document.text, blocks)


def _dated(text: str, layout: Layout) -> str | None:
    """Give the date of the first line above the text that says when, alone or beside a name."""
    above = (part for part in layout.parts if part.what == "date")
    first = next((part for part in above if part.start < layout.body[0][0].start), None)
    byline = _words(text, layout.byline)
    said = text[first.start : first.end] if first else byline and date_beside(byline)
    found = said and date_in(said)
    return found.isoformat() if found else None


def _author(byline: str | None) -> str | None:
    """Give the names of a byline, "By Ada Marsh"."""
    return byline and author_of(byline)


def _refuse_unusable(path: Path, layout: Layout) -> None:
    if not layout.body:
        raise ArticleError(path, "holds no sentence; put the article in it, a paragraph a line")
    longest = max(part.end - part.start for paragraph in layout.body for part in paragraph)
    if longest > MAX_PARAGRAPH:
        raise ArticleError(path, f"has a paragraph of {longest:,} characters; break it into lines")


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else " ".join(text[span.start : span.end].split())
