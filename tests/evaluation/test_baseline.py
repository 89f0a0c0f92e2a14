"""The measures of the evaluation against the ones reached before."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.__main__ import evaluate

if TYPE_CHECKING:
    from tests.evaluation.scoring import Measures

ROOT = Path(__file__).parents[2]
SETS = ROOT.parent / "shared" / "evaluation"
BASELINE = tomllib.loads(Path(__file__).with_name("baseline.toml").read_text(encoding="utf-8"))
LOWER_IS_BETTER = {"wrongly refused"}
LINES = [(name, measure) for name, lines in BASELINE.items() for measure in lines]


@pytest.mark.skipif(not SETS.is_dir(), reason="the evaluation sets are not here")
@pytest.mark.parametrize(("name", "measure"), LINES)
def test_no_measure_falls_under_what_was_reached(name: str, measure: str) -> None:
    line, reached = BASELINE[name][measure], measured(name)[measure]
    if measure in LOWER_IS_BETTER:
        assert reached <= line
    else:
        assert reached >= line


@cache
def measured(name: str) -> Measures:
    return evaluate(SETS / f"{name}.jsonl")[0]
