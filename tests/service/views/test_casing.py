from __future__ import annotations

import pytest

from service.views.casing import Casing
from tests.service.figures import make_figure

TEXT = (
    "Authorities say so. The authorities, the health ministry and the police of Marle deny it. "
    "Polish officials may come; the Polish officials who polish shoes may march on 4 March."
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Authorities", "authorities"),
        ("Officials in Marle", "officials in Marle"),
        ("To date", "to date"),
        ("Last November", "last November"),
        ("Above the weir", "above the weir"),
        ("Per Hansen", "Per Hansen"),
        ("On June 17", "on June 17"),
        ("The Red Cross", "the Red Cross"),
        ("A spokesman", "a spokesman"),
        ("Police of Marle", "Police of Marle"),
        ("Health Ministry", "Health Ministry"),
        ("Polish officials", "Polish officials"),
        ("May 2021", "May 2021"),
        ("March", "March"),
        ("ISIS", "ISIS"),
        ("Marle", "Marle"),
        ("Governor Ibrahim Sesay", "Governor Ibrahim Sesay"),
        ("“Authorities”", "“Authorities”"),
        ("the police", "the police"),
        ("", ""),
    ],
)
def test_only_the_capital_of_a_sentence_is_taken_away(words: str, told: str) -> None:
    assert Casing(lambda: [TEXT]).running(words) == told


def test_a_figure_loses_the_capitals_of_its_sentence_and_keeps_its_own_words() -> None:
    line = "Authorities say that to date 15 dockers have returned."
    figure = make_figure(
        line, "15 dockers", "15", 15, source="Authorities", time="To date", place="Lowick"
    )
    told = Casing(lambda: [TEXT]).in_running_text(figure)
    assert (told.source, told.time, told.place) == ("authorities", "to date", "Lowick")
    assert (told.text, told.sentence, told.counted) == (figure.text, figure.sentence, None)
