"""A whole answer on the article we serve, its stages, and how it compares with an older program."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
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
    from collections.abc import Callable, Iterator, Sequence

QUESTIONS = Path(__file__).parents[1] / "evaluation" / "articles" / "served.questions.toml"
TOP = 5
ROUNDS = 20
NEW = 1_000
# Each of two programs is timed so often, in turns, and its best time counts.
TURNS = 3
_OTHER = """
import json
from pathlib import Path
from tests.benchmark import answers
answers.QUESTIONS = Path({questions!r})
print(json.dumps(answers.time_answers()))
"""


def time_answers() -> dict[str, float]:
    """Give the median milliseconds of each stage and of the whole."""
    library = Library.build([read_article(SERVED)])
    edition = Edition.of(library)
    asked = read_questions()
    understood = {text: understand(text) for text in asked}
    answered = {text: answer(library, understood[text], TOP) for text in asked}

    def whole(text: str) -> object:
        return present(edition, answer(library, understand(text), TOP), TOP)

    return {
        "dialogue": _median(asked * ROUNDS, understand),
        "ranking": _median(asked * ROUNDS, lambda t: library.search(understood[t], TOP)),
        "answer from a question": _median(
            asked * ROUNDS, lambda t: answer(library, understood[t], TOP)
        ),
        "view": _median(asked * ROUNDS, lambda text: present(edition, answered[text], TOP)),
        "whole answer": _median(asked * ROUNDS, whole),
        "never asked before": _median([*itertools.islice(new_questions(), NEW)], whole),
    }


def time_beside(folder: Path) -> dict[str, float]:
    """Give how many times as long each stage takes as in the older checkout in a folder.

    Both are asked the same questions, each in processes of its own.
    """
    ours, others = Path(__file__).parents[2], folder.resolve()
    times: dict[Path, list[dict[str, float]]] = {ours: [], others: []}
    for _, one in itertools.product(range(TURNS), times):
        times[one].append(_time_in(one))
    return {
        stage: min(one[stage] for one in times[ours]) / min(one[stage] for one in times[others])
        for stage in times[others][0].keys() & times[ours][0].keys()
    }


def _time_in(folder: Path) -> dict[str, float]:
    printed = subprocess.run(
        [sys.executable, "-c", _OTHER.format(questions=str(QUESTIONS))],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        check=True,
        stdout=subprocess.PIPE,
    )
    times: dict[str, float] = json.loads(printed.stdout)
    return times


def read_questions() -> list[str]:
    """Give the questions about the article that need no other to be understood."""
    table = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))
    del table["floors"]
    return [q["ask"] for group in table.values() for q in group if "history" not in q]


def new_questions() -> Iterator[str]:
    """Give questions of which no two are the same, each about one more word of the article."""
    words = sorted(set(re.findall(r"[a-z]{4,}", SERVED.read_text(encoding="utf-8"))))
    for word, question in itertools.product(words, read_questions()):
        yield f"{question} {word}"


def _median(asked: Sequence[str], work: Callable[[str], object]) -> float:
    times = []
    for text in asked:
        start = time.perf_counter()
        work(text)
        times.append(time.perf_counter() - start)
    return 1000 * median(times)
