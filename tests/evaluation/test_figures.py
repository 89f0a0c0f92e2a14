"""The figures of the article we serve against a reading of our own, and of other texts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.figures import read_figures
from index.reading import read_article
from tests.articles import SERVED
from tests.evaluation.documents import read_documents
from tests.evaluation.figures import compare, explain, is_right, measure_figures

if TYPE_CHECKING:
    from index.model import Article, Figure

HERE = Path(__file__).parent
DEVELOPMENT = HERE.parent.parent.parent / "shared" / "evaluation" / "figures_dev.jsonl"


def located(article: Article, gold: dict[str, Any]) -> dict[str, Any]:
    """Give a gold figure the span of its number, which stands between ‹ and › in the quote."""
    before, rest = gold["quote"].split("‹")
    number, after = rest.split("›")
    text = article.text.replace("\u00a0", " ")
    body = article.passages[0].start
    assert text.count(before + number + after, body) == 1, gold["quote"]
    start = text.index(before + number + after, body) + len(before)
    return gold | {"start": start, "end": start + len(number)}


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(SERVED)


@pytest.fixture(scope="module")
def gold(article: Article) -> list[dict[str, Any]]:
    listed = tomllib.loads((HERE / "article_figures.toml").read_text(encoding="utf-8"))["figure"]
    return [located(article, figure) for figure in listed]


@pytest.fixture(scope="module")
def pairs(article: Article, gold: list[dict[str, Any]]) -> list[tuple[Figure, dict[str, Any]]]:
    figures = read_figures(article)
    return [
        (figure, expected)
        for expected in gold
        for figure in figures
        if is_right(figure, expected) and figure.kind == expected["kind"]
    ]


def test_every_number_of_the_article_is_found(
    pairs: list[tuple[Figure, dict[str, Any]]], gold: list[dict[str, Any]]
) -> None:
    assert [expected["quote"] for _, expected in pairs] == [expected["quote"] for expected in gold]


def test_nothing_else_in_the_article_is_taken_for_a_number(
    pairs: list[tuple[Figure, dict[str, Any]]], article: Article
) -> None:
    right = {figure.number for figure, _ in pairs}
    others = [figure.text for figure in read_figures(article) if figure.number not in right]
    assert others == []


def test_bounds_and_changes_are_those_of_the_article(
    pairs: list[tuple[Figure, dict[str, Any]]],
) -> None:
    for figure, expected in pairs:
        assert figure.bound == expected.get("bound", "exactly"), expected["quote"]
        assert figure.change == expected.get("change"), expected["quote"]


def test_counted_nouns_are_those_of_the_article(
    pairs: list[tuple[Figure, dict[str, Any]]],
) -> None:
    for figure, expected in pairs:
        assert expected.get("counted", "") in (figure.counted or ""), expected["quote"]
        assert ("counted" in expected) == (figure.counted is not None), expected["quote"]


def test_places_are_those_of_the_article(pairs: list[tuple[Figure, dict[str, Any]]]) -> None:
    for figure, expected in pairs:
        assert figure.place == expected.get("place"), expected["quote"]


def test_explicit_sources_are_those_of_the_article(
    pairs: list[tuple[Figure, dict[str, Any]]],
) -> None:
    for figure, expected in pairs:
        explicit = figure.source if figure.source_basis == "same sentence" else None
        assert expected.get("source", "") in (explicit or ""), expected["quote"]
        assert ("source" in expected) == (explicit is not None), expected["quote"]


def test_times_are_those_of_the_article(pairs: list[tuple[Figure, dict[str, Any]]]) -> None:
    for figure, expected in pairs:
        assert expected.get("time", "") in (figure.time or ""), expected["quote"]


@pytest.mark.skipif(not DEVELOPMENT.exists(), reason="the development texts are not here")
def test_figures_of_texts_that_others_wrote_stay_above_their_floor() -> None:
    compared = [compare(document) for document in read_documents(DEVELOPMENT)]
    measures = measure_figures(compared)
    assert measures["F1"] >= 0.98, explain(compared)
    assert min(value for name, value in measures.items() if name.startswith("F1 ")) >= 0.94
