"""Texts with figures: what the product finds in them against what stands there."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from index.figures.reader import read_figures
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.model.articles import Figure, Span
    from tests.evaluation.documents import Document
    from tests.evaluation.scoring import Measures


# What a line of details holds of a figure beside its spans.
RECORD = (
    *("start", "end", "text", "kind", "value", "low", "high", "bound", "unit", "counted"),
    *("change", "place", "time", "source", "source_basis", "role", "per"),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """A text's figures against the expected ones.

    Attributes:
        found: the expected figures that were found, each with the whole record of its figure.
        missed: the expected figures that were not.
        wrong: figures that nothing expects, of the kinds that the text lists completely.
        details: the line for the file of details.
    """

    found: tuple[tuple[dict[str, Any], dict[str, Any]], ...]
    missed: tuple[dict[str, Any], ...]
    wrong: tuple[Figure, ...]
    details: dict[str, Any] = field(repr=False)


def has_figures(document: Document) -> bool:
    """Tell a text with figures from a document with questions."""
    return "expected" in document


def compare(document: Document) -> Compared:
    """Read a text's figures and hold them against the expected ones.

    Right is a figure whose number overlaps the expected one and whose value is equal.
    """
    # A line break inside would end a sentence; these texts are single ones.
    article = article_of([document["text"]], article_id=document["id"])
    figures = list(read_figures(article))
    left = list(figures)
    found, missed = [], []
    for expected in document["expected"]:
        right = next((figure for figure in left if is_right(figure, expected)), None)
        if right is None:
            missed.append(expected)
        else:
            left.remove(right)
            found.append((expected, _line(right, article.text)))
    wrong = [figure for figure in left if _can_be_wrong(figure, document)]
    details = {"id": document["id"], "figures": [_line(figure, article.text) for figure in figures]}
    return Compared(tuple(found), tuple(missed), tuple(wrong), details)


def is_right(figure: Figure, expected: dict[str, Any]) -> bool:
    """Tell whether a figure is the expected one: the numbers overlap, the values are equal."""
    overlaps = figure.number.start < expected["end"] and expected["start"] < figure.number.end
    values = (expected["value"], *expected.get("also", ()))
    return overlaps and any(_equal(figure.value, value) for value in values)


def measure_figures(compared: Sequence[Compared]) -> Measures:
    """Give precision, recall and F1 overall, and F1 by kind; shares are 0 to 1."""
    found = Counter(expected["kind"] for one in compared for expected, _ in one.found)
    missed = Counter(expected["kind"] for one in compared for expected in one.missed)
    wrong = Counter(figure.kind for one in compared for figure in one.wrong)
    right = found.total()
    measures = {
        "texts": len(compared),
        "precision": _share(right, right + wrong.total()),
        "recall": _share(right, right + missed.total()),
        "F1": _f1(right, missed.total(), wrong.total()),
    }
    for kind in sorted(found | missed):
        measures[f"F1 {kind}"] = _f1(found[kind], missed[kind], wrong[kind])
    return measures


def explain(compared: Iterable[Compared]) -> list[str]:
    """Give a line a text that is not all right, for a person to read."""
    return [
        f"{one.details['id']}: missed {[(e['surface'], e['value']) for e in one.missed]}, "
        f"wrong {[(figure.text, figure.value, figure.kind) for figure in one.wrong]}"
        for one in compared
        if one.missed or one.wrong
    ]


def _can_be_wrong(figure: Figure, document: Document) -> bool:
    ignored = any(
        span["start"] < figure.number.end and figure.number.start < span["end"]
        for span in document["ignore"]
    )
    return figure.kind in document["complete_kinds"] and not ignored


def _line(figure: Figure, text: str) -> dict[str, Any]:
    """Give the whole record; subject and predicate as their words."""
    record = {name: getattr(figure, name) for name in RECORD}
    spans = {name: span and text[span.start : span.end] for name, span in _spans(figure)}
    number = {"start": figure.number.start, "end": figure.number.end}
    return {**record, **spans, "number": number}


def _spans(figure: Figure) -> tuple[tuple[str, Span | None], ...]:
    return ("subject", figure.subject), ("predicate", figure.predicate)


def _equal(value: float | str, expected: float | str) -> bool:
    if isinstance(value, str) or isinstance(expected, str):
        return value == expected
    return math.isclose(value, expected, rel_tol=1e-6)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(right: int, missed: int, wrong: int) -> float:
    return _share(2 * right, 2 * right + missed + wrong)
