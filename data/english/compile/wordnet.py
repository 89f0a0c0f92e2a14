"""WordNet's database files (wndb(5WN)) to words, senses and the relations between them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Key = tuple[str, int]  # A synset: its part of speech, and its offset in the file of data.

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_SATELLITE = "s"
_MARKER = re.compile(r"\((?:a|p|ip)\)$")
# A sense that was never met in the tagged texts may still be met.
_UNSEEN = 0.4


@dataclass(frozen=True, slots=True)
class Pointer:
    """A relation of a synset, or of one of its words, to another.

    Attributes:
        symbol: WordNet's, as "!" for an antonym.
        target: the other synset.
        word, target_word: which words it is between, from 1; 0 for the synset as a whole.
    """

    symbol: str
    target: Key
    word: int
    target_word: int


@dataclass(frozen=True, slots=True)
class Synset:
    """Words that mean the same, and their relations."""

    key: Key
    topic: int
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]
    definition: str


class WordNet:
    """The synsets, and the senses of each word."""

    def __init__(self, folder: Path) -> None:
        """Read the files `data.*` and `index.sense` of a folder."""
        self.synsets: dict[Key, Synset] = {}
        for part, name in PARTS.items():
            for line in _lines(folder / f"data.{name}"):
                synset = _read_synset(part, line)
                self.synsets[synset.key] = synset
        # By lower-case word and part: every sense with how often it was met.
        self.senses: dict[tuple[str, str], dict[Key, float]] = defaultdict(dict)
        for line in _lines(folder / "index.sense"):
            key, offset, _, met = line.split()
            lemma, _, rest = key.partition("%")
            part = "nvara"[int(rest[0]) - 1]
            self.senses[lemma, part][part, int(offset)] = int(met) + _UNSEEN

    def parts_of(self, word: str) -> dict[str, float]:
        """Give the parts of speech of a word with how often it was met as each."""
        met = {part: sum(self.senses.get((word, part), {}).values()) for part in PARTS}
        return {part: count for part, count in met.items() if count}

    def shares(self, word: str, part: str) -> dict[Key, float]:
        """Give the senses of a word with their shares; they add up to 1."""
        senses = self.senses.get((word, part), {})
        total = sum(senses.values())
        return {key: count / total for key, count in senses.items()}

    @cached_property
    def written(self) -> dict[str, set[str]]:
        """Every way in which each word, in lower case, is written: names have capitals."""
        forms: dict[str, set[str]] = defaultdict(set)
        for synset in self.synsets.values():
            for word in synset.words:
                forms[word.lower()].add(word)
        return forms

    def pointers_of(self, word: str, key: Key) -> Iterator[Pointer]:
        """Give the relations of one word of a synset, and those of the synset as a whole."""
        synset = self.synsets[key]
        numbers = [n for n, w in enumerate(synset.words, start=1) if w.lower() == word]
        for pointer in synset.pointers:
            if pointer.word == 0 or pointer.word in numbers:
                yield pointer

    def words_at(self, pointer: Pointer) -> list[str]:
        """Give the words that a pointer leads to, in lower case."""
        words = self.synsets[pointer.target].words
        chosen = words if pointer.target_word == 0 else words[pointer.target_word - 1 :][:1]
        return [word.lower() for word in chosen]


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def _read_synset(part: str, line: str) -> Synset:
    data, _, gloss = line.partition(" | ")
    fields = iter(data.split())
    offset, topic, _ = int(next(fields)), int(next(fields)), next(fields)
    words = []
    for _ in range(int(next(fields), 16)):
        words.append(_MARKER.sub("", next(fields)))
        next(fields)
    pointers = [_read_pointer(fields) for _ in range(int(next(fields)))]
    definition = re.sub(r'"[^"]*"?', "", gloss)
    return Synset((part, offset), topic, tuple(words), tuple(pointers), definition)


def _read_pointer(fields: Iterator[str]) -> Pointer:
    symbol, offset, part, between = (next(fields) for _ in range(4))
    part = "a" if part == _SATELLITE else part
    return Pointer(symbol, (part, int(offset)), int(between[:2], 16), int(between[2:], 16))
