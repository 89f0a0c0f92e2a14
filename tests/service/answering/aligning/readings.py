"""Questions held against texts, for the tests of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.library import Library
from service.answering import answer
from service.answering.aligning import align
from service.questions.dialogue import understand
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from service.answering.aligning import Alignment


def aligned(question: str, *sentences: str, at: int = 0) -> Alignment:
    """Align a question with sentence `at` of a passage."""
    library = Library.build([article_of([" ".join(sentences), "The quay was built of oak."])])
    (article,) = library.articles.values()
    passage = article.passages[0]
    return align(library, library.search(understand(question)), passage, passage.sentences[at])


def told(question: str, *passages: str) -> tuple[str | None, tuple[str, ...]]:
    """Give the figure of some passages that is told, and the reasons of the doubts."""
    library = Library.build([article_of([*passages, "The weather was mild."])])
    found = answer(library, understand(question))
    return found.figure.text if found.figure else None, tuple(one.reason for one in found.doubts)
