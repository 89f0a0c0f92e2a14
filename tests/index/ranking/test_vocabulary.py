"""The words of a library, and what a word that is none of them means."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model.articles import Span
from index.ranking.columns import Indexed, PlainBuilder, lay
from index.ranking.terms import Analyzer
from index.reading.sentences import find_sentences
from tests.index.ranking.vocabularies import vocabulary_of

if TYPE_CHECKING:
    from index.ranking.vocabulary import Vocabulary

PASSAGES = (
    "Three women identified the rapist. They were not able to sell cars. Pets fled.",
    "Air strikes hit the battlefield near Aktobe. Gunpowder burned. A sleeper cell hid.",
    "Cars stayed in Aktobe, and the cells were cut in thirds.",
)


def build(passages: tuple[str, ...]) -> Vocabulary:
    builder = PlainBuilder()
    for text in passages:
        builder.add_passage(text, find_sentences(text, Span(0, len(text)), 1), ())
    indexed = Indexed.of(lay(builder.build(), {}))
    return vocabulary_of(indexed)


VOCABULARY = build(PASSAGES)


@pytest.mark.parametrize(
    ("text", "respelled"),
    [
        ("How many airstrikes were there?", "How many air strikes were there?"),
        ("The Airstrike and airstrikes", "The Air strike and air strikes"),
        ("the battle field at Aktobe", "the battlefield at Aktobe"),
        ("the battle-fields", "the battlefields"),
        ("How much Gun powder burned?", "How much Gunpowder burned?"),
        # A word of the library stays what it is,
        ("a battle strike", "a battle strike"),
        ("two sleepercells", "two sleeper cells"),
        # words that do not stand side by side in a sentence of it make no compound,
        ("a carpet", "a carpet"),
        # nor do function words,
        ("the therapist", "the therapist"),
        ("a notable man", "a notable man"),
        # nor is a word that the library holds taken apart.
        ("battlefield", "battlefield"),
        ("", ""),
    ],
)
def test_a_compound_is_written_as_the_library_does(text: str, respelled: str) -> None:
    assert VOCABULARY.respell(text) == respelled


@pytest.mark.parametrize(
    ("word", "meant"),
    [("aktboe", "aktobe"), ("batlefield", "battlefield"), ("aktobe", None), ("zzzzzz", None)],
)
def test_a_slip_is_the_word_that_is_meant(word: str, meant: str | None) -> None:
    assert VOCABULARY.correct(word) == meant


def test_what_is_meant_by_a_word_is_told_with_how_rare_it_is() -> None:
    slip, right = VOCABULARY.meanings["aktbo", "Aktboe"], VOCABULARY.meanings["aktob", "Aktobe"]
    assert slip == right == ("aktob", "aktobe", right.rarity, VOCABULARY.idf_of_term("aktob"))
    assert VOCABULARY.meanings["the", "The"].rarity == 0 < right.rarity


def test_a_term_of_one_passage_tells_more_than_one_of_both() -> None:
    assert VOCABULARY.idf_of_term("aktob") == pytest.approx(math.log(1 + 1.5 / 2.5))
    assert VOCABULARY.idf_of_term("battlefield") == pytest.approx(math.log(1 + 2.5 / 1.5))
    assert VOCABULARY.idf_of_term("peru") == pytest.approx(math.log(1 + 3.5 / 0.5))


def test_a_word_that_is_not_there_tells_nothing_as_wording() -> None:
    assert VOCABULARY.idf_of_word("peru") == 0
    assert VOCABULARY.idf_of_word("hit") > VOCABULARY.idf_of_word("the") > 0


PIECES = ("air", "strikes", "battle", "field", "sleeper", "cell", "gun", "powder", "x", " ", "-")


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text(max_size=40))
def test_any_text_is_respelled_once_and_for_all(text: str) -> None:
    respelled = VOCABULARY.respell(text)
    assert VOCABULARY.respell(respelled) == respelled


def test_a_word_of_any_length_is_no_compound() -> None:
    word = "air" + 200 * "x" + "strikes"
    assert VOCABULARY.respell(word) == word


PEOPLE = (
    "Ida Pell winds the clocks of Orm. Great Orm is a town.",
    "Pell is paid for it. Orm has Orm Guild to thank, and the guild has Tom.",
    "Pell, 63, took over when Tom fell. Orm was glad.",
)


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("How old is Ida Pell?", ["Ida"]),
        ("How old is Pell?", []),
        # Nobody is called so,
        ("How old is Tom Pell?", []),
        # an ordinary word is no name,
        ("How old is Great Orm?", []),
        # nor is a surname that stands in no more sentences.
        ("How old is Orm Guild?", []),
        ("How old is Ida, Pell?", []),
    ],
)
def test_a_given_name_stands_before_a_surname_that_stands_alone(
    question: str, given: list[str]
) -> None:
    vocabulary = build(PEOPLE)
    words = Analyzer().words(question)
    pairs = itertools.pairwise(words)
    assert [one.text for one, other in pairs if vocabulary.is_given_name(one, other)] == given
