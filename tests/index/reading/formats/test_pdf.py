"""Lines of a PDF: what is a header, a title, a paragraph, a number that is set high."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import parse_article, read_figures
from tests.files import make_pdf

pytest.importorskip("pypdfium2", reason="reads PDFs with quotient[pdf]")

SAID = {
    "a mill": ("The mill of Orre sold 4,000^2^ sacks of flour.", 4000),
    "a star": ("The star is 10^9^ years old, they say.", 10**9),
    "a sail": ("The sail of the ferry has 40 m^2^ of cloth.", 40),
}


@pytest.mark.parametrize("subject", SAID)
def test_a_digit_that_is_set_high_is_no_part_of_the_number_before(subject: str) -> None:
    words, value = SAID[subject]
    article = parse_article(Path("a.pdf"), make_pdf([[(20, "Notes"), (11, ""), (11, words)]]))
    (figure,) = read_figures(article)
    assert figure.value == value


@pytest.mark.parametrize("title", ["The mill of Orre", "Stars of old", "Sails and cloth"])
def test_a_title_that_comes_again_as_a_header_is_the_title(title: str) -> None:
    words = ("It is long.", "It was longer.", "It will be short again.")
    pages = [[(20 if n == 0 else 9, title), (11, ""), (11, one)] for n, one in enumerate(words)]
    article = parse_article(Path("a.pdf"), make_pdf(pages))
    assert article.title == title
    assert [part.what for part in article.parts].count("page header or footer") == 2
    assert [article.text[one.start : one.end] for one in article.passages] == list(words)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The boats must be able to sail on any day of the week (in the", "normal way)."),
        ("Sacks are made of jute, or where it is dear, of the coarse linen of", "Hexley."),
        ("Stars are counted from the hill over the old observatory, or in the", "valley."),
    ],
)
def test_an_item_goes_on_though_its_mark_is_smaller(first: str, second: str) -> None:
    page = [(20, "Rules"), (11, ""), (11, f"^-^ {first}"), (11, second)]
    small_not_raised = make_pdf([page]).replace(b"4 Ts (-", b"0 Ts (-")
    article = parse_article(Path("a.pdf"), small_not_raised)
    assert [part.what for part in article.parts] == ["title", "body"]
