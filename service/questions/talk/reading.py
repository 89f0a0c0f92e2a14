"""Talk: greetings, thanks, calls for help, and questions about the article itself, told by form.

A text is talk only where all of its words are those of one form (`forms`). "Who is the
author?" is; "Who is the author of the attack?" has a word left over, and is searched for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from index.english.classes import AUXILIARY, QUESTION_WORD
from index.english.forms import fold
from index.model.asked import TalkForm
from service.questions.talk.forms import (
    ARTICLE,
    CLOSED,
    OF_THE_ARTICLE,
    OTHERS,
    SMALL_TALK,
    THIS_ARTICLE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model.asked import TalkKind
    from service.questions.talk.forms import Row

SMALL: frozenset[TalkKind] = frozenset(row.kind for row in SMALL_TALK)
# These say what they want of an article without pointing at it.
_SAID_ALONE: frozenset[TalkKind] = frozenset(
    {"summary", "figures", "countries", "people", "groups"}
)
# Whatever there is has these.
_OF_ANYTHING: frozenset[TalkKind] = frozenset({"source", "length", "title"})
_LONGEST_TEXT, _MOST_WORDS = 120, 16
_ASKS = frozenset(QUESTION_WORD.split("|"))
_AUXILIARIES = frozenset(AUXILIARY.split("|"))
_SMALL_WORDS = _ASKS.union(*(row.allowed for row in SMALL_TALK))
_ALL_WORDS = CLOSED.union(
    ARTICLE, THIS_ARTICLE, _SMALL_WORDS, *(row.allowed for row in OF_THE_ARTICLE)
).union("s re m d t ll ve don doesn isn".split())

_WORD = re.compile(r"[^\W_]+")
_CONTRACTED = (
    (re.compile(r"\b(what|who|when|where|how|that|it|there|here)['’]?s\b"), r"\1 is"),
    (re.compile(r"\b(what|who|you|they|we)['’]re\b"), r"\1 are"),
    (re.compile(r"\bi['’]m\b"), "i am"),
    (re.compile(r"\bi['’]d\b"), "i would"),
    (re.compile(r"\b(?:is|are) there\b|\bthere (?:is|are)\b"), "are"),
    # "the author's name" is the name of the author.
    (re.compile(r"['’]s\b"), ""),
)
# Where one thing that is said ends and the next begins.
_PART = re.compile(r"(?<=[.!?,;:…])\s+|\s[-–—]+\s")

# How a text points at the article: by a word for it, by "this", by "it", or not at all.
_Pointing = Literal["article", "this", "it", "nothing"]


def talk_in(text: str, *, alone: bool = True, it_is_free: bool = True) -> TalkForm | None:
    """Tell what kind of talk a text is; None where it asks for what an article tells.

    Args:
        text: a question as asked.
        alone: whether no question before it, that the article answers, may go on.
        it_is_free: whether no question before it tells what else "it" may be.

    >>> talk_in("Who wrote this?").kind, talk_in("Great, thanks!").kind
    ('author', 'thanks')
    >>> talk_in("Who wrote the letter?"), talk_in("Who wrote it?", it_is_free=False)
    (None, None)
    """
    # Of most questions the first words tell that they are no talk.
    if len(text) > _LONGEST_TEXT or not all(
        map(_ALL_WORDS.__contains__, _WORD.findall(fold(text)))
    ):
        return None
    words = _words_of(text)
    if not words or len(words) > _MOST_WORDS:
        return None
    small = _small_talk_in(text)
    return (
        TalkForm(small, "", is_certain=True) if small else _of_the_article(words, alone, it_is_free)
    )


def without_courtesies(text: str) -> str:
    """Take greetings, thanks and the like from before and behind a question.

    >>> without_courtesies("Hi! How many ships sank? Thanks.")
    'How many ships sank?'
    >>> without_courtesies("Thanks!")
    'Thanks!'
    """
    if _PART.search(text) is None:
        return text
    parts = _PART.split(text)
    asking = [number for number, part in enumerate(parts) if _small_row(_words_of(part)) is None]
    if not asking or len(asking) == len(parts):
        return text
    start = text.index(parts[asking[0]])
    last = parts[asking[-1]]
    return text[start : text.rindex(last) + len(last)]


def _words_of(text: str) -> tuple[str, ...]:
    folded = fold(text)
    for contracted, whole in _CONTRACTED:
        folded = contracted.sub(whole, folded)
    return tuple(_WORD.findall(folded))


def _small_talk_in(text: str) -> TalkKind | None:
    """Give the kind of small talk: of several things said, of the last that is no greeting."""
    whole = _small_row(_words_of(text))
    if whole:
        return whole
    kinds = [_small_row(_words_of(part)) for part in _PART.split(text)]
    said = [kind for kind in kinds if kind]
    if len(said) < len(kinds):
        return None
    return next((kind for kind in reversed(said) if kind != "greeting"), "greeting")


def _small_row(words: Sequence[str]) -> TalkKind | None:
    if not _SMALL_WORDS.issuperset(words):
        return None
    asks = _asks(words)
    # "Is it good?" and "Is that all?" ask for something; "That is all" does not.
    opens_a_question = bool(words) and words[0] in _AUXILIARIES
    for row in SMALL_TALK:
        if row.kind in {"acknowledgement", "farewell"} and opens_a_question:
            continue
        if asks in row.asks and _has(row, words) and row.allowed.issuperset({*words} - {asks}):
            return row.kind
    return None


def _of_the_article(words: tuple[str, ...], alone: bool, it_is_free: bool) -> TalkForm | None:
    pointing = _pointing(words)
    # "What about it?" goes on with what was asked.
    if words[:2] in {("what", "about"), ("how", "about")}:
        return None
    if not OTHERS.isdisjoint(words) or (pointing == "it" and not it_is_free):
        return None
    asks = _asks(words)
    left = {*words} - CLOSED - _names_of_it(words)
    for row in OF_THE_ARTICLE:
        if (
            asks in row.asks
            and _has(row, words)
            and left <= row.allowed
            and _is_pointed(row, pointing, words, alone=alone)
        ):
            key = next(word for word in words if word in row.keys)
            is_certain = pointing != "nothing" or row.kind in _SAID_ALONE
            # "How long is it?" may be asked of what the headline names.
            is_certain &= pointing != "it" or row.kind not in _OF_ANYTHING
            return TalkForm(row.kind, key, is_certain=is_certain)
    return None


def _has(row: Row, words: Sequence[str]) -> bool:
    return not row.keys.isdisjoint(words) and (not row.beside or not row.beside.isdisjoint(words))


def _is_pointed(row: Row, pointing: _Pointing, words: Sequence[str], *, alone: bool) -> bool:
    """Tell whether a text speaks of the article clearly enough for what it asks."""
    if alone:
        return pointing != "nothing" or not row.points
    if pointing == "this":
        # "Where is this from?" may ask for the source of what was just told.
        return row.kind != "source"
    if pointing == "nothing":
        return not row.points and (row.kind in _SAID_ALONE or "the" in words)
    return pointing == "article" or not row.points


def _asks(words: Sequence[str]) -> str:
    return next((word for word in words if word in _ASKS), "")


def _pointing(words: Sequence[str]) -> _Pointing:
    if _names_of_it(words):
        return "article"
    if "this" in words or "here" in words:
        return "this"
    return "it" if not {"it", "its", "that"}.isdisjoint(words) else "nothing"


def _names_of_it(words: Sequence[str]) -> frozenset[str]:
    """Give the words that the article is called by."""
    return ARTICLE.intersection(words) | (
        THIS_ARTICLE.intersection(words) if "this" in words else frozenset()
    )
