"""The words of a sentence, or of a question, and where each stands: read once, then looked up."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from index.english.calendar import MONTHS
from index.english.classes import STOP_WORDS
from index.english.countries import nations_among
from index.english.relations import find_phrases
from index.english.relations.contrasts import is_denial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from index.model.articles import Word

    Places = Mapping[str, Sequence[int]]

# Words told apart by a prefix end alike: so many letters.
ROOT = 4
# A word with its strings and its places, measured over articles.
_BYTES_A_WORD = 900
_DATED = re.compile(r"\d{3,4}s?")


class Words(NamedTuple):
    """Words in their order, a name of several as one.

    Attributes:
        terms: where each term stands; the words that a name is made of stand where it stands, and
            a phrasal verb, "come back", where its verb does.
        phrases: the phrasal verb that the word at a place begins.
        forms: where each form stands first.
        roots: where the forms with the same last letters stand.
        nations: where each country is named first by its name, and where by its people.
        names, numbers, dates: where such words stand; a number is no name.
        telling: how many are no stop words.
        denies: whether one of them denies.
    """

    words: tuple[Word, ...]
    terms: Places
    phrases: Mapping[int, str]
    forms: Mapping[str, int]
    roots: Places
    nations: Mapping[tuple[str, str], int]
    names: Sequence[int]
    numbers: Sequence[int]
    dates: Sequence[int]
    telling: int
    denies: bool

    @property
    def nbytes(self) -> int:
        """Give about how many bytes they take."""
        return _BYTES_A_WORD * len(self.words)


def place_words(words: Sequence[Word]) -> Words:
    """Put words in their places."""
    whole = joined(words)
    terms = _places(whole, lambda word: word.term)
    if len(whole) < len(words):
        _add_parts(whole, words, terms)
    phrases = find_phrases([word.term for word in whole])
    for at, phrase in phrases.items():
        terms.setdefault(phrase, []).append(at)
    forms = {word.form: at for at, word in reversed([*enumerate(whole)])}
    numbers = [at for at, word in enumerate(whole) if word.term[0].isdigit()]
    return Words(
        words=whole,
        terms=terms,
        phrases=phrases,
        forms=forms,
        roots=_places(whole, lambda word: word.form[-ROOT:]),
        nations=_nations(whole),
        names=[at for at, word in enumerate(whole) if word.is_name and not word.term[0].isdigit()],
        numbers=numbers,
        dates=[at for at, word in enumerate(whole) if _is_dated(word)],
        telling=sum(word.term not in STOP_WORDS for word in whole),
        denies=any(map(is_denial, forms)),
    )


def joined(words: Iterable[Word]) -> tuple[Word, ...]:
    """Leave out the words that a name behind them is made of."""
    whole: list[Word] = []
    for word in words:
        while whole and whole[-1].start >= word.start:
            whole.pop()
        whole.append(word)
    return tuple(whole)


def _places(words: Iterable[Word], key: Callable[[Word], str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        places[key(word)].append(at)
    return dict(places)


def _add_parts(whole: Iterable[Word], words: Iterable[Word], terms: dict[str, list[int]]) -> None:
    """Add the words that names are made of: both are in the order of the text."""
    parts = iter(words)
    for at, word in enumerate(whole):
        for part in parts:
            if part == word:
                break
            terms.setdefault(part.term, []).append(at)


def _nations(words: Sequence[Word]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for places, (country, form) in nations_among([word.text for word in words]):
        found.setdefault((country.name, form), places.start)
    return found


def _is_dated(word: Word) -> bool:
    return word.form in MONTHS or word.form == "century" or _DATED.fullmatch(word.form) is not None
