"""What a site has beside its pages: what tells others of it, its read-me, its licence."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from importlib.metadata import distribution, metadata
from itertools import islice
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template

from service.views.citing import in_markdown, line, summary
from service.web.programs.citations import find_article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index import Article, Library
    from index.model.articles import Head

# Entries of the feed, lines of /llms.txt, and addresses of the sitemap, which may have 50,000.
MOST_NEWS = 50
MOST_LINES = 500
MOST_ADDRESSES = 10_000


def make_blueprint(library: Library, root: Callable[[], str]) -> Blueprint:
    """Make the routes; `root` gives scheme and host of the service."""
    articles = library.articles
    blueprint = Blueprint("site", __name__)
    blueprint.add_app_template_filter(line, "line")
    blueprint.add_app_template_filter(in_markdown, "in_markdown")
    blueprint.add_app_template_filter(summary, "summary")
    blueprint.add_url_rule("/opensearch.xml", "search", partial(search, root))
    blueprint.add_url_rule("/llms.txt", "llms", partial(llms, articles, root))
    blueprint.add_url_rule("/sitemap.xml", "sitemap", partial(sitemap, articles, root))
    read = datetime.now(UTC).isoformat(timespec="seconds")
    blueprint.add_url_rule("/feed.xml", "feed", partial(feed, library, root, read))
    blueprint.add_url_rule("/articles/<article_id>/text", "stored", partial(stored, articles))
    blueprint.add_url_rule("/readme", "readme", partial(text, _readme()))
    blueprint.add_url_rule("/licence", "licence", partial(text, _licence()))
    return blueprint


def search(root: Callable[[], str]) -> Response:
    """Tell a browser how to ask from its address bar (OpenSearch 1.1)."""
    content = render_template("opensearch.xml", root=root())
    return Response(content, mimetype="application/opensearchdescription+xml")


def llms(articles: Mapping[str, Article], root: Callable[[], str]) -> Response:
    """Tell a language model what is here and where to ask (llmstxt.org)."""
    shown = {"articles": islice(articles.values(), MOST_LINES), "more": len(articles) - MOST_LINES}
    return Response(render_template("llms.txt", root=root(), **shown), mimetype="text/plain")


def sitemap(articles: Mapping[str, Article], root: Callable[[], str]) -> Response:
    """Name the pages for search engines (sitemaps.org, 0.9)."""
    ids = [*articles][:MOST_ADDRESSES]
    content = render_template("sitemap.xml", root=root(), article_ids=ids)
    return Response(content, mimetype="application/xml")


def feed(library: Library, root: Callable[[], str], read: str) -> Response:
    """Give the newest articles (Atom, RFC 4287).

    Args:
        library: tells of each when it was published, without its text.
        root: gives scheme and host of the service.
        read: when the articles were read, for those that do not say when they were published.
    """
    dated = [(_instant(head) or read, head.id) for head in library.heads.values()]
    # Articles of one day stay in their order.
    newest = sorted(dated, key=lambda one: one[0], reverse=True)[:MOST_NEWS]
    entries = [(updated, library.articles[one]) for updated, one in newest]
    updated = newest[0][0] if newest else read
    content = render_template("feed.xml", root=root(), entries=entries, updated=updated)
    return Response(content, mimetype="application/atom+xml")


def stored(articles: Mapping[str, Article], article_id: str) -> Response:
    """Give the text of an article as stored, in which all offsets count."""
    return text(find_article(articles, article_id).text)


def text(content: str) -> Response:
    """Give a text as it stands."""
    return Response(content, mimetype="text/plain")


def _instant(head: Head) -> str | None:
    return f"{head.published}T00:00:00+00:00" if head.published else None


def _readme() -> str:
    return str(metadata("quotient").get_payload())  # type: ignore[attr-defined]


def _licence() -> str:
    files = distribution("quotient").files or []
    return next(file.read_text() for file in files if file.name == "LICENSE")
