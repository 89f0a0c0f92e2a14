"""The same report in seven formats: the same title, passages and figures, each led back to."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Library, parse_article
from service.answering import answer
from service.questions import understand
from tests.files import FILES, QUESTIONS, REPORT, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.model.articles import Article


@cache
def read(name: str) -> Article:
    return parse_article(Path(f"report.{name}"), FILES[name]())


@cache
def library(name: str) -> Library:
    return Library.build([read(name)])


@pytest.mark.parametrize("name", FILES)
def test_title_and_passages_are_the_same(name: str) -> None:
    article = read(name)
    assert article.title == TITLE
    said = [" ".join(article.text[p.start : p.end].split()) for p in article.passages]
    assert said == [
        f"{REPORT[n - 1][1]} {words}" if REPORT[n - 1][0] == "h" else words
        for n, (kind, words) in enumerate(REPORT)
        if kind == "p"
    ]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("question", "value"), QUESTIONS)
def test_answers_are_the_same(name: str, question: str, value: object) -> None:
    found = answer(library(name), understand(question))
    told = answer(library("txt"), understand(question))
    assert found.status == told.status
    assert (found.figure and found.figure.value) == (told.figure and told.figure.value)
    assert (found.passage and found.passage.number) == (told.passage and told.passage.number)


def test_most_questions_are_answered_rightly() -> None:
    right = [
        question
        for question, value in QUESTIONS
        if value is None
        or ((found := answer(library("txt"), understand(question)).figure) and found.value == value)
    ]
    assert len(right) >= 17


def where(article: Article, words: str) -> str:
    start = article.text.replace("\n", " ").index(words)
    return next(place.where for place in article.places if place.start <= start < place.end)


@pytest.mark.parametrize(
    ("name", "words", "place"),
    [
        ("pdf", "96,500 passengers", "page 1, box"),
        ("pdf", "410,000", "page 2, box"),
        ("pdf", "five sailors", "page 3, box"),
        ("docx", "96,500 passengers", "paragraph 3"),
        ("docx", "five sailors", "paragraph 10"),
        ("html", "96,500 passengers", "/html[1]/body[1]/main[1]/article[1]/p[1]"),
        ("md", "96,500 passengers", "line 5"),
        ("epub", "five sailors", "OEBPS/text/one.xhtml /html[1]/body[1]/p[6]"),
    ],
)
def test_a_span_leads_back_to_its_place(name: str, words: str, place: str) -> None:
    assert where(read(name), words).startswith(place)


def paragraph(number: int) -> int:
    """Give which of the report's paragraphs one of its parts is, from 1."""
    return [kind for kind, _ in REPORT[: number + 1]].count("p")


PLACES: dict[str, Callable[[int], str]] = {
    "pdf": lambda number: f"page {number // 3 + 1}, box",
    "docx": lambda number: f"paragraph {number + 2}",
    "html": lambda number: f"/html[1]/body[1]/main[1]/article[1]/p[{paragraph(number)}]",
    "md": lambda number: f"line {2 * number + 3}",
    "epub": lambda number: f"OEBPS/text/one.xhtml /html[1]/body[1]/p[{paragraph(number)}]",
}


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize(("question", "value"), QUESTIONS)
def test_every_answer_leads_to_its_page_or_paragraph(
    name: str, question: str, value: object
) -> None:
    found = answer(library(name), understand(question))
    if value is None or found.passage is None:
        return
    article, passage = read(name), found.passage
    words = " ".join(article.text[passage.start : passage.end].split())
    number = next(n for n, (_, said) in enumerate(REPORT) if words.endswith(said))
    last = next(one.where for one in article.places if one.start < passage.end <= one.end)
    assert last.startswith(PLACES[name](number))


def test_what_the_files_state() -> None:
    assert read("docx").author == read("epub").author == "Ida Brok"
    assert read("html").url == "https://halm.example/ferry"


def test_the_furniture_of_a_page_is_in_no_passage() -> None:
    for name, words in (("html", "941 eels"), ("html", "12 pages"), ("pdf", "Page 2 of 3")):
        article = read(name)
        place = article.text.index(words)
        assert not any(p.start <= place < p.end for p in article.passages)
        assert any(part.start <= place < part.end for part in article.parts)
