"""What articles say: read, indexed, searched. No web, no environment, no network."""

from __future__ import annotations

from index import contents, errors, kept, model
from index.errors import ArticleError, QuotientError
from index.figures import read_figures
from index.library import Library
from index.model.articles import Article, Figure
from index.reading import parse_article, read_article

__all__ = [
    "Article",
    "ArticleError",
    "Figure",
    "Library",
    "QuotientError",
    "contents",
    "errors",
    "kept",
    "model",
    "parse_article",
    "read_article",
    "read_figures",
]
