"""Places that no list names, told by the words they stand between."""

from __future__ import annotations

import pytest

from index.figures.circumstances.localities import find_localities
from tests.index.figures_of import figures_of, slot_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("At least 24 people were killed in Lowick, police said.", ["Lowick"]),
        ("Twelve schools in Glasgow closed, and nine in Leeds.", ["Glasgow", "Leeds"]),
        ("Some 40 miners died near St. Ives in northern Cornwall.", ["St. Ives", "Cornwall"]),
        ("In the port of Rotterdam 3 cranes fell.", ["Rotterdam"]),
        ("It was shown in Apollo 13.", []),
        ("In south-eastern Marram, 12 wells ran dry.", ["Marram"]),
        ("Across Rio de Janeiro and around Stoke-on-Trent buses stood still.", ["Rio de Janeiro"]),
        ("The river rose by 2 metres outside Bremen on Monday.", ["Bremen"]),
    ],
)
def test_a_name_behind_a_word_of_place_is_one(text: str, places: list[str]) -> None:
    assert [place.name for place in find_localities(text, 0, len(text))] == places


@pytest.mark.parametrize(
    "text",
    [
        "He holds a 5 percent stake in Vodafone.",
        "She invested 3 million in Tesla, and had trust in Brown.",
        "In Premier League games 34 goals were scored.",
        "In Parliament, 300 members voted; in Congress, 12.",
        "In May 12 died, and in Spring 3.",
        "In Figure 3 the share is 12 percent.",
        "In English and in German, 40 books came out; in Spain 12.",
        "In Microsoft shares worth 3 million.",
        "Attacks in Lowick, Marram, Vale and Ives killed hundreds; in Bremen and Hamm, nine.",
        "In Lowick's harbour 3 boats lie.",
        "in the north 3 boats lie",
    ],
)
def test_what_is_put_into_modified_or_an_institution_is_none(text: str) -> None:
    assert find_localities(text, 0, len(text)) == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Twelve schools in Glasgow closed, and nine in Leeds.", ["Glasgow", "Leeds"]),
        ("In Reykjavik, Iceland, 30 were hurt.", ["Iceland"]),
        ("In Germany, 4 people were hurt in Munich.", ["Germany"]),
        ("The mayor of Lowick spoke; 4 people listened.", [None]),
    ],
)
def test_a_figure_is_of_its_country_or_of_the_place_where_none_is_named(
    text: str, places: list[str | None]
) -> None:
    assert [figure.place for figure in figures_of(text)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Twelve flats on Quarry Road stand empty.", ["Quarry Road"]),
        ("At Saltby Academy 40 pupils passed.", ["Saltby Academy"]),
        ("A crowd of 900 stood at the Marl Lane Stadium.", ["Marl Lane Stadium"]),
        # Not what is no building, street or water.
        ("Analysts at Borg Partners expect 40 sales.", []),
        ("It was shown on Harbour Radio at Christmas.", []),
        ("He works on Beck Road Safety for 9 hours a week.", []),
    ],
)
def test_a_site_is_a_place(text: str, places: list[str]) -> None:
    assert [place.name for place in find_localities(text, 0, len(text))] == places


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("A crash on Mill Road hurt ‹nine› people.", "Mill Road"),
        ("Fire killed ‹40› hens at Orle Farm.", "Orle Farm"),
        ("Traders on Wall Street sold ‹40› bonds.", None),
        ("Researchers at Stanford University found that ‹40›% slept badly.", None),
    ],
)
def test_one_is_at_a_site_but_not_at_a_country(marked: str, place: str | None) -> None:
    assert slot_of(marked, "place") == place


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("A flat in the village of Sarvaz costs ‹900› dollars.", "Sarvaz"),
        ("Gales tore the roofs off ‹400› homes on the island of Sant Arnau.", "Sant Arnau"),
        ("Some ‹20› cm of snow fell in the Brannoch hills.", "Brannoch hills"),
        ("The carrier drifted for ‹three› days off Cape Sorrel.", "Cape Sorrel"),
        ("In Caer Wyn I counted ‹fourteen› lamps.", "Caer Wyn"),
        ("There were ‹1.4› murders per 100,000 inhabitants in Selmark last year.", "Selmark"),
        ("A flat cost ‹6,400› Swiss francs in Orle.", "Orle"),
        ("The book costs ‹90› Danish kroner.", None),
    ],
)
def test_what_sort_of_place_it_is_may_stand_beside_its_name(marked: str, place: str | None) -> None:
    assert slot_of(marked, "place") == place


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("The camp at Dol Rahan holds ‹800› people.", "Dol Rahan"),
        ("The 90 men brought ashore at Porto Lise had ‹two› bags.", "Porto Lise"),
        ("In the coastal district of Almera ‹40› percent voted.", "Almera"),
        ("‹Three› men, two of them old, were hurt near Colby.", "Colby"),
        ("He has taught in Brill for ‹27› years.", "Brill"),
        ("The bank fined ‹40› clerks in Neuf-sur-Lac for it.", "Neuf-sur-Lac"),
        ("She was tried at Ardlow Crown Court for ‹nine› thefts.", "Ardlow Crown Court"),
        # A firm, a feast and what somebody is at are no places.
        ("Profit at Orm Bank rose ‹9›%.", None),
        ("The ‹40› ships docked at Easter.", None),
        ("The plant at Ford employs ‹900› people.", None),
        ("At Tesco the price of milk rose ‹9›%.", None),
        ("He taught Latin for ‹27› years.", None),
    ],
)
def test_a_camp_a_court_or_a_landing_tells_a_place(marked: str, place: str | None) -> None:
    assert slot_of(marked, "place") == place
