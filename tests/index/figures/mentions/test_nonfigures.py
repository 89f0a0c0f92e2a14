from __future__ import annotations

import pytest

from tests.index.figures_of import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "While police were detaining him, one blew himself up.",
        "No one knows which one is one of the leaders.",
        "That one is really good.",
        "First, this gives them a chance.",
        "Second, it helps.",
        "The index, the S&P 500, was flat.",
        "She bought an iPhone 14 yesterday.",
        "A Boeing 737 crashed.",
        "After World War II the G7 met about COVID-19.",
        "The F-16 flew past the Seven Sisters.",
        "They won 3-1 at home.",
        "They lost the match, 24–10.",
        "Call 202-555-0143 or +44 20 7946 0958.",
        "Install version 2.1.3 now.",
        "It began at 2pm and ended at 10:30.",
        "See Article 45, Chapter 3 and page 12.",
        "He was born there.[12]",
        "1. Introduction",
        "(2) The balances are shown below.",
        "The orbit is at 28.5°E today.",
        "(in millions)",
        "They scored in the second half-time.",
        "The screen is 1920x1080.",
        "Odds are 5:1 against.",
        "He is in his 20s.",
        "After 9/11 all changed.",
        "The key is 1e10x and 1.234.567,89.",
    ],
)
def test_what_only_looks_like_a_number_is_no_figure(text: str) -> None:
    assert [figure.text for figure in figures_of(text) if figure.kind != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One civilian was killed.", 1),
        ("The second attack came.", 2),
        ("In Kabul 50 people died.", 50),
        ("Between them 3-5 people died.", 3),
        ("The seven sisters flew.", 7),
        ("In all, 46 wells are dry.", 46),
        ("About 45 articles are banned.", 45),
        ("Millions of people came.", 1_000_000),
    ],
)
def test_the_like_of_it_is_a_figure(text: str, value: int) -> None:
    assert figures_of(text)[0].value == value
