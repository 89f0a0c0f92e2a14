"""The words of a library: their numbers, how rare they are in it, and what a wrong one means."""

from __future__ import annotations

import itertools
import math
import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.english.classes import STOP_WORDS
from index.english.forms import fold
from index.english.rarity import is_listed, rarity_of
from index.english.relations import related
from index.english.spelling import is_slip
from index.kept import Room
from index.ranking.grams import GramIndex
from index.ranking.postings import idf
from index.ranking.similarity import RelatedTerms, SimilarWords
from index.ranking.terms import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from index.model.articles import Word
    from index.ranking.finding import Statistics

# So alike, from 0 to 1, are words of one root: "immigrants", "immigration".
ALIKE = 0.5
# What a library keeps of what it worked out for earlier questions: so many bytes a sentence, since
# most of it has a number for every sentence, but not less nor more than these.
_KEPT_A_SENTENCE = 64 << 10
LEAST_KEPT, MOST_KEPT = 8 << 20, 32 << 20
# A compound has so many letters at most, and a part of it so many at least.
LONGEST_COMPOUND = 30
SHORTEST_PART = 3
# Words that make no compound: a therapist is no rapist, notable is not "not able".
_NO_PARTS = STOP_WORDS | {"not", "nor", "no"}
_WORD = re.compile(r"[^\W\d_]{3,}")


class Meaning(NamedTuple):
    """A word of a question as a library has it.

    Attributes:
        term, word: its own, or where it is misspelled those of the word that is meant.
        rarity: in English, in orders of magnitude.
        idf: of the term over passages.
    """

    term: str
    word: str
    rarity: float
    idf: float


class Vocabulary:
    """How a library's terms and words are numbered, and how rare each is in it.

    Attributes:
        names, forms: the terms, and the words in lower case, by their numbers.
        room: for what is worked out once and may be asked again.
        similar: the terms that are spelled like a term; see `SimilarWords.of`.
        related: finds the terms that are related to a word.
        meanings: what is meant by a term and the word that it came from.
        grams: finds the 4-grams that words share with others.
    """

    def __init__(self, statistics: Statistics, stand_together: Callable[[str, str], bool]) -> None:
        """Take what is counted, and what tells whether two terms stand side by side."""
        totals = statistics.totals
        self.names, self.forms = statistics.terms, statistics.words
        self.terms = {name: number for number, name in enumerate(self.names)}
        self.words = {form: number for number, form in enumerate(self.forms)}
        kept = min(max(_KEPT_A_SENTENCE * totals.sentences, LEAST_KEPT), MOST_KEPT)
        self.room = Room(kept)
        self.similar = self.room.keep(SimilarWords(self.terms, statistics.like_terms).of)
        self.related = RelatedTerms(self.terms, self.room)
        self.mean_window, self.mean_size = totals.mean_window, totals.mean_size
        self._similar_words = SimilarWords(self.words, statistics.like_words)
        self._side_by_side = stand_together
        self.meanings = self.room.keep(self._find_meaning)
        self.rarest = math.log(1 + (totals.passages + 0.5) / 0.5)
        holding = statistics.sentences_with.astype(float)
        self.word_idf = idf(holding, totals.sentences)
        self.grams = GramIndex(statistics.grams, holding, totals.sentences)
        self.term_idf = idf(statistics.passages_with.astype(float), totals.passages)

    @cached_property
    def _of_letters(self) -> dict[str, list[str]]:
        """Give the words by their letters in order; few questions hold a slip."""
        found: dict[str, list[str]] = {}
        for word in self.forms:
            found.setdefault(_letters(word), []).append(word)
        return found

    def idf_of_term(self, term: str) -> float:
        """Give the idf of a term over passages; a term that is not here is as rare as can be."""
        return float(self.term_idf[self.terms[term]]) if term in self.terms else self.rarest

    def idf_of_word(self, word: str) -> float:
        """Give the idf of a word over sentences; 0 for a word that is not here."""
        return float(self.word_idf[self.words[word]]) if word in self.words else 0.0

    def _find_meaning(self, token: tuple[str, str]) -> Meaning:
        term, word = token[0], fold(token[1])
        meant = None if term in self.terms else self.correct(word)
        if meant:
            term, word = normalize(meant), meant
        return Meaning(term, word, rarity_of(word), self.idf_of_term(term))

    def likest(self, term: str, among: Collection[str]) -> str | None:
        """Give which of some terms is spelled most like a term; None where none is."""
        numbers, likeness = self.similar[term]
        alike = numbers[np.argsort(-likeness, kind="stable")][: int((likeness >= ALIKE).sum())]
        return next((one for one in map(self.names.__getitem__, alike) if one in among), None)

    def correct(self, word: str) -> str | None:
        """Give the word of the library that a misspelled one, in lower case, stands for.

        Only a word that English does not list can be misspelled, and its first letter is right.

        Returns:
            The most similar word that it may be a slip for; None where there is none, or the
            word needs no correction.
        """
        if word in self.words or is_listed(word):
            return None
        return self._nearest(word)

    def is_given_name(self, first: Word, last: Word) -> bool:
        """Tell whether the first of two words is somebody's name before their surname.

        Both are names that are no ordinary words, and the surname stands in more sentences than the
        given name, which stands before it.
        """
        if not (first.is_name and last.is_name) or last.start - first.end != 1:
            return False
        if not 0 < self.idf_of_word(last.form) < self.idf_of_word(first.form):
            return False
        if any(related(one.term) for one in (first, last)):
            return False
        return self._side_by_side(first.term, last.term)

    def respell(self, text: str) -> str:
        """Write compounds as the library does: "airstrikes" as "air strikes" where it holds these.

        Only words that the library does not hold are taken apart or put together.
        """
        strangers = [word for word in _WORD.findall(text) if self._lacks(word)]
        for stranger in dict.fromkeys(strangers):
            parts = self._parts_of(stranger)
            text = re.sub(rf"\b{stranger}\b", " ".join(parts), text) if parts else text
        for first, second in itertools.pairwise(strangers):
            if self._writes_as_one(first, second):
                text = re.sub(rf"\b{first}[ -]{second}\b", first + second, text)
        return text

    def _lacks(self, word: str) -> bool:
        """Tell whether no form of a word is here; to find its term takes longer than to look."""
        return fold(word) not in self.words and normalize(word) not in self.terms

    def _writes_as_one(self, first: str, second: str) -> bool:
        word = fold(first + second)
        return any(one in self.words for one in (word, f"{word}s", word.removesuffix("s")))

    def _parts_of(self, word: str) -> tuple[str, str] | None:
        """Give the two words, side by side in the library, that `word` writes as one."""
        if len(word) > LONGEST_COMPOUND:
            return None
        cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        pairs = ((word[:cut], word[cut:]) for cut in cuts)
        return next((pair for pair in pairs if self._stand_together(*pair)), None)

    def _stand_together(self, first: str, second: str) -> bool:
        if {first, second} & _NO_PARTS or fold(first) not in self.words:
            return False
        one, other = normalize(first), normalize(second)
        return one in self.terms and other in self.terms and self._side_by_side(one, other)

    def _nearest(self, word: str) -> str | None:
        numbers, likeness = self._similar_words.of(word)
        likest = numbers[np.argsort(-likeness, kind="stable")].tolist()
        # Two letters swapped leave a word few trigrams that are alike, but all of its letters.
        same_letters = self._of_letters.get(_letters(word), ())
        candidates = (*same_letters, *(self.forms[number] for number in likest))
        return next((meant for meant in candidates if is_slip(word, meant)), None)


def _letters(word: str) -> str:
    return "".join(sorted(word))
