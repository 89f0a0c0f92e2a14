"""Lines that go on with the line before them, and lines that do not."""

from __future__ import annotations

import textwrap

import pytest

from index.figures import read_figures
from index.reading.layout import find_blocks
from tests.articles import parse

PARAGRAPHS = (
    "The lighthouse of Hallig stands on a sandbank that moves 3 metres a year, so its keepers "
    "have moved it four times. London paid for the first of these journeys, and Amsterdam for "
    "the second. Nobody knows who paid for the others.",
    "A keeper earns 2,100 crowns a month. He has one cat, 30 hens and a boat; the boat leaks. In "
    "winter the mail comes every 14 days, when there is no ice.",
    "It went out once. That was in 1931.",
)


def sentences(text: str) -> list[str]:
    article = parse(text)
    spans = [sentence for passage in article.passages for sentence in passage.sentences]
    return [" ".join(article.text[span.start : span.end].split()) for span in spans]


WHOLE = sentences("The light of Hallig\n\n" + "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize("width", [40, 60, 72, 100])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ["\n\n", "\n\n\n", "\n    "])
def test_paragraphs_of_wrapped_lines_are_joined(width: int, newline: str, between: str) -> None:
    wrapped = between.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    text = f"The light of Hallig\n\n{wrapped}\n".replace("\n", newline)
    assert sentences(text) == WHOLE


def test_a_headline_over_two_lines_is_one() -> None:
    article = parse("The light of\nHallig\n\n" + textwrap.fill(PARAGRAPHS[0], 60))
    assert article.title == "The light of Hallig"


@pytest.mark.parametrize(
    "headline", ["The bell of Saint\nOla", "Why we swim to\nHallig", "A year in the light of\nOrre"]
)
def test_the_last_word_of_a_headline_may_stand_alone(headline: str) -> None:
    article = parse(f"{headline}\n\n" + textwrap.fill(PARAGRAPHS[0], 60))
    assert article.title == headline.replace("\n", " ")


@pytest.mark.parametrize("over", ["HALLIG POST", "Hallig Post", "Is it out?"])
def test_a_name_alone_under_another_is_not_joined(over: str) -> None:
    article = parse(f"{over}\nHallig\n\n" + textwrap.fill(PARAGRAPHS[0], 60))
    assert article.title in (over, "Hallig")


@pytest.mark.parametrize("width", [40, 60, 72])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_text_typed_double_spaced_is_as_one_that_is_not(width: int, newline: str) -> None:
    single = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    double = f"The light of Hallig\n\n{single}\n".replace("\n", newline * 2)
    assert sentences(double) == WHOLE


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["It went out.", "and then it was dark", "Nobody saw it.", "The cat did.", "It slept."],
        ["iron", "salt", "tar", "rope and 30 hooks"],
        ["He has a cat.", "She has 30 hens.", "They have a boat."],
    ],
)
def test_a_paragraph_a_line_is_not_double_spaced(paragraphs: list[str]) -> None:
    blocks, _ = find_blocks("\n\n".join(paragraphs))
    assert len(blocks) == len(paragraphs)


def test_an_item_goes_on_where_it_is_set_in() -> None:
    text = "Rules\n\n* Nobody climbs the stairs of\n  the light at night\n* The cat stays\n"
    assert sentences(text) == ["Nobody climbs the stairs of the light at night", "The cat stays"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Bakers run out of flour for three days", "Owls are counted in town", "Ferry stops"],
        ["A paragraph a line is what many files hold.", "Each ends as one does.", "So here."],
        ["Said the wind to the open sea", "I have a letter for you", "Sealed with salt and foam"],
    ],
)  # fmt: skip
def test_lines_of_their_own_are_not_joined(lines: list[str]) -> None:
    article = parse("\n".join(["The light of Hallig", "", *lines, "", PARAGRAPHS[2]]))
    said = {article.text[p.start : p.end] for p in article.passages}
    assert not any("\n" in words and "\n\n" not in words for words in said)


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\n   ", " \n"])
def test_a_figure_may_stand_on_two_lines(gap: str) -> None:
    seen = f"35,000{gap}tons of water on July{gap}19, 1919, and 60{gap}people"
    text = f"A weir\n\nThey saw that year {seen}.\n"
    article = parse(text)
    figures = read_figures(article)
    assert [figure.value for figure in figures] == [35000, "1919-07-19", 60]
    assert (figures[0].unit, figures[2].counted) == ("ton", "people")
    for figure in figures:
        assert article.text[figure.start : figure.end] == figure.text
        assert figure.sentence in article.passages[0].sentences
        assert figure.text.startswith(article.text[figure.number.start : figure.number.end])
