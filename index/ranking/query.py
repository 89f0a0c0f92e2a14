"""Asked to query: what to look for, and how much each part of it tells."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from index.english.classes import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

    from index.model import Asked, Clause, QuestionKind
    from index.ranking.terms import Analyzer
    from index.ranking.vocabulary import Vocabulary

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
        surfaces: the word in the question that each of these terms came from; of a compound that
            the library writes as two words, one of these.
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


class _Word(NamedTuple):
    """A word of a question: its term and itself as they were meant, and as it was typed.

    A compound that the library writes otherwise is typed so here, too.

    Attributes:
        tells: how much it tells: its rarity in English, and in the library.
        weight: of its clause.
    """

    term: str
    word: str
    surface: str
    is_name: bool
    tells: float
    weight: float


def make_query(asked: Asked, analyzer: Analyzer, vocabulary: Vocabulary) -> Query:
    """Make a query of a question.

    Args:
        asked: its clauses' weights become those of their terms; the heaviest wins.
        analyzer: the one that made the library's terms.
        vocabulary: of the library; a misspelled word becomes the one of its words that is meant.
    """
    clauses = [_read(clause, analyzer, vocabulary) for clause in asked.clauses]
    every = [one for clause in clauses for one in clause]
    content = [one for one in every if one.term not in STOP_WORDS]
    terms = _heaviest((one.term, one.weight * one.tells) for one in content)
    first = {one.term: one.surface for one in reversed(content)}
    return Query(
        kind=asked.kind,
        terms=terms,
        surfaces={term: first[term] for term in terms},
        names={one.term for one in content if one.is_name},
        carried=terms.keys() - {one.term for one in clauses[0]},
        words=_heaviest((one.word, one.weight) for one in every),
        pairs=_heaviest(
            ((left.term, right.term), left.weight)
            for clause in clauses
            for left, right in itertools.pairwise(clause)
        ),
    )


def _read(clause: Clause, analyzer: Analyzer, vocabulary: Vocabulary) -> list[_Word]:
    read = []
    text = vocabulary.respell(clause.text)
    shouted = text.isupper()
    for position, (term, start, end) in enumerate(analyzer.tokens(text)):
        surface = text[start:end]
        meant = vocabulary.meanings[term, surface]
        is_name = surface[0].isdigit() or (position > 0 and surface[0].isupper() and not shouted)
        tells = meant.rarity * (1 + NAME_BONUS * is_name) + LIBRARY_SHARE * meant.idf
        read.append(_Word(meant.term, meant.word, surface, is_name, tells, clause.weight))
    return read


def _heaviest(weighed: Iterable[tuple[Key, float]]) -> dict[Key, float]:
    """Give each key its highest weight, in the order of the keys."""
    weights: dict[Key, float] = {}
    for key, weight in weighed:
        if weight > weights.get(key, -1.0):
            weights[key] = weight
    return weights
