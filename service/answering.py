"""Library and question to answer: status, quote, the figure that answers, ranked passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model import Answer
from service.choosing import choose_figure
from service.lacking import asks_for_more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from index.model import Hit, Passage, Question, Sentence
    from service.choosing import Choice

REFUSE_UNDER = 0.4


def answer(library: Library, question: Question) -> Answer:
    """Answer the question from the library alone, or say that the library does not."""
    search = library.search(question)
    answered = search.confidence >= REFUSE_UNDER and bool(search.hits)
    has_figure = answered and not asks_for_more(question, search.missing)
    choice = choose_figure(question, search.hits, library) if has_figure else None
    quote, passage = _quote(search.hits, choice) if answered else (None, None)
    return Answer(
        question=question,
        status="answered" if answered else "not_in_article",
        confidence=search.confidence,
        quote=quote,
        passage=passage,
        context=None,
        figure=choice.figure if choice else None,
        alternatives=choice.alternatives if choice else (),
        hits=search.hits,
        found=search.found,
        missing=search.missing,
    )


def _quote(hits: Sequence[Hit], choice: Choice | None) -> tuple[Sentence, Passage]:
    """Quote the sentence of the figure asked for, or where none is the best sentence."""
    if choice:
        return choice.figure.sentence, choice.passage
    return hits[0].sentences[0].sentence, hits[0].passage
