"""Library and question to answer: status, quote, the figure that answers, ranked passages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.model import Answer, Doubt, Sentence
from index.ranking import REFUSE_UNDER
from service.answering.agreement import is_told, other_words, word_that_decides
from service.answering.aligning import (
    MOST_DOUBTS,
    align,
    figure_doubts,
    find_doubts,
    missing_words,
    sureness,
    weigh_signs,
    weights,
    words_taken,
)
from service.answering.cells import figure_of_cell, heads_over
from service.answering.choosing import PASSAGES, Choice, choose_figure
from service.answering.quoting import counts_without_noun, points_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Figure, Library
    from index.model import Asked, Hit, Passage, Search
    from service.answering.aligning import Alignment

# How many ranked passages come, unless more or fewer are wanted.
DEFAULT_TOP, MAX_TOP = 5, 20

# What asks for something else after a number ("why?", "who said so?") is told no number again.
_NO_NUMBER = frozenset({"person", "place", "reason"})

# Where a figure is held back for one of these, its sentence is no answer either.
_DECIDES = frozenset(
    {
        "other time",
        "other verb",
        "other place",
        "other direction",
        "counts something else",
    }
)


def search_and_answer(
    library: Library, asked: Asked, top: int | None = None, before: Figure | None = None
) -> Answer:
    """Answer what is asked of the text.

    The arguments and errors are those of `answer`; `before` is the figure that answered the
    question before this one.
    """
    search = library.search(asked, None if top is None else max(top, PASSAGES))
    lacking = _lacking(library, search)
    chosen = _choose(library, asked, search, lacking, before)
    choice = chosen if isinstance(chosen, Choice) else None
    quote, passage = _quote(search.hits, choice)
    alignment = align(library, search, passage, quote)
    sure = sureness(weigh_signs(asked.kind, alignment))
    found = Answer(
        asked=asked,
        status="not_in_article",
        confidence=search.confidence * sure**weights.SURENESS_SHARE,
        quote=None,
        passage=None,
        context=None,
        figure=None,
        alternatives=(),
        hits=search.hits,
        found=search.found,
        missing=_unknown(asked, search, lacking),
    )
    if search.confidence < REFUSE_UNDER:
        return found
    told = _of_cell(library, search, passage, quote, chosen) or choice
    told = told if asked.kind not in _NO_NUMBER else None
    nearest = _doubts(library, asked, alignment, sure, chosen)
    answering = None if nearest else told
    return replace(
        found,
        status="nearest" if nearest else "answered",
        quote=quote,
        passage=passage,
        context=_context(library, passage, quote, answering),
        figure=answering.figure if answering else None,
        alternatives=answering.alternatives if answering else (),
        missing=missing_words(asked, alignment) or found.missing,
        doubts=nearest or ((chosen,) if isinstance(chosen, Doubt) else ()),
        taken=words_taken(alignment),
    )


def _of_cell(
    library: Library,
    search: Search,
    passage: Passage,
    quote: Sentence,
    chosen: Choice | Doubt | None,
) -> Choice | None:
    """Give the cell of the row quoted that is asked for, where nothing speaks against a figure."""
    if isinstance(chosen, Doubt):
        return None
    figure = figure_of_cell(library, search, passage, quote)
    return Choice(figure, passage, ()) if figure else None


def _doubts(
    library: Library,
    asked: Asked,
    alignment: Alignment,
    sure: float,
    chosen: Choice | Doubt | None,
) -> tuple[Doubt, ...]:
    """Give why the quote is only the nearest; nothing where it answers.

    Where a number is asked for, more must be sure: a wrong one misleads more than a quote.
    """
    told = chosen if isinstance(chosen, Choice) and asked.kind not in _NO_NUMBER else None
    of_figure: tuple[Doubt, ...] = ()
    if isinstance(chosen, Doubt) and chosen.reason in _DECIDES:
        of_figure = (chosen,)
    elif told:
        of_figure = figure_doubts(library, asked, alignment, told.figure)
    line = weights.FIGURE_UNDER if told else weights.NEAREST_UNDER
    if not of_figure and sure >= line:
        return ()
    every = {one.asked: one for one in reversed((*of_figure, *find_doubts(alignment)))}
    return tuple(reversed(every.values()))[:MOST_DOUBTS]


def _unknown(asked: Asked, search: Search, lacking: Sequence[str]) -> tuple[str, ...]:
    """Give the words asked about that the library lacks."""
    return tuple(w for w in lacking if w not in search.carried and is_told(w, asked))


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
    """Give the sentence before a quote that cannot be read without it, or the heads over a row."""
    position = passage.sentences.index(quote)
    article = library.articles[passage.article_id]
    if (heads := heads_over(article, passage, quote)) is not None:
        return heads
    if not position:
        return None
    words = article.text[quote.start : quote.end]
    counted = choice.figure.counted if choice else None
    names_it = counted is not None and counted in words
    leans = points_back(words) or (counts_without_noun(words) and not names_it)
    return passage.sentences[position - 1] if leans else None


def quoted(library: Library, asked: Asked, search: Search) -> tuple[Sentence, Passage]:
    """Give the sentence that is quoted, sure or not, and its passage."""
    chosen = _choose(library, asked, search, _lacking(library, search), None)
    return _quote(search.hits, chosen if isinstance(chosen, Choice) else None)


def _lacking(library: Library, search: Search) -> list[str]:
    """Give the words that the library lacks in all their names."""
    return [w for w in search.missing if not any(map(library.holds, other_words(w)))]


def _quote(hits: Sequence[Hit], choice: Choice | None) -> tuple[Sentence, Passage]:
    """Quote the sentence of the figure asked for, or where none is the best sentence."""
    if choice:
        return choice.figure.sentence, choice.passage
    return hits[0].sentences[0].sentence, hits[0].passage
