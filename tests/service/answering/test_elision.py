from __future__ import annotations

import pytest

from index.library import Library
from service.answering.elision import fill_elided, is_noun_left_out
from tests.evaluation.documents import article_of


def counted(text: str) -> list[tuple[str, str | None]]:
    library = Library.build([article_of([text])])
    figures = library.figures_of(library.articles["document"].passages[0])
    return [(one.text, one.counted) for one in fill_elided(figures) if one.kind != "date"]


@pytest.mark.parametrize(
    ("text", "full"),
    [
        (
            "Five men were killed and 31 wounded.",
            [("Five men", "men"), ("31 wounded", "men")],
        ),
        (
            "The canal carried 300 tons of coal in 1873 and 520 in 1881.",
            [("300 tons of coal", "coal"), ("520", "coal")],
        ),
        (
            "Orm sold 60 litres of beer and Lund 20 litres.",
            [("60 litres of beer", "beer"), ("20 litres", "beer")],
        ),
        (
            "Some 63 percent of men sided with Orm, 22 percent with Lund.",
            [("Some 63 percent of men", "men"), ("22 percent", "men")],
        ),
    ],
)
def test_a_number_takes_its_noun_from_the_one_before(
    text: str, full: list[tuple[str, str | None]]
) -> None:
    assert counted(text) == full


@pytest.mark.parametrize(
    "text",
    ["Nine cows and four pigs died.", "It fell by 4 percent to 90 homes.", "She has 3 sons."],
)
def test_a_number_keeps_its_own_noun(text: str) -> None:
    library = Library.build([article_of([text])])
    figures = library.figures_of(library.articles["document"].passages[0])
    assert tuple(fill_elided(figures)) == tuple(figures)


def test_what_is_no_plural_is_no_noun_of_several() -> None:
    library = Library.build([article_of(["Last autumn 40 chose Latin, and 90 pupils chose art."])])
    figures = library.figures_of(library.articles["document"].passages[0])
    assert [is_noun_left_out(one) for one in figures if one.kind == "count"] == [True, False]
