"""What "respectively" pairs off."""

from __future__ import annotations

import pytest

from tests.index.figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Sales were $7 million and $5 million in 2019 and 2018, respectively.",
            ["2019", "2018"],
        ),
        (
            "Rents came to £9,000, £8,000, and £7,500 for the years ended 30 June 2021, 2020, and "
            "2019, respectively.",
            ["30 June 2021", "2020", "2019"],
        ),
        ("Turnout was 61% and 58% in March and May 2014, respectively.", ["March", "May 2014"]),
        # Not as many times as numbers.
        ("It paid $7 and $5 in 2019, respectively to Orm and Ulm.", ["2019", "2019"]),
        # Nothing is paired off.
        ("Sales were $7 million and $5 million in 2019 and 2018.", ["2019 and 2018"] * 2),
    ],
)
def test_numbers_are_paired_off_with_times(text: str, times: list[str]) -> None:
    assert [one.time for one in figures_of(text) if one.kind != "date"] == times
