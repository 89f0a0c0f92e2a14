"""Library and question to answer: status, quote, the figure that answers, ranked passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model import Answer, Doubt
from index.ranking import REFUSE_UNDER
from service.answering.agreement import is_told, other_words, word_that_decides
from service.answering.choosing import PASSAGES, Choice, choose_figure
from service.answering.quoting import counts_without_noun, points_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Figure, Library
    from index.model import Asked, Hit, Passage, Search, Sentence

# How many ranked passages come, unless more or fewer are wanted.
DEFAULT_TOP, MAX_TOP = 5, 20

# What asks for something else after a number ("why?", "who said so?") is told no number again.
_NO_NUMBER = frozenset({"person", "place", "reason"})


def search_and_answer(
    library: Library, asked: Asked, top: int | None = None, before: Figure | None = None
) -> Answer:
    """Answer what is asked of the text.

    The arguments and errors are those of `answer`; `before` is the figure that answered the
    question before this one.
    """
    search = library.search(asked, None if top is None else max(top, PASSAGES))
    answered = search.confidence >= REFUSE_UNDER
    lacking = [w for w in search.missing if not any(map(library.holds, other_words(w)))]
    chosen = _choose(library, asked, search, lacking, before) if answered else None
    choice = chosen if isinstance(chosen, Choice) else None
    told = choice if asked.kind not in _NO_NUMBER else None
    quote, passage = _quote(search.hits, choice) if answered else (None, None)
    return Answer(
        asked=asked,
        status="answered" if answered else "not_in_article",
        confidence=search.confidence,
        quote=quote,
        passage=passage,
        context=_context(library, passage, quote, choice) if quote and passage else None,
        figure=told.figure if told else None,
        alternatives=told.alternatives if told else (),
        hits=search.hits,
        found=search.found,
        missing=tuple(w for w in lacking if w not in search.carried and is_told(w, asked)),
        doubts=(chosen,) if isinstance(chosen, Doubt) else (),
    )


def _choose(
    library: Library,
    asked: Asked,
    search: Search,
    lacking: Sequence[str],
    before: Figure | None,
) -> Choice | Doubt | None:
    """Choose a figure where a number may be asked for, now or in the question gone on from."""
    if not asked.kinds or (asked.understood_as is None and asked.kind in _NO_NUMBER):
        return None
    return word_that_decides(asked, lacking) or choose_figure(asked, search.hits, library, before)


def _context(
    library: Library, passage: Passage, quote: Sentence, choice: Choice | None
) -> Sentence | None:
    """Give the sentence before a quote that cannot be read without it."""
    position = passage.sentences.index(quote)
    words = library.articles[passage.article_id].text[quote.start : quote.end]
    counted = choice.figure.counted if choice else None
    names_it = counted is not None and counted in words
    leans = points_back(words) or (counts_without_noun(words) and not names_it)
    return passage.sentences[position - 1] if position and leans else None


def _quote(hits: Sequence[Hit], choice: Choice | None) -> tuple[Sentence, Passage]:
    """Quote the sentence of the figure asked for, or where none is the best sentence."""
    if choice:
        return choice.figure.sentence, choice.passage
    return hits[0].sentences[0].sentence, hits[0].passage
