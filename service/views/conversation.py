"""Questions to a conversation: each is answered in the light of those before it.

The server keeps nothing: a conversation lives in its address, as the questions asked.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from index.model.articles import EVERYTHING, Scope
from service.answering import DEFAULT_TOP, MAX_TOP, answer
from service.questions import MAX_HISTORY, understand
from service.suggesting import follow_ups
from service.views.notes import Held, explain, note
from service.views.presenting import present
from service.views.shapes import AnswerView, FigureView, PassageView, TextView
from service.views.tables import CellTable, cell_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from index import Library
    from index.model.articles import Head, Passage
    from index.model.asked import Answer, Hit
    from service.views.presenting import Edition

_SCORED = 3
# Where several articles are asked, of one so many passages stand before the best of the others.
MOST_OF_ONE = 2


@dataclass(frozen=True, slots=True)
class Nearby:
    """A passage beside the answer's, and the sentence of it that fits the question best.

    Attributes:
        figures: those of the sentence, where the question asks for a number.
        title, published: of its article, where several are asked.
    """

    passage: PassageView
    excerpt: TextView
    figures: tuple[FigureView, ...]
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A part of the score, for each of the best passages."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A conversation as its address holds it.

    Attributes:
        questions: as they were asked, oldest first.
        literal: the numbers, from 1, of those that were asked without those before them.
        scope: the articles that are asked.
        left_out: how many questions were asked before, and are not here any more.
    """

    questions: tuple[str, ...] = ()
    literal: frozenset[int] = frozenset()
    scope: Scope = EVERYTHING
    left_out: int = 0

    def until(self, number: int) -> Course:
        """Give the conversation up to a question and with it."""
        literal = frozenset(one for one in self.literal if one <= number)
        return Course(self.questions[:number], literal, self.scope)

    def before(self, last: int) -> Iterator[Course]:
        """Give the conversation up to each question but the last ones, oldest first."""
        return (self.until(number) for number in range(1, len(self.questions) - last + 1))

    def asking(self, question: str, *, literally: bool = False) -> Course:
        """Give the conversation with one more question."""
        questions = (*self.questions, question)
        literal = self.literal | {len(questions)} if literally else self.literal
        return Course(questions, literal, self.scope)

    @property
    def parameters(self) -> dict[str, Any]:
        """Give what its address takes; None for what it can do without."""
        return {
            "q": self.questions[-1] if self.questions else None,
            "history": list(self.questions[:-1]),
            "literal": [str(number) for number in sorted(self.literal)],
            **self.within,
        }

    @property
    def within(self) -> dict[str, list[str]]:
        """Give what an address of the same scope takes."""
        return {"article": list(self.scope.articles), "collection": list(self.scope.collections)}


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer.

    Attributes:
        course: the conversation up to this question.
        history: the questions before it that count, oldest first.
        others: the passages beside the answer's that share a word with the question, those of one
            article together.
        article_id, title: of the article that is cited, or comes nearest.
        scores: the parts that tell the best passages apart, and their sum.
        held: what of the question the best passages hold.
        taken: words of the question, each with what the quote says for the same.
        cells: the row of a table that is quoted, where it is one.
        next_questions: what may be asked now, and is surely answered; of the newest turn only.
        summary: the answer in a sentence, to be read aloud.
    """

    view: AnswerView
    course: Course
    history: tuple[str, ...]
    others: tuple[Nearby, ...]
    article_id: str | None
    title: str
    scores: tuple[ScoreRow, ...]
    held: tuple[Held, ...]
    taken: tuple[tuple[str, str], ...]
    cells: CellTable | None
    next_questions: tuple[str, ...]
    summary: str

    @property
    def is_literal(self) -> bool:
        """Tell whether the questions before it were left out of account."""
        return len(self.course.questions) in self.course.literal


def converse(
    edition: Edition,
    course: Course,
    examples: Callable[[str], Sequence[str]] = lambda _: (),
    last: int | None = None,
) -> tuple[Turn, ...]:
    """Answer every question, or the last ones alone; oldest first.

    Args:
        edition: of the library that answers.
        course: the conversation.
        examples: gives questions of an article that stand alone.
        last: how many are answered at most; None means all.
    """
    turns: list[Turn] = []
    found: Answer | None = None
    count = len(course.questions)
    for number in range(1 if last is None else max(1, count - last + 1), count + 1):
        part = course.until(number)
        found = _answer(edition.library, part, found)
        turns.append(_turn(edition, part, found, examples if number == count else None))
    return tuple(turns)


def take_turn(
    edition: Edition, course: Course, examples: Callable[[str], Sequence[str]] | None = None
) -> Turn:
    """Answer the last question; of those before it, the last ones count.

    Args:
        edition: of the library that answers.
        course: the conversation, with the question.
        examples: gives questions of an article that stand alone; None means that nothing is
            suggested.
    """
    return _turn(edition, course, _answer(edition.library, course), examples)


def _answer(library: Library, course: Course, before: Answer | None = None) -> Answer:
    """Answer the last question; where several articles are asked, let none crowd out the others.

    `before` is the answer to the one before it, where it is known.
    """
    asked = understand(course.questions[-1], _history(course), course.scope.article_ids)
    if not _asks_several(library, course.scope):
        return answer(library, asked, DEFAULT_TOP, before)
    found = answer(library, asked, MAX_TOP, before)
    return replace(found, hits=_spread(found.hits[:MAX_TOP], found.passage))


def _history(course: Course) -> tuple[str, ...]:
    """Give the questions before the last that count, oldest first."""
    is_literal = len(course.questions) in course.literal
    return () if is_literal else course.questions[:-1][-MAX_HISTORY:]


def _turn(
    edition: Edition, course: Course, found: Answer, examples: Callable[[str], Sequence[str]] | None
) -> Turn:
    library = edition.library
    several = _asks_several(library, course.scope)
    view = present(edition, found, DEFAULT_TOP)
    others, cited = _others(library, view, found, several=several), _cited(view)
    return Turn(
        view=view,
        course=course,
        history=_history(course),
        others=others,
        article_id=cited,
        title=library.heads[cited].title if cited else "",
        scores=_score_rows(view.passages[:_SCORED], found.hits[:_SCORED]),
        held=explain(library, found, view),
        taken=found.taken,
        cells=cell_table(library, view.answer),
        next_questions=_next(library, found, course, cited, examples),
        summary=summarize(view, len(others), several=several),
    )


def by_article(others: Iterable[Nearby]) -> list[tuple[Nearby, ...]]:
    """Give passages by their articles, where those of an article stand together."""
    return [tuple(group) for _, group in groupby(others, lambda one: one.passage.article)]


def _asks_several(library: Library, scope: Scope) -> bool:
    return len(scope.article_ids or library.articles) > 1


def _spread(hits: Sequence[Hit], quoted: Passage | None) -> tuple[Hit, ...]:
    """Give first the quoted passage and the best few of each article; the others follow."""
    first: list[Hit] = []
    others: list[Hit] = []
    counts: Counter[str] = Counter()
    for hit in sorted(hits, key=lambda hit: hit.passage != quoted):
        counts[hit.passage.article_id] += 1
        (first if counts[hit.passage.article_id] <= MOST_OF_ONE else others).append(hit)
    kept = [*first, *others][:DEFAULT_TOP]
    return tuple(hit for hit in hits if hit in kept)


def summarize(view: AnswerView, others: int, *, several: bool = False) -> str:
    """Tell an answer in one short sentence or two; `others` are the passages beside it."""
    if view.talk:
        return view.talk.text
    if view.answer is None:
        nearest = f" {_passages(others)} come nearest." if others else ""
        return f"Not in the article{'s' if several else ''}.{nearest}"
    if view.status == "nearest":
        return f"{note(view)} {view.answer.quote}"
    figure, table = view.answer.figure, view.answer.table
    if table and figure is None:
        return f"{len(table.rows)} figures found: {table.title}."
    found = f"{_told(figure)}." if figure else view.answer.quote
    return f"Answer found: {found} {_passages(others + 1)}."


def _next(
    library: Library,
    found: Answer,
    course: Course,
    cited: str | None,
    examples: Callable[[str], Sequence[str]] | None,
) -> tuple[str, ...]:
    if examples is None:
        return ()
    alone = examples(cited or next(iter(library.articles)))
    return follow_ups(library, found, course.questions, alone)


def _cited(view: AnswerView) -> str | None:
    if view.answer:
        return view.answer.article
    return view.passages[0].article if view.passages else None


def _others(
    library: Library, view: AnswerView, found: Answer, *, several: bool
) -> tuple[Nearby, ...]:
    """Give the passages beside the answer's: an article after the other, by the best of each."""
    ranked = [
        _nearby(passage, hit, found, library.heads[passage.article] if several else None)
        for passage, hit in zip(view.passages, found.hits, strict=False)
        if passage.matches and passage.answer is None
    ]
    first = [*dict.fromkeys(one.passage.article for one in ranked)]
    return tuple(sorted(ranked, key=lambda one: first.index(one.passage.article)))


def _nearby(passage: PassageView, hit: Hit, found: Answer, article: Head | None) -> Nearby:
    excerpt = _excerpt(passage, hit)
    return Nearby(
        passage=passage,
        excerpt=excerpt,
        figures=tuple(
            figure
            for figure in passage.figures
            if figure.kind in found.asked.kinds and excerpt.start <= figure.start < excerpt.end
        ),
        title=article.title if article else None,
        published=article.published if article else None,
    )


def _excerpt(passage: PassageView, hit: Hit) -> TextView:
    best = hit.sentences[0].sentence
    words = passage.text[best.start - passage.start : best.end - passage.start]
    return TextView(words, best.start, best.end)


def _told(figure: FigureView) -> str:
    """Give a figure's words, with what it counts where they leave that out."""
    implied = figure.counted if figure.counted and figure.counted not in figure.text else ""
    return f"{figure.text} {implied}".strip()


def _score_rows(passages: Sequence[PassageView], hits: Sequence[Hit]) -> tuple[ScoreRow, ...]:
    """Put the passages side by side, without the parts that are nothing to any of them."""
    if not hits:
        return ()
    names = [name for name, _ in hits[0].parts]
    columns = [[value for _, value in hit.parts] for hit in hits]
    rows = [
        ScoreRow(name, row) for name, row in zip(names, zip(*columns, strict=True), strict=True)
    ]
    total = ScoreRow("in all", tuple(passage.score for passage in passages))
    return (*(row for row in rows if any(row.values)), total)


def _passages(count: int) -> str:
    return f"{count} passage{'' if count == 1 else 's'}"
