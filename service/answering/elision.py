"""What a number leaves to the one before it: "9 tons of coal in 1873 and 5 in 1881"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.forms import is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index import Figure
    from index.model.articles import Kind

# What a bare number may be one more of; of shares, only what they are of is left out.
_LENDING: frozenset[Kind] = frozenset({"count", "quantity", "duration", "money", "percent"})

# From a part to its whole: " of the remaining ".
_LONGEST_LINK = 20


def fill_elided(figures: Sequence[Figure], before: Figure | None = None) -> Iterator[Figure]:
    """Give the figures of a sentence, each with the noun that it leaves to one before it.

    Args:
        figures: those of one sentence, in the order of the text.
        before: the last figure of the sentence before, where this one has its verb again: "The
            Ada landed 41 tons. The Eva landed 23."
    """
    lending = before
    for figure, following in zip(figures, (*figures[1:], None), strict=True):
        if following and figure.role == "part" and following.role == "whole":
            yield _of_its_whole(figure, following)
            continue
        full = _filled(figure, lending) if lending else figure
        if lends(full):
            lending = full
        yield full


def lends(figure: Figure) -> bool:
    """Tell whether others may leave their noun or unit to a figure."""
    return figure.kind in _LENDING and bool(figure.counted or figure.unit)


def _of_its_whole(part: Figure, whole: Figure) -> Figure:
    """Give a part the measure of its whole: "nine of the 28 nights" are a duration as well."""
    if part.kind != "count" or whole.kind not in _LENDING or whole.start - part.end > _LONGEST_LINK:
        return part
    return replace(part, kind=whole.kind, unit=whole.unit, counted=whole.counted)


def _filled(figure: Figure, lending: Figure) -> Figure:
    if figure.kind == "count" and lending.kind != "percent" and is_noun_left_out(figure):
        return replace(figure, kind=lending.kind, unit=lending.unit, counted=lending.counted)
    if figure.kind == lending.kind == "percent" and figure.counted is None:
        is_same_deed = figure.predicate is not None and figure.predicate == lending.predicate
        return replace(figure, counted=lending.counted) if is_same_deed else figure
    if figure.unit and figure.unit == lending.unit and _counts_its_unit(figure):
        return replace(figure, counted=lending.counted)
    return figure


def is_noun_left_out(figure: Figure) -> bool:
    """Tell whether a count leaves out its noun: "and 31 wounded", "only 28 Russian", "15 have"."""
    if figure.counted is None or _counts_its_verb(figure):
        return True
    return figure.value != 1 and not any(is_plural(word) for word in figure.counted.split())


def _counts_its_verb(figure: Figure) -> bool:
    verb = figure.predicate
    return verb is not None and figure.number.end <= verb.start < figure.end


def _counts_its_unit(figure: Figure) -> bool:
    return figure.counted is None or figure.text.endswith(figure.counted)
