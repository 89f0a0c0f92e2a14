"""Answers to what is asked of the answer before: who says so, and what else there is."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Library
    from index.model.articles import Passage, Sentence
    from index.model.asked import Answer


def name_source(library: Library, found: Answer, before: Answer) -> Answer:
    """Quote the sentence that names who states the figure of the answer before.

    Where that answer has no figure, or its figure no source, what was found for the question itself
    is the answer.

    Args:
        library: what both answers are from.
        found: what the text answers to the question.
        before: the answer that it is asked of.
    """
    if before.figure is None or before.figure.source is None or before.passage is None:
        return found
    text = library.articles[before.passage.article_id].text
    start = text.rfind(before.figure.source, before.passage.start, before.figure.sentence.end)
    naming = [s for s in before.passage.sentences if s.start <= start < s.end]
    quote = naming[0] if naming else before.figure.sentence
    return _quoting(found, before, quote, before.passage)


def tell_more(found: Answer, before: Answer, times: int) -> Answer:
    """Quote what stands next to the answer before, then what ranks next.

    Args:
        found: what the text answers to the question.
        before: the answer that it is asked of.
        times: how often more was asked for; each time the sentence after the last is quoted.
    """
    if before.quote is None or before.passage is None:
        return found
    further = next(islice(_further(before.quote, before.passage, before), times - 1, None), None)
    return _quoting(found, before, *further) if further else found


def _further(
    quote: Sentence, passage: Passage, before: Answer
) -> Iterator[tuple[Sentence, Passage]]:
    """Give the sentences that follow the quote in its passage, then the best of the others."""
    following = ((one, passage) for one in passage.sentences if one.start > quote.start)
    others = (
        (hit.sentences[0].sentence, hit.passage)
        for hit in before.hits
        if hit.passage != passage and hit.matches
    )
    return chain(following, others)


def _quoting(found: Answer, before: Answer, quote: Sentence, passage: Passage) -> Answer:
    """Give an answer of a quote alone, as sure as the one it is asked of."""
    return replace(
        found,
        status=before.status,
        confidence=before.confidence,
        quote=quote,
        passage=passage,
        context=None,
        figure=None,
        alternatives=(),
        hits=(
            *(h for h in found.hits if h.passage == passage),
            *(h for h in found.hits if h.passage != passage),
        ),
        missing=(),
        doubts=() if before.status == "answered" else before.doubts,
    )
