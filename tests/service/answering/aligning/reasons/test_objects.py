"""Figures of the verb that is asked and of another object: where they are held back."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many of them had a cold?", "Of them, 90 had a stroke.", None),
        ("How many members have a boat?", "Of the members, 12 have a horse.", None),
        ("How many guests had cancer?", "Some 40 guests had the flu.", None),
        ("How many of them had a stroke?", "Of them, 90 had a stroke.", "90"),
        ("How many members have a car?", "Of the members, 12 have an automobile.", "12"),
        ("How many men has the guild room for?", "The guild has space for 9 men.", "9 men"),
    ],
)
def test_what_those_counted_had_is_what_is_asked(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many cyclists had accidents?", "Counters logged 3,100 cyclists on the path.", None),
        ("How many pupils have allergies?", "The school teaches 420 pupils.", None),
        ("How many farms have tractors?", "The valley lost 31 farms.", None),
        ("How many pupils have bicycles?", "In all 420 pupils own a bicycle.", "420 pupils"),
        (
            "How many guards had received fuel?",
            "The depot paid 30 guards, who received fuel.",
            "30 guards",
        ),
        ("How many members has the club?", "The club has 90 members.", "90 members"),
    ],
)
def test_of_those_counted_something_like_what_they_had_is_told(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
