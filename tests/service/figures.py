"""Views of figures for the tests, made from a sentence and the words of the figure in it."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from service.views.shapes import FigureView, TextView


def make_figure(
    sentence: str, words: str, number: str, value: float | str = 400, start: int = 0, **stated: Any
) -> FigureView:
    """Make the view of a figure in a sentence that begins at `start` of its article."""
    first = start + sentence.index(words)
    number_first = first + words.index(number)
    held: dict[str, Any] = {
        "text": words,
        "start": first,
        "end": first + len(words),
        "number": TextView(number, number_first, number_first + len(number)),
        "kind": "count",
        "value": value,
        "low": value,
        "high": value,
        "bound": "exactly",
        "article": "war",
        "passage": 1,
        "sentence": TextView(sentence, start, start + len(sentence)),
        "url": f"/articles/war?mark={first}-{first + len(words)}#p1",
        "rule": "test",
    }
    unstated = {field.name: None for field in fields(FigureView)}
    return FigureView(**{**unstated, **held, **stated})
