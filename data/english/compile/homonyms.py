"""Stems that hide two words: "author" and "authority", "organ" and "organization".

The stemmer gives them one stem, though they are no forms of one word. Each group of words under a
stem that belong together is told by the relations of WordNet and by the vectors; the group of the
most frequent word keeps the stem, and another takes its own most frequent word for a term.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.english.spelling import americanize
from index.english.toolkit import EnglishStemmer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vectors import Vectors
    from wordnet import WordNet

# Words that are less like each other than this are not of one family.
ALIKE = 0.36
# A group must be met often enough to matter: its most frequent word is among so many.
FREQUENT = 20_000
_STEM = EnglishStemmer().stem
_KIN = frozenset("+\\<")
# Endings that leave a word in its family.
_ENDINGS = ("ly", "ness", "able", "ful", "less", "ment", "er", "or", "ers", "ors")


def find_homonyms(wordnet: WordNet, vectors: Vectors) -> dict[str, str]:
    """Give the words whose stem would hide them, each with the term that it gets instead."""
    stems: dict[str, list[str]] = defaultdict(list)
    for word in vectors.ranks:
        if word.isascii() and word.isalpha() and len(word) > 2:
            stems[_STEM(americanize(word))].append(americanize(word))
    terms: dict[str, str] = {}
    for stem, words in stems.items():
        groups = list(_groups(list(dict.fromkeys(words)), wordnet, vectors))
        apart = [g for g in groups[1:] if vectors.rank(g[0]) < FREQUENT]
        if any(group[0] == stem for group in apart):
            apart = [group for group in (groups[0], *apart) if group[0] != stem]
        for group in apart:
            terms |= dict.fromkeys(group, group[0])
    return terms


def _groups(words: list[str], wordnet: WordNet, vectors: Vectors) -> Iterator[list[str]]:
    """Put the lemmas of one stem into groups, with their forms; the most frequent first."""
    lemmas = [w for w in words if wordnet.parts_of(w) and not _base(w, words, wordnet)]
    groups: list[list[str]] = []
    for lemma in sorted(lemmas, key=vectors.rank):
        kin = [g for g in groups if any(_are_kin(lemma, word, wordnet, vectors) for word in g)]
        if kin:
            max(kin, key=lambda group: vectors.likeness(group[0], lemma)).append(lemma)
        else:
            groups.append([lemma])
    for group in groups:
        forms = [w for w in words if _base(w, words, wordnet) in group]
        yield list(dict.fromkeys((*group, *forms)))


def _base(word: str, words: Iterable[str], wordnet: WordNet) -> str | None:
    """Give the word of which `word` is a regular form."""
    for ending, verbs in (("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""),
                          ("ed", "e"), ("ing", ""), ("ing", "e"), ("'s", "")):  # fmt: skip
        if word.endswith(ending):
            base = word.removesuffix(ending) + verbs
            if base != word and base in words and wordnet.parts_of(base):
                return base
    return None


def _are_kin(one: str, other: str, wordnet: WordNet, vectors: Vectors) -> bool:
    """Tell whether two words of one stem are of one family."""
    if vectors.likeness(one, other) >= ALIKE:
        return True
    if any(pair in {(one, other), (other, one)} for pair in _derived(one) + _derived(other)):
        return True
    return other in _family(one, wordnet) or one in _family(other, wordnet)


def _derived(word: str) -> list[tuple[str, str]]:
    """Give a word with each of the words that it may be made of by an ending."""
    bases = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return [(word, base + vowel) for base in bases for vowel in ("", "e")]


def _family(word: str, wordnet: WordNet) -> set[str]:
    family: set[str] = set()
    for part in wordnet.parts_of(word):
        for key in wordnet.senses[word, part]:
            family |= {other.lower() for other in wordnet.synsets[key].words}
            for pointer in wordnet.pointers_of(word, key):
                if pointer.symbol in _KIN:
                    family |= set(wordnet.words_at(pointer))
    return family
