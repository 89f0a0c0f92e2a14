"""Which passages stand under a title that says what is asked."""

from __future__ import annotations

import numpy as np

from index.ranking.signals import Titles
from index.ranking.terms import Analyzer

# Two passages, one, and three.
TITLES = Titles(
    ["The old ferry of Orm", "Lund's bridges", "Ferry fares rise"],
    np.array([0, 0, 1, 2, 2, 2]),
    Analyzer().terms_of,
)


def holding(terms: list[str], passages: list[int] | None = None) -> dict[str, list[bool]]:
    chosen = None if passages is None else np.array(passages)
    return {term: over.tolist() for term, over in TITLES.holding(terms, chosen).items()}


def test_a_term_is_held_over_the_passages_of_each_article_whose_title_has_it() -> None:
    assert holding(["ferri", "bridg"]) == {
        "ferri": [True, True, False, True, True, True],
        "bridg": [False, False, True, False, False, False],
    }


def test_of_chosen_passages_it_is_told_in_their_order() -> None:
    assert holding(["ferri"], [1, 2, 5]) == {"ferri": [True, False, True]}


def test_what_no_title_says_is_left_out() -> None:
    assert holding(["captain", "the"]) == {}
    assert holding(["bridg"], [0, 1, 3]) == {}


def test_passages_are_found_by_their_titles_and_only_so_many() -> None:
    assert TITLES.under(["bridg", "old"], 9).tolist() == [0, 1, 2]
    assert TITLES.under(["ferri"], 3).tolist() == [0, 1, 3]
    assert TITLES.under(["captain"], 9).tolist() == []
