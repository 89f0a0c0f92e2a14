"""An article, or words of it, as other programs take it: cited and annotated."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from flask import Response

from service.contract.operations import ANNOTATION, CitationsRecord
from service.contract.requests import MOST_QUOTED
from service.contract.serialization import to_json
from service.views.citing import FORMS, annotate, annotation_page, cite, collect_annotations, refer
from service.web.edge import ProblemError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index import Article
    from service.views.presenting import Edition
    from service.views.shapes import Range

# Annotations in a page of them, with a kilobyte each.
PAGE_LENGTH = 200


def give_citations(
    articles: Mapping[str, Article], root: Callable[[], str], given: dict[str, Any]
) -> Response:
    """Cite an article or words of it, in one form or in all of them."""
    article = find_article(articles, given["article"])
    reference = refer(article, _span(article, given), root())
    form = FORMS.get(given.get("format", "json"))
    if form is not None:
        return Response(form.write(reference) + "\n", mimetype=form.media_type)
    record = CitationsRecord(
        article=article.id,
        quote=reference.quote,
        url=reference.url or "",
        source_url=reference.source_url,
        citations=cite(reference),
    )
    return Response(to_json(record), mimetype="application/json")


def give_annotations(edition: Edition, root: Callable[[], str], given: dict[str, Any]) -> Response:
    """Annotate words of an article, or all of its figures, some at a time."""
    article = find_article(edition.library.articles, given["article"])
    parts = (edition.figures(part) for part in article.passages)
    figures, span = [*chain.from_iterable(parts)], _span(article, given)
    if span is not None:
        found = next((one for one in figures if (one.start, one.end) == span), None)
        content = annotate(article, found or span, root())
    elif "from" in given:
        content = annotation_page(article, figures, root(), given["from"], PAGE_LENGTH)
    else:
        content = collect_annotations(article, figures, root())
    return Response(to_json(content), content_type=ANNOTATION)


def find_article(articles: Mapping[str, Article], article_id: str) -> Article:
    """Give an article that the reader may read.

    Raises:
        ProblemError: there is none of this id.
    """
    if article_id not in articles:
        raise ProblemError(404, "unknown_article", "no article has this id; /api/v1/articles does")
    return articles[article_id]


def _span(article: Article, given: Mapping[str, Any]) -> Range | None:
    """Give the stretch of the article that is asked for; None means all of it.

    Raises:
        ProblemError: the article has no such stretch.
    """
    if "start" not in given and "end" not in given:
        return None
    start, end = given.get("start", -1), given.get("end", -1)
    if not 0 <= start < end <= min(len(article.text), start + MOST_QUOTED):
        detail = f"start and end hold no 1 to {MOST_QUOTED} code points of the article"
        raise ProblemError(404, "unknown_span", detail)
    return start, end
