"""Question and history to a question that needs no other to be understood.

A follow-up is searched with its own words at full weight and with words of the questions before
it at less, so that history helps where the talk stays and gives way where it moves on. What is
carried goes back as far as the last question that stood alone, and weighs less by every step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate, islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from index.model.asked import Asked, Clause
from service.questions.comparisons import comparison_in
from service.questions.conditions import read_conditions
from service.questions.ellipsis import KEPT, form_of, is_bare
from service.questions.history import read_history
from service.questions.kinds import classify
from service.questions.leaning import leaning_of
from service.questions.resolution import fill
from service.questions.slips import mend
from service.questions.talk import without_courtesies
from service.questions.units import without_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.model.asked import QuestionKind, TalkForm
    from service.questions.ellipsis import Form
    from service.questions.history import History
    from service.questions.resolution import Filled

# Characters of a question, and how many of those before it count.
MAX_QUESTION, MAX_HISTORY = 500, 20
# So many words of a question are read, and of those before it together: no sentence of English
# needs more, and ten questions seldom have more. Numbers take longest to read.
MOST_WORDS, MOST_WORDS_BEFORE, MOST_NUMBERS = 60, 100, 10
# So many follow-ups in a row are read; what they lean on is seldom further back.
MOST_FOLLOWED = 10
# Questions back that are read whole, to be answered again where this one leans on their answers,
# and so many words of them and of this one together.
DEEPEST, MOST_WORDS_AGAIN = 3, 60

# How much the words of the last question weigh, by the form of the follow-up. Fitted 2026-11-22.
# MRR of follow-ups on pacific_dev .860 (the question alone .648, with the last one .794), where the
# talk moves to another passage .814 (alone .741); on coqa_wikipedia_dev .747 (.663, .734), where
# it moves .798 (.786). With what is leant on told from what is asked of answers: .865, .821, .760.
CARRIED_WEIGHTS: dict[Form, float] = {
    "fragment": 0.7,
    "replacement": 0.4,
    "pronoun": 0.85,
    "same noun": 0.2,
    "same time": 0.2,
}
# What the last question carries itself weighs so much less again.
DECAY = 0.8
# What stays of the last question where all else in it is replaced.
ADDED_WEIGHT = 0.6
LEAST_WEIGHT = 0.02
MOST_CLAUSES = 5

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d[\d.,]*+")


@dataclass(frozen=True, slots=True)
class _Turn:
    """A question of the conversation as understood.

    Attributes:
        text: without slips, and without the courtesies around it.
        base: the wording that the next question may leave things to: where this one could not be
            filled in, that of the question before it.
    """

    text: str
    wording: str
    base: str
    clauses: tuple[Clause, ...]
    kind: QuestionKind


def understand(text: str, history: Sequence[str] = (), article_ids: Sequence[str] = ()) -> Asked:
    """Read what `text` asks, with what it leaves out taken from the questions before it.

    Without history the question is taken literally.

    >>> asked = understand("And how many have returned?", ["How many Kazakhs fight abroad?"])
    >>> asked.understood_as, asked.kind
    ('how many Kazakhs have returned', 'count')
    >>> asked.before.text, understand("Who wrote this?").talk.kind
    ('How many Kazakhs fight abroad?', 'author')

    Args:
        text: the question as asked.
        history: the questions before it, oldest first.
        article_ids: the articles to search; none means all.
    """
    if not history and not article_ids:
        return _ALONE[text].asked
    return _read(text, history, tuple(article_ids))


class _Alone(NamedTuple):
    """What a question asks that has none before it, with about how many bytes a usual one takes."""

    asked: Asked
    nbytes: int = 4_000


def _read_alone(text: str) -> _Alone:
    return _Alone(_read(text, (), ()))


_ALONE = KEPT.keep(_read_alone)


def _read(text: str, history: Sequence[str], ids: tuple[str, ...]) -> Asked:
    meant, talk, related = _hear(text, _told(history))
    if talk:
        return _asked(text, _follow(None, meant), ids, talk=talk)
    turns: list[_Turn] = []
    for question in [*_leant_on(related)[-MOST_FOLLOWED:], meant]:
        turns.append(_follow(turns[-1] if turns else None, question))
    before: Asked | None = None
    for turn in _asked_again(turns):
        before = _asked(turn.text, turn, ids, before=before)
    in_a_row = takewhile(leaning_of, reversed(related)) if leaning_of(meant) else ()
    times = 1 + sum(1 for _ in in_a_row)
    return _asked(text, turns[-1], ids, before=before, times=times)


def _asked_again(turns: Sequence[_Turn]) -> Sequence[_Turn]:
    """Give the turns before the last that are answered again in its light."""
    words = accumulate(len(_WORD.findall(turn.wording)) for turn in reversed(turns))
    count = sum(1 for _ in takewhile(lambda many: many <= MOST_WORDS_AGAIN, words))
    return turns[max(0, len(turns) - max(1, count)) : -1][-DEEPEST:]


def standing_alone(texts: Iterable[str], history: Sequence[str]) -> Iterator[str]:
    """Give the questions that are not read in the light of those before them, oldest first.

    >>> list(standing_alone(["And in Spain?", "Which crew was saved?"], ["How many ships sank?"]))
    ['Which crew was saved?']
    >>> list(standing_alone(["And in Spain?", "Which crew was saved?"], ["Thanks!"]))
    ['And in Spain?', 'Which crew was saved?']
    """
    told = _told(history)
    return (text for text in texts if not _leant_on(_hear(text, told)[2]))


def _told(history: Sequence[str]) -> History:
    """Read the questions before one."""
    return read_history([_meant(question) for question in _heard(history)])


def _hear(text: str, told: History) -> tuple[str, TalkForm | None, Sequence[str]]:
    """Give a question as meant, what talk it is, and the questions that it can lean on."""
    meant = _meant(text)
    talk = told.talk_in(meant)
    return meant, talk, () if talk else _related(meant, told.questions)


def _leant_on(related: Sequence[str]) -> list[str]:
    # What is asked of an answer changes nothing of what the talk is on.
    return [question for question in related if not _asks_of_answers(question)]


def _heard(history: Sequence[str]) -> list[str]:
    """Give the last questions that are read: so many, and so many words of them together."""
    heard: list[str] = []
    left = MOST_WORDS_BEFORE
    for question in map(_bounded, reversed(history[-MAX_HISTORY:])):
        left -= len(_WORD.findall(question))
        if left < 0:
            break
        heard.append(question)
    return heard[::-1]


def _meant(text: str) -> str:
    """Give a question without slips in its question words, and without greetings and thanks."""
    return without_courtesies(mend(_bounded(text)))


def _asked(
    text: str,
    turn: _Turn,
    article_ids: tuple[str, ...],
    *,
    talk: TalkForm | None = None,
    before: Asked | None = None,
    times: int = 1,
) -> Asked:
    is_as_asked = len(turn.clauses) == 1 and turn.text == _bounded(text)
    understood_as = None if is_as_asked else turn.wording
    leans = leaning_of(turn.text) if before else None
    # What could not be filled in compares only what it says itself.
    compared = turn.wording if turn.base == turn.wording else turn.text
    conditions = read_conditions(turn.text, understood_as or turn.text, before)
    clauses = turn.clauses
    if conditions.get("unit"):
        clauses = tuple(replace(one, text=without_unit(one.text)) for one in clauses)
    return Asked(
        text=text,
        clauses=clauses,
        kind=turn.kind,
        understood_as=understood_as,
        article_ids=article_ids,
        talk=talk,
        comparison=None if leans else comparison_in(compared),
        before=before,
        leans=leans,
        times=times,
        **conditions,
    )


def _bounded(text: str) -> str:
    """Give a question without runs of white space and not too long, so that reading it is quick."""
    short = " ".join(text.split())[:MAX_QUESTION]
    if len(short) <= 2 * MOST_NUMBERS:
        return short
    return _cut(_cut(short, _WORD, MOST_WORDS), _NUMBER, MOST_NUMBERS)


def _cut(text: str, pattern: re.Pattern[str], most: int) -> str:
    """Give a text up to what a pattern finds once too often."""
    too_many = next(islice(pattern.finditer(text), most, None), None)
    return text[: too_many.start()].rstrip() if too_many else text


def _related(text: str, history: Sequence[str]) -> Sequence[str]:
    """Give the questions that `text` can lean on: from the last that stands alone."""
    if not history or _stands_alone(text):
        return ()
    for age, question in enumerate(reversed(history), start=1):
        if _stands_alone(question):
            return history[-age:]
    return history


def _stands_alone(text: str) -> bool:
    return form_of(text) == "whole" and not _asks_of_answers(text)


def _asks_of_answers(text: str) -> bool:
    """Tell whether a text asks of what was answered: who says so, which of them is higher."""
    comparison = comparison_in(text)
    return leaning_of(text) is not None or (comparison is not None and not comparison.of)


def _follow(before: _Turn | None, text: str) -> _Turn:
    """Understand `text` after the turn before it."""
    kind = classify(text).kind
    if before is None:
        return _Turn(text, text, text, (Clause(text),), kind)
    form = form_of(text)
    filled = fill(text, before.base)
    weight = CARRIED_WEIGHTS[_form_of_filled(form, filled)]
    carried = _carry(before.clauses, filled.replaced, weight)
    if filled.added:
        carried.insert(0, Clause(filled.added, ADDED_WEIGHT))
    if kind == "other" and form in {"fragment", "replacement"} and not is_bare(text):
        kind = before.kind
    # What would be too long to be read is read as it was asked.
    wording = filled.wording if _bounded(filled.wording) == filled.wording else text
    base = before.base if filled.is_joined else wording
    return _Turn(text, wording, base, (Clause(text), *carried), kind)


def _form_of_filled(form: Form, filled: Filled) -> Form:
    """Give the form by what could be filled in.

    Where a nation takes another's place, all else of the last question stays, as for a fragment;
    where no noun is found for "how many", nothing is known of what stays, as for a pronoun, nor
    where an answer is asked about ("Go on").
    """
    if form == "replacement" and filled.added:
        return "fragment"
    return "pronoun" if form == "whole" or (form == "same noun" and not filled.added) else form


def _carry(clauses: tuple[Clause, ...], replaced: tuple[str, ...], weight: float) -> list[Clause]:
    """Give the clauses of the last question without what is replaced in it, each at less."""
    carried = []
    for age, clause in enumerate(clauses):
        text = clause.text
        for words in replaced:
            text = text.replace(words, " ")
        left = clause.weight * weight * (DECAY if age else 1)
        if text.strip() and left >= LEAST_WEIGHT:
            carried.append(Clause(text, left))
    return carried[:MOST_CLAUSES]
