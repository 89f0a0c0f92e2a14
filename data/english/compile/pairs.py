"""What is known of two words: their relations, their definitions, their vectors."""

from __future__ import annotations

import itertools
import math
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from dictionary import RELATIONS, Dictionary
from lexicon import idf
from thesaurus import LISTED

from index.ranking.terms import normalize

if TYPE_CHECKING:
    from dictionary import Pairs
    from lexicon import Lemma, Lexicon
    from thesaurus import Thesaurus
    from vectors import Vectors
    from wordnet import Key, WordNet

NEAREST = 100
_DEFINITIONS = ("in the definition", "defined by it")
# The likeness of vectors tells more where it is high.
_HINGES = {"likeness over .4": 0.4, "likeness over .55": 0.55, "likeness over .7": 0.7}
FEATURES = (
    *RELATIONS, *LISTED, *_DEFINITIONS, "likeness", *_HINGES, "nearest", "no vector",
    "rare", "asked rare", "senses", "asked senses",
)  # fmt: skip
_WEIGHED = frozenset((*RELATIONS, *LISTED, *_DEFINITIONS))
# Words that only their definitions relate must be so much alike.
_LEAST_LIKENESS = 0.25
# What is said in so small a share of a word's definitions does not define it.
_LEAST_DEFINING = 0.3
# A use of a term that is rarer than this, as the root of its share, is no matter.
_LEAST_USE = 0.2


class Pairing:
    """Finds the candidates of a term, and measures each."""

    def __init__(
        self, wordnet: WordNet, vectors: Vectors, lexicon: Lexicon, thesaurus: Thesaurus
    ) -> None:
        self._wordnet = wordnet
        self._thesaurus = thesaurus
        self._vectors = vectors
        self._lexicon = lexicon
        self.dictionary = Dictionary(wordnet)
        words = [word for word in lexicon.lemmas if word in vectors.ranks]
        self._nearest = vectors.nearest(words, NEAREST)
        self._places = {word: place for place, word in enumerate(lexicon.lemmas)}
        self._rows = np.array([vectors.of(word) for word in lexicon.lemmas])
        self._alone = {w: self._measure_alone(lemma) for w, lemma in lexicon.lemmas.items()}
        self._defining = self._find_definitions()
        self._defined: dict[str, dict[str, float]] = defaultdict(dict)
        for (word, _), terms in self._defining.items():
            for term, share in terms.items():
                if share >= _LEAST_DEFINING:
                    self._defined[term][word] = share

    def features(self, term: str) -> Pairs:
        """Give the candidates of a term, each with its features by name.

        A term is all its words, in all their parts of speech; what is rare of it tells less. A
        feature "as n" tells that the two are related where the term is a noun, and so on.
        """
        merged: Pairs = defaultdict(dict)
        lemmas = self._lexicon.of_term[term]
        for lemma in lemmas:
            for part, share in lemma.parts.items():
                use = math.sqrt(share * lemma.frequency / lemmas[0].frequency)
                if use > _LEAST_USE:
                    self._merge(lemma, part, use, merged)
        return merged

    def _merge(self, lemma: Lemma, part: str, use: float, merged: Pairs) -> None:
        for word, of_pair in self._features(lemma, part).items():
            other = self._lexicon.lemmas[word]
            first = self._lexicon.of_term[other.term][0]
            weight = use * math.sqrt(other.frequency / first.frequency)
            into = merged[other.term]
            for name, value in of_pair.items():
                weighed = value * weight if name in _WEIGHED else value
                into[name] = max(into.get(name, weighed), weighed)
            if part in other.parts or not _WEIGHED.isdisjoint(of_pair):
                into[f"as {part}"] = 1.0

    def _features(self, lemma: Lemma, part: str) -> Pairs:
        pairs = self.dictionary.relate(lemma.word, part)
        for word, name in self._thesaurus.relate(lemma.word, part).items():
            pairs[word][name] = 1.0
        for term, share in self._defining[lemma.word, part].items():
            for other in self._lexicon.of_term[term][:3]:
                pairs[other.word]["in the definition"] = share
        for word, share in self._defined.get(lemma.term, {}).items():
            pairs[word]["defined by it"] = share
        for place, word in enumerate(self._nearest.get(lemma.word, ())):
            pairs[word]["nearest"] = 1 / math.log2(place + 2)
        return self._measure(lemma, pairs)

    def _measure(self, lemma: Lemma, pairs: Pairs) -> Pairs:
        """Keep what the lexicon has, and add what is no relation."""
        lemmas = self._lexicon.lemmas
        words = [w for w in pairs if w in lemmas and lemmas[w].term != lemma.term]
        rows = self._rows[[self._places[word] for word in words]]
        likeness = (rows @ self._vectors.of(lemma.word)).tolist()
        found = {}
        for word, alike in zip(words, likeness, strict=True):
            if 0 != alike < _LEAST_LIKENESS and pairs[word].keys() <= set(_DEFINITIONS):
                continue
            found[word] = of_pair = pairs[word]
            of_pair["likeness"], of_pair["no vector"] = alike, float(alike == 0)
            of_pair |= {name: max(0.0, alike - least) for name, least in _HINGES.items()}
            of_pair["rare"], of_pair["senses"] = self._alone[word]
            of_pair["asked rare"], of_pair["asked senses"] = self._alone[lemma.word]
        return found

    def _measure_alone(self, lemma: Lemma) -> tuple[float, float]:
        """Give how rare a word is, and the logarithm of how many senses it has."""
        senses = sum(len(self.dictionary.shares(lemma.word, part)) for part in lemma.parts)
        return idf(lemma) / 10, math.log(max(1, senses))

    def _find_definitions(self) -> dict[tuple[str, str], dict[str, float]]:
        """Give the terms that define each word, with the share of the senses."""
        found: dict[tuple[str, str], dict[str, float]] = {}
        defining = lru_cache(maxsize=None)(self._defining_terms)
        for lemma in self._lexicon.lemmas.values():
            for part in lemma.parts:
                terms: dict[str, float] = defaultdict(float)
                for key, share in self.dictionary.shares(lemma.word, part).items():
                    for term in defining(key):
                        terms[term] += share
                terms.pop(lemma.term, None)
                found[lemma.word, part] = terms
        return found

    def _defining_terms(self, key: Key) -> list[str]:
        definition = self._wordnet.synsets[key].definition
        terms = [normalize(word) for word in re.findall(r"[a-z]+", definition)]
        phrases = [f"{one} {other}" for one, other in itertools.pairwise(terms)]
        return [term for term in dict.fromkeys(terms + phrases) if term in self._lexicon.of_term]
