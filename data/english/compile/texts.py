"""Open texts to sentences, as our tokens, for a parser to parse."""

from __future__ import annotations

import csv
import re
from itertools import chain
from typing import TYPE_CHECKING
from zipfile import ZipFile

from index.english.syntax.tokens import tokenize
from index.model.articles import Span
from index.reading.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Of MASC, what is written to be read as articles are; no mail, talk, film, joke or tweet.
_GENRES = frozenset(
    "newspaper essays govt-docs non-fiction journal technical travel-guides letters blog".split()
)
_SHORTEST, _LONGEST = 6, 70
_PARAGRAPH = re.compile(r"\n\s*\n")
# Corpora part marks from words; a text joins them.
_PARTED_BEFORE = re.compile(r" (?=(?:[.,;:!?%)\]]|n't\b|'\w))")
_PARTED_BEHIND = re.compile(r"(?<=[(\[$\u00a3\u20ac]) ")


def read_sentences(folder: Path) -> Iterator[list[str]]:
    """Give the tokens of each sentence of the texts of a folder, each sentence once."""
    seen: set[str] = set()
    texts = chain(_wikinews(folder), _masc(folder), _wikisplit(folder), _speeches(folder))
    for text in texts:
        tokens = [token.text for token in tokenize(text, 0, len(text))]
        line = " ".join(tokens)
        if _SHORTEST <= len(tokens) <= _LONGEST and line not in seen and re.search("[a-z]", line):
            seen.add(line)
            yield tokens


def _wikinews(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("wikinews_*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for article in csv.DictReader(lines):
                yield from _sentences(article["text"].split("\n"))


def _masc(folder: Path) -> Iterator[str]:
    """Give the sentences of the corpus; its tags, of which many are wrong, are left out."""
    with ZipFile(folder / "masc_tagged.zip") as packed:
        listed = packed.read("masc_tagged/categories.txt").decode().split()
        for name, genre in zip(listed[::2], listed[1::2], strict=True):
            lines = packed.read(f"masc_tagged/{name}").decode("utf-8", "replace").splitlines()
            for line in lines if genre in _GENRES else ():
                yield _joined(" ".join(word.rpartition("_")[0] for word in line.split()))


def _wikisplit(folder: Path) -> Iterator[str]:
    """Give the long sentences, which writers of Wikipedia have split afterwards."""
    for path in sorted(folder.glob("wikisplit_*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _joined(line.partition("\t")[0].replace("''", '"'))


def _speeches(folder: Path) -> Iterator[str]:
    with ZipFile(folder / "state_union.zip") as packed:
        for name in sorted(packed.namelist()):
            if name.endswith(".txt"):
                yield from _sentences(_PARAGRAPH.split(packed.read(name).decode("latin-1")))


def _sentences(paragraphs: list[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        text = " ".join(paragraph.split())
        for span in sentence_spans(text, Span(0, len(text))):
            yield text[span.start : span.end]


def _joined(text: str) -> str:
    return _PARTED_BEHIND.sub("", _PARTED_BEFORE.sub("", text)).strip()
