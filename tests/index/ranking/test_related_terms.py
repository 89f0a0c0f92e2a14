"""What a question asks in other words than the article's: found by relation, never a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.library import Library
from index.ranking.similarity import STRONGEST
from service.questions import understand
from tests.articles import parse

if TYPE_CHECKING:
    from index.model.asked import Search

FILLER = "The weather was mild all week. Nobody complained of it."


def search(question: str, *passages: str) -> Search:
    library = Library.build([parse("\n\n".join(("The day in Lowick", *passages)))])
    return library.search(understand(question))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who bought the factory?", "A rival firm purchased the plant in May."),
        ("When did the boat vanish?", "It disappeared on Sunday off the coast."),
        ("How many ships were built?", "The yard made nine vessels that year."),
    ],
)
def test_another_word_for_it_finds_the_passage(question: str, said: str) -> None:
    found = search(question, FILLER, said, FILLER)
    assert found.hits[0].passage.number == 2
    assert dict(found.hits[0].parts)["related words"] > 0


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who exported the grain?", "The mill imported nothing that year."),
        ("Who came from Turkey?", "A chicken crossed the yard that night."),
        ("Were there twelve of them?", "A dozen and a score came."),
    ],
)
def test_opposites_names_and_numbers_are_not_related(question: str, said: str) -> None:
    parts = dict(search(question, said, FILLER).hits[0].parts)
    assert parts["related words"] == pytest.approx(0)


def test_the_sentence_before_is_worth_half_and_the_very_word_leaves_nothing_to_relate() -> None:
    said = "The firm purchased the plant.", "The price was high."
    alone, before = (
        dict(search("Who bought it?", text, FILLER).hits[0].parts)["related words"]
        for text in (said[0], " ".join(said))
    )
    assert alone == pytest.approx(before)
    held = search("Who bought it?", "The firm bought the plant and purchased the mill.", FILLER)
    assert dict(held.hits[0].parts)["related words"] == 0


def test_no_relation_counts_as_much_as_the_word() -> None:
    assert 0 < STRONGEST < 1
