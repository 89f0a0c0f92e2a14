"""Which figure answers: sentence and figure are chosen together, not one after the other.

A figure of the second-best sentence that counts what is asked, beside the words of the question,
beats whatever number stands in the best one. The weights (`CHOICE`) are those of a conditional
logit over the candidates of each question (McFadden 1974), but where a comment says otherwise.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter, mul
from typing import TYPE_CHECKING

from index.model.asked import Doubt
from service.answering.aligning.weights import CHOICE
from service.answering.buying import PAYING, is_price_paid
from service.answering.choosing.agreement import excluded, withheld
from service.answering.choosing.contrasts import Contrasts
from service.answering.choosing.fitting import (
    FIT_SIGNS,
    agree_in_time,
    is_in_place_asked,
    weigh_fit,
)
from service.answering.choosing.nearness import Shared, is_of_another_subject, weigh_nearness
from service.answering.choosing.roles import is_of_another_deed, is_other_end, is_other_part
from service.answering.choosing.target import Stated, Target, Told, words_of
from service.answering.elision import fill_elided, lends
from service.answering.kinship import any_kindred, are_kindred
from service.questions import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index import Figure, Library
    from index.model.articles import Bound, Passage, Sentence
    from index.model.asked import Asked, Hit

PASSAGES = 5

CHOICE_SIGNS = (
    *FIT_SIGNS,
    "near",
    "coverage",
    # Of "1,100 clocks, compared with 3,500 in 1975", who asks for 1975 is told the number of that
    # year; of "120 homes in Orm and 45 in Ulm", who asks for Ulm that of the place.
    "other dated",
    "other placed",
    # Of "7 of the 33 jurors had read it", the part is told who asks how many had, else the whole.
    "other part",
    # Of what rose from 9 to 12, the end is told, and who asks what it was before, the beginning.
    "other end",
    "other deed",
    "other subject",
    "other thing",
    # "How fast may lorries drive?" is told by a limit.
    "limit",
    # How far behind the best sentence its sentence is, in log-odds.
    "behind",
)
# Who goes on asking ("And in Spain?") is seldom told the same figure again.
TOLD_WEIGHT = 4.0
# Log-odds behind the best sentence at which a sentence's figures are no answer any more; and up to
# which a sentence is worth quoting for a figure that is not told.
FURTHEST_BEHIND, CLOSE_BEHIND = 7.0, 3.0
# A list, so that a fit may set them.
WEIGHTS = [CHOICE[sign] for sign in CHOICE_SIGNS]
# Whether a figure is further ahead than this of all others, tells nothing more; nor whether it is
# the only one.
MOST_AHEAD = 5.0
# A figure this close to the best one, in log-odds, fits just as well.
TIE = 0.5

_LIMIT = re.compile(
    r"\b(?:limit\w*|maximum|minimum|must|may|allowed|permitted|exceed\w*|at\s(?:most|least)|up\sto"
    r"|no\smore|no\sless|capped|forbidden)\b",
    re.IGNORECASE,
)
# Between two sentences.
_LONGEST_GAP = 2
_LIMITING: frozenset[Bound | None] = frozenset({"more than", "at least", "less than", "at most"})
# "What budget does it have?": no verb tells less.
_HAS = re.compile(r"has|have|had", re.IGNORECASE)
# "A growth rate of", "a price of about"
_CALLED = re.compile(r"[\w\u2019'-]+(?:\s[\w\u2019'-]+)?\sof\s(?:just\s|only\s)?$", re.IGNORECASE)
_LONGEST_CALLED = 60
# From a verb to what it is done to: "paid her", "paid an average of", and where "for" is asked,
# "sold for".
_TO_OBJECT = re.compile(
    r"\s(?:(?:him|her|it|them|us|me|you)\s)?(?:(?P<with>for|at|to)\s)?"
    r"(?:an?\s(?:\w+\s){1,2}of\s)?(?:only\s|just\s)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The figure that answers, and where it stands.

    Attributes:
        alternatives: other figures that fit just as well.
        ahead: how far it is ahead of the next one that tells something else, in log-odds.
        behind: how far its sentence is behind the best one, in log-odds.
        closer: what is chosen of the sentences close to the best one, where this one's is not.
    """

    figure: Figure
    passage: Passage
    alternatives: tuple[Figure, ...]
    ahead: float = MOST_AHEAD
    behind: float = 0.0
    closer: Choice | Withheld | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why no figure answers, and the sentence of the one that this is said of."""

    doubt: Doubt
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that nothing excludes; under `doubt` it is withheld where it fits best.

    Attributes:
        signs: a number for each of `CHOICE_SIGNS`, in that order.
        score: they weighed, in log-odds.
    """

    figure: Figure
    passage: Passage
    signs: tuple[float, ...]
    score: float
    doubt: Doubt | None


def choose_figure(
    asked: Asked, hits: Sequence[Hit], library: Library, before: Figure | None = None
) -> Choice | Withheld | None:
    """Choose the figure that the question asks for.

    Args:
        asked: any question.
        hits: its ranked passages, best first, with their sentence scores.
        library: what the passages are from.
        before: the figure that answered the question before this one.

    Returns:
        The choice; the reason why none is made, where a figure of the kind asked for stands near;
        None where the question asks for no number, or none stands near.
    """
    if not asked.kinds or not hits:
        return None
    excluding: list[Withheld] = []
    found = find_candidates(asked, hits, library, excluding, before)
    candidates = sorted(found, key=lambda one: -one.score)
    chosen = _choose(candidates, candidates, excluding)
    if not isinstance(chosen, Choice) or chosen.behind <= CLOSE_BEHIND:
        return chosen
    close = [one for one in candidates if one.signs[-1] <= CLOSE_BEHIND]
    return replace(chosen, closer=_choose(close, candidates, excluding))


def _choose(
    candidates: Sequence[Candidate], among: Sequence[Candidate], excluding: Sequence[Withheld]
) -> Choice | Withheld | None:
    """Choose the first of some figures, among others that fit better or worse, or tell why none."""
    if not candidates:
        return next((one for one in excluding if one.doubt.reason != "other kind"), None)
    best = candidates[0]
    if best.doubt:
        return Withheld(best.doubt, best.figure.sentence)
    candidates = [one for one in candidates if not one.doubt]
    close = [one.figure for one in candidates[1:4] if one.score > best.score - TIE]
    others = (one.score for one in among if not one.doubt and one.figure.value != best.figure.value)
    ahead = min(MOST_AHEAD, best.score - next(others, -math.inf))
    return Choice(best.figure, best.passage, tuple(close), ahead, best.signs[-1])


def choose_level(asked: Asked, hits: Sequence[Hit], library: Library) -> Choice | None:
    """Choose the figure that the best sentence tells of the thing asked for: "what was the rate?".

    Who asks so may want no number: it is told only where it is said of that very thing.
    """
    found = _choose_measure(asked, asked.level, hits, library)
    return found if found and _is_height_of(asked.level, found.figure, library) else None


def choose_object(asked: Asked, hits: Sequence[Hit], library: Library) -> Choice | None:
    """Choose the figure that the best sentence tells of what was done: "what did they pay?".

    It is told where it is called what is asked for, "a growth rate of 4 percent", or where its verb
    is the one asked, said of somebody asked about, and the figure is itself what that is done to:
    not "their house for $5" of "what did they sell?".
    """
    found = _choose_measure(asked, asked.noun, hits, library)
    if found is None:
        return None
    is_told = _is_called(asked.noun, found.figure, library)
    return found if is_told or _is_object_asked(asked, found.figure, library) else None


def _is_called(noun: str, figure: Figure, library: Library) -> bool:
    text, head = library.articles[figure.article_id].text, library.terms_of(noun.rpartition(" ")[2])
    first = max(figure.sentence.start, figure.start - _LONGEST_CALLED)
    called = _CALLED.search(text, first, figure.start)
    return called is not None and bool(head) and head <= library.terms_of(called.group())


def _choose_measure(
    asked: Asked, noun: str, hits: Sequence[Hit], library: Library
) -> Choice | None:
    """Choose a measure of the best sentence; who asks so may want no number."""
    found = choose_figure(replace(asked, kinds=LEVELS, noun=noun), hits[:1], library)
    if not isinstance(found, Choice) or found.figure.sentence != hits[0].sentences[0].sentence:
        return None
    return found


def _is_object_asked(asked: Asked, figure: Figure, library: Library) -> bool:
    text, terms_of = library.articles[figure.article_id].text, library.terms_of
    verb, subject = figure.predicate, figure.subject
    if verb is None or subject is None:
        return False
    terms = Target.of(asked, terms_of).terms
    deed, doer = words_of(verb, text), words_of(subject, text)
    is_paid = not asked.noun and not PAYING.isdisjoint(map(str.lower, asked.words))
    if is_paid and not terms.isdisjoint(terms_of(doer)) and is_price_paid(figure, text, terms_of):
        return True
    may_have = "has" in asked.ways and asked.noun and figure.kind != "percent"
    has = may_have and _HAS.fullmatch(deed)
    if terms.isdisjoint(terms_of(doer)) or (terms.isdisjoint(terms_of(deed)) and not has):
        return False
    if asked.noun:
        head = terms_of(asked.noun.rpartition(" ")[2])
        return bool(head) and head <= terms_of(figure.counted or "")
    link = _TO_OBJECT.fullmatch(text, verb.end, figure.start)
    counts = figure.kind == "count" or (figure.kind == "quantity" and figure.counted is not None)
    if link is None or counts:
        return False
    return link["with"] is None or link["with"] == asked.object_link


def _is_height_of(level: str, figure: Figure, library: Library) -> bool:
    """Tell whether a figure is how high the thing asked for stands, and counts nothing else."""
    text = library.articles[figure.article_id].text
    said = words_of(figure.subject, text)
    head = library.terms_of(level.rpartition(" ")[2])
    if figure.role == "change":
        # "What was the growth rate?": it grew by so much.
        grew = library.terms_of(words_of(figure.predicate, text))
        return any_kindred(library.terms_of(level), grew)
    if not head or figure.role in {"part", "whole"}:
        return False
    # "A capital of $600,000"
    if figure.kind == "money" and head <= library.terms_of(figure.counted or ""):
        return True
    # "What is the pay of a welder?": "A welder earns $25".
    if figure.kind == "money" and figure.subject is not None and _is_paid(head, figure, library):
        return True
    # "It has a range of 18 miles"
    if figure.kind == "quantity" and _is_called(level, figure, library):
        return True
    if figure.role is None:
        return False
    if figure.kind == "count" and figure.counted not in {None, said}:
        return False
    return head <= library.terms_of(said)


def _is_paid(head: frozenset[str], figure: Figure, library: Library) -> bool:
    """Tell whether the verb of the one sum of a sentence is a word for what the sum is called."""
    if sum(one.kind == "money" for one in library.figures_beside(figure)) > 1:
        return False
    verb = words_of(figure.predicate, library.articles[figure.article_id].text)
    return any(are_kindred(term, library.terms_of(verb)) for term in head)


def find_candidates(
    asked: Asked,
    hits: Sequence[Hit],
    library: Library,
    excluding: list[Withheld],
    before: Figure | None = None,
) -> Iterator[Candidate]:
    """Give the figures near the question that nothing excludes.

    Why others are excluded is added to a list, where their sentence is close to the best one.
    """
    target, best = Target.of(asked, library.terms_of), hits[0].score
    for hit in hits[:PASSAGES]:
        if best - hit.score > FURTHEST_BEHIND:
            return
        text = library.articles[hit.passage.article_id].text
        # Sentence scores are log-odds too; how far behind the best sentence one is, is what tells.
        behind = {one.sentence: best - one.score for one in hit.sentences}
        for sentence, figures, full in _stated_in(hit, library, behind):
            if asked.kinds.keys().isdisjoint([one.kind for one in full]):
                continue
            told = Told(target, library, hit, sentence, text)
            for own, figure, fit in zip(figures, full, _weigh_figures(told, full), strict=True):
                if isinstance(fit, Doubt):
                    if behind[sentence] <= CLOSE_BEHIND:
                        excluding.append(Withheld(fit, sentence))
                    continue
                signs = (*fit, behind[sentence])
                score = sum(map(mul, WEIGHTS, signs)) - TOLD_WEIGHT * (own == before)
                doubt = withheld(target, Stated(figure, told))
                yield Candidate(own, hit.passage, signs, score, doubt)


def _stated_in(
    hit: Hit, library: Library, behind: Mapping[Sentence, float]
) -> Iterator[tuple[Sentence, tuple[Figure, ...], tuple[Figure, ...]]]:
    """Give the figures of each sentence of a passage, as they are and with what they leave out."""
    text = library.articles[hit.passage.article_id].text
    last: Figure | None = None
    for sentence, group in groupby(library.figures_of(hit.passage), attrgetter("sentence")):
        if behind[sentence] <= FURTHEST_BEHIND:
            figures = tuple(group)
            full = tuple(fill_elided(figures, _repeated(last, figures, text)))
            last = next((one for one in reversed(full) if lends(one)), None)
            yield sentence, figures, full


def _weigh_figures(told: Told, figures: Sequence[Figure]) -> Iterator[tuple[float, ...] | Doubt]:
    """Weigh each figure of a sentence by all signs but the last, or give what excludes it."""
    target, text = told.target, told.text
    doubts = [excluded(target, Stated(figure, told)) for figure in figures]
    if all(doubts):
        yield from (doubt for doubt in doubts if doubt)
        return
    shared = Shared.read(told, figures)
    contrasts = Contrasts.read(target, figures, text)
    times = [agree_in_time(target, one) for one in figures]
    placed = [is_in_place_asked(target, one) for one in figures]
    is_dated = any(time > 0 for one, time in zip(figures, times, strict=True) if one.kind != "date")
    is_placed = any(placed)
    limits = _tells_limit(target, told)
    is_limit = limits and any(one.bound in _LIMITING for one in figures)
    for figure, doubt, time, in_place in zip(figures, doubts, times, placed, strict=True):
        if doubt:
            yield doubt
            continue
        yield (
            *weigh_fit(target, shared, figure, time, text),
            *weigh_nearness(target, shared, figure),
            is_dated and time <= 0,
            is_placed and not in_place,
            is_other_part(target, shared, figure, figures, text),
            is_other_end(target, shared, figure, figures),
            is_of_another_deed(target, figure, figures, text),
            is_of_another_subject(shared, figure),
            figure in contrasts.others,
            # Of several numbers, the limit is the one with a bound, where one has.
            limits and (not is_limit or figure.bound in _LIMITING),
        )


def _repeated(last: Figure | None, figures: Sequence[Figure], text: str) -> Figure | None:
    """Give the last number of the sentence before, where the first one of this has its verb."""
    figure = next((one for one in figures if one.kind != "date"), None)
    if last is None or figure is None or last.predicate is None or figure.predicate is None:
        return None
    is_next = figure.sentence.start - last.sentence.end <= _LONGEST_GAP
    is_again = words_of(last.predicate, text) == words_of(figure.predicate, text)
    return last if is_next and is_again else None


def _tells_limit(target: Target, told: Told) -> bool:
    """Tell whether a sentence says what may be, where that is asked."""
    return "limit" in target.asked.ways and _LIMIT.search(told.words) is not None
