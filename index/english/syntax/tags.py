"""Word classes: the tags of the Penn Treebank, some told together, and one letter a class.

Source: Santorini 1990, "Part-of-speech tagging guidelines for the Penn Treebank project"; `SC` is
the conjunction that begins a clause (UPOS SCONJ), which the Penn Treebank tags as a preposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.english.classes import PartOfSpeech

TAGS = (
    "NN NNS NNP VB VBP VBZ VBD VBN VBG MD JJ JJR JJS RB RBR RBS CD DT PRP PRP$ IN SC TO RP CC WDT "
    'WP WRB EX POS UH $ HYPH . , : ( ) " SYM'
).split()
NUMBER_OF = {tag: number for number, tag in enumerate(TAGS)}

NN, NNS, NNP, VB, VBP, VBZ, VBD, VBN, VBG, MODAL, JJ = range(11)
RB, CARDINAL, DT, PRP, IN, SC, TO, RP, CC, POS = (
    NUMBER_OF[tag] for tag in "RB CD DT PRP IN SC TO RP CC POS".split()
)
SIGN, HYPHEN, STOP, COMMA, QUOTE = (NUMBER_OF[tag] for tag in '$ HYPH . , "'.split())

NOUNS = frozenset((NN, NNS, NNP))
VERBS = frozenset((VB, VBP, VBZ, VBD, VBN, VBG))
FINITE = frozenset((VBP, VBZ, VBD))
FINITE_OR_MODAL = FINITE | {MODAL}
PARTICIPLES = frozenset((VBN, VBG))
ADVERBS = frozenset((RB, NUMBER_OF["RBR"], NUMBER_OF["RBS"]))


def numbers_of(tags: str) -> frozenset[int]:
    """Give the numbers of some tags, with spaces between them."""
    return frozenset(NUMBER_OF[tag] for tag in tags.split())


# What a noun phrase begins with, if not with its noun.
OPENS_PHRASE = numbers_of("DT POS PRP$")
TAGS_OF_PART: Mapping[PartOfSpeech, frozenset[int]] = {
    "noun": NOUNS,
    "verb": VERBS,
    "adjective": numbers_of("JJ JJR JJS VBN VBG"),
    "adverb": numbers_of("RB RBR RBS RP IN"),
}

# A letter a class, to write a path through a sentence; words that only modify leave no trace.
_LETTERS = {
    "N": "NN NNS NNP",
    "V": "VBP VBZ VBD MD",
    "b": "VB",
    "n": "VBN",
    "g": "VBG",
    "R": "PRP EX",
    "I": "IN",
    "S": "SC",
    "T": "TO",
    "C": "CC",
    "W": "WDT WP WRB",
    ",": ",",
    ":": ":",
    ".": ".",
    "(": "(",
    ")": ")",
    '"': '"',
    "#": "CD",
}
CLASSES = tuple(
    next((letter for letter, tags in _LETTERS.items() if tag in tags.split()), "") for tag in TAGS
)
