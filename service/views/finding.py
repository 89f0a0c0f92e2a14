"""How an answer was found, told to a reader: what of the question each passage holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.cardinals import CARDINALS

if TYPE_CHECKING:
    from index import Library
    from index.model import Answer, Hit
    from service.views.presenting import AnswerView

_TOLD = 3
_WORDS = {value: word for word, value in reversed(CARDINALS.items())}


@dataclass(frozen=True, slots=True)
class Held:
    """What a passage holds of the words that were looked for.

    Attributes:
        article, passage: which passage.
        start, end: where its best sentence is.
        words: how many of the words it holds.
        together: how many of them stand in the best sentence.
        wanted: how many were looked for.
    """

    article: str
    passage: int
    start: int
    end: int
    words: int
    together: int
    wanted: int


def explain(library: Library, found: Answer, view: AnswerView) -> tuple[Held, ...]:
    """Tell what the best passages hold of the question's words; those that hold none are left out.

    Words that the question leaves to those before it count as its own.
    """
    wanted = library.terms_of(found.asked.wording)
    hits = found.hits[: min(_TOLD, len(view.passages))]
    held = [_held(library, hit, found, wanted) for hit in hits]
    return tuple(one for one in held if one.words)


def count_of(number: int) -> str:
    """Give a count in words, as far as these are usual.

    >>> count_of(2), count_of(14)
    ('two', '14')
    """
    return _WORDS[number] if number <= 12 else str(number)


def _held(library: Library, hit: Hit, found: Answer, wanted: frozenset[str]) -> Held:
    text = library.articles[hit.passage.article_id].text
    quoted = found.quote if hit.passage == found.passage else None
    sentence = quoted or hit.sentences[0].sentence
    terms = [
        (library.terms_of(text[match.start : match.end]) & wanted, match) for match in hit.matches
    ]
    every = frozenset[str]().union(*(found for found, _ in terms))
    near = frozenset[str]().union(
        *(found for found, match in terms if sentence.start <= match.start < sentence.end)
    )
    return Held(
        article=hit.passage.article_id,
        passage=hit.passage.number,
        start=sentence.start,
        end=sentence.end,
        words=len(every),
        together=len(near),
        wanted=len(wanted),
    )
