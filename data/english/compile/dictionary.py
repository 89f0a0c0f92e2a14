"""What WordNet says of two words: how they are related, and what is opposed to what."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wordnet import Key, Pointer, WordNet

    Pairs = dict[str, dict[str, float]]

# WordNet's pointers (wninput(5WN)) to what each is called here. A word is a kind of its hypernym.
_STEPS = {
    "@": "kind of", "~": "has kind", "&": "similar", "^": "see also", "$": "group", "*": "entails",
    ">": "causes", "=": "attribute", "#p": "part", "%p": "part", "#m": "part", "%m": "part",
    "#s": "part", "%s": "part", "+": "derived from a synonym", "\\": "derived from a synonym",
    "<": "derived from a synonym",
}  # fmt: skip
# Two steps: on the same way, or up and down again.
_FURTHER = {
    ("@", "@"): "kind of twice",
    ("~", "~"): "has kind twice",
    ("@", "~"): "sibling",
}
_DERIVED = frozenset("+\\<")
RELATIONS = (
    "synonym", "synonym of first sense", "derived", "derived from a synonym", "kind of",
    "kind of twice", "has kind", "has kind twice", "similar", "see also", "group", "entails",
    "causes", "attribute", "part", "sibling",
)  # fmt: skip
_FIRST_SENSE = 0.5


class Dictionary:
    """The relations of words, each as strong as the senses are common that it is between."""

    def __init__(self, wordnet: WordNet) -> None:
        self._wordnet = wordnet
        self.shares = lru_cache(maxsize=None)(wordnet.shares)

    def relate(self, word: str, part: str) -> Pairs:
        """Give the words related to `word` as a part of speech, with each relation's strength.

        The strength is the geometric mean of the two shares that the related senses have.
        """
        pairs: Pairs = defaultdict(dict)
        for key, share in self._senses(word, part).items():
            for name, other, target in self._relations(word, key):
                other_share = self.shares(other, target[0]).get(target, 0.0)
                if other != word:
                    strength = math.sqrt(share * other_share)
                    pairs[other][name] = max(pairs[other].get(name, 0.0), strength)
                if name == "synonym" and min(share, other_share) > _FIRST_SENSE:
                    pairs[other]["synonym of first sense"] = 1.0
        pairs.pop(word, None)
        return pairs

    def opposites(self, word: str, part: str) -> Iterator[tuple[str, float]]:
        """Give the antonyms of a word, of what means the same, and of what it is like.

        Each comes with how strongly it is opposed, as relations do.
        """
        synsets = self._wordnet.synsets
        for key, share in self._senses(word, part).items():
            like = [key, *(p.target for p in synsets[key].pointers if p.symbol == "&")]
            for pointer in (pointer for near in like for pointer in synsets[near].pointers):
                if pointer.symbol == "!":
                    for other in self._words(pointer.target):
                        other_share = self.shares(other, pointer.target[0])[pointer.target]
                        yield other, math.sqrt(share * other_share)

    def _senses(self, word: str, part: str) -> dict[Key, float]:
        """Give the senses in which a word is no name."""
        shares = self.shares(word, part).items()
        return {key: s for key, s in shares if word in self._wordnet.synsets[key].words}

    def _words(self, key: Key) -> list[str]:
        """Give the words of a synset that are no names."""
        return [word for word in self._wordnet.synsets[key].words if word == word.lower()]

    def _relations(self, word: str, key: Key) -> Iterator[tuple[str, str, Key]]:
        """Give (relation, other word, its synset) of one sense of a word."""
        yield from (("synonym", other, key) for other in self._words(key))
        for pointer in self._wordnet.pointers_of(word, key):
            if pointer.symbol in _DERIVED:
                for other in self._wordnet.words_at(pointer):
                    yield "derived", other, pointer.target
            for name, target in self._steps(pointer):
                yield from ((name, other, target) for other in self._words(target))

    def _steps(self, pointer: Pointer) -> Iterator[tuple[str, Key]]:
        """Give where a pointer leads, and where that leads further."""
        if pointer.symbol in _STEPS:
            yield _STEPS[pointer.symbol], pointer.target
        for further in self._wordnet.synsets[pointer.target].pointers:
            name = _FURTHER.get((pointer.symbol, further.symbol))
            if name:
                yield name, further.target
