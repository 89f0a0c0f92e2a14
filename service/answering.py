"""Library and question to answer: status, quote, the figure that answers, ranked passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model import Answer

if TYPE_CHECKING:
    from index.library import Library
    from index.model import Figure, Question, Sentence

REFUSE_UNDER = 0.4


def answer(library: Library, question: Question) -> Answer:
    """Answer the question from the library alone, or say that the library does not."""
    search = library.search(question)
    answered = search.confidence >= REFUSE_UNDER and bool(search.hits)
    quote = search.hits[0].sentences[0].sentence if answered else None
    return Answer(
        question=question,
        status="answered" if answered else "not_in_article",
        confidence=search.confidence,
        quote=quote,
        passage=search.hits[0].passage if answered else None,
        context=None,
        figure=_figure(library, question, search.hits[0].passage.article_id, quote),
        alternatives=(),
        hits=search.hits,
        found=search.found,
        missing=search.missing,
    )


def _figure(
    library: Library, question: Question, article_id: str, quote: Sentence | None
) -> Figure | None:
    """Take the first figure of the quote that the question does not name."""
    if quote is None or question.kind not in {"count", "date"}:
        return None
    for figure in library.figures:
        if (figure.article_id, figure.sentence) != (article_id, quote):
            continue
        if (figure.kind == "date") == (question.kind == "date"):
            return figure
    return None
