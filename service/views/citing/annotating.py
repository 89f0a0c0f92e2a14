"""Figures and quotes as Web Annotations (W3C Recommendation of 2017), which other readers show.

The text that positions count in is `/articles/<id>/text`; the original is found by the words alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from service.views.shapes import FigureView
from service.views.wording import of_what

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Article
    from service.views.shapes import Range

JsonLd = dict[str, Any]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# What stands before and behind the words, to tell them from the same words elsewhere.
_AROUND = 32


def annotate(article: Article, said: FigureView | Range, root: str) -> JsonLd:
    """Make the annotation of a figure or of a span.

    Args:
        article: in which it stands.
        said: the figure, which is described, or the span, which is highlighted.
        root: scheme and host of the service.
    """
    return {"@context": _CONTEXT, **_item(article, said, root)}


def collect_annotations(article: Article, figures: Sequence[FigureView], root: str) -> JsonLd:
    """Make the collection of the annotations of an article's figures, which has pages of them."""
    address = _address(article, root)
    return {
        "@context": _CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "label": f"The figures of “{article.title}”",
        "total": len(figures),
        "first": f"{address}&from=0",
    }


def annotation_page(
    article: Article, figures: Sequence[FigureView], root: str, first: int, most: int
) -> JsonLd:
    """Make the page of a collection that begins with the figure `first` and has `most` at most."""
    address, following = _address(article, root), first + most
    following_page = {"next": f"{address}&from={following}"} if following < len(figures) else {}
    return {
        "@context": _CONTEXT,
        "id": f"{address}&from={first}",
        "type": "AnnotationPage",
        "partOf": address,
        "startIndex": first,
        "items": [_item(article, one, root) for one in figures[first:following]],
        **following_page,
    }


def _item(article: Article, said: FigureView | Range, root: str) -> JsonLd:
    start, end = (said.start, said.end) if isinstance(said, FigureView) else said
    told: JsonLd = {"motivation": "highlighting"}
    if isinstance(said, FigureView):
        told = {"motivation": "describing", "body": _body(said)}
    return {
        "id": f"{_address(article, root)}&start={start}&end={end}",
        "type": "Annotation",
        "generator": {"id": f"{root}/", "type": "Software", "name": "Quotient"},
        **told,
        "target": _targets(article, (start, end), root),
    }


def _body(figure: FigureView) -> JsonLd:
    """Say of a figure what its article does, in a line."""
    stated = {
        "value": figure.value,
        "unit": figure.unit,
        "of": of_what(figure) or None,
        "place": figure.place,
        "time": figure.time,
        "source": figure.source,
    }
    told = "; ".join(f"{name}: {value}" for name, value in stated.items() if value is not None)
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": "en",
        "value": f"{figure.kind}; {told}",
    }


def _targets(article: Article, span: Range, root: str) -> list[JsonLd]:
    start, end = span
    text = article.text
    words = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    stored = {"source": f"{root}/articles/{article.id}/text", "selector": [words, place]}
    original = [{"source": article.url, "selector": words}] if article.url else []
    return [stored, *original]


def _address(article: Article, root: str) -> str:
    return f"{root}/api/v1/annotations?{urlencode({'article': article.id})}"
