"""A figure's value in words and digits, as tables, plots and records show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.views.shapes import FigureView

_BOUNDS = {"exactly": "", "about": "around"}
_IRREGULAR = {"foot": "feet", "inch": "inches", "penny": "pence"}
# What reads better in words than as a value; of some, all the words of the figure.
_TOLD_WHOLE = {"date", "multiple"}
_WORDED = {"ordinal", "fraction", *_TOLD_WHOLE}


def bound(figure: FigureView) -> str:
    """Give the words before the value: "around", "more than", or nothing for an exact one."""
    if figure.kind in _TOLD_WHOLE:
        return ""
    return _BOUNDS.get(figure.bound, figure.bound)


def amount(figure: FigureView) -> str:
    """Give the value in grouped digits, or the article's own words."""
    if figure.kind in _TOLD_WHOLE:
        return figure.text
    if _is_worded(figure):
        return figure.number.text
    return f"{figure.value:,}"


def split_amount(figure: FigureView) -> tuple[str, str, str]:
    """Give the amount as whole, point and decimals, so that a column aligns on the point."""
    number = amount(figure)
    return (number, "", "") if _is_worded(figure) else number.partition(".")


def unit(figure: FigureView) -> str:
    """Give the unit: a sign for percent, a currency code, or a name; nothing for a count."""
    if figure.kind in _WORDED or figure.unit is None:
        return ""
    if figure.unit == "percent":
        return "%"
    return figure.unit if figure.value == 1 or figure.unit.isupper() else _plural(figure.unit)


def of_what(figure: FigureView) -> str:
    """Give what the figure is of: what is counted, or else what it is said of."""
    return figure.counted or (figure.subject.text if figure.subject else "")


def clause(figure: FigureView) -> str:
    """Give the verb of the figure's clause, after its subject where that is not `of_what`."""
    words = (figure.subject if figure.counted else None, figure.predicate)
    return " ".join(word.text for word in words if word)


def rate(figure: FigureView) -> str:
    """Give what a rate is by, as "a week" or "per 100,000 people"; nothing for no rate."""
    if not figure.per:
        return ""
    return f"per {figure.per}"


def measured(figure: FigureView) -> str:
    """Give value and unit in one line, such as "400" or "47 %"."""
    return f"{amount(figure)} {unit(figure)}".strip()


def implied(figure: FigureView) -> str:
    """Give the value with the unit that its number leaves to the head of a column, or nothing.

    "6.6" under "$ millions" is 6,600,000 USD; "€1.6 million" says all of it.
    """
    is_bare = not figure.number.text.strip("0123456789.,\u2212+-")
    return measured(figure) if figure.unit and figure.subject and is_bare else ""


def measure(figure: FigureView) -> str:
    """Give bound, value and unit in one line, such as "around 400" or "47 %"."""
    return f"{bound(figure)} {measured(figure)}".strip()


def extent(figure: FigureView) -> str:
    """Give the range that the words allow, or nothing where they allow one value only."""
    if figure.low == figure.high:
        return ""
    if figure.high is None:
        return f"{_grouped(figure.low)} and up"
    if figure.low is None:
        return f"up to {_grouped(figure.high)}"
    return f"{_grouped(figure.low)} to {_grouped(figure.high)}"


def comparable_values(figures: Iterable[FigureView]) -> bool:
    """Tell whether the values of figures can be put side by side: of one kind and one unit."""
    shown = list(figures)
    alike = {(figure.kind, figure.unit) for figure in shown}
    return len(alike) == 1 and all(
        isinstance(figure.value, int | float) and figure.value > 0 for figure in shown
    )


def _is_worded(figure: FigureView) -> bool:
    return isinstance(figure.value, str) or figure.kind in _WORDED


def _plural(name: str) -> str:
    """Give the plural of a unit's name.

    >>> _plural("year"), _plural("mile per hour"), _plural("foot")
    ('years', 'miles per hour', 'feet')
    """
    noun, per, rest = name.partition(" per ")
    return _IRREGULAR.get(noun, f"{noun}s") + per + rest


def _grouped(value: float | str | None) -> str:
    return f"{value:,}" if isinstance(value, int | float) else str(value)
