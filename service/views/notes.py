"""What is said beside a quote: what it leaves open, and how it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.cardinals import CARDINALS
from index.english.relations import say_in_a_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index import Library
    from index.model.asked import Answer, Hit
    from service.views.shapes import AnswerView, DoubtView

_MOST = 3
_SPELLED = {value: word for word, value in reversed(CARDINALS.items())}
_SPELLED_UP_TO = 12

# What is said of a doubt, by its reason; of any other, the last.
_SENTENCES = {
    "other verb": "The article says this of {said}, not of {asked}.",
    "other place": "The article says this of {said}, not of {asked}.",
    "other name": "The article says this of {said}, not of {asked}.",
    "other time": "The article says this of {said}, not of {asked}.",
    "counts something else": "The number counts {said}, not {asked}.",
    "other rate": "The article says this by the {said}, not by the {asked}.",
    "part for whole": "The number is of {said} together, not of {asked} alone.",
    "level for change": "The number ({said}) is where it stood or stands, not how far it moved.",
    "part of all": "The number is of {said}, not of all.",
    "not together": "The article tells of one ({said}), not of what is asked {asked}.",
    "no date": "The article says that the date is not known.",
    "change for level": "The number tells a difference ({said}), not how much it is in all.",
    "no number": "No number is told of {asked} there.",
    "supposed": "The article says {said}: it tells of what is expected.",
    "not known": "The article does not say {said} {asked}.",
    "denied": "The article says {said}: it does not state this as so.",
    "other direction": "The article tells of {said}, not of {asked}.",
    "tie": "{asked} and {said} are too near each other to tell which.",
    "": "The article says {said}, not {asked}.",
}
_SLOT = re.compile(r"\{(asked|said)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a note.

    Attributes:
        is_quoted: whether these are words of the question or the article.
    """

    text: str
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What a passage holds of the words that were looked for.

    Attributes:
        article, passage: which passage.
        words: how many of the words it holds.
        together: how many of them stand in the best sentence.
        wanted: how many were looked for.
    """

    article: str
    passage: int
    words: int
    together: int
    wanted: int


def note(view: AnswerView) -> str | None:
    """Say what the quote of an answer leaves open; None where nothing is, or nothing is quoted."""
    pieces = note_pieces(view)
    told = "".join(f"“{one.text}”" if one.is_quoted else one.text for one in pieces)
    return told or None


def note_pieces(view: AnswerView) -> tuple[Piece, ...]:
    """Say the same in pieces, so that a page can set the words that it is about apart."""
    if view.answer is None or view.talk:
        return ()
    said = [one for one in view.doubts if one.said]
    # A word may stand in the quote and be said of something else there.
    quote = view.answer.quote.casefold()
    unsaid = [
        one.asked for one in view.doubts if not one.said and one.asked.casefold() not in quote
    ]
    # Each word once: what a doubt names is no other word that is missing.
    doubted = {say_in_a_word(one.asked).casefold() for one in view.doubts}
    missing = [word for word in view.terms.missing if word.casefold() not in doubted]
    lacking = [*dict.fromkeys((*unsaid, *missing))][:_MOST]
    is_withheld = bool(view.doubts) and view.status != "nearest" and view.answer.figure is None
    sentences = [[Piece("No figure is given.")]] if is_withheld else []
    sentences += [[*_doubted(one)] for one in said]
    if lacking:
        is_nearest = view.status == "nearest" and not sentences
        sentences.append([*_lacking(lacking, is_nearest=is_nearest)])
    if not sentences and view.status == "nearest":
        sentences.append([Piece("The article does not quite say this; it comes nearest.")])
    return tuple(piece for sentence in sentences for piece in (*sentence, Piece(" ")))[:-1]


def explain(library: Library, found: Answer, view: AnswerView) -> tuple[Held, ...]:
    """Tell what the best passages hold of the question's words; those that hold none are left out.

    Words that the question leaves to those before it count as its own.
    """
    wanted = library.terms_of(say_in_a_word(found.asked.wording))
    hits = found.hits[: min(_MOST, len(view.passages))]
    held = [_held(library, hit, found, wanted) for hit in hits]
    return tuple(one for one in held if one.words)


def count_of(number: int) -> str:
    """Give a count in words, as far as these are usual.

    >>> count_of(2), count_of(14)
    ('two', '14')
    """
    return _SPELLED[number] if number <= _SPELLED_UP_TO else str(number)


def _doubted(doubt: DoubtView) -> Iterator[Piece]:
    """Put a doubt into a sentence: what was asked, and what is said in its place."""
    words = {"asked": doubt.asked, "said": doubt.said or ""}
    sentence = _SENTENCES.get(doubt.reason, _SENTENCES[""])
    for part, text in enumerate(_SLOT.split(sentence)):
        if text:
            yield Piece(words[text], is_quoted=True) if part % 2 else Piece(text)


def _lacking(words: Sequence[str], *, is_nearest: bool) -> Iterator[Piece]:
    """Say which words are not said: "Osh", "Naryn" or "Talas"."""
    yield Piece("The quote does not mention ")
    for number, word in enumerate(words, start=1):
        yield Piece(word, is_quoted=True)
        if number < len(words):
            yield Piece(" or " if number == len(words) - 1 else ", ")
    yield Piece("; it comes nearest." if is_nearest else ".")


def _held(library: Library, hit: Hit, found: Answer, wanted: frozenset[str]) -> Held:
    text = library.articles[hit.passage.article_id].text
    quoted = found.quote if hit.passage == found.passage else None
    sentence = quoted or hit.sentences[0].sentence
    terms = [
        (library.terms_of(text[match.start : match.end]) & wanted, match) for match in hit.matches
    ]
    every = frozenset[str]().union(*(held for held, _ in terms))
    near = frozenset[str]().union(
        *(held for held, match in terms if sentence.start <= match.start < sentence.end)
    )
    return Held(
        article=hit.passage.article_id,
        passage=hit.passage.number,
        words=len(every),
        together=len(near),
        wanted=len(wanted),
    )
