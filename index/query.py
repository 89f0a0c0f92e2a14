"""Question to query: what to look for, and how much each part of it tells."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from index.analysis import STOP_WORDS, fold
from index.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Set

    from index.analysis import Analyzer
    from index.model import Clause, Question, QuestionKind, Token

Key = TypeVar("Key")

# How much rarity in the library tells beside rarity in English, and how much more a name or a
# number tells than another word. Chosen on the development sets, each to a round number.
LIBRARY_SHARE = 0.45
NAME_BONUS = 0.5


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


def make_query(
    question: Question, analyzer: Analyzer, idf_of_term: Callable[[str], float]
) -> Query:
    """Make a query of a question.

    Args:
        question: its clauses' weights become those of their terms; the heaviest wins.
        analyzer: the one that made the library's terms.
        idf_of_term: how rare a term is in the library.
    """
    terms: dict[str, float] = {}
    surfaces: dict[str, str] = {}
    names: set[str] = set()
    asked: set[str] = set()
    words: dict[str, float] = {}
    pairs: dict[tuple[str, str], float] = {}
    for clause in question.clauses:
        tokens = analyzer.tokens(clause.text)
        for position, token in enumerate(tokens):
            word = clause.text[token.start : token.end]
            _raise(words, fold(word), clause.weight)
            if token.term not in STOP_WORDS:
                named = word[0].isdigit() or _is_name(word, position, clause)
                tells = rarity(word) * (1 + NAME_BONUS * named)
                tells += LIBRARY_SHARE * idf_of_term(token.term)
                _raise(terms, token.term, clause.weight * tells)
                names.update([token.term] if named else [])
                surfaces.setdefault(token.term, word)
        if clause is question.clauses[0]:
            asked.update(token.term for token in tokens)
        for pair in _pairs(tokens):
            _raise(pairs, pair, clause.weight)
    carried = terms.keys() - asked
    return Query(question.kind, terms, surfaces, names, carried, words, pairs)


def _is_name(word: str, position: int, clause: Clause) -> bool:
    return position > 0 and word[0].isupper() and not clause.text.isupper()


def _pairs(tokens: list[Token]) -> list[tuple[str, str]]:
    terms = [token.term for token in tokens]
    return list(itertools.pairwise(terms))


def _raise(weights: dict[Key, float], key: Key, weight: float) -> None:
    weights[key] = max(weights.get(key, 0.0), weight)
