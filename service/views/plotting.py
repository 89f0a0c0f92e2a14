"""Figures to plots: what is truly comparable is put side by side, and nothing is added up.

Two figures are comparable when they are of the same kind and tell the same thing of different
places: people who fight, people who have returned, percent of territory lost. What is told of
people is read from the verbs around a figure; the families of verbs follow the event types of
ACE (Automatic Content Extraction, English Annotation Guidelines for Events).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from index.english.countries import is_people
from service.views.wording import bound, measure, measured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from service.views.presenting import FigureView

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
MOST_BARS = 12

_EVENTS = {
    "fighting": r"fight(?:s|ing)?|fought|hostilities|armed conflicts?|battles?",
    "killed": r"kill(?:s|ed|ing)?|dead|died?|dies|deaths?|murdered|perished",
    "injured": r"injur(?:ed|ies)|wounded|hurt",
    "arrested": r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?",
    "imprisoned": r"imprisoned|jailed|prisons?|convicted|sentenced",
    "returned": r"return(?:s|ed|ing)?",
    "displaced": r"displaced|evacuated|fled|flee(?:s|ing)?|refugees?",
    "employed": r"employ(?:s|ed)|hired|recruited",
    "out of work": r"unemployed|laid off|dismissed",
    "infected": r"infect(?:ed|ions?)|tested positive",
    "enrolled": r"enrol(?:led|ls)|registered",
}
# One search finds them all; a name of a group holds no spaces.
_EVENT = re.compile(
    "|".join(rf"\b(?P<{event.replace(' ', '_')}>{words})\b" for event, words in _EVENTS.items()),
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:()–—]|\d")
_PEOPLE = re.compile(
    r"\b(?:people|persons?|citizens?|nationals?|residents?|inhabitants|individuals|fighters)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s?(?:percent|per cent|%)\sof\s(?:(?:its|their|the|his|her|all)\s)?(\w+)")
_CHANGES = {"decrease": " lost", "increase": " gained", None: ""}
_TITLES = {
    "fighting": "People said to be fighting",
    "killed": "People said to have been killed",
    "injured": "People said to have been injured",
    "arrested": "People said to have been arrested",
    "imprisoned": "People said to be in prison",
    "returned": "People said to have returned",
    "displaced": "People said to be displaced",
    "employed": "People said to be employed",
    "out of work": "People said to be out of work",
    "infected": "People said to be infected",
    "enrolled": "People said to be enrolled",
}


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
        left_out: how many figures are too small to have a bar.
    """

    title: str
    description: str
    sources: str
    bars: tuple[Bar, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Topic:
    """What a figure tells; figures of one topic are comparable."""

    kind: str
    unit: str | None
    title: str


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
    if figure.kind == "percent":
        return _share_topic(figure)
    if figure.kind == "count" and _counts_people(figure):
        event = _event(figure)
        return _Topic("count", None, _TITLES[event]) if event else None
    if figure.kind in {"count", "money", "quantity"} and figure.counted:
        noun = figure.counted.split()[-1]
        return _Topic(figure.kind, figure.unit, noun.capitalize())
    return None


def _share_topic(figure: FigureView) -> _Topic | None:
    found = _SHARE.match(figure.sentence.text, figure.number.end - figure.sentence.start)
    if found is None:
        return None
    return _Topic("percent", "percent", f"Percent of {found[1]}{_CHANGES[figure.change]}")


def _counts_people(figure: FigureView) -> bool:
    """Tell whether people in general are counted: by such a word, by a nation, or by no noun."""
    if figure.counted is None or _PEOPLE.search(figure.counted):
        return True
    return is_people(figure.counted.split()[-1])


def _event(figure: FigureView) -> str | None:
    """Give the one thing that the figure's clause tells; None where it tells none or several."""
    start, end = figure.start - figure.sentence.start, figure.end - figure.sentence.start
    after = _CLAUSE_END.split(figure.sentence.text[end:])
    before = _CLAUSE_END.split(figure.sentence.text[:start])[-1]
    for clause in (figure.text, *after, before):
        events = {found.lastgroup for found in _EVENT.finditer(clause)}
        if events:
            return str(events.pop()).replace("_", " ") if len(events) == 1 else None
    return None


def _plot(topic: _Topic, figures: list[FigureView], running: Callable[[str], str]) -> Plot:
    in_order = sorted(figures, key=_number, reverse=True)
    left_out, figures = in_order[MOST_BARS:], in_order[:MOST_BARS]
    longest, room = _number(figures[0]), _room(figures)
    bars = tuple(
        Bar(
            label=_label(figure, figures),
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
        left_out=len(left_out),
    )


def _room(figures: list[FigureView]) -> float:
    """Give the length of the longest bar, so that no value runs out of the narrowest plot."""
    characters = max(len(measure(figure)) for figure in figures)
    return max(_SHORTEST_BAR, min(_LONGEST_BAR, 100 - _END_MARK - _CHARACTER * characters))


def _number(figure: FigureView) -> float:
    return float(figure.value)


def _label(figure: FigureView, figures: list[FigureView]) -> str:
    """Give the place, and the time or the passage where the place stands there twice."""
    same = [other for other in figures if other.place == figure.place]
    if len(same) == 1:
        return figure.place or ""
    return f"{figure.place}, {figure.time or f'¶ {figure.passage}'}"


def _sources(figures: list[FigureView], running: Callable[[str], str]) -> str:
    """Name who says so, and where it stands, in the order of the text."""
    in_order = sorted(figures, key=lambda figure: (figure.article, figure.start))
    named = [running(figure.source) for figure in in_order if figure.source]
    passages = sorted({figure.passage for figure in figures})
    where = f"¶ {', '.join(map(str, passages))}"
    return f"{'; '.join(dict.fromkeys(named))} · {where}" if named else where
