"""Figures to plots: what is truly comparable is put side by side, and nothing is added up.

Two figures are comparable when they are of the same kind and unit, count the same, and say the same
of it, of different places: people who fight, people vaccinated, percent of territory lost. What is
said is read from the figure's clause: what befell people, or else its verb.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from index.english.countries import is_people
from index.english.relations import deeds_in
from service.views.wording import bound, measure, measured, of_what

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from service.views.shapes import FigureView

End = Literal["closed", "open", "soft", "capped"]

_ENDS: dict[str, End] = {
    "more than": "open",
    "at least": "open",
    "about": "soft",
    "nearly": "soft",
    "less than": "capped",
    "at most": "capped",
}
# Percent of the narrowest plot, 288 px: the bars at most and at least, the mark at a bar's end, and
# a character of the value that stands behind it.
_LONGEST_BAR, _SHORTEST_BAR = 50.0, 10.0
_END_MARK, _CHARACTER = 8.0, 3.1

# Plots of a page, and bars of a plot; the figures below show the rest.
MOST_PLOTS = 6
MOST_BARS = 8

_CLAUSE_END = re.compile(r"[,;:()–—]|\d")
_PEOPLE = re.compile(
    r"\b(?:people|persons?|citizens?|nationals?|residents?|inhabitants|individuals|fighters)\b",
    re.IGNORECASE,
)
# Verbs that say nothing by themselves.
_LIGHT = frozenset(
    "is are was were be been being has have had do does did said says say 's 're 've".split()
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure in a plot.

    Attributes:
        label: the place.
        bound, value: the value with its unit, and the words before it.
        length: percent of the plot's width, from zero.
        end: how the bar ends; "open" goes on, "soft" is about here, "capped" is not more.
    """

    label: str
    bound: str
    value: str
    length: float
    end: End
    figure: FigureView


@dataclass(frozen=True, slots=True)
class Plot:
    """Comparable figures, longest bar first.

    Attributes:
        description: all that the plot shows, in words.
        sources: who says so, and in which passages.
        left_out: how many more of these figures there are.
    """

    title: str
    description: str
    sources: str
    bars: tuple[Bar, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Topic:
    """What a figure tells; figures of one topic are comparable.

    Attributes:
        noun: what is counted, or what the figure is said of; "people" for all that are.
        deed: what is said of it; None where that is no more than that it is so.
        is_change: whether the figures say by how much something changed.
    """

    kind: str
    unit: str | None
    noun: str
    deed: str | None
    is_change: bool

    @property
    def title(self) -> str:
        """Give the topic in words: "People killed", "Percent of territory lost"."""
        shown = f"Percent of {self.noun}" if self.kind == "percent" else self.noun
        return " ".join(filter(None, (shown[0].upper() + shown[1:], self.deed)))


def make_plots(
    figures: Iterable[FigureView], running: Callable[[str], str] = str
) -> tuple[Plot, ...]:
    """Make a plot of each group of figures that tell one thing of two places or more.

    Args:
        figures: any, in any order.
        running: gives words as they stand inside a sentence.
    """
    groups: dict[_Topic, list[FigureView]] = defaultdict(list)
    for figure in figures:
        topic = _topic(figure)
        if topic and figure.place and isinstance(figure.value, int | float):
            groups[topic].append(figure)
    plots = [
        _plot(topic, group, running)
        for topic, group in groups.items()
        if len({figure.place for figure in group}) > 1
    ]
    most_first = sorted(plots, key=lambda plot: -len(plot.bars) - plot.left_out)
    return tuple(most_first[:MOST_PLOTS])


def _topic(figure: FigureView) -> _Topic | None:
    if figure.kind not in {"count", "money", "quantity", "percent"} or figure.role == "from":
        return None
    are_people = figure.kind == "count" and _counts_people(figure)
    noun = "people" if are_people else _noun(figure)
    deeds = _deeds(figure) if are_people else set()
    if not noun or len(deeds) > 1:
        return None
    deed = deeds.pop() if deeds else _verb(figure)
    if are_people and deed is None:
        return None
    return _Topic(figure.kind, figure.unit, noun, deed, figure.role == "change")


def _noun(figure: FigureView) -> str | None:
    """Give the head of what is counted, or of what the figure is said of."""
    phrase = of_what(figure).partition(" of ")[0].split()
    return phrase[-1].lower() if phrase else None


def _counts_people(figure: FigureView) -> bool:
    """Tell whether people in general are counted: by such a word, by a nation, or by no noun."""
    if figure.counted is None or _PEOPLE.search(figure.counted):
        return True
    return is_people(figure.counted.split()[-1])


def _deeds(figure: FigureView) -> set[str]:
    """Give what the figure's clause says befell people: in its words, behind them, before them."""
    start, end = figure.start - figure.sentence.start, figure.end - figure.sentence.start
    after = _CLAUSE_END.split(figure.sentence.text[end:])
    before = _CLAUSE_END.split(figure.sentence.text[:start])[-1]
    told = (set(deeds_in(clause)) for clause in (figure.text, *after, before))
    return next(filter(None, told), set())


def _verb(figure: FigureView) -> str | None:
    """Give the verb of the figure's clause, without what only helps it."""
    words = figure.predicate.text.lower().split() if figure.predicate else []
    return words[-1] if words and words[-1] not in _LIGHT else None


def _plot(topic: _Topic, figures: list[FigureView], running: Callable[[str], str]) -> Plot:
    everywhere = _one_a_place(figures)
    left_out = len(figures) - min(len(everywhere), MOST_BARS)
    figures = sorted(everywhere, key=_number, reverse=True)[:MOST_BARS]
    longest, room = _number(figures[0]), _room(figures)
    bars = tuple(
        Bar(
            label=figure.place or "",
            bound=bound(figure),
            value=measured(figure),
            length=round(room * _number(figure) / longest, 2) if longest else 0.0,
            end=_ENDS.get(figure.bound, "closed"),
            figure=figure,
        )
        for figure in figures
    )
    return Plot(
        title=f"{topic.title}, by place",
        description="; ".join(
            f"{bar.label}: {bar.bound} {bar.value}".replace(":  ", ": ") for bar in bars
        )
        + ".",
        sources=_sources(figures, running),
        bars=bars,
        left_out=left_out,
    )


def _room(figures: list[FigureView]) -> float:
    """Give the length of the longest bar, so that no value runs out of the narrowest plot."""
    characters = max(len(measure(figure)) for figure in figures)
    return max(_SHORTEST_BAR, min(_LONGEST_BAR, 100 - _END_MARK - _CHARACTER * characters))


def _number(figure: FigureView) -> float:
    return float(figure.value)


def _one_a_place(figures: Iterable[FigureView]) -> list[FigureView]:
    """Give the figure of each place that stands first in the text."""
    first: dict[str | None, FigureView] = {}
    for figure in figures:
        first.setdefault(figure.place, figure)
    return list(first.values())


def _sources(figures: list[FigureView], running: Callable[[str], str]) -> str:
    """Name who says so, and where it stands, in the order of the text."""
    in_order = sorted(figures, key=lambda figure: (figure.article, figure.start))
    named = [running(figure.source) for figure in in_order if figure.source]
    passages = sorted({figure.passage for figure in figures})
    where = f"¶ {', '.join(map(str, passages))}"
    return f"{'; '.join(dict.fromkeys(named))} · {where}" if named else where
