"""Phrases of a question, found without a parser."""

from __future__ import annotations

import pytest

from service.questions.phrases import antecedent, counted, names, subject, times, topic


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What was the profit in 2018?", ["in 2018"]),
        ("the change Between fiscal 2018 and 2019", ["Between fiscal 2018 and 2019"]),
        ("In 2019, 2018 and 2017 respectively.", ["In 2019, 2018 and 2017 respectively"]),
        ("Who was detained on June 17 in Batken?", ["on June 17"]),
        ("What happened last year?", ["last year"]),
        ("What may they do in 12,800 cases?", []),
    ],
)
def test_times_keep_their_preposition(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Did Peter Cook speak of the Islamic State in June?", ("Peter Cook", "Islamic State")),
        ("Who leads the Islamic Movement of Uzbekistan?", ("Islamic Movement of Uzbekistan",)),
        ("Which groups fight in Iraq and Syria?", ("Iraq", "Syria")),
        ("how many kazakhs fight?", ()),
    ],
)
def test_names_are_capitalized_runs(text: str, found: tuple[str, ...]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("How many Kazakhs are fighting abroad?", "Kazakhs"),
        ("How many Tajik citizens have returned?", "Tajik citizens"),
        ("How much oil did it sell?", "oil"),
        ("Which party was banned?", "party"),
        ("How many armed groups are there?", "armed groups"),
        # An irregular past ends the noun as a regular one does,
        ("How many cyclists set off at dawn?", "cyclists"),
        ("How many ratepayers chose the new tariff?", "ratepayers"),
        ("Which orchestra sold its hall to a bank?", "orchestra"),
        # and is one only where no auxiliary says that the verb is still to come.
        ("How many shot glasses are there?", "shot glasses"),
        ("How many hit songs did they record?", "hit songs"),
        ("Which set pieces were rehearsed?", "set pieces"),
        ("How many died in the attack?", None),
        ("How many are there?", None),
    ],
)
def test_counted_is_the_noun_after_how_many(text: str, noun: str | None) -> None:
    assert counted(text) == noun


def test_the_subject_stands_after_the_auxiliary() -> None:
    assert subject("How many seats does the party hold in the north?") == "the party"
    assert subject("What did ISIS lose in Iraq?") == "ISIS"
    assert subject("Who won?") is None


def test_the_topic_is_what_is_asked_for() -> None:
    assert topic("What is the GKNB?") == "the GKNB"
    assert topic("Who won?") is None


@pytest.mark.parametrize(
    ("question", "pronoun", "phrase"),
    [
        ("How many seats does the party hold in the north?", "it", "the party"),
        ("How many seats does the party hold in the north?", "them", "the seats"),
        ("What did the GKNB report?", "they", "the GKNB"),
        ("Who is Peter Cook?", "he", "Peter Cook"),
        ("Who is Peter Cook?", "its", None),
        ("Who is Ida Holm?", "it", None),
        ("Who built the bridge?", "it", "the bridge"),
        ("Who banned the party?", "she", "the person who banned the party"),
        ("How many Kazakhs are fighting abroad?", "it", None),
        ("Why?", "they", None),
    ],
)
def test_a_pronoun_stands_for_the_most_salient_phrase_that_fits(
    question: str, pronoun: str, phrase: str | None
) -> None:
    assert antecedent(question, pronoun) == phrase
