"""What a rate is by: named behind it, in its subject, or by the number it is compared with."""

from __future__ import annotations

import pytest

from tests.index.figures_of import slot_of


@pytest.mark.parametrize(
    ("marked", "per"),
    [
        ("The ward sees 310 patients a day, compared with ‹255› in May.", "day"),
        ("There are 23 pupils to each teacher, against ‹14› in 1998.", "teacher"),
        ("Recruits earn 950 francs a month instead of ‹800›.", "month"),
        ("The ward sees 310 patients a day, compared with ‹14› nurses.", None),
        ("It sells 300 papers a day, and ‹50› are torn.", None),
        ("The bus costs $9 a day, compared with $‹90› for a pass.", None),
        ("Doctors see 90 patients a day, compared with ‹900› in the whole week.", None),
        ("It sold 300 papers a day but lost ‹50› readers.", None),
    ],
)
def test_what_a_rate_is_compared_with_is_by_the_same(marked: str, per: str | None) -> None:
    assert slot_of(marked, "per") == per


@pytest.mark.parametrize(
    ("marked", "per"),
    [
        ("Spending per pupil rose to £‹6,045›.", "pupil"),
        ("The trust spends ‹82›p of every pound on care.", "pound"),
        ("The firm must pay £‹150› towards schools for every flat it builds.", "flat"),
        ("Visitors spend ‹17› seconds in front of each picture.", "picture"),
        ("The spa received ‹8,000› guests each summer.", "summer"),
        ("Spending per pupil rose by ‹3›%.", None),
        ("The trust spends £‹82› million on each of its wards.", None),
        ("Spending per pupil rose as ‹90› schools closed.", None),
        ("The rule of one child per family cost the state $‹9›bn.", None),
        ("The tax per head raised $‹9›m.", None),
    ],
)
def test_what_a_rate_is_by_may_stand_apart_from_it(marked: str, per: str | None) -> None:
    assert slot_of(marked, "per") == per
