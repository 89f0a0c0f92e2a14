"""A whole answer on the article we serve, and its stages."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from index.library import Library
from index.reading.articles import read_article
from service.answering import answer
from service.questions.dialogue import understand
from service.views.presenting import Edition, present
from tests.articles import SERVED

if TYPE_CHECKING:
    from collections.abc import Callable

QUESTIONS = Path(__file__).parents[1] / "evaluation" / "articles" / "served.questions.toml"
TOP = 5
ROUNDS = 20


def time_answers() -> dict[str, float]:
    """Give the median milliseconds of each stage and of the whole."""
    library = Library.build([read_article(SERVED)])
    edition = Edition.of(library)
    asked = read_questions()
    understood = {text: understand(text) for text in asked}
    answered = {text: answer(library, understood[text], TOP) for text in asked}
    return {
        "dialogue": _median(asked, understand),
        "ranking": _median(asked, lambda text: library.search(understood[text], TOP)),
        "answer from a question": _median(asked, lambda t: answer(library, understood[t], TOP)),
        "view": _median(asked, lambda text: present(edition, answered[text], TOP)),
        "whole answer": _median(
            asked, lambda text: present(edition, answer(library, understand(text), TOP), TOP)
        ),
    }


def read_questions() -> list[str]:
    """Give the questions about the article that need no other to be understood."""
    table = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))
    del table["floors"]
    return [q["ask"] for group in table.values() for q in group if "history" not in q]


def _median(asked: list[str], work: Callable[[str], object]) -> float:
    times = []
    for text in asked * ROUNDS:
        start = time.perf_counter()
        work(text)
        times.append(time.perf_counter() - start)
    return 1000 * median(times)
