"""What is set high or as a formula: the number that is read is the one that is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import parse_article, read_figures

BEGUN = (
    "<!DOCTYPE html><html><head><title>Notes</title></head><body><p>The mill was built of oak.</p>"
)


def text_of(inside: str) -> str:
    """Give the text of a page from its second paragraph on."""
    article = parse_article(Path("page.html"), f"{BEGUN}{inside}</body></html>")
    return article.text.partition("oak.")[2].strip()


@pytest.mark.parametrize(
    ("said", "text", "value"),
    [
        ("The dam holds 10<sup>9</sup> litres.", "The dam holds 10⁹ litres.", 1_000_000_000),
        ("They sold 4,000<sup>2</sup> boats.", "They sold 4,000² boats.", 4000),
        ("She has 350<sup> 12 </sup> sheep.", "She has 350¹² sheep.", 350),
        ("He owns 3<sup>1</sup>/<sub>2</sub> acres.", "He owns 3 1/2 acres.", 3.5),
        ("The sail has 12 m<sup>2</sup>.", "The sail has 12 m².", 12),
    ],
)
def test_a_raised_number_is_no_part_of_the_one_before(said: str, text: str, value: float) -> None:
    source = f"{BEGUN}<p>{said}</p></body></html>"
    assert text_of(f"<p>{said}</p>") == text
    (figure,) = read_figures(parse_article(Path("page.html"), source))
    assert figure.value == value


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("It opened on the 1<sup>st</sup> of May.", "It opened on the 1st of May."),
        ("They say it sank.<sup>[1]</sup>", "They say it sank.[1]"),
        ("M<sup>me</sup> Roux sold it for less.", "Mme Roux sold it for less."),
    ],
)
def test_what_is_set_high_and_no_number_stays(said: str, text: str) -> None:
    assert text_of(f"<p>{said}</p>") == text


def test_what_is_left_open_loses_no_paragraph() -> None:
    said = "<p>They sold 40<sup>2 boats.</p><p>It rained.</p><p>He left.</p>"
    assert text_of(said).split("\n\n")[-2:] == ["It rained.", "He left."]


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn>", "a² + 1"),
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac><mi>m</mi>", "1/2 m"),
        ("<mrow><mn>10</mn><mn>20</mn></mrow>", "10 20"),
        (
            "<semantics><msub><mi>v</mi><mn>0</mn></msub><annotation>v_0</annotation></semantics>",
            "v_0",
        ),
    ],
)
def test_a_formula_is_read_sign_by_sign(formula: str, text: str) -> None:
    assert text_of(f"<p>It is <math>{formula}</math> there.</p>") == f"It is {text} there."


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("The mill<a class=permalink href=#mill>¶</a>", "The mill"),
        ("<a href='#mill'>§</a>The mill of Orre", "The mill of Orre"),
        ("The sluice <a href=#sluice> # </a>", "The sluice"),
        ("<a href=#one>1</a> The weir", "1 The weir"),
        ("<a href=#weir>The weir</a>", "The weir"),
        ("Boats <a href=/boats>&amp;</a> barges", "Boats & barges"),
    ],
)
def test_a_sign_that_links_to_a_place_on_the_page_is_not_said(heading: str, text: str) -> None:
    assert text_of(f"<h2>{heading}</h2><p>It rains on it.</p>").split("\n")[0] == text


def test_how_a_word_is_read_parts_no_word() -> None:
    said = "<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>京 has rain today.</p>"
    assert text_of(said) == "東京 has rain today."


def test_a_cell_holds_what_a_reader_sees() -> None:
    cells = (
        "<td>Orre<style>.a{color:red}</style></td>",
        "<td><span style='display:none'>000120</span>120</td>",
        "<td>95<sup>3</sup><script>run(7)</script></td>",
    )
    heads = "<tr><th>Mill</th><th>Sacks</th><th>Carts</th></tr>"
    found = text_of(f"<table>{heads}<tr>{''.join(cells)}</tr></table>")
    assert found == "Mill | Sacks | Carts\nOrre | 120 | 95³"
