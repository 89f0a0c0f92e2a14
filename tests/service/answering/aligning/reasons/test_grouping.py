"""Figures of several, or of some: where they are held back, and where not."""

from __future__ import annotations

import pytest

from tests.service.answering.aligning.readings import told


@pytest.mark.parametrize(
    ("question", "text", "reason"),
    [
        ("How many guests felt dizzy?", "Of the guests 63 felt dizzy or sick.", "part for whole"),
        (
            "How many hens fell to hawks?",
            "Near Orm 130 hens fell to foxes and hawks.",
            "part for whole",
        ),
        ("How many monks had the flu?", "Nine monks had the flu or a cold.", "part for whole"),
        (
            "How many guests felt dizzy on Monday?",
            "Of the guests 63 felt dizzy or sick on Monday.",
            "part for whole",
        ),
        ("How many ships does Orm have?", "Orm has sold three of its ships.", "part of all"),
        (
            "How many passengers can the ferries take together?",
            "The one ferry can take 90 passengers; her sister takes 40 passengers.",
            "not together",
        ),
        (
            "How many people did the storm kill in Lyon?",
            "In Lyon, Lille and Nice the storm killed 40 people.",
            "part for whole",
        ),
        (
            "How many shops did Orm open in Hull?",
            "Orm opened 12 shops in Leeds, York, Hull and Ely.",
            "part for whole",
        ),
        (
            "How many nests were found near Skarn?",
            "Near Brill, Holm and Skarn 88 nests were found.",
            "part for whole",
        ),
        (
            "How many people stayed away from work?",
            "On Monday 3,100 nurses and 240 doctors stayed away from work.",
            "part of all",
        ),
        (
            "How many people did the blast kill?",
            "The blast killed 12 soldiers and three civilians near the bridge.",
            "part of all",
        ),
        (
            "How many people did the festival bring together?",
            "The festival brought together 40 pupils and 16 teachers.",
            "part of all",
        ),
    ],
)
def test_a_figure_of_more_or_fewer_is_held_back(question: str, text: str, reason: str) -> None:
    figure, reasons = told(question, text)
    assert figure is None
    assert reason in reasons


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("How many guests felt dizzy or sick?", "Of the guests 63 felt dizzy or sick.", "63"),
        (
            "How many engines did the firm make?",
            "The firm, listed in London, York and Hull, made 900 engines.",
            "900 engines",
        ),
        (
            "How many of its ships has Orm sold?",
            "Orm has sold three of its ships.",
            "three of its ships",
        ),
        (
            "How many people did the storm kill?",
            "In Lyon, Lille and Nice the storm killed 40 people.",
            "40 people",
        ),
        (
            "How many nests were found in Holm?",
            "In Brill, Holm and Skarn 88 nests were found, 12 of them in Holm.",
            "12",
        ),
    ],
)
def test_a_figure_of_those_asked_about_is_told(question: str, text: str, figure: str) -> None:
    assert told(question, text) == (figure, ())


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "How many litres does Wick use?",
            "The towns of Orm and Wick, which together use 37 million litres, are dry.",
            None,
        ),
        ("How many cows does Beck own?", "Ida Beck and Ole Holm together own 40 cows.", None),
        ("How much did Lund pay?", "Lund and Ulm paid a combined $9 million.", None),
        (
            "How many litres do Orm and Wick use together?",
            "The towns of Orm and Wick, which together use 37 million litres, are dry.",
            "37 million litres",
        ),
        (
            "How many cows does Beck own?",
            "Ida Beck and Ole Holm met. Beck owns 40 cows.",
            "40 cows",
        ),
        ("How much did Lund pay?", "Lund and Ulm met, and Lund paid $9 million.", "$9 million"),
    ],
)
def test_what_two_do_together_neither_did_alone(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        (
            "When was the truce with Orm signed?",
            "The truce between Orm and Ulm was signed on 11 May 2024.",
            "11 May 2024",
        ),
        (
            "What share of the houses are damaged or ruined?",
            "In Orle 58% of the houses are damaged or destroyed.",
            "58% of the houses",
        ),
        (
            "How many children did mumps keep at home?",
            "Measles and mumps between them kept 93 children at home.",
            None,
        ),
        (
            "What share of the houses are damaged?",
            "In Orle 58% of the houses are damaged or destroyed.",
            None,
        ),
    ],
)
def test_a_truce_is_that_of_each_and_either_may_be_asked(
    question: str, text: str, figure: str | None
) -> None:
    assert told(question, text)[0] == figure
