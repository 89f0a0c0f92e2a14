"""What a parser says of sentences, as the treebank would say it.

Its relations are those of ClearNLP (Choi and Palmer 2012, "Guidelines for the CLEAR style
constituent to dependency conversion"): a copula is the head of its clause, a preposition that of
what it governs, a clause among that too.
"""

from __future__ import annotations

import gzip
from itertools import groupby
from typing import TYPE_CHECKING

from treebank import Parsed, Word, tag_of

from index.english.syntax.tags import NUMBER_OF
from index.english.syntax.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_RELATIONS = {
    "nsubjpass": "nsubj",
    "csubjpass": "csubj",
    "dobj": "obj",
    "dative": "iobj",
    "relcl": "acl:relcl",
}
_HELPING = frozenset(("aux", "auxpass"))
# "Able to sleep", "hesitant about turning it over": the verb before "able" tells of whom.
_OPEN, _COMPLEMENTS = frozenset(("xcomp", "advcl")), frozenset(("acomp", "attr", "oprd"))
# So many sentences are taken for a document: what is learnt is tried on others.
_DOCUMENT = 20


def read_parses(path: Path) -> list[Parsed]:
    """Read the sentences of a file that `parse_texts.py` wrote."""
    return [
        _parsed(f"text{number // _DOCUMENT}-{number}", rows)
        for number, rows in enumerate(_sentences(path))
    ]


def _sentences(path: Path) -> Iterator[list[list[str]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for is_told, group in groupby(lines, lambda line: line != "\n"):
            if is_told:
                yield [line.rstrip("\n").split("\t") for line in group]


def _parsed(name: str, rows: Sequence[Sequence[str]]) -> Parsed:
    words = list(_words(rows))
    for word in words:
        if word.head >= 0:
            words[word.head].dependents.append(word)
    tokens = [
        Token(form, word.start, word.end) for (form, *_), word in zip(rows, words, strict=True)
    ]
    tags = [NUMBER_OF["SC"] if _opens_clause(word) else tag_of(word) for word in words]
    for word in words:
        word.relation, word.head = _as_in_treebank(word, words)
    return Parsed(name, tokens, words, list(range(len(words))), tags)


def _words(rows: Sequence[Sequence[str]]) -> Iterator[Word]:
    at = 0
    for number, (form, tag, head, relation) in enumerate(rows):
        is_verb = tag.startswith("VB") and relation not in _HELPING
        upos = "VERB" if is_verb else "NUM" if tag == "CD" else "X"
        end = at + len(form)
        relation = _RELATIONS.get(relation, relation)
        yield Word(number, upos, tag, int(head) - 1, relation, at, end)
        at = end + 1


def _as_in_treebank(word: Word, words: Sequence[Word]) -> tuple[str, int]:
    """Give the relation of a word and the number of its head, as the treebank has them."""
    relation, head = word.relation, word.head
    if word.upos == "VERB":
        if relation == "pcomp":
            relation, head = "advcl", words[head].head
        if relation == "xcomp" and word.xpos == "VBG":
            relation = "advcl"  # "spent his term trying"
        if relation in _OPEN and head >= 0 and words[head].relation in _COMPLEMENTS:
            head = words[head].head
        # "Something to do" opens with no word for what is done.
        is_infinitive = any(one.xpos == "TO" for one in word.dependents)
        if relation == "acl:relcl" and is_infinitive:
            relation = "acl"
    elif relation == "attr" and any(one.relation == "expl" for one in words[head].dependents):
        relation = "nsubj"  # "there was some fur"
    return relation, head


def _opens_clause(word: Word) -> bool:
    """Tell "after" of "after it rose" and "after rising", which are no prepositions."""
    governs = any(one.relation == "pcomp" and one.upos == "VERB" for one in word.dependents)
    return word.xpos == "IN" and (word.relation == "mark" or (word.relation == "prep" and governs))
