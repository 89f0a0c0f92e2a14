"""Question to query: what to look for, and how much each part of it tells."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from index.analysis import STOP_WORDS, fold, normalize
from index.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from index.analysis import Analyzer
    from index.model import Clause, Question, QuestionKind, Token
    from index.vocabulary import Vocabulary

Key = TypeVar("Key")

# How much rarity in the library tells beside rarity in English, and how much more a name or a
# number tells than another word. Chosen on the development sets, each to a round number.
LIBRARY_SHARE = 0.45
NAME_BONUS = 0.5
# The terms of nouns and pronouns that ask for something and say nothing about it.
ASKING = frozenset(
    normalize(word)
    for word in "kind type sort name thing something someone somebody somewhere example".split()
)


@dataclass(frozen=True, slots=True)
class Query:
    """What a question looks for.

    Attributes:
        kind: what an answer must be.
        terms: the weight of each term that is no stop word: its rarity, times its clause's.
        surfaces: the word in the question that each of these terms came from.
        names: the terms that are written as names or numbers.
        carried: the terms that stand in earlier questions only.
        words: every word in lower case, stop words too, with its clause's weight.
        pairs: every two terms that stand together, stop words too, with their clause's weight.
    """

    kind: QuestionKind
    terms: Mapping[str, float]
    surfaces: Mapping[str, str]
    names: Set[str]
    carried: Set[str]
    words: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]


def make_query(question: Question, analyzer: Analyzer, vocabulary: Vocabulary) -> Query:
    """Make a query of a question.

    Args:
        question: its clauses' weights become those of their terms; the heaviest wins.
        analyzer: the one that made the library's terms.
        vocabulary: of the library; a misspelled word becomes the one of its words that is meant.
    """
    terms: dict[str, float] = {}
    surfaces: dict[str, str] = {}
    names: set[str] = set()
    own: set[str] = set()
    words: dict[str, float] = {}
    pairs: dict[tuple[str, str], float] = {}
    for clause in question.clauses:
        asked = [_read(token, clause, vocabulary) for token in analyzer.tokens(clause.text)]
        if clause is question.clauses[0]:
            own.update(term for term, *_ in asked)
        for position, (term, word, surface) in enumerate(asked):
            _raise(words, word, clause.weight)
            if term not in STOP_WORDS:
                named = surface[0].isdigit() or _is_name(surface, position, clause)
                tells = rarity(word) * (1 + NAME_BONUS * named)
                tells += LIBRARY_SHARE * vocabulary.idf_of_term(term)
                _raise(terms, term, clause.weight * tells)
                surfaces.setdefault(term, surface)
                if named:
                    names.add(term)
        for (left, *_), (right, *_) in itertools.pairwise(asked):
            _raise(pairs, (left, right), clause.weight)
    carried = terms.keys() - own
    return Query(question.kind, terms, surfaces, names, carried, words, pairs)


def _read(token: Token, clause: Clause, vocabulary: Vocabulary) -> tuple[str, str, str]:
    """Give a token's term and word as they were meant, and the word as it was typed."""
    surface = clause.text[token.start : token.end]
    word = fold(surface)
    if token.term in vocabulary.terms:
        return token.term, word, surface
    meant = vocabulary.correct(word)
    return (normalize(meant), meant, surface) if meant else (token.term, word, surface)


def _is_name(word: str, position: int, clause: Clause) -> bool:
    return position > 0 and word[0].isupper() and not clause.text.isupper()


def _raise(weights: dict[Key, float], key: Key, weight: float) -> None:
    weights[key] = max(weights.get(key, 0.0), weight)
