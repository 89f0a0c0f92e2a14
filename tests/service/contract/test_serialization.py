from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from service.contract.serialization import figures_csv, to_json
from service.views.shapes import TextView
from tests.service.figures import make_figure

FIGURE = make_figure("Around 400 Kazakhs fight.", "Around 400 Kazakhs", "400", counted="Kazakhs")


def test_a_record_is_written_with_its_fields_in_their_order() -> None:
    assert to_json(TextView("a", 1, 2)) == b'{"text":"a","start":1,"end":2}'
    assert b"shows" not in to_json(FIGURE)


def test_indented_or_not_the_json_is_the_same() -> None:
    assert json.loads(to_json([FIGURE], indented=True)) == json.loads(to_json([FIGURE]))


def test_csv_has_a_row_a_figure_and_nothing_for_what_is_not_stated() -> None:
    rows = [*csv.DictReader(io.StringIO(figures_csv([FIGURE, replace(FIGURE, unit="a, b")])))]
    assert [row["text"] for row in rows] == ["Around 400 Kazakhs"] * 2
    assert [row["unit"] for row in rows] == ["", "a, b"]
    assert not {"number", "sentence", "rule"} & rows[0].keys()
