"""Ask the product every question of an evaluation document, through its own path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.library import Library
from service.answering import answer
from service.questions import understand
from tests.evaluation.documents import article_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.model.asked import Answer, QuestionKind
    from tests.evaluation.documents import Document

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|"
    r"thousand|million|half|third|quarter|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday|january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of a passage, in code points of that passage."""

    passage: int
    start: int
    end: int

    def holds(self, other: Range) -> bool:
        return self.passage == other.passage and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Range) -> bool:
        return self.passage == other.passage and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what the document says is right, and what the product answered.

    Attributes:
        rank: of the best gold passage, from 1; None where the question has none.
        raw_rank: the same when asked without the conversation; None outside of conversations.
        followup, moved: as the document says of the turn.
        gold: the spans that answer.
        first: the best sentence of the best passage, also where the question is refused.
        numeric: asks for a number or a date, and a gold answer holds one.
        details: the line for the file of details.
    """

    answerable: bool
    rank: int | None
    raw_rank: int | None
    followup: bool
    moved: bool
    gold: tuple[Range, ...]
    first: Range
    numeric: bool
    status: str
    confidence: float
    quote: Range | None
    figure: Range | None
    details: dict[str, Any]


def ask_document(document: Document) -> Iterator[Asked]:
    """Ask every question, or every turn of every conversation, of the document."""
    if "passages" not in document:
        return
    library = Library.build([article_of(document["passages"], document.get("title", ""))])
    for question in document.get("questions", ()):
        yield _ask(library, document, question, (), (None, None))
    for number, conversation in enumerate(document.get("conversations", ())):
        earlier: list[str] = []
        for turn_number, turn in enumerate(conversation["turns"]):
            yield _ask(library, document, turn, tuple(earlier), (number, turn_number))
            earlier.append(turn["question"])


def _ask(
    library: Library,
    document: Document,
    asked: dict[str, Any],
    history: Sequence[str],
    place: tuple[int | None, int | None],
) -> Asked:
    text = asked["question"]
    question = understand(text, history)
    answered = answer(library, question)
    ranking = _ranking(answered)
    gold = tuple(
        Range(a["passage"], a["start"], a["start"] + len(a["text"]))
        for a in asked.get("answers", ())
    )
    quote = _quote(library, answered)
    figure = _figure(library, answered)
    followup = bool(asked.get("followup"))
    raw = _ranking(answer(library, understand(text))) if followup else ranking
    return Asked(
        answerable=asked.get("answerable", True) and bool(asked["gold"]),
        rank=_rank(ranking, asked["gold"]),
        raw_rank=None if place[0] is None else _rank(raw, asked["gold"]),
        followup=followup,
        moved=bool(asked.get("moved")),
        gold=gold,
        first=_first(library, answered),
        numeric=asks_for_a_number(asked, question.kind),
        status=answered.status,
        confidence=answered.confidence,
        quote=quote,
        figure=figure,
        details={
            "doc": document["id"],
            "question": text,
            "conversation": place[0],
            "turn": place[1],
            "ranking": ranking,
            "status": answered.status,
            "confidence": answered.confidence,
            "answer": _span(quote),
            "figure": _figure_details(answered, figure),
        },
    )


def asks_for_a_number(asked: dict[str, Any], kind: QuestionKind) -> bool:
    """Tell whether a question asks for a number or a date, and an answer of the set holds one."""
    answers = asked.get("answers", ())
    return kind in {"count", "date"} and any(_NUMBER.search(a["text"]) for a in answers)


def _ranking(answered: Answer) -> list[int]:
    return [hit.passage.number - 1 for hit in answered.hits]


def _rank(ranking: list[int], gold: list[int] | None) -> int | None:
    return min(ranking.index(passage) for passage in gold) + 1 if gold else None


def _quote(library: Library, answered: Answer) -> Range | None:
    if answered.quote is None:
        return None
    return _range(library, answered.quote.passage, answered.quote.start, answered.quote.end)


def _first(library: Library, answered: Answer) -> Range:
    best = answered.hits[0]
    sentence = best.sentences[0].sentence
    return _range(library, best.passage.number, sentence.start, sentence.end)


def _figure(library: Library, answered: Answer) -> Range | None:
    figure = answered.figure
    if figure is None:
        return None
    return _range(library, figure.passage, figure.start, figure.end)


def _range(library: Library, passage: int, start: int, end: int) -> Range:
    (article,) = library.articles.values()
    offset = article.passages[passage - 1].start
    return Range(passage - 1, start - offset, end - offset)


def _span(place: Range | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"passage": place.passage, "start": place.start, "end": place.end}


def _figure_details(answered: Answer, place: Range | None) -> dict[str, Any] | None:
    span, figure = _span(place), answered.figure
    if span is None or figure is None:
        return None
    return {**span, "text": figure.text, "value": figure.value}
