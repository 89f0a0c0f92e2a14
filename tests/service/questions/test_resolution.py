"""What a follow-up means, in words that need no other question."""

from __future__ import annotations

import pytest

from service.questions.resolution import fill

SEATS = "How many seats does the party hold in the north?"
KAZAKHS = "How many Kazakhs are fighting abroad?"


@pytest.mark.parametrize(
    ("prior", "followup", "wording"),
    [
        (SEATS, "And how many did it lose?", "how many seats did the party lose"),
        (SEATS, "How many of them were women?", "how many of the seats were women"),
        (SEATS, "Who leads it?", "who leads the party"),
        (KAZAKHS, "And how many have returned?", "how many Kazakhs have returned"),
        (KAZAKHS, "how many died", "how many Kazakhs died"),
        (KAZAKHS, "Do they pose a threat?", "do the Kazakhs pose a threat"),
        ("What is the GKNB?", "What is its task?", "what is the GKNB’s task"),
        ("Who is Peter Cook?", "What did he say?", "what did Peter Cook say"),
        (
            "Who was killed in Aktobe?",
            "What else happened there?",
            "what else happened in Aktobe",
        ),
        (
            "What was the change in sales from 2018 to 2019?",
            "What was it in percentage?",
            "what was the change in sales from 2018 to 2019 in percentage",
        ),
        (
            "What was the change in sales of Shell in 2018?",
            "What was the profit in that year?",
            "what was the profit in 2018",
        ),
    ],
)
def test_pronouns_and_nouns_left_out_are_filled_in(prior: str, followup: str, wording: str) -> None:
    assert fill(followup, prior).wording == wording


@pytest.mark.parametrize(
    ("prior", "followup", "wording", "replaced"),
    [
        (SEATS, "What about the Greens?", "how many seats do the Greens hold in the north",
         "the party"),
        (SEATS, "and in the south?", "how many seats does the party hold in the south",
         "in the north"),
        (SEATS, "and votes?", "how many votes does the party hold in the north", "seats"),
        (KAZAKHS, "And Uzbeks?", "how many Uzbeks are fighting abroad", "Kazakhs"),
        (KAZAKHS, "what about the Tajiks", "how many Tajiks are fighting abroad", "Kazakhs"),
        ("What happened in Medina in July?", "And in Orlando?", "what happened in Orlando in July",
         "in Medina"),
        ("How many died in 2015?", "and in 2016?", "how many died in 2016", "in 2015"),
        ("How many ISIS fighters died in Medina?", "What about Orlando?",
         "how many ISIS fighters died in Orlando", "Medina"),
        ("What is the company paid on a contract?", "Cost-plus type contract.",
         "what is the company paid on a cost-plus type contract", "contract"),
    ],
)  # fmt: skip
def test_a_fragment_takes_the_place_of_the_like_phrase(
    prior: str, followup: str, wording: str, replaced: str
) -> None:
    filled = fill(followup, prior)
    assert filled.wording == wording
    assert filled.replaced == (replaced,)


def test_a_country_takes_the_place_of_another_in_its_form() -> None:
    filled = fill("What about Tajikistan?", KAZAKHS)
    assert filled.wording == "how many Tajiks are fighting abroad"
    assert (filled.replaced, filled.added) == (("Kazakhs",), "Tajiks")


@pytest.mark.parametrize(
    ("prior", "followup", "wording"),
    [
        (SEATS, "in 2018?", "how many seats does the party hold in the north in 2018"),
        ("What was the increase in assets?", "United States.",
         "what was the increase in assets, United States"),
    ],
)  # fmt: skip
def test_a_fragment_without_a_like_phrase_comes_after(
    prior: str, followup: str, wording: str
) -> None:
    filled = fill(followup, prior)
    assert filled.wording == wording
    assert filled.replaced == ()


@pytest.mark.parametrize(
    ("prior", "followup", "wording"),
    [
        (SEATS, "why?", "why does the party hold seats in the north"),
        (SEATS, "since when?", "since when does the party hold seats in the north"),
        (KAZAKHS, "why?", "why are Kazakhs fighting abroad"),
        ("When was the party banned?", "Where?", "where was the party banned"),
        ("Who banned the party?", "When?", "who banned the party: when"),
    ],
)
def test_a_bare_question_word_asks_about_the_same(prior: str, followup: str, wording: str) -> None:
    assert fill(followup, prior).wording == wording


def test_where_no_rule_fits_both_questions_stand() -> None:
    assert fill("Who says that?", KAZAKHS).wording == f"{'how' + KAZAKHS[3:-1]}: who says that"
    assert fill("And how much oil?", "What did ISIS lose?").wording == (
        "what did ISIS lose: how much oil"
    )


def test_a_prior_without_words_or_end_is_left_out() -> None:
    assert fill("Why?", "?").wording == "why"
    assert fill("Why?", "what is it " * 50).wording == "why"


@pytest.mark.parametrize(
    ("prior", "followup", "wording"),
    [
        (
            "How much did chicks in Iceland weigh?",
            "And in Norway?",
            "how much did chicks in Norway weigh",
        ),
        (
            "How much do they want Mathers to repay?",
            "And Brandt?",
            "how much do they want Brandt to repay",
        ),
        (
            "What does it cost, according to Dale Ruiz?",
            "And according to opponents?",
            "what does it cost, according to opponents",
        ),
        (
            "How many wells were there in Tumara in April?",
            "And in May?",
            "how many wells were there in Tumara in May",
        ),
        (
            "How much will the winner get?",
            "And how much last year?",
            "how much will the winner get last year",
        ),
        (
            "Who was held in Rome?",
            "How long were they away?",
            "how long were those who were held in Rome away",
        ),
        (
            "What share of voters opposed the plan?",
            "How many supported it?",
            "how many voters supported the plan",
        ),
    ],
)
def test_the_like_phrase_gives_its_place(prior: str, followup: str, wording: str) -> None:
    assert fill(followup, prior).wording == wording


def test_two_questions_that_no_rule_joins_are_known_to_stand_side_by_side() -> None:
    assert fill("When?", "Who banned the party?").is_joined
    assert not fill("Why?", "When was the party banned?").is_joined
