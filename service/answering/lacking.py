"""Words of a question that the library does not hold: which decide, and what else is called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.relations import FAMILIES, words_like
from index.model.asked import Doubt
from service.questions import names_of_nation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.model.asked import Asked


def word_that_decides(asked: Asked, missing: Iterable[str]) -> Doubt | None:
    """Give the doubt of a question for a number of something that the library does not hold.

    A number, a name and what is to be counted decide, also where an earlier question says them;
    any other word only where it is half of what is asked, since a question and an article often
    say one thing in two ways.

    Args:
        asked: any question.
        missing: the words of it, and of what it carries over, that the library does not hold.
    """
    lacking = [word for word in missing if _is_among(word, asked.words)]
    for word in lacking:
        if word in asked.particulars or word.lower() in asked.heads:
            return Doubt("missing word", word)
    own = [word for word in lacking if _is_among(word, asked.about)]
    return Doubt("missing word", own[0]) if own and len(own) * 2 >= len(asked.about) else None


def is_told(word: str, asked: Asked) -> bool:
    """Tell whether a word that the library lacks is worth naming: it says what is asked about."""
    return _is_among(word, asked.about)


def as_asked(word: str, asked: Asked) -> str:
    """Give the phrase that a word was read for, as it is to be shown: "lost their lives"."""
    family = FAMILIES.get(word.lower())
    phrase = family.said_in(asked.wording) if family else None
    return word if phrase is None or word in asked.wording else phrase


def other_words(word: str) -> tuple[str, ...]:
    """Give words that say the same as `word`: the names of a nation, the words for a deed.

    >>> "killed" in other_words("Died"), "Syria" in other_words("Syrian"), other_words("ship")
    (True, True, ())
    """
    return (*names_of_nation(word), *sorted(words_like(word)))


def _is_among(words: str, among: tuple[str, ...]) -> bool:
    """Tell whether a word, or every word of a number of several, is one of `among` or a part."""
    parts = {part for word in among for part in (word, *word.split("-"))}
    return parts.issuperset(words.split())
