from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index import Library
from service.reconciling import groups, reconcile
from service.reconciling.groups import MOST_COMPARED
from service.reconciling.relations import relate
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    import pytest

    from index import Article


def article(name: str, published: str, *sentences: str) -> Article:
    return replace(article_of(sentences, article_id=name), published=published)


def test_what_three_articles_tell_of_one_thing_stands_together_the_last_first() -> None:
    library = Library.build(
        [
            article("first", "2021-05-01", "The storm in Fiji killed 9 sailors."),
            article("third", "2021-05-07", "The storm in Fiji killed 14 sailors."),
            article("second", "2021-05-04", "The storm in Fiji killed 11 sailors."),
            article("besides", "2021-05-04", "The storm in Fiji sank 40 yachts."),
        ]
    )
    (group,) = reconcile(library)
    assert [figure.article_id for figure in group.figures] == ["third", "second", "first"]
    assert group.relation == "revised"
    assert [(pair.one, pair.other) for pair in group.pairs] == [(0, 1), (0, 2), (1, 2)]
    assert group.pairs[0].said == ("published 2021-05-07", "published 2021-05-04")


def test_what_one_article_tells_twice_is_not_compared() -> None:
    text = "The storm in Fiji killed 9 sailors.", "The storm in Fiji killed 14 sailors."
    assert reconcile(Library.build([article("one", "2021-05-01", *text)])) == ()


def test_contradictions_come_first() -> None:
    library = Library.build(
        [
            article(
                "a", "2021-05-01", "Peru sold 70 boats in 2018.", "Oman sold 40 tents in 2018."
            ),
            article(
                "b", "2021-05-01", "Peru sold 70 boats in 2018.", "Oman sold 90 tents in 2018."
            ),
        ]
    )
    assert [group.relation for group in reconcile(library)] == ["contradiction", "same"]


def test_a_figure_is_compared_with_so_many_others_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def count(*claims: object) -> object:
        nonlocal compared
        compared += 1
        return relate(*claims)  # type: ignore[arg-type]

    monkeypatch.setattr(groups, "relate", count)
    size = 4 * MOST_COMPARED
    told = "In Peru the mill sold 70 boats in 2018."
    reconcile(Library.build([article(f"a{n}", "2021-05-01", told) for n in range(size)]))
    assert compared <= size * MOST_COMPARED
