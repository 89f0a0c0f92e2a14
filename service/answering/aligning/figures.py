"""Why a figure does not say what is asked, by the words of its own clause.

A number stands near the words of many questions. It answers one where it counts what is asked, and
where the verb of its clause is no other, no opposite, and no mere prospect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.relations.contrasts import PROSPECTS
from index.model import Doubt
from service.answering.aligning.alignment import are_alike

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index import Figure, Library
    from index.model import Asked, Span
    from service.answering.aligning.alignment import Aligned, Alignment

# So many words before or behind a number are likely said of it.
REACH = 6
# Whoever is counted is one of these, so that they tell no one from another.
_ANYBODY = "people persons individuals men women humans others"


def figure_doubts(
    library: Library, asked: Asked, alignment: Alignment, figure: Figure
) -> tuple[Doubt, ...]:
    """Give the reasons why a figure of the aligned sentence is not the one asked for."""
    text = library.articles[figure.article_id].text
    return (
        *_opposed(alignment, figure),
        *_supposed(alignment, figure, text),
        *_counts_something_else(library.terms_of, asked, alignment, figure),
    )


def _opposed(alignment: Alignment, figure: Figure) -> Iterator[Doubt]:
    """Find words of the question of which the figure's clause says what excludes them."""
    for one in alignment.words:
        if one.how != "opposite":
            continue
        in_predicate = _is_within(figure.predicate, one, alignment)
        if in_predicate or _is_near(figure, one, alignment):
            reason = "other verb" if in_predicate else "opposite"
            yield Doubt(reason, one.word.text, alignment.said(one))


def _is_within(span: Span | None, one: Aligned, alignment: Alignment) -> bool:
    word = alignment.held.words[one.at]
    return span is not None and span.start <= word.start and word.end <= span.end


def _is_near(figure: Figure, one: Aligned, alignment: Alignment) -> bool:
    first, last = max(0, one.at - REACH), one.at + REACH + 1
    return any(figure.start <= word.start < figure.end for word in alignment.held.words[first:last])


def _supposed(alignment: Alignment, figure: Figure, text: str) -> Iterator[Doubt]:
    """Find a figure of what is only expected, where the question asks for what is or was."""
    if figure.predicate is None:
        return
    predicate = text[figure.predicate.start : figure.predicate.end]
    is_prospect = not PROSPECTS.isdisjoint(predicate.lower().split())
    if is_prospect and PROSPECTS.isdisjoint(word.form for word in alignment.question):
        verb = alignment.words[-1].word.text if alignment.words else "it"
        yield Doubt("supposed", verb, predicate)


def _counts_something_else(
    terms_of: Callable[[str], frozenset[str]],
    asked: Asked,
    alignment: Alignment,
    figure: Figure,
) -> Iterator[Doubt]:
    """Find a count of neither what is asked for, nor a kind of it, nor a word for the same."""
    counted, anybody = terms_of(figure.counted or ""), terms_of(_ANYBODY)
    if asked.kinds.get("count") != 1 or figure.kind != "count" or not counted:
        return
    nouns = [one for one in alignment.words if one.word.text in asked.noun.split()]
    if not nouns or nouns[-1].word.term in anybody or counted <= anybody:
        return
    if not any(_is_counted(one, counted, alignment, figure) for one in nouns):
        yield Doubt("counts something else", asked.noun, figure.counted)


def _is_counted(
    one: Aligned, counted: frozenset[str], alignment: Alignment, figure: Figure
) -> bool:
    """Tell whether a word asked for is among what is counted, in any word for it."""
    if one.word.term in counted or are_alike(one.word.term, counted):
        return True
    word = alignment.held.words[one.at] if one.at >= 0 else None
    return word is not None and figure.start <= word.start < figure.end
