"""A treebank (CoNLL-U, https://universaldependencies.org/format.html) to what syntax learns from.

Its words are aligned with our tokens by their places in the text. Of each number and noun it is
read which verb's clause it stands in, of each verb which noun is its subject: its own, or that of
the clause that it depends on.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.english.syntax.tags import NUMBER_OF
from index.english.syntax.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TAGS = {
    "NNPS": "NNP",
    "PDT": "DT",
    "WP$": "WP",
    "FW": "NN",
    "LS": "CD",
    "NFP": "SYM",
    "ADD": "NNP",
    "GW": "NN",
    "AFX": "JJ",
    "XX": "NN",
    "#": "SYM",
    "``": '"',
    "''": '"',
    "-LRB-": "(",
    "-RRB-": ")",
}
_RELATIVES = frozenset(("WDT", "WP"))
# How far the subject of another clause is followed.
_DEEPEST = 6


@dataclass(slots=True)
class Word:
    """A word of the treebank; `head` is the number of the word that it depends on, -1 for none."""

    number: int
    upos: str
    xpos: str
    head: int
    relation: str
    start: int
    end: int
    dependents: list[Word] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence of the treebank.

    Attributes:
        name: the treebank's name of it; the part before the last hyphen is the document's.
        tokens: ours.
        words: the treebank's.
        owner: for each token the number of its word.
        tags: for each token its tag.
    """

    name: str
    tokens: list[Token]
    words: list[Word]
    owner: list[int]
    tags: list[int]

    @property
    def document(self) -> str:
        """Give the name of its document."""
        return self.name.rpartition("-")[0]


def read_treebank(folder: Path, without: frozenset[str]) -> list[Parsed]:
    """Read every `*.conllu.gz` of a folder, without the sentences that are named."""
    return [
        sentence
        for path in sorted(folder.glob("*.conllu.gz"))
        for sentence in _sentences(path)
        if sentence.name not in without and sentence.tokens
    ]


def clause_of(sentence: Parsed, number: int) -> tuple[Word, Word] | None:
    """Give the head of the clause that a word stands in, and its verb, which may be a copula."""
    while number >= 0:
        word = sentence.words[number]
        copula = next((one for one in word.dependents if one.relation == "cop"), None)
        if copula or word.upos == "VERB":
            return word, copula or word
        number = word.head
    return None


def subject_of(sentence: Parsed, head: Word, depth: int = 0) -> Word | None:
    """Give the subject of a clause, by its head: its own, or the one of the clause above."""
    for one in head.dependents:
        if one.relation.split(":")[0] in ("nsubj", "csubj"):
            is_relative = one.xpos in _RELATIVES and head.relation == "acl:relcl"
            return sentence.words[head.head] if is_relative else one
    if depth == _DEEPEST or head.head < 0:
        return None
    above = sentence.words[head.head]
    if head.relation == "acl":
        return above
    if head.relation == "xcomp":
        objects = (one for one in above.dependents if one.relation in ("obj", "iobj"))
        return next(objects, None) or subject_of(sentence, above, depth + 1)
    if head.relation == "conj" or (head.relation == "advcl" and _has_no_own(head)):
        return subject_of(sentence, above, depth + 1)
    return None


def tag_of(word: Word) -> int:
    """Give the number of a word's tag among ours."""
    if word.upos == "SCONJ" and word.xpos == "IN":
        return NUMBER_OF["SC"]
    return NUMBER_OF[_TAGS.get(word.xpos, word.xpos)]


def _has_no_own(head: Word) -> bool:
    """Tell a participle or an infinitive, whose subject is that of the clause above."""
    return head.xpos in ("VBG", "VBN") or any(one.xpos == "TO" for one in head.dependents)


def _sentences(path: Path) -> Iterator[Parsed]:
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                name, _, value = line[1:].partition(" = ")
                comments[name.strip()] = value.rstrip("\n")
            elif line.strip():
                rows.append(line.rstrip("\n").split("\t"))
            else:
                yield _parsed(comments, rows)
                comments, rows = {}, []


def _parsed(comments: dict[str, str], rows: list[list[str]]) -> Parsed:
    text = comments["text"]
    words = list(_words(text, rows))
    for word in words:
        if word.head >= 0:
            words[word.head].dependents.append(word)
    tokens = tokenize(text, 0, len(text))
    owner = [_owner(token, words) for token in tokens]
    tags = [tag_of(words[number]) for number in owner]
    return Parsed(comments["sent_id"], tokens, words, owner, tags)


def _words(text: str, rows: list[list[str]]) -> Iterator[Word]:
    at, joined_end = 0, 0
    for number, form, _, upos, xpos, _, head, relation, *_ in rows:
        if "-" in number:  # "don't", of which the words follow
            joined_end = text.index(form, at) + len(form)
        elif "." not in number:
            start = text.find(form, at, at + len(form) + 3)
            start = start if start >= 0 else at
            at = start + len(form)
            if start < joined_end < at:
                at = joined_end
            yield Word(int(number) - 1, upos, xpos, int(head) - 1, relation, start, at)


def _owner(token: Token, words: list[Word]) -> int:
    """Give the longest word that a token overlaps, or the last before it."""
    overlapped = [one for one in words if one.start < token.end and token.start < one.end]
    if overlapped:
        return max(overlapped, key=lambda one: one.end - one.start).number
    return max((one.number for one in words if one.start <= token.start), default=0)
