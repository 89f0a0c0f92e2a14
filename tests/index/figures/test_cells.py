"""Figures in tables: the heads of their row and column, and the units those name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Library, parse_article, read_figures
from service.answering import answer
from service.questions import understand

if TYPE_CHECKING:
    from index.model.articles import Article, Figure

INTRO = "The ferries of the sound carried more people than ever, the harbour office reports."
ROWS = "Ferry|2018|2019|Change\nHalm|1.4|1.6|-18.0%\nBrun|(0.5)|$4.1T|14.3%"


def html(rows: str, caption: str = "") -> Article:
    lines = [line.split("|") for line in rows.split("\n")]
    head, *body = ("".join(f"<td>{cell}</td>" for cell in line) for line in lines)
    table = f"<thead><tr>{head.replace('td>', 'th>')}</tr></thead>"
    table += "".join(f"<tr>{row}</tr>" for row in body)
    table = f"<table><caption>{caption}</caption>{table}</table>"
    source = f"<html><body><h1>Ferries</h1><p>{INTRO}</p>{table}"
    return parse_article(Path("ferries.html"), source)


def markdown(rows: str) -> Article:
    head, *body = (f"| {line.replace('|', ' | ')} |" for line in rows.split("\n"))
    rule = "|---" * (head.count("|") - 1) + "|"
    text = "\n".join([f"# Ferries\n\n{INTRO}\n", head, rule, *body])
    return parse_article(Path("ferries.md"), text)


def cell(article: Article, number: str) -> Figure:
    (found,) = (
        figure
        for figure in read_figures(article)
        if article.text[figure.number.start : figure.number.end] == number
    )
    return found


def said_of(article: Article, figure: Figure) -> str:
    assert figure.subject is not None
    return article.text[figure.subject.start : figure.subject.end]


def test_a_cell_has_the_heads_of_its_row_and_column() -> None:
    for article in (html(ROWS), markdown(ROWS)):
        found = cell(article, "1.6")
        assert (said_of(article, found), found.time, found.value) == ("Halm", "2019", 1.6)
        change = cell(article, "-18.0")
        assert (said_of(article, change), change.counted, change.value) == ("Halm", "Change", -18)


def test_what_stands_in_heads_is_no_figure() -> None:
    dates = [figure for figure in read_figures(html(ROWS)) if figure.kind == "date"]
    assert dates == []


def test_a_sum_in_brackets_is_a_loss_and_one_that_names_its_unit_keeps_it() -> None:
    article = html(ROWS, "Revenue, in $ millions")
    assert cell(article, "0.5").value == -500_000
    assert (cell(article, "4.1T").value, cell(article, "4.1T").unit) == (4.1e12, "USD")


@pytest.mark.parametrize(
    ("head", "kind", "unit", "value"),
    [
        ("Length (km)", "quantity", "kilometre", 12),
        ("Share, %", "percent", "percent", 12),
        ("Revenue (in $ millions)", "money", "USD", 12_000_000),
        ("Passengers (thousands)", "count", None, 12_000),
        ("Cost in €", "money", "EUR", 12),
        ("Cargo (tonnes)", "quantity", "tonne", 12),
    ],
)
def test_a_head_may_name_the_unit(head: str, kind: str, unit: str | None, value: int) -> None:
    article = html(f"Ferry|{head}\nHalm|12\nBrun|15")
    found = cell(article, "12")
    assert (found.kind, found.unit, found.value) == (kind, unit, value)
    assert (said_of(article, found), found.counted) == ("Halm", head)


@pytest.mark.parametrize("head", ["Boats", "Boats in the sound", "Boats (old)"])
def test_a_head_may_name_none(head: str) -> None:
    found = cell(html(f"Ferry|{head}\nHalm|12\nBrun|15"), "12")
    assert (found.kind, found.unit, found.value) == ("count", None, 12)


def test_where_rows_are_years_the_column_is_what_is_spoken_of() -> None:
    article = html("Year|Halm|Brun\n2018|12|14\n2019|13|17")
    found = cell(article, "17")
    assert (said_of(article, found), found.time) == ("Brun", "2019")


def test_a_question_about_a_cell_is_answered_with_it_and_its_heads() -> None:
    article = html(ROWS, "Revenue, in $ millions")
    found = answer(Library.build([article]), understand("What was the revenue of Halm in 2019?"))
    assert found.figure is not None
    assert found.figure.value == 1_600_000
    assert found.context is not None
    heads = article.text[found.context.start : found.context.end]
    assert heads == "Ferry | 2018 | 2019 | Change"
