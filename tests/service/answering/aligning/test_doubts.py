from __future__ import annotations

import pytest

from index.library import Library
from index.model.asked import Doubt
from service.answering.aligning import align, find_doubts, missing_words
from service.questions.dialogue import understand
from tests.evaluation.documents import article_of
from tests.service.answering.aligning.readings import aligned


def test_doubts_are_told_in_words() -> None:
    text = "In 1994 the southern guild bought looms in Chile."
    doubts = find_doubts(aligned("Who did not paint northern looms in 1990 in Norway?", text))
    assert doubts[:2] == (Doubt("denied", "not"), Doubt("opposite", "northern", "southern"))
    assert doubts[2] == Doubt("other number", "1990", "1994")


def test_a_country_is_a_place() -> None:
    doubts = find_doubts(aligned("Who lives in Norway?", "The smith lives in Chile."))
    assert doubts == (Doubt("other place", "Norway", "Chile"),)


def missing(question: str) -> tuple[str, ...]:
    text = "In 1994 the guild bought 12 looms."
    return missing_words(understand(question), aligned(question, text))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many spindles has the guild bought?", ("spindles",)),
        ("Has the guild of Mora bought looms in 1999?", ("Mora", "1999")),
        ("Which looms has the guild bought back?", ()),
        ("Is the article about looms because they opened a list?", ()),
        ("Has the guild bought spindles, anvils, bellows or saddles?", 3),
    ],
)
def test_only_what_tells_is_missing(question: str, words: tuple[str, ...] | int) -> None:
    found = missing(question)
    assert len(found) == words if isinstance(words, int) else found == words


@pytest.mark.parametrize(("title", "named"), [("The looms of Orm", False), ("The looms", True)])
def test_what_the_title_says_is_not_named_as_missing(title: str, named: bool) -> None:
    library = Library.build([article_of(["In 1994 the guild wove.", "It rains."], title)])
    asked = understand("Who bought the looms of Orm?")
    (article,) = library.articles.values()
    passage = article.passages[0]
    alignment = align(library, library.search(asked), passage, passage.sentences[0])
    assert ("Orm" in missing_words(asked, alignment)) == named
    assert ("Orm" in [doubt.asked for doubt in find_doubts(alignment)]) == named
