from __future__ import annotations

import pytest

from index.library import Library
from service.answering.aligning import Held, align, sureness, telling
from service.answering.aligning.weights import FIGURE_UNDER, TELLING
from service.questions import understand
from tests.evaluation.documents import article_of

MILL = (
    "The mill of Brandt stands in Mora. It bought 12 looms from the Larsen works in 1994.",
    "Of the 80 looms of the guild, 14 were sold by the widow.",
    "It is not known how many weavers left. In May the guild had 300 weavers.",
)


ALONE = telling.Standing(ahead=5.0, behind=0.0, spoken=0.9)


def signs(question: str, number: str, standing: telling.Standing = ALONE) -> dict[str, float]:
    """Weigh the figure with the words `number` against the question."""
    library = Library.build([article_of(MILL)])
    asked = understand(question)
    search = library.search(asked)
    (article,) = library.articles.values()
    stated = ((p, f) for p in article.passages for f in library.figures_of(p) if number in f.text)
    passage, figure = next(stated)
    alignment = align(library, search, passage, figure.sentence)
    held = Held(library, asked, alignment, figure)
    of_sentence = sureness.weigh_signs(asked.kind, alignment)
    evidence = telling.weigh_figure(held, of_sentence, standing)
    return dict(zip(telling.FIGURE_SIGNS, evidence, strict=True))


def chance(question: str, number: str, standing: telling.Standing = ALONE) -> float:
    return telling.chance(tuple(signs(question, number, standing).values()))


def test_every_sign_has_a_weight() -> None:
    assert tuple(TELLING) == telling.FIGURE_SIGNS


@pytest.mark.parametrize(
    ("question", "number", "sign"),
    [
        ("How many looms did the mill of Brandt buy?", "12 looms", "beside it in its part"),
        ("How many looms were sold?", "80 looms", "whole"),
        ("How many looms did the mill of Brandt buy?", "12 looms", "around it"),
        ("How many weavers did the widow pay?", "300 weavers", "only in the library"),
        ("How many robots did the mill buy?", "12 looms", "in no words of the library"),
        ("How many looms did the museum buy?", "12 looms", "its subject in none"),
    ],
)
def test_a_sign_is_seen(question: str, number: str, sign: str) -> None:
    assert signs(question, number)[sign] > 0


@pytest.mark.parametrize(
    ("question", "number", "sign"),
    [
        ("How many weavers did the widow pay?", "80 looms", "beside it in its part"),
        ("How many looms were sold?", "14", "whole"),
        ("How many weavers had the guild in May?", "300 weavers", "not known"),
        ("How many weavers had the guild in May?", "300 weavers", "only in the library"),
        ("How many looms did the widow buy?", "12 looms", "in no words of the library"),
        ("How many robots did the mill buy?", "12 looms", "its subject in none"),
        # What it bought it purchased.
        ("How many looms were purchased?", "12 looms", "in no words of the library"),
    ],
)
def test_a_sign_is_not_seen(question: str, number: str, sign: str) -> None:
    assert signs(question, number)[sign] == 0


def test_a_figure_is_likelier_the_more_its_clause_says() -> None:
    asked = "How many looms did it buy from the Larsen works in 1994?"
    assert chance(asked, "12 looms") > 0.5
    assert chance("How many looms did the widow burn in Lund in 1990?", "12 looms") < FIGURE_UNDER


@pytest.mark.parametrize(
    "standing",
    [
        ALONE._replace(ahead=0.1),
        ALONE._replace(behind=4.0),
        ALONE._replace(spoken=0.4),
    ],
)
def test_a_figure_is_less_likely_the_less_it_stands_out(standing: telling.Standing) -> None:
    asked = "How many looms did it buy from the Larsen works in 1994?"
    assert chance(asked, "12 looms", standing) < chance(asked, "12 looms")


def test_what_is_refused_is_refused_however_surely() -> None:
    asked = "How many looms did it buy from the Larsen works in 1994?"
    unsure, refused = (ALONE._replace(spoken=spoken) for spoken in (0.2, 0.001))
    assert chance(asked, "12 looms", unsure) == chance(asked, "12 looms", refused)
