"""Figures of several articles as they are shown: each with its article, and how they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

from service.reconciling import RELATIONS, Relation, reconcile
from service.views.presenting import present_figure
from service.views.shapes import Count, FigureView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Library
    from service.reconciling import Group, Pair

_DIGIT = re.compile(r"\d")
# Characters of what a comparison is called.
LONGEST_TITLE = 80


@dataclass(frozen=True)
class ComparedFigureView:
    """A figure beside others that tell of the same.

    Attributes:
        title: of its article.
        published: the ISO 8601 date of its article.
    """

    figure: FigureView
    title: str
    published: str | None


@dataclass(frozen=True)
class StandingView:
    """How two of the figures stand to each other.

    Attributes:
        one, other: their places among the figures, from 0.
        relation: from what needs a look to what needs none.
        said: what shows it: what the article of each says where the two differ.
    """

    one: Count
    other: Count
    relation: Relation
    said: Annotated[tuple[str, ...], ("minItems", 2), ("maxItems", 2)]


@dataclass(frozen=True)
class ComparisonView:
    """Figures of several articles that tell of one thing.

    Attributes:
        title: what they tell of.
        place: where, if they say so.
        relation: the first of the relations between them that needs a look.
        figures: the last told first.
        standings: what needs a look first.
    """

    title: str
    place: str | None
    relation: Relation
    figures: tuple[ComparedFigureView, ...]
    standings: tuple[StandingView, ...]


class Comparisons:
    """What several articles of a library tell of the same; found at the first look."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def every(self) -> tuple[ComparisonView, ...]:
        """Give all of them, what needs a look first."""
        if len(self._library.articles) == 1:
            return ()
        return tuple(_present(self._library, group) for group in reconcile(self._library))

    @cached_property
    def _places(self) -> dict[tuple[str, int], int]:
        return {
            (one.figure.article, one.figure.start): number
            for number, comparison in enumerate(self.every)
            for one in comparison.figures
        }

    def of(self, figure: FigureView) -> ComparisonView | None:
        """Give the comparison that a figure is in, if it is in one."""
        number = self._places.get((figure.article, figure.start))
        return None if number is None else self.every[number]

    def select(
        self, relation: str | None = None, article: str | None = None, figure: str | None = None
    ) -> list[ComparisonView]:
        """Give those with a relation, with an article, with a figure ("article#start")."""
        return [
            one
            for one in self.every
            if relation in {None, *(standing.relation for standing in one.standings)}
            and article in {None, *(row.figure.article for row in one.figures)}
            and figure in {None, *(key_of(row.figure) for row in one.figures)}
        ]


def key_of(figure: FigureView) -> str:
    """Give by what a figure is named in an address."""
    return f"{figure.article}#{figure.start}"


def standing_of(comparison: ComparisonView, number: int) -> StandingView:
    """Give how a figure stands to another of its comparison, what needs a look first."""
    return next(one for one in comparison.standings if number in {one.one, one.other})


def count_relations(comparisons: tuple[ComparisonView, ...]) -> Iterator[tuple[Relation, int]]:
    """Count the comparisons with each relation; those of none are left out."""
    counts: dict[Relation, int] = defaultdict(int)
    for comparison in comparisons:
        for relation in {standing.relation for standing in comparison.standings}:
            counts[relation] += 1
    return ((relation, counts[relation]) for relation in RELATIONS if counts[relation])


def _present(library: Library, group: Group) -> ComparisonView:
    figures = tuple(
        ComparedFigureView(present_figure(article, figure), article.title, article.published)
        for figure in group.figures
        if (article := library.articles[figure.article_id])
    )
    return ComparisonView(
        title=_title([one.figure for one in figures]),
        place=next((one.figure.place for one in figures if one.figure.place), None),
        relation=group.relation,
        figures=figures,
        standings=tuple(map(_standing, group.pairs)),
    )


def _standing(pair: Pair) -> StandingView:
    return StandingView(pair.one, pair.other, pair.relation, pair.said)


def _title(figures: list[FigureView]) -> str:
    """Say what figures tell of, in the words of the clause that says most in a line."""
    told = [_clause(one) for one in figures]
    # A number in it is a year that was taken for a part of the subject.
    clauses = sorted([one for one in told if not _DIGIT.search(one)] or told, key=len)
    words = next((one for one in reversed(clauses) if len(one) <= LONGEST_TITLE), clauses[0])
    return words[:1].upper() + words[1:]


def _clause(figure: FigureView) -> str:
    """Give the words for who does what, and to whom: "the fire killed people"."""
    subject = figure.subject.text if figure.subject else ""
    told = (subject, figure.predicate.text if figure.predicate else "", figure.counted or "")
    in_order = told if subject != figure.counted else told[:2]
    return " ".join(filter(None, in_order if subject else in_order[::-1]))
