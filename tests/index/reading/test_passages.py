"""Paragraphs to passages, passages to sentences, every span exact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model.articles import Span
from index.reading.passages import MAX_WORDS, cut_passages
from index.reading.sentences import find_sentences
from tests.articles import HARBOUR, SAVED_PAGE, parse


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_sentences(text, Span(0, len(text)), 1)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Daniel Glaser, the U.S. Treasury Department’s assistant secretary, agreed.",
        "Abu Muhammad al-Adnani, a senior leader, spoke.",
        "Mr. Smith met Dr. J. K. Lee at 5 p.m. on Jan. 5 in St. Petersburg.",
        "“It is over,” he said.",
        "Profits rose 3.5 percent to $1.2 million, i.e. more than ever.",
        "He asked: “Is it over?” and left.",
        "George W. Bush and Gen. C. Powell spoke.",
        "The group (the so-called “U.N. list”) met Prof. Ada Marsh.",
    ],
)
def test_a_sentence_that_must_not_break(sentence: str) -> None:
    assert sentences(f"{sentence} Then it rained.") == [sentence, "Then it rained."]


@pytest.mark.parametrize(
    "text",
    [
        "He left the U.S.| The end came.",
        "It was over.| Was it?| Yes!",
        "“It is over.”| Then he left.",
        "In 2015 there were 12.| In 2016 there were 15.",
        "It ended… badly.| He knew.",
        "One line\n|Another line",
        "A no-break space.|\u00a0Another sentence.",
    ],
)
def test_a_sentence_ends_here(text: str) -> None:
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


def test_the_standfirst_is_passage_0_and_the_body_counts_from_1() -> None:
    assert [p.number for p in parse(SAVED_PAGE).passages] == [0, 1, 2, 3]
    assert [p.number for p in parse(HARBOUR).passages] == [1, 2, 3]


def test_a_paragraph_of_over_250_words_is_split_at_sentence_ends() -> None:
    sentence = "There are eight words in this one sentence."
    text = " ".join([sentence] * 70)
    passages = cut_passages("a", text, None, [[Span(0, len(text))]], None)
    words = [len(text[p.start : p.end].split()) for p in passages]
    assert sum(words) == 560
    assert len(passages) == 3
    assert max(words) <= MAX_WORDS
    assert max(words) - min(words) <= 16
    assert all(text[p.start : p.end].endswith("sentence.") for p in passages)


def test_a_sentence_of_over_250_words_stays_whole() -> None:
    text = "word " * 300 + "end."
    passages = cut_passages("a", text, None, [[Span(0, len(text))]], None)
    assert len(passages) == 1


@given(st.text(alphabet=st.sampled_from("aB.!?’” \n\u00a0\u20281,(")))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    found = find_sentences(text, Span(0, len(text)), 1)
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "sentence",
    [
        "The shelf lost as much ice as Mt. Orran weighs.",
        "The weaver Isa Vell (b. 1937) gave 85 rugs.",
        "They hang in No. 7 on the square.",
        "See vol. 3, pp. 12 to 14, of the survey.",
        "The bell (c. 1400) fell in a storm.",
        "Nos. 4 and 9 of the harbour houses burned.",
    ],
)
def test_a_word_cut_short_before_a_name_or_a_number(sentence: str) -> None:
    assert sentences(f"{sentence} Then it rained.") == [sentence, "Then it rained."]


@pytest.mark.parametrize(
    "text", ["He said no.| Then 5 left.", "It was plan B.| 40 people came.", "They sang.| 3 wept."]
)
def test_a_number_may_begin_a_sentence(text: str) -> None:
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]
