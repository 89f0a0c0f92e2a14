"""Words that may stand for each other, as `alike.txt` lists them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wordnet import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# How the other word is related to the one that was looked up.
LISTED = ("listed", "listed broader", "listed narrower")
_BACK = {"listed": "listed", "listed broader": "listed narrower"}
_BROADER = "^"


class Thesaurus:
    """Which words were listed for which, either way."""

    def __init__(self, path: Path) -> None:
        """Read a file of lines "word part: other, ^broader"; what begins with # is no entry."""
        self._related: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for line in path.read_text(encoding="ascii").splitlines():
            if not line.startswith("#"):
                self._read(line)

    def relate(self, word: str, part: str) -> dict[str, str]:
        """Give the words listed for a word as a part of speech, each with one of `LISTED`."""
        return self._related.get((word, part), {})

    def parts_of(self, word: str) -> frozenset[str]:
        """Give the parts of speech that a word is listed as."""
        return frozenset(part for part in PARTS if (word, part) in self._related)

    @property
    def words(self) -> Iterator[str]:
        """Give the words listed, the words of a phrase as WordNet joins them."""
        return iter(dict.fromkeys(word for word, _ in self._related))

    def _read(self, line: str) -> None:
        head, _, listed = line.partition(": ")
        word, part = head.rsplit(" ", 1)
        for entry in listed.split(", "):
            name = "listed broader" if entry.startswith(_BROADER) else "listed"
            other = entry.removeprefix(_BROADER)
            self._related[_joined(word), part][_joined(other)] = name
            self._related[_joined(other), part].setdefault(_joined(word), _BACK[name])


def _joined(words: str) -> str:
    """Write the words of a phrase as WordNet does."""
    return words.replace(" ", "_")
