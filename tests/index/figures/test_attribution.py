"""Who says so, and how much of a sentence."""

from __future__ import annotations

import pytest

from tests.index.figures_of import slot_of


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The Bank projects a deficit of ‹2› percent.", "The Bank"),
        ("The staff foresee that ‹40› posts will go.", "The staff"),
        ("Investigators attribute ‹71› percent of the fires to neglect.", "Investigators"),
        ("Witnesses described the raid as ‹two› men in masks.", "Witnesses"),
        ("The forecaster Lind puts it at ‹1.4›%.", "The forecaster Lind"),
        ("The union puts turnout at ‹72›%.", "The union"),
        ("The organisers spoke of ‹50,000› visitors.", "The organisers"),
        ("Visitors spend ‹17› seconds there, the gallery noted after years.", "the gallery"),
        ("According to the coastguard ‹31› people were aboard.", "the coastguard"),
        ("It got ‹34›%, according to a poll of 2,004 adults.", "a poll of 2,004 adults"),
        # Nothing is said: a noun, a deed.
        ("The weather forecast for ‹40› towns was wrong.", None),
        ("The hall projects ‹9› metres over the road.", None),
        ("It puts ‹40› eggs in a box.", None),
        ("He puts the cups at the back of ‹40› shelves.", None),
    ],
)
def test_those_who_forecast_and_describe_say_so(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("“We sit on it,” says Hanta Lee, 44, who has let ‹85› women go.", None),
        ("“It works,” said Ann Beck, who runs ‹nine› buses.", None),
        ("“We lost ‹40› cows,” said Ann Beck, who runs the farm.", "Ann Beck"),
        ("It lost 40 cows, said Ann Beck, adding that ‹9› were found.", "Ann Beck"),
        ("Shares were suspended after the company said it needed £‹9› million.", "the company"),
        ("The firm's owner said it needed £‹9› million.", "The firm's owner"),
    ],
)
def test_what_is_told_about_a_source_is_not_said_by_it(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("According to Channel 4 News, ‹40› men died.", "Channel 4 News"),
        ("According to a poll of 900 adults, ‹40›% agree.", "a poll of 900 adults"),
        ("Two projects that employ ‹40› people closed.", None),
        ("It puts bins at ‹40› sites.", None),
    ],
)
def test_a_source_is_named_whole(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "It has ‹137› empty flats, according to the firm that runs it.",
            "the firm",
        ),
        (
            "It has ‹310› beds, according to figures released by the trust on Friday.",
            "the trust",
        ),
        ("The ice lost ‹nine› metres, a study published on 9 October 2023 found.", "a study"),
    ],
)
def test_a_source_ends_before_what_it_does_and_when(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("“We had ‹140› beds,” recalled Dr Petra Solano.", "Dr Petra Solano"),
        ("Britons eat ‹310› grams a week, writes the cook Tom Askill.", "the cook Tom Askill"),
        ("“We took ‹two› shots,” admitted the coach, Renske Duin.", "Renske Duin"),
        ("The army put the toll at ‹nine›.", "The army"),
        ("The fund puts the bill for a new port at €‹4›bn.", "The fund"),
        ("It sold 2 tonnes, it says, but traders reckon it was ‹3›.", "traders"),
        ("The monk Abbo gives the size of the host as ‹30,000›.", "The monk Abbo"),
        ("Analysts polled by Orm had forecast a profit of £‹4›m.", "Analysts polled by Orm"),
        ("For the year as a whole the Bank now projects growth of ‹1›%.", "the Bank"),
        ("The clubs, held to a draw before, spoke of ‹25,000› fans.", "The clubs"),
        ("It shot down 43; the rebels, for their part, claimed to have ‹4›.", "the rebels"),
        ("A Veritum poll of 900 adults found that ‹40›% were against it.", "A Veritum poll"),
        # None of these says so.
        ("The council put the bins at ‹40› sites.", None),
        ("The coach wrote the club ‹nine› letters.", None),
        ("The map gave the road as a gift to ‹90› towns.", None),
        ("The army, held for ‹9› days, left.", None),
        ("Orm sold 90 cars, recalled the Vik and paid a fine of $‹9›m.", None),
        ("The hotel has 90 rooms, boasts a pool and costs $‹90› a night.", None),
        ("The storm claimed the lives of ‹90› people.", None),
        ("The bank put the house on the market at $‹900,000›.", None),
        ("The firm gave its workers as much as $‹900› each.", None),
        ("The museum will show ‹90› paintings in June.", None),
        ("The film won ‹9› prizes, writes Ann Lee in a new book.", "Ann Lee"),
        ("A poll of 900 adults found that ‹40›% back it.", "A poll of 900 adults"),
    ],
)
def test_those_who_put_give_recall_and_reckon_say_so(marked: str, source: str | None) -> None:
    assert slot_of(marked, "source") == source
