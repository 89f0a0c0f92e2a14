"""An article as search engines read it: `Article` and `Dataset` of schema.org, as JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from service.views.citing.names import read_names
from service.views.citing.texts import line, summary

if TYPE_CHECKING:
    from index import Article

# Where the figures are, by the media type that they come in.
_DISTRIBUTIONS = {"application/json": {}, "text/csv": {"format": "csv"}}


def mark_up(article: Article, figures: int, root: str) -> dict[str, Any]:
    """Describe an article, with its figures as a data set where it has some.

    Args:
        article: what is described.
        figures: how many it has.
        root: scheme and host of the service.
    """
    address = f"{root}/articles/{article.id}"
    stated = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": address,
        "url": address,
        "headline": line(article.title),
        "description": summary(article),
        "author": [
            {"@type": "Person" if name.given else "Organization", "name": name.written}
            for name in read_names(line(article.author or ""))
        ],
        "datePublished": article.published,
        "isBasedOn": article.url,
        "hasPart": _dataset(article, figures, root) if figures else None,
    }
    return {name: value for name, value in stated.items() if value}


def _dataset(article: Article, figures: int, root: str) -> dict[str, Any]:
    title, chosen = line(article.title), {"article": article.id}
    return {
        "@type": "Dataset",
        "@id": f"{root}/articles/{article.id}#figures",
        "url": f"{root}/figures?{urlencode(chosen)}",
        "name": f"The figures of “{title}”",
        "description": f"{figures} figures that “{title}” states: each with what it counts, its "
        "place, its time, who says so, and the sentence that it stands in.",
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media_type,
                "contentUrl": f"{root}/api/v1/figures?{urlencode({**chosen, **asked})}",
            }
            for media_type, asked in _DISTRIBUTIONS.items()
        ],
    }
