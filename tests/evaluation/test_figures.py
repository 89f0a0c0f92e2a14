"""The figures of the article we serve, and of other texts, against readings by hand.

Floors only rise. The readings were made before any output of the program was looked at.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.figures.reader import read_figures
from index.reading.articles import read_article
from tests.articles import SERVED
from tests.evaluation.documents import article_of, read_documents
from tests.evaluation.figures import compare, explain, is_right, measure_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model.articles import Article, Figure

Gold = dict[str, Any]

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"
DEVELOPMENT = HERE.parent.parent.parent / "shared" / "evaluation" / "figures_dev.jsonl"


@dataclass(frozen=True)
class Read:
    """A text's figures beside those that a person read in it.

    Attributes:
        pairs: each gold figure and the one found for it, None where none was.
        extra: figures that the person did not see.
    """

    pairs: tuple[tuple[Gold, Figure | None], ...]
    extra: tuple[str, ...]


def read(article: Article, listed: Sequence[Gold]) -> Read:
    figures = read_figures(article)
    pairs = []
    for gold in (located(article, one) for one in listed):
        found = [f for f in figures if is_right(f, gold) and f.kind == gold["kind"]]
        pairs.append((gold, found[0] if found else None))
    matched = {figure.number for _, figure in pairs if figure}
    return Read(tuple(pairs), tuple(f.text for f in figures if f.number not in matched))


def located(article: Article, gold: Gold) -> Gold:
    """Give a gold figure the span of its number, which stands between ‹ and › in the quote."""
    before, rest = gold["quote"].split("‹")
    number, after = rest.split("›")
    text = article.text.replace("\u00a0", " ")
    body = article.passages[0].start
    assert text.count(before + number + after, body) == 1, gold["quote"]
    start = text.index(before + number + after, body) + len(before)
    return gold | {"start": start, "end": start + len(number)}


def news_article(text: dict[str, Any]) -> Article:
    made = article_of([text["text"].strip()], article_id=text["name"])
    return replace(made, published=text.get("published"))


def served() -> Read:
    listed = tomllib.loads((ARTICLES / "served.figures.toml").read_text(encoding="utf-8"))
    return read(read_article(SERVED), listed["figure"])


def news() -> Read:
    texts = tomllib.loads((HERE / "news_figures.toml").read_text(encoding="utf-8"))["text"]
    each = [read(news_article(text), text["figure"]) for text in texts]
    return Read(
        tuple(pair for one in each for pair in one.pairs),
        tuple(extra for one in each for extra in one.extra),
    )


@pytest.fixture(scope="module", params=[served, news], ids=["the article", "other news"])
def texts(request: pytest.FixtureRequest) -> Read:
    made: Read = request.param()
    return made


def differing(texts: Read, field: str, default: object = None) -> list[str]:
    """Give a line for every found figure whose field is not the gold one."""
    return [
        f"{gold['quote']}: {getattr(figure, field)!r}"
        for gold, figure in texts.pairs
        if figure and getattr(figure, field) != gold.get(field, default)
    ]


def unlike(texts: Read, field: str, said: list[str | None]) -> list[str]:
    """The same for a field of which the gold gives the head only: it must stand in what is said."""
    return [
        f"{gold['quote']}: {words!r}"
        for (gold, _), words in zip(texts.pairs, said, strict=True)
        if (words is None) != (field not in gold) or gold.get(field, "") not in (words or "")
    ]


def counted(figure: Figure | None) -> str | None:
    """Give what is counted, as the readings list it: of no date, and no unit for want of a noun."""
    if figure is None or figure.kind == "date":
        return None
    is_unit = figure.kind in ("quantity", "duration") and figure.text.endswith(
        figure.counted or "?"
    )
    return None if is_unit and " of " not in figure.text else figure.counted


def at_most_five_percent(texts: Read, wrong: list[str]) -> bool:
    return len(wrong) <= 0.05 * len(texts.pairs)


def test_every_number_is_found_with_its_value_and_its_kind(texts: Read) -> None:
    assert [gold["quote"] for gold, figure in texts.pairs if figure is None] == []


def test_nothing_else_is_taken_for_a_number(texts: Read) -> None:
    assert texts.extra == ()


def test_bounds(texts: Read) -> None:
    assert differing(texts, "bound", "exactly") == []


def test_changes(texts: Read) -> None:
    assert differing(texts, "change") == []


def test_units(texts: Read) -> None:
    stated = Read(tuple(pair for pair in texts.pairs if "unit" in pair[0]), ())
    assert differing(stated, "unit") == []


def test_places(texts: Read) -> None:
    wrong = differing(texts, "place")
    assert at_most_five_percent(texts, wrong), wrong


def test_counted_nouns(texts: Read) -> None:
    wrong = unlike(texts, "counted", [counted(figure) for _, figure in texts.pairs])
    assert at_most_five_percent(texts, wrong), wrong


def test_sources_that_the_sentence_names(texts: Read) -> None:
    said = [
        figure.source if figure and figure.source_basis == "same sentence" else None
        for _, figure in texts.pairs
    ]
    wrong = unlike(texts, "source", said)
    assert at_most_five_percent(texts, wrong), wrong


def test_times(texts: Read) -> None:
    stated = Read(tuple(pair for pair in texts.pairs if "time" in pair[0]), ())
    assert (
        unlike(stated, "time", [figure.time if figure else None for _, figure in stated.pairs])
        == []
    )


@pytest.mark.skipif(not DEVELOPMENT.exists(), reason="the development texts are not here")
def test_figures_of_texts_that_others_wrote_stay_above_their_floor() -> None:
    compared = [compare(document) for document in read_documents(DEVELOPMENT)]
    measures = measure_figures(compared)
    assert measures["F1"] >= 0.98, explain(compared)
    assert min(value for name, value in measures.items() if name.startswith("F1 ")) >= 0.94
