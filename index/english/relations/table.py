"""Which words are related, how, and how much; which are opposed. A table, read at the first look.

`data/english/README.md` tells where it comes from. Words stand in it as the terms of
`index.ranking`, a phrasal verb as the terms of its words: "come back".
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from index.english.classes import PARTS_OF_SPEECH
from index.english.tables import find_table, read_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.english.classes import PartOfSpeech

Relation = Literal["synonym", "derivation", "kind of", "broader", "near"]

RELATIONS: tuple[Relation, ...] = ("synonym", "derivation", "kind of", "broader", "near")
_STRONGEST = 255
# Words whose relations stay read: a question has some ten, each looked up in several places.
_KEPT = 1_024


class Related(NamedTuple):
    """A term that is related to another.

    Attributes:
        term: as `index.ranking` has it.
        strength: how much it tells where the other was asked for, 0 to 1: the logarithm of how
            much oftener it stands in the sentence that answers than in others, as a share of what
            the very term would tell.
        relation: it means the same; it is made of the same word; it is a kind of what the other
            is; the other is a kind of it; or it is said of the same things.
    """

    term: str
    strength: float
    relation: Relation


@lru_cache(_KEPT)
def related(term: str, part: PartOfSpeech | None = None) -> tuple[Related, ...]:
    """Give the terms related to `term`, 24 at most, the most telling first.

    Args:
        term: as `index.ranking` has it, or the terms of a phrasal verb with a space between them.
        part: only those that are related to it as this part of speech.

    >>> [found.relation for found in related("purchas", "verb") if found.term == "buy"]
    ['synonym']
    >>> related("uzbekistan"), related("1300")
    ((), ())
    """
    table = read_table()
    number = table.numbers.get(term)
    if number is None:
        return ()
    asked = _mask(part)
    run = slice(*table.runs[number : number + 2].tolist())
    columns = table.others[run], table.strengths[run], table.marks[run]
    return tuple(
        Related(table.terms[other], strength / _STRONGEST, RELATIONS[mark >> len(PARTS_OF_SPEECH)])
        for other, strength, mark in zip(*(column.tolist() for column in columns), strict=True)
        if mark & asked
    )


def opposites(term: str, part: PartOfSpeech | None = None) -> frozenset[str]:
    """Give the terms that are opposed to `term`.

    >>> "fire" in opposites("hire", "verb"), "export" in opposites("import"), opposites("planet")
    (True, True, frozenset())
    """
    table = read_table()
    number = table.numbers.get(term)
    if number is None:
        return frozenset()
    run = slice(*table.opposite_runs[number : number + 2].tolist())
    columns = table.opposites[run].tolist(), table.opposite_parts[run].tolist()
    asked = _mask(part)
    pairs = zip(*columns, strict=True)
    return frozenset(table.terms[other] for other, parts in pairs if parts & asked)


def find_phrases(terms: Sequence[str]) -> dict[int, str]:
    """Give the phrasal verbs that stand among terms, each by the place of its verb.

    >>> find_phrases("they come back at noon".split())
    {1: 'come back'}
    """
    known = read_table().numbers
    pairs = [f"{verb} {particle}" for verb, particle in pairwise(terms)]
    return {at: phrase for at, phrase in enumerate(pairs) if phrase in known}


def _mask(part: PartOfSpeech | None) -> int:
    return (1 << len(PARTS_OF_SPEECH)) - 1 if part is None else 1 << PARTS_OF_SPEECH.index(part)


class Table(NamedTuple):
    """The columns of the file; what is of term i is the run from `runs[i]` to `runs[i + 1]`.

    Attributes:
        things: which terms are nouns that name things, and never people.
        persons: the nouns for a person; words, since a protester and a protest are of one term.
        roles: those of them that anybody may be for a while: a spectator, and no doctor.
    """

    terms: list[str]
    numbers: dict[str, int]
    runs: NDArray[np.int64]
    others: NDArray[np.uint16]
    strengths: NDArray[np.uint8]
    marks: NDArray[np.uint8]
    opposite_runs: NDArray[np.int64]
    opposites: NDArray[np.uint16]
    opposite_parts: NDArray[np.uint8]
    things: NDArray[np.bool_]
    persons: frozenset[str]
    roles: frozenset[str]


@read_once
def read_table() -> Table:
    """Read the table, once."""
    with np.load(find_table("relations.npz"), allow_pickle=False) as file:
        columns = dict(file)
    terms = _words(columns["terms"])
    return Table(
        terms=terms,
        numbers={term: number for number, term in enumerate(terms)},
        runs=_runs(columns["sizes"]),
        others=columns["others"],
        strengths=columns["strengths"],
        marks=columns["marks"],
        opposite_runs=_runs(columns["opposite_sizes"]),
        opposites=columns["opposites"],
        opposite_parts=columns["opposite_parts"],
        things=columns["things"],
        persons=frozenset(_words(columns["persons"])),
        roles=frozenset(_words(columns["roles"])),
    )


def _words(column: NDArray[np.uint8]) -> list[str]:
    return column.tobytes().decode("ascii").split("\n")


def _runs(sizes: NDArray[np.uint8]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
