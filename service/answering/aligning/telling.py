"""How sure it is that a figure of a sentence is the number asked for.

What excludes a figure, `reasons` finds. Of the rest, a regression weighs how sure its sentence is
with what the figure's own clause says, and how clearly it is the one chosen.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from index.english.relations.contrasts import is_denial
from index.ranking import REFUSE_UNDER
from service.answering.aligning.alignment import STANDS
from service.answering.aligning.held import Held, is_within
from service.answering.aligning.reasons import subject_of
from service.answering.aligning.sureness import log_odds
from service.answering.aligning.weights import TELLING, TELLING_BIAS
from service.answering.kinship import kinship
from service.answering.quoting import points_back

if TYPE_CHECKING:
    from service.answering.aligning.alignment import Aligned, Alignment, How

FIGURE_SIGNS = (
    "sureness",
    "only in the library",
    "only in the passage",
    "in no words of the library",
    "its subject in none",
    "around it",
    "whole",
    "another name opens",
    "not known",
    "unrelated beside a date",
    "beside it in its part",
    "ahead of the next",
    "behind the best sentence",
    "spoken of",
)
# So many words before or behind a figure are likely said of it.
_REACH = 8
# A sentence that opens with a name within so many words says what follows of that.
_OPENING = 3
# What is related less than this is no word for the same.
_RELATED = 0.05
_UNKNOWN = frozenset("unknown unclear undisclosed".split())
_START = attrgetter("start")
_ASKING = frozenset("how whether what when which".split())


class Standing(NamedTuple):
    """How a figure stands among all that might be meant.

    Attributes:
        ahead: of the next one that tells something else, in log-odds.
        behind: how far its sentence is behind the best one, in log-odds.
        spoken: the chance that the library speaks of what is asked.
    """

    ahead: float
    behind: float
    spoken: float


def weigh_figure(held: Held, signs: tuple[float, ...], standing: Standing) -> tuple[float, ...]:
    """Weigh a figure against the question.

    Args:
        held: the figure in its aligned sentence.
        signs: of the sentence, as `weigh_signs` gives them.
        standing: of the figure among others.

    Returns:
        A number for each of `FIGURE_SIGNS`, in that order.
    """
    alignment, figure = held.alignment, held.figure
    unheard = _unheard_of(alignment)
    opening = alignment.held.names[:1]
    return (
        log_odds(signs),
        _only_in_library(held),
        _share(alignment, "passage"),
        sum([one.weight for one in unheard]) / alignment.total,
        subject_of(alignment) in unheard,
        _around(held),
        figure.role == "whole",
        bool(_names_before(held) and opening and opening[0] <= _OPENING),
        _is_not_known(alignment),
        _unrelated(alignment) if figure.kind == "date" else 0,
        _in_its_part(held),
        standing.ahead,
        standing.behind,
        # What is refused is asked in other words, or not told at all: how unsure tells no more.
        math.log(max(REFUSE_UNDER, standing.spoken)),
    )


def chance(signs: tuple[float, ...]) -> float:
    """Give the chance that a figure is the number asked for (logistic regression)."""
    score = TELLING_BIAS + sum(
        [weight * value for weight, value in zip(TELLING.values(), signs, strict=True)]
    )
    return 1 / (1 + math.exp(-score))


def _share(alignment: Alignment, how: How) -> float:
    return sum([one.weight for one in alignment.words if one.how == how]) / alignment.total


def _only_in_library(held: Held) -> float:
    """Give what share only other passages say, and what is said of all of the article left out."""
    alignment = held.alignment
    words = [one for one in alignment.words if one.how == "library"]
    if not words:
        return 0.0
    return sum([one.weight for one in words if not held.is_of_all(one.word.term)]) / alignment.total


def _unheard_of(alignment: Alignment) -> list[Aligned]:
    """Give the words that the library does not hold, and no word of the sentence may stand for.

    Of what an article does not speak of, it holds little more than the words that ask: "how much
    did the robot *cost*?"
    """
    held = alignment.unasked
    unknown = [one for one in alignment.words if one.how == "unknown"]
    return [one for one in unknown if kinship(one.word.term, held) < _RELATED]


def _names_before(held: Held) -> float:
    """Give what share is names of the sentence before, to which this one does not point back."""
    alignment, sentence = held.alignment, held.figure.sentence
    names = [one.weight for one in alignment.words if one.how == "before" and one.word.is_name]
    if not names or points_back(held.text[sentence.start : sentence.end]):
        return 0.0
    return sum(names) / alignment.total


def _unrelated(alignment: Alignment) -> int:
    """Count the words that the sentence does not say, and to which none of its words is related.

    What is asked of a date is what happened, and that is mostly said in a word or two.
    """
    held, missing = alignment.unasked, [one.word for one in alignment.missing]
    return sum(not word.is_name and kinship(word.term, held) < _RELATED for word in missing)


def _around(held: Held) -> float:
    """Give which share of the question stands around the figure."""
    alignment, figure = held.alignment, held.figure
    words = alignment.held.words
    first = bisect_left(words, figure.start, key=_START) - _REACH
    last = bisect_left(words, figure.end, key=_START) - 1 + _REACH
    standing = (one for one in alignment.words if one.how in STANDS)
    return sum([one.weight for one in standing if first <= one.at <= last]) / alignment.total


def _told(alignment: Alignment) -> list[Aligned]:
    """Give the words of the question that name nothing and number nothing."""
    return [one for one in alignment.words if not (one.word.is_name or one.word.term[0].isdigit())]


def _in_its_part(held: Held) -> float:
    """Give which share of such words stands in the figure's own part of the sentence."""
    told, words = _told(held.alignment), held.alignment.held.words
    standing = (one for one in told if one.how in STANDS)
    beside = [one.weight for one in standing if is_within(words[one.at], held.part)]
    return sum(beside) / (sum([one.weight for one in told]) or 1.0)


def _is_not_known(alignment: Alignment) -> bool:
    """Tell whether the sentence says that something is not known, or not how much."""
    forms = alignment.held.forms
    if not alignment.held.denies:
        return not _UNKNOWN.isdisjoint(forms)
    denied = [at for form, at in forms.items() if is_denial(form)]
    asking = [forms[form] for form in _ASKING if form in forms]
    return not _UNKNOWN.isdisjoint(forms) or bool(
        denied and asking and 0 < max(asking) - min(denied) <= _REACH
    )
