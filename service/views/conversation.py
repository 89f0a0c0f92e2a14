"""Questions to a conversation: each is answered in the light of those before it.

The server keeps nothing: a conversation lives in its address, as the questions asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.answering import DEFAULT_TOP, answer
from service.questions import MAX_HISTORY, understand
from service.views.presenting import AnswerView, FigureView, PassageView, TextView, present

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.model import Answer, Hit
    from service.views.presenting import Edition

_SCORED = 3


@dataclass(frozen=True, slots=True)
class Nearby:
    """A passage beside the answer's, and the sentence of it that fits the question best.

    Attributes:
        title: of its article, where the library holds several.
    """

    passage: PassageView
    excerpt: TextView
    title: str | None


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A part of the score, for each of the best passages."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer.

    Attributes:
        history: the questions before it, oldest first.
        others: the passages beside the answer's that share a word with the question.
        article_id, title: of the article that is cited, or comes nearest.
        scores: the parts that tell the best passages apart, and their sum.
        summary: the answer in a sentence, to be read aloud.
    """

    view: AnswerView
    history: tuple[str, ...]
    others: tuple[Nearby, ...]
    article_id: str | None
    title: str
    scores: tuple[ScoreRow, ...]
    summary: str


def converse(edition: Edition, questions: Sequence[str]) -> tuple[Turn, ...]:
    """Answer every question, oldest first; blank ones are left out."""
    asked = [question.strip() for question in questions if question.strip()]
    return tuple(
        take_turn(edition, question, asked[:number]) for number, question in enumerate(asked)
    )


def take_turn(edition: Edition, question: str, history: Sequence[str]) -> Turn:
    """Answer one question; of the questions before it, the last ones count."""
    earlier = tuple(history)[-MAX_HISTORY:]
    found = answer(edition.library, understand(question, earlier), DEFAULT_TOP)
    view = present(edition, found, DEFAULT_TOP)
    titles = {article.id: article.title for article in edition.library.articles.values()}
    others = _others(view, found, titles)
    cited = _cited(view)
    return Turn(
        view=view,
        history=earlier,
        others=others,
        article_id=cited,
        title=titles[cited] if cited else "",
        scores=_score_rows(view.passages[:_SCORED], found.hits[:_SCORED]),
        summary=summarize(view, len(others), several=len(titles) > 1),
    )


def summarize(view: AnswerView, others: int, *, several: bool = False) -> str:
    """Tell an answer in one short sentence or two; `others` are the passages beside it."""
    if view.talk:
        return view.talk.text
    if view.answer is None:
        nearest = f" {_passages(others)} come nearest." if others else ""
        return f"Not in the article{'s' if several else ''}.{nearest}"
    figure = view.answer.figure
    found = f"{_told(figure)}." if figure else view.answer.quote
    return f"Answer found: {found} {_passages(others + 1)}."


def _cited(view: AnswerView) -> str | None:
    if view.answer:
        return view.answer.article
    return view.passages[0].article if view.passages else None


def _others(view: AnswerView, found: Answer, titles: Mapping[str, str]) -> tuple[Nearby, ...]:
    return tuple(
        Nearby(
            passage=passage,
            excerpt=_excerpt(passage, hit),
            title=titles[passage.article] if len(titles) > 1 else None,
        )
        for passage, hit in zip(view.passages, found.hits, strict=False)
        if passage.matches and passage.answer is None
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
