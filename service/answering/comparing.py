"""Figures compared: which is the most, how two things differ, all that are given on something.

Figures can be compared where they are of one kind and unit and count one thing: in one sentence, or
where what they count has the same name. The people of several countries are one thing, where the
same is said of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.english.countries import places_of
from index.english.relations import deeds_in, related
from index.model.asked import Clause, Doubt, Table
from index.ranking import REFUSE_UNDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index import Figure, Library
    from index.model.articles import Kind, Passage
    from index.model.asked import Answer, Asked, Comparison

# How many passages are looked at, and rows listed.
PASSAGES, MOST_ROWS = 20, 20
# Log-odds behind the best sentence at which a sentence's figures are of something else.
FURTHEST_BEHIND = 6.0
# What is chosen among ("which town") need not be named beside each figure.
NOUN_WEIGHT = 0.3
# How far from its words "around" and "nearly" may be taken; and "more than", which names the last
# round number that was passed.
ABOUT, BEYOND = 0.1, 1.5

_MEASURED: frozenset[Kind] = frozenset(
    {"count", "percent", "fraction", "money", "quantity", "duration", "age", "multiple"}
)
_STOP = re.compile(r"[;:()–—]\s|,\s(?!who\b|which\b)|\sand\s(?=more\b|\d)")
# Who is older is told in years, what is heavier by weight, and nothing is so large in percent.
_RANKED_BY: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("oldest older youngest younger", frozenset({"age", "duration"})),
    (
        "longest longer shortest shorter fastest faster slowest slower",
        frozenset({"quantity", "duration"}),
    ),
    (
        "farthest farther furthest further tallest taller widest wider deepest deeper heaviest "
        "heavier lightest lighter warmest warmer hottest hotter coldest colder nearest nearer",
        frozenset({"quantity"}),
    ),
    ("cheapest cheaper", frozenset({"money"})),
    (
        "largest larger biggest bigger greatest greater smallest smaller",
        frozenset({"count", "money", "quantity"}),
    ),
)
_TOLD_IN = {word: kinds for words, kinds in _RANKED_BY for word in words.split()}
# These may be large in percent.
_SHARE_NOUNS = frozenset(
    "share percentage proportion part portion majority rate increase rise fall".split()
)
_COUNTRIES = frozenset("country countries nation nations".split())
_QUANTIFIERS = frozenset("most more least less fewest fewer".split())
_OF_ALL = frozenset("total altogether overall together combined".split())


@dataclass(frozen=True, slots=True)
class _Row:
    """A figure that may be compared.

    Attributes:
        counts: the terms of what it counts.
        deeds: what its clause says befell somebody, or what they did.
        words: the terms of its sentence.
        shared: those that what is measured has too.
        score: how well its sentence fits the question.
    """

    figure: Figure
    passage: Passage
    counts: frozenset[str]
    deeds: frozenset[str]
    words: frozenset[str]
    shared: frozenset[str]
    score: float

    @property
    def place(self) -> str | None:
        """Give the country whose people are counted."""
        return self.figure.place if places_of(self.figure.counted or "") else None


def compare(library: Library, asked: Asked, before: Iterable[Figure], found: Answer) -> Answer:
    """Answer a question that compares, ranks or lists; where nothing can be compared, as found.

    Args:
        library: what the answer may come from.
        asked: a question with a comparison.
        before: the figures that answered the questions before, the last first.
        found: what the text answers, which stands where the text itself ranks.
    """
    comparison = asked.comparison
    if comparison is None or _ranks_itself(library, comparison, found):
        return found
    if comparison.order and not comparison.of:
        rows = _told_before(library, before)
    elif comparison.named:
        rows = _of_each(library, asked, comparison)
    else:
        rows = _comparable(library, asked, comparison)
    if len(rows) < 1 + bool(comparison.order):
        return found
    return (
        _ranked(found, comparison, rows) if comparison.order else _listed(found, comparison, rows)
    )


def _ranks_itself(library: Library, comparison: Comparison, found: Answer) -> bool:
    """Tell whether the text that was found says itself what is the most: "the largest ship"."""
    if not comparison.word or found.quote is None or found.passage is None:
        return False
    text = library.articles[found.passage.article_id].text
    quoted = text[found.quote.start : found.quote.end]
    return comparison.word.lower() in quoted.lower().split()


# The figures


def _told_before(library: Library, before: Iterable[Figure]) -> list[_Row]:
    """Give the figures of the answers before, as far back as they are of one kind."""
    rows: list[_Row] = []
    for figure in dict.fromkeys(before):
        if rows and (figure.kind, figure.unit) != (rows[0].figure.kind, rows[0].figure.unit):
            break
        parts = library.articles[figure.article_id].passages
        passage = next(part for part in parts if part.number == figure.passage)
        nothing: frozenset[str] = frozenset()
        rows.append(_Row(figure, passage, nothing, nothing, nothing, nothing, 0.0))
    return rows


def _comparable(library: Library, asked: Asked, comparison: Comparison) -> list[_Row]:
    """Give the figures of what is measured that can be compared with the one that fits best."""
    rows = list(_measured(library, asked, comparison))
    if not comparison.order:
        places = places_of(comparison.of)
        return [row for row in rows if row.shared or row.figure.place in places][:MOST_ROWS]
    if comparison.noun.lower() in _COUNTRIES:
        rows = [row for row in rows if row.place]
    ranked = [row for row in rows if _is_ranked(library, comparison, row)]
    best = max(ranked, key=_fitness, default=None)
    if best is None:
        return []
    return _one_of_each([row for row in rows if _is_comparable(row, best)])


def _is_ranked(library: Library, comparison: Comparison, row: _Row) -> bool:
    """Tell whether a figure measures what is ranked: "most rain" by how much of it there was.

    Of the "largest church" a number of people tells nothing.
    """
    told_in = _TOLD_IN.get(comparison.word.lower(), _MEASURED)
    if row.figure.kind not in told_in and _SHARE_NOUNS.isdisjoint(
        comparison.ranked.lower().split()
    ):
        return False
    terms = [library.terms_of(word) for word in comparison.ranked.split()]
    if comparison.word.lower() in _QUANTIFIERS:
        first = next(filter(None, terms), frozenset())
        return all(not row.words.isdisjoint({term, *_same(term)}) for term in first)
    every = frozenset().union(*terms)
    if row.figure.kind == "count":
        return bool(every) and every <= row.counts
    return every <= row.shared


def _fitness(row: _Row) -> tuple[int, bool, float]:
    """Rank a figure by how well it fits what is measured; a level before how far one moved."""
    return len(row.shared), row.figure.role != "change", row.score


def _same(term: str) -> Iterator[str]:
    """Give the terms that mean what `term` does, or are made of the same word."""
    return (one.term for one in related(term) if one.relation in {"synonym", "derivation"})


def _measured(library: Library, asked: Asked, comparison: Comparison) -> Iterator[_Row]:
    """Give the figures near what is measured, the best sentence first."""
    aside = [words for words in (comparison.noun, comparison.word) if words]
    clauses = (Clause(comparison.of), *(Clause(words, NOUN_WEIGHT) for words in aside))
    search = library.search(replace(asked, clauses=clauses, kind="count"), PASSAGES)
    if comparison.order and search.confidence < REFUSE_UNDER:
        return
    terms = library.terms_of(comparison.of)
    best = max(hit.score for hit in search.hits)
    for hit in search.hits:
        text = library.articles[hit.passage.article_id].text
        scores = {one.sentence: one.score for one in hit.sentences}
        for figure in library.figures_of(hit.passage):
            score = scores[figure.sentence]
            is_near = score > best - FURTHEST_BEHIND or not comparison.order
            if figure.kind in _MEASURED and is_near:
                yield _row(library, figure, hit.passage, text, terms, score)


def _row(
    library: Library,
    figure: Figure,
    passage: Passage,
    text: str,
    terms: frozenset[str],
    score: float,
) -> _Row:
    words = library.terms_of(text[figure.sentence.start : figure.sentence.end])
    return _Row(
        figure=figure,
        passage=passage,
        # Of a measure, what is "counted" is what it is the measure of, another in each row.
        counts=library.terms_of((figure.counted or "") if figure.kind == "count" else ""),
        deeds=deeds_in(_clause(text, figure)),
        words=words,
        shared=words & terms,
        score=score,
    )


def _clause(text: str, figure: Figure) -> str:
    """Give the words from the stop before a figure to the stop behind it."""
    before = _STOP.split(text[figure.sentence.start : figure.start])[-1]
    behind = _STOP.split(text[figure.end : figure.sentence.end])[0]
    return before + text[figure.start : figure.end] + behind


def _is_comparable(row: _Row, best: _Row) -> bool:
    """Tell whether a figure is of the same as the best one."""
    figure, other = row.figure, best.figure
    if (figure.kind, figure.unit) != (other.kind, other.unit) or _is_of_all(row):
        return False
    if (figure.role == "change") != (other.role == "change"):
        return False
    if figure.sentence == other.sentence:
        return row.counts >= best.counts or best.counts >= row.counts
    if row.place and best.place:
        return _says_the_same(row, best)
    return row.shared == best.shared and bool(row.counts & best.counts or not row.counts)


def _says_the_same(row: _Row, other: _Row) -> bool:
    """Tell whether the same is said of those whom two figures count."""
    if row.deeds or other.deeds:
        return bool(row.deeds & other.deeds)
    return bool(row.shared) and row.shared == other.shared


def _is_of_all(row: _Row) -> bool:
    """Tell whether a figure is the sum of others."""
    words = row.figure.text.lower().split()
    return row.figure.role == "whole" or not _OF_ALL.isdisjoint(words)


def _one_of_each(rows: Sequence[_Row]) -> list[_Row]:
    """Give one figure of each country's people, the one that fits best."""
    kept: dict[object, _Row] = {}
    texts = Counter((row.figure.start, row.figure.end) for row in rows)
    for row in rows:
        # The two ends of a range are one measure.
        if texts[row.figure.start, row.figure.end] > 1:
            continue
        key = row.place or row.figure
        if key not in kept or row.score > kept[key].score:
            kept[key] = row
    return list(kept.values())


def _of_each(library: Library, asked: Asked, comparison: Comparison) -> list[_Row]:
    """Give the figures of the things named, each as it stands under the same head as another's."""
    of_each = [
        [
            row
            for row in _measured(library, asked, replace(comparison, of=f"{name} {comparison.of}"))
            if _is_of(library, row, name)
        ]
        for name in comparison.named
    ]
    return [
        row
        for number, rows in enumerate(of_each)
        for row in rows
        if all(
            any(_is_alike(row, other) for other in others)
            for place, others in enumerate(of_each)
            if place != number
        )
    ][:MOST_ROWS]


def _is_of(library: Library, row: _Row, name: str) -> bool:
    """Tell whether a figure is one of what is named: by its place, or by its clause."""
    places = places_of(name)
    if places:
        return row.figure.place in places
    return library.terms_of(name) <= row.shared


def _is_alike(row: _Row, other: _Row) -> bool:
    figure, theirs = row.figure, other.figure
    if figure == theirs or (figure.kind, figure.unit) != (theirs.kind, theirs.unit):
        return False
    if figure.sentence == theirs.sentence or row.counts & other.counts:
        return True
    of_countries = figure.place and theirs.place and figure.place != theirs.place
    says_nothing_else = row.place and other.place and not (row.deeds or other.deeds)
    return bool(of_countries and (row.deeds & other.deeds or says_nothing_else))


# The answer


def _ranked(found: Answer, comparison: Comparison, rows: Sequence[_Row]) -> Answer:
    """Answer with the first of the figures; those that may be as far are given as such."""
    is_most = comparison.order == "most"
    sign = -1 if is_most else 1
    # Of equals the first in the text is first.
    rows = sorted(_in_order(rows), key=lambda row: sign * _middle(row.figure))
    best = rows[0]
    ties = tuple(row.figure for row in rows[1:] if not _is_beyond(best.figure, row.figure, is_most))
    doubts = tuple(Doubt("tie", best.figure.text, one.text) for one in ties[:1])
    return _told(found, best, best.figure, ties, doubts, Table(_title(comparison), _figures(rows)))


def _in_order(rows: Sequence[_Row]) -> list[_Row]:
    return sorted(rows, key=lambda row: (row.figure.article_id, row.figure.start))


def _listed(found: Answer, comparison: Comparison, rows: Sequence[_Row]) -> Answer:
    """Answer with all figures, in the order of the text; the sentence that fits best is quoted."""
    best = max(rows, key=lambda row: row.score)
    in_order = _in_order(rows)
    return _told(found, best, None, (), (), Table(_title(comparison), _figures(in_order)))


def _told(
    found: Answer,
    row: _Row,
    figure: Figure | None,
    ties: tuple[Figure, ...],
    doubts: tuple[Doubt, ...],
    table: Table,
) -> Answer:
    return replace(
        found,
        status="answered",
        confidence=max(found.confidence, REFUSE_UNDER),
        quote=row.figure.sentence,
        passage=row.passage,
        context=None,
        figure=figure,
        alternatives=ties,
        doubts=doubts,
        missing=(),
        table=table,
    )


def _figures(rows: Iterable[_Row]) -> tuple[Figure, ...]:
    return tuple(row.figure for row in rows)


def _title(comparison: Comparison) -> str:
    """Say what the figures have in common: "Fighters abroad, most first"."""
    if comparison.named:
        return " and ".join(comparison.named)
    what = comparison.ranked or comparison.of
    title = f"{what}, {comparison.word} first" if what and comparison.word else what
    return title[:1].upper() + title[1:] or "Compared"


def _middle(figure: Figure) -> float:
    return float(figure.value) if not isinstance(figure.value, str) else math.nan


def _is_beyond(figure: Figure, other: Figure, is_most: bool) -> bool:
    """Tell whether a figure is sure to lie beyond another, whatever their words allow."""
    (low, high), (their_low, their_high) = _range(figure), _range(other)
    return low > their_high if is_most else high < their_low


def _range(figure: Figure) -> tuple[float, float]:
    """Give the least and the most that a figure's words are taken to allow."""
    middle = _middle(figure)
    low = float(figure.low) if isinstance(figure.low, int | float) else middle / BEYOND
    high = float(figure.high) if isinstance(figure.high, int | float) else middle * BEYOND
    if figure.bound == "about":
        return min(low, middle * (1 - ABOUT)), max(high, middle * (1 + ABOUT))
    if figure.bound == "nearly":
        return min(low, middle * (1 - ABOUT)), high
    return low, high
