"""Asked to its answer, by what it asks for: talk, the answer before it, or the text itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from service.answering.answers import search_and_answer
from service.answering.choosing import PASSAGES
from service.answering.comparing import compare
from service.answering.leaning import name_source, tell_more
from service.answering.talk import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Figure, Library
    from index.model.asked import Answer, Asked, TalkForm


def answer(
    library: Library, asked: Asked, top: int | None = None, before: Answer | None = None
) -> Answer:
    """Answer the question from the library alone, or say that the library does not.

    Args:
        library: what the answer may come from.
        asked: a question that needs no other to be understood.
        top: how many ranked passages are wanted, the least to give; None gives every one.
        before: the answer to the question that this one leans on, where it is at hand; without it
            that question is answered again.

    Raises:
        UnknownArticleError: the question names an article that is not here.
    """
    if not _is_leant_on(before, asked):
        before = _answer_before(library, asked) if asked.kinds or asked.leans else None
    found = search_and_answer(library, asked, top, before.figure if before else None)
    if asked.talk and not _is_in_the_text(library, found, asked.talk):
        return _talk(library, found, asked.talk)
    if asked.comparison:
        return compare(library, asked, _figures_before(library, asked), found)
    if before and asked.leans == "source":
        return name_source(library, found, before)
    if before and asked.leans == "more":
        return tell_more(found, before, asked.times)
    return found


def _answer_before(library: Library, asked: Asked) -> Answer | None:
    """Answer again the question that this one leans on, so that the service keeps no state.

    What was told before it matters where that question itself asks for a figure.
    """
    if asked.before is None:
        return None
    before = _answer_before(library, asked.before) if asked.before.kinds else None
    told = before.figure if before else None
    return search_and_answer(library, asked.before, PASSAGES, told)


def _is_leant_on(given: Answer | None, asked: Asked) -> bool:
    return (
        given is not None
        and asked.before is not None
        and given.asked.clauses == asked.before.clauses
    )


def _answers_before(library: Library, asked: Asked) -> list[Answer]:
    """Answer again all questions that this one leans on.

    Each is answered once, in the light of the one before it. A question is read with the last few
    of those before it: so many answers more a follow-up costs, however long the talk.

    Returns:
        The answers, the last first.
    """
    if asked.before is None:
        return []
    earlier = _answers_before(library, asked.before)
    told = earlier[0].figure if earlier else None
    return [search_and_answer(library, asked.before, PASSAGES, told), *earlier]


def _figures_before(library: Library, asked: Asked) -> Iterator[Figure]:
    """Give the figures that answered the questions before, the last first, while one thing is said.

    "And how many have returned?" after those who fight begins another row of answers. The answers
    are worked out where a figure is asked for and they are not at hand.
    """
    earlier = _answers_before(library, asked)
    for found in earlier:
        if found.figure is None or found.asked.deeds != earlier[0].asked.deeds:
            return
        yield found.figure


def _is_in_the_text(library: Library, found: Answer, talk: TalkForm) -> bool:
    """Tell whether the text answers what does not name the article: "Who is the author?"."""
    if talk.is_certain or found.quote is None or found.passage is None:
        return False
    text = library.articles[found.passage.article_id].text
    quote = text[found.quote.start : found.quote.end]
    return re.search(rf"\b{re.escape(talk.word)}\b", quote, re.IGNORECASE) is not None


def _talk(library: Library, found: Answer, talk: TalkForm) -> Answer:
    told = tell(library, found.asked, talk.kind)
    line = told.line
    hits = found.hits
    if line:
        hits = tuple(sorted(hits, key=lambda hit: hit.passage != line.passage))
    return replace(
        found,
        status="talk",
        confidence=1.0 if line else 0.0,
        quote=line.sentence if line else None,
        passage=line.passage if line else None,
        context=None,
        figure=told.figure,
        alternatives=(),
        hits=hits,
        found=(),
        missing=(),
        doubts=(),
        talk=told.talk,
        table=told.table,
    )
