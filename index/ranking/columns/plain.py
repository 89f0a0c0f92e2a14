"""The words of articles as they stand: each surface is read once, and is a number from then on."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from index.english.forms import fold
from index.english.numerals import is_over
from index.ranking.columns.marks import bit_of, marks_of
from index.ranking.runs import firsts_of, runs_of
from index.ranking.terms import find_words, read_number, read_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from index.model.articles import Article, Figure, Sentence

    Column = NDArray[np.int32]


# Of the words that a process reads, so many stay read: more than English prose has.
MOST_SURFACES = 1 << 17


@dataclass(frozen=True, slots=True)
class Plain:
    """The tokens of passages, without what names that mean the same make of them.

    Attributes:
        names, forms: the terms, and the words in lower case, by their numbers.
        terms, words, marks, starts, ends: one entry a token: the numbers of its term and of its
            word, what the word is by itself, its span in its article.
        sizes: the tokens of each sentence.
        kinds: of the figures of each sentence, as `kinds_of` gives them.
        in_passage: the sentences of each passage, one at least.
    """

    names: Sequence[str]
    forms: Sequence[str]
    terms: Column
    words: Column
    marks: NDArray[np.uint8]
    starts: Column
    ends: Column
    sizes: Column
    kinds: NDArray[np.uint16]
    in_passage: Column

    def select(self, passages: NDArray[np.int64]) -> Plain:
        """Give the tokens of some passages, in the order given; their numbers stay."""
        first_sentences, first_tokens = firsts_of(self.in_passage), firsts_of(self.sizes)
        sentences = runs_of(first_sentences, passages)
        tokens = runs_of(first_tokens, sentences)
        return Plain(
            names=self.names,
            forms=self.forms,
            terms=self.terms[tokens],
            words=self.words[tokens],
            marks=self.marks[tokens],
            starts=self.starts[tokens],
            ends=self.ends[tokens],
            sizes=self.sizes[sentences],
            kinds=self.kinds[sentences],
            in_passage=self.in_passage[passages],
        )


class _Surface(NamedTuple):
    """What a word is, wherever it stands.

    Attributes:
        mark: see `marks_of`.
    """

    term: str
    form: str
    mark: int
    may_begin_number: bool


@lru_cache(MOST_SURFACES)
def _read_surface(word: str) -> _Surface:
    """Read a word; many builders in a row meet the same ones."""
    term, may_begin_number = read_word(word)
    return _Surface(term, fold(word), marks_of(word), may_begin_number)


class PlainBuilder:
    """Collects passages, article after article, into `Plain`."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._forms: dict[str, int] = {}
        # Each surface, with its row below; where a number may begin with it, that of the number
        # which it is alone, too.
        self._surfaces: dict[str, tuple[int, int | None]] = {}
        self._rows: list[tuple[int, int, int]] = []
        self._tokens, self._starts, self._ends = array("i"), array("i"), array("i")
        self._sizes, self._kinds, self._in_passage = array("i"), array("H"), array("i")

    def add_article(self, article: Article, figures: Mapping[int, Iterable[Figure]]) -> None:
        """Add the passages of an article, with its figures by the numbers of their passages."""
        for passage in article.passages:
            self.add_passage(article.text, passage.sentences, figures.get(passage.number, ()))

    def add_passage(
        self, text: str, sentences: Sequence[Sentence], figures: Iterable[Figure]
    ) -> None:
        """Add a passage of an article's text; it has at least one sentence, and these figures."""
        kinds = kinds_of(figures)
        for sentence in sentences:
            before = len(self._tokens)
            self._add_sentence(text[sentence.start : sentence.end], sentence.start)
            self._sizes.append(len(self._tokens) - before)
            self._kinds.append(kinds.get(sentence, 0))
        self._in_passage.append(len(sentences))

    def build(self) -> Plain:
        """Give what was collected, numbered in the order of the text."""
        rows = np.array(self._rows, np.int32).reshape(-1, 3)
        tokens = _column(self._tokens)
        return Plain(
            names=list(self._names),
            forms=list(self._forms),
            terms=rows[:, 0][tokens],
            words=rows[:, 1][tokens],
            marks=rows[:, 2].astype(np.uint8)[tokens],
            starts=_column(self._starts),
            ends=_column(self._ends),
            sizes=_column(self._sizes),
            kinds=np.array(self._kinds, np.uint16),
            in_passage=_column(self._in_passage),
        )

    def _add_sentence(self, text: str, offset: int) -> None:
        # In words all in capitals, capitals tell no acronym from a word; one word may be one.
        shouted = text.isupper() and " " in text
        surfaces, free = self._surfaces, 0
        add, add_start, add_end = self._tokens.append, self._starts.append, self._ends.append
        for match in find_words(text):
            start, end = match.span()
            if start < free:
                continue  # A part of a number of several words.
            word = match.group()
            known = None if shouted else surfaces.get(word)
            row, alone = known or self._read(word, shouted=shouted)
            if alone is not None:
                if is_over(text, end, len(text)):
                    row = alone
                elif found := read_number(text, start, end):
                    end = free = found.end
                    row = self._enter(_read_surface(text[start:end]), found.term)
            add(row)
            add_start(offset + start)
            add_end(offset + end)

    def _read(self, word: str, *, shouted: bool) -> tuple[int, int | None]:
        """Read a surface for the first time; what is shouted is as in small letters."""
        surface = _read_surface(word)
        if shouted:
            small = _read_surface(word.lower())
            surface = surface._replace(term=small.term, mark=small.mark)
        row = self._enter(surface, surface.term)
        if not surface.may_begin_number:
            alone = None
        else:
            number = read_number(word, 0, len(word))
            alone = self._enter(surface, number.term) if number else row
        if not shouted:
            self._surfaces[word] = row, alone
        return row, alone

    def _enter(self, surface: _Surface, term: str) -> int:
        """Give a new row to a surface with a term."""
        name = self._names.setdefault(term, len(self._names))
        form = self._forms.setdefault(surface.form, len(self._forms))
        self._rows.append((name, form, surface.mark))
        return len(self._rows) - 1


def kinds_of(figures: Iterable[Figure]) -> Mapping[Sentence, int]:
    """Give of which kinds the figures of each sentence are, the bit of a kind by `KINDS`."""
    kinds: dict[Sentence, int] = {}
    for figure in figures:
        kinds[figure.sentence] = kinds.get(figure.sentence, 0) | bit_of(figure.kind)
    return kinds


def join(parts: Sequence[Plain]) -> Plain:
    """Put passages behind each other, with one number for what is the same."""
    names, of_names = _number(part.names for part in parts)
    forms, of_forms = _number(part.forms for part in parts)
    return Plain(
        names=names,
        forms=forms,
        terms=_joined(new[part.terms] for part, new in zip(parts, of_names, strict=True)),
        words=_joined(new[part.words] for part, new in zip(parts, of_forms, strict=True)),
        marks=np.concatenate([part.marks for part in parts]),
        starts=_joined(part.starts for part in parts),
        ends=_joined(part.ends for part in parts),
        sizes=_joined(part.sizes for part in parts),
        kinds=np.concatenate([part.kinds for part in parts]),
        in_passage=_joined(part.in_passage for part in parts),
    )


def _number(lists: Iterable[Sequence[str]]) -> tuple[list[str], list[Column]]:
    """Number strings in the order in which they come; give each list's numbers, too."""
    numbers: dict[str, int] = {}
    new = [
        np.fromiter((numbers.setdefault(one, len(numbers)) for one in part), np.int32, len(part))
        for part in lists
    ]
    return list(numbers), new


def _joined(columns: Iterable[NDArray[Any]]) -> Column:
    return np.concatenate([*columns]).astype(np.int32, copy=False)


def _column(numbers: array[int]) -> Column:
    return np.frombuffer(numbers, np.int32) if numbers else np.zeros(0, np.int32)
