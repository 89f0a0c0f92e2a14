"""An answer to the questions that can follow it, each tried before it is offered."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from service.answering import answer, is_sure, makers
from service.questions import standing_alone, understand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index import Article, Figure, Library
    from index.model.articles import Passage
    from index.model.asked import Answer

MOST = 3
# Of each sort so many are tried, and of the places so many are offered.
_TRIED = 3
_PLACES = 2
# So many are tried in all: what one answer costs is bounded, whatever conversation is sent.
_MOST_ASKED = 10

_WHO, _WHEN = "Who says so?", "When?"


def follow_ups(
    library: Library, found: Answer, course: Sequence[str], examples: Iterable[str] = ()
) -> tuple[str, ...]:
    """Give at most three questions that go on from an answer and are surely answered.

    Args:
        library: the one that answered.
        found: its answer.
        course: the questions asked so far, oldest first; the last is the one answered.
        examples: questions that stand alone, for where the answer leads to too few.
    """
    trial = _Trial(library, found, course)
    sorts = (
        islice(trial.places(), _PLACES),
        islice(trial.nearby(), 1),
        trial.source(),
        trial.time(),
        trial.alone(examples),
    )
    asked = {question.casefold() for question in course}
    fresh = (question for question in chain(*sorts) if question.casefold() not in asked)
    return tuple(islice(dict.fromkeys(fresh), MOST))


def question_about(library: Library, figure: Figure) -> str | None:
    """Give a question, put to the figure's article alone, that is surely answered with it."""
    article = library.articles[figure.article_id]
    for question in _questions_of(article, figure):
        found = answer(library, understand(question, (), (article.id,)), top=1)
        if is_sure(found) and figure in (found.figure, _only(library, found)):
            return question
    return None


class _Trial:
    """The questions after one answer, each put to the library in the light of those before it."""

    def __init__(self, library: Library, found: Answer, course: Sequence[str]) -> None:
        self._library = library
        self._found = found
        self._course = course
        self._left = _MOST_ASKED

    def places(self) -> Iterator[str]:
        """Ask for the same of other places: "And Tajikistan?"."""
        figure = self._found.figure
        if figure is None or figure.place is None or self._found.passage is None:
            return
        matter = self._matter()
        alike = (
            other.place
            for other in self._figures()
            if other.kind == figure.kind
            and other.place not in {None, figure.place}
            and matter & self._terms_of(other)
        )
        for place in islice(dict.fromkeys(alike), _TRIED):
            given = self._ask(f"And {place}?")
            told = given.figure if given else None
            if told and told.place == place and matter & self._terms_of(told):
                yield f"And {place}?"

    def nearby(self) -> Iterator[str]:
        """Ask for another figure of the passage."""
        if self._found.passage is None:
            return
        article = self._library.articles[self._found.passage.article_id]
        others = self._library.figures_of(self._found.passage)
        asked = (
            (question, other)
            for other in others
            if other != self._found.figure
            for question in _questions_of(article, other)
        )
        for question, other in islice(asked, _TRIED):
            given = self._ask(question)
            if given and given.figure == other:
                yield question

    def source(self) -> Iterator[str]:
        """Ask who says so, where the answer's own sentence tells."""
        figure = self._found.figure
        if figure and figure.source and self._is_told(_WHO, figure.source):
            yield _WHO

    def time(self) -> Iterator[str]:
        """Ask when, where the answer's own sentence tells."""
        figure = self._found.figure
        if figure and figure.time and figure.kind != "date" and self._is_told(_WHEN, figure.time):
            yield _WHEN

    def alone(self, examples: Iterable[str]) -> Iterator[str]:
        """Give what stands alone: it was tried when it was made, and no history changes it."""
        yield from standing_alone(examples, self._course)

    def _figures(self) -> Iterator[Figure]:
        """Give the figures of the articles asked, those of the answer's own first."""
        asked, own = self._found.asked.article_ids, self._found.passage
        ids = [own.article_id] if own else []
        ids += [one for one in asked or self._library.articles if one not in ids]
        for article_id in ids:
            for passage in self._library.articles[article_id].passages:
                yield from self._library.figures_of(passage)

    def _matter(self) -> frozenset[str]:
        """Give the terms of what is asked beside names, numbers and who is counted."""
        asked = self._found.asked
        named = " ".join((*asked.heads, *asked.particulars))
        return self._library.terms_of(asked.wording) - self._library.terms_of(named)

    def _terms_of(self, figure: Figure) -> frozenset[str]:
        """Give the terms of a figure's sentence."""
        text, sentence = self._library.articles[figure.article_id].text, figure.sentence
        return self._library.terms_of(text[sentence.start : sentence.end])

    def _is_told(self, question: str, words: str) -> bool:
        given = self._ask(question)
        if given is None or given.quote != self._found.quote:
            return False
        return words in self._quoted(given)

    def _quoted(self, given: Answer) -> str:
        if given.quote is None or given.passage is None:
            return ""
        text = self._library.articles[given.passage.article_id].text
        return text[given.quote.start : given.quote.end]

    def _ask(self, question: str) -> Answer | None:
        """Give the answer where it is sure; nothing once enough were tried."""
        if not self._left:
            return None
        self._left -= 1
        asked = understand(question, self._course, self._found.asked.article_ids)
        given = answer(self._library, asked, top=1, before=self._found)
        return given if is_sure(given) else None


def _questions_of(article: Article, figure: Figure) -> Iterator[str]:
    """Give the questions that the figure's sentence holds for it."""
    for make in makers.FIGURE_MAKERS:
        for question, _ in makers.figure_questions(article, [figure], make):
            yield question
    counted = article.text[figure.number.start : figure.end]
    if figure.counted and figure.counted in counted:
        yield f"What about {counted}?"


def _only(library: Library, found: Answer) -> Figure | None:
    """Give the figure of a quote that has no other."""
    passage: Passage | None = found.passage
    if passage is None:
        return None
    told = [one for one in library.figures_of(passage) if one.sentence == found.quote]
    return told[0] if len(told) == 1 else None
