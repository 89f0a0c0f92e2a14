"""What is paid for something bought: where it is told, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "What did Orm pay for the mill?",
            "Orm bought the mill in May for $14 million.",
            "$14 million",
        ),
        ("How much did Orm pay for the inn?", "Orm acquired the inn for £9 million.", "£9 million"),
        ("How much did the firm spend on it?", "The firm purchased it for just €40.", "€40"),
        ("What did Orm pay for the mill?", "Orm sold the mill for $14 million.", None),
        ("What did Lund pay for the mill?", "Orm bought the mill for $14 million.", None),
        ("How much did Orm pay for the inn?", "Orm asked £9 million for the inn.", None),
    ],
)
def test_what_something_was_bought_for_was_paid(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
