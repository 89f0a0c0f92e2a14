"""Words taken out of a sentence, without the capital that only its beginning gave them.

A word is written as its article writes it inside sentences (truecasing: Lita and others, 2003,
"tRuEcasIng"); a closed-class word is written small. What looks like a name stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from index.english.classes import DETERMINERS, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from service.views.shapes import FigureView

# What opens a phrase and is nobody's name, as "Per" is.
_CLOSED = (DETERMINERS | PREPOSITIONS - {"per"}).union(
    "our my some many most all both each every no more less fewer nearly almost about least only "
    "till if when while although though throughout early late mid last next past".split()
)
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]+")
_FIRST = re.compile(r"[^\W\d_]+")
# "Ministry of Health", "Health Ministry", "May 2015": what follows makes a name of the first word.
_NAMING = re.compile(r"\W?\s*(?:(?:of|for|and)\s+(?:the\s+)?)?[^\W_a-z]")


class Casing:
    """How texts write words where no sentence begins.

    >>> casing = Casing(lambda: ["It is said. The authorities say so. Rome denies it."])
    >>> casing.running("Authorities"), casing.running("To date"), casing.running("Rome")
    ('authorities', 'to date', 'Rome')
    """

    def __init__(self, texts: Callable[[], Iterable[str]]) -> None:
        self._texts = texts

    @cached_property
    def _inside(self) -> Counter[str]:
        """Count the words inside of sentences, once and when first asked for."""
        return Counter(word for text in self._texts() for word in _INSIDE.findall(text))

    def running(self, words: str) -> str:
        """Give the words as they would stand inside a sentence."""
        first = _FIRST.match(words)
        if first is None or not first[0].istitle() or not self._is_small(first[0], words):
            return words
        return first[0].lower() + words[first.end() :]

    def in_running_text(self, figure: FigureView) -> FigureView:
        """Give the figure with what is told of it as it would stand inside a sentence."""
        return replace(
            figure,
            counted=figure.counted and self.running(figure.counted),
            time=figure.time and self.running(figure.time),
            source=figure.source and self.running(figure.source),
        )

    def _is_small(self, word: str, words: str) -> bool:
        if word.lower() in _CLOSED:
            return True
        if _NAMING.match(words, len(word)):
            return False
        return self._inside[word.lower()] > self._inside[word]
