"""Which figure answers: sentence and figure are chosen together, not one after the other.

A figure of the second-best sentence that counts what is asked, beside the words of the question,
beats whatever number stands in the best one. The weights are those of a conditional logit over the
candidates of each question, fitted on Wikipedia questions, rounded; each is in units of log-odds.
"""

from __future__ import annotations

import math
import re
from bisect import bisect
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from index.english.countries import places_of
from service.answering.conflicts import conflicts, is_elsewhere
from service.questions.wanted import read_wanted, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index import Figure, Library
    from index.model import Hit, Passage, Question, Sentence
    from service.questions.wanted import Wanted

PASSAGES = 5

SENTENCE_WEIGHT = 1.2
KIND_WEIGHT = 2.2
NOUN_WEIGHT = 2.0
UNIT_WEIGHT = 1.7
NEARNESS_WEIGHT = 4.4
COVERAGE_WEIGHT = 2.0
PLACE_WEIGHT = 1.0
TIME_WEIGHT = 1.4
# "3 miles (5 km)" says one thing twice, first in the words to give back.
ASIDE_WEIGHT = -0.4
# A word of the question this many characters from the number counts for a third.
REACH = 60
# A word in a clause that holds another number is this many characters further away: it is likely
# to be said of that one.
OF_ANOTHER = 40
# Log-odds behind the best sentence at which a sentence's figures are no answer any more.
FURTHEST_BEHIND = 3.0
# A figure this close to the best one, in log-odds, fits just as well.
TIE = 0.5

_CUT = re.compile(r"[;:()–—]|,\s")
_YEAR = re.compile(r"[12]\d{3}")
# What befell those counted. A question about one of them is not answered by another.
_FATES = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        r"kill|die[ds]?\b|dead\b|deaths\b|to death\b|death toll|dying|fatal|slain|murder"
        r"|massacr|slaughter|perish|casualt|execut|victim|drown|assassinat|\btoll\b|behead"
        r"|hanged\b|shot\b|(?:lost|claim|took|cost)\w*.{1,15}\blives\b",
        r"wound|injur|hurt\b|casualt|victim|maim",
        r"arrest|detain|custody|captur|prison|jail|sentenc|convict|behind bars",
        r"\bfreed\b|releas\w+ from|acquit|pardon|amnest",
        r"surviv|\balive\b|unharmed|unhurt|unscathed",
        r"missing\b|disappear",
        r"return|came back|come back|repatriat",
        r"displac|evacuat|homeless|fled\b",
    )
)
# What is only supposed has befallen nobody: "if they return home".
_SUPPOSED = re.compile(r"\b(?:if|unless|whether|lest)\b[^,;:.]*", re.IGNORECASE)
# "How many ships" is told by a share, or a measure, only where it is one of ships.
_PARTS = frozenset({"percent", "fraction", "money", "quantity", "duration"})
# Whoever is counted is one of these, so that they tell no one from another.
_ANYBODY = terms_of("people persons individuals men women humans others")


@dataclass(frozen=True, slots=True)
class Choice:
    """The figure that answers, and where it stands.

    Attributes:
        alternatives: other figures that fit just as well.
    """

    figure: Figure
    passage: Passage
    alternatives: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A figure of a kind asked for.

    Attributes:
        is_elsewhere: it is of another country than the question; where it fits best all the
            same, the article does not say what is asked.
    """

    figure: Figure
    passage: Passage
    score: float
    is_elsewhere: bool


def choose_figure(question: Question, hits: Sequence[Hit], library: Library) -> Choice | None:
    """Choose the figure that the question asks for.

    Args:
        question: any question.
        hits: its ranked passages, best first, with their sentence scores.
        library: what the passages are from.

    Returns:
        The choice; None where the question asks for no number, or no figure is one it asks for.
    """
    wanted = read_wanted(question.understood_as or question.text, library.terms_of)
    if wanted is None or not hits:
        return None
    candidates = sorted(_candidates(wanted, hits[:PASSAGES], library), key=lambda one: -one.score)
    if not candidates or candidates[0].is_elsewhere:
        return None
    candidates = _counting_what_is_asked(wanted, [c for c in candidates if not c.is_elsewhere])
    best = candidates[0]
    if _is_near_miss(wanted, best.figure, hits[:PASSAGES], library):
        return None
    close = [one.figure for one in candidates[1:4] if one.score > best.score - TIE]
    return Choice(best.figure, best.passage, tuple(close))


def _candidates(wanted: Wanted, hits: Sequence[Hit], library: Library) -> Iterator[_Candidate]:
    best = max(one.score for hit in hits for one in hit.sentences)
    for hit in hits:
        text = library.articles[hit.passage.article_id].text
        # Sentence scores are log-odds too; how far behind the best sentence one is, is what tells.
        behind = {one.sentence: best - one.score for one in hit.sentences}
        figures = library.figures_of(hit.passage)
        for figure in figures:
            if behind[figure.sentence] <= FURTHEST_BEHIND and _is_possible(
                text, wanted, figure, hit.passage
            ):
                fit = _fit(wanted, figure) + _nearness(text, wanted, hit, figure, figures)
                fit += ASIDE_WEIGHT * _is_aside(text, figure)
                score = fit - SENTENCE_WEIGHT * behind[figure.sentence]
                yield _Candidate(figure, hit.passage, score, not _is_there(text, wanted, figure))


def _counting_what_is_asked(wanted: Wanted, candidates: list[_Candidate]) -> list[_Candidate]:
    """Leave out what counts something else, where a figure counts what is asked."""
    if wanted.head <= _ANYBODY:
        return candidates
    of_noun = [
        one for one in candidates if wanted.head <= wanted.terms_of(one.figure.counted or "")
    ]
    return of_noun or candidates


def _is_near_miss(wanted: Wanted, best: Figure, hits: Sequence[Hit], library: Library) -> bool:
    """Tell whether what is to be counted is counted only where something else befell it.

    Asked how many Kazakhs were killed, an article that counts Kazakhs who fight, and civilians who
    were killed, does not say.
    """
    if wanted.noun <= _ANYBODY or _counts(wanted, best):
        return False
    figures = (figure for hit in hits for figure in library.figures_of(hit.passage))
    return any(
        figure.kind == best.kind
        and _counts(wanted, figure)
        and not _met_that_fate(library.articles[figure.article_id].text, wanted, figure)
        for figure in figures
    )


def _counts(wanted: Wanted, figure: Figure) -> bool:
    return bool(wanted.noun) and wanted.noun <= _counted(wanted, figure)


def _counted(wanted: Wanted, figure: Figure) -> frozenset[str]:
    """Give the terms of what a figure counts: Kyrgyz too, where citizens of Kyrgyzstan are."""
    words = figure.counted or ""
    terms = wanted.terms_of(words)
    return terms | wanted.people_terms if wanted.peoples & places_of(words) else terms


def _is_possible(text: str, wanted: Wanted, figure: Figure, passage: Passage) -> bool:
    """Rule out what cannot be the answer: another kind, place or fate, or what was asked with."""
    if wanted.kinds.get(figure.kind, 0) == 0 or _is_named(wanted, figure):
        return False
    if conflicts(wanted, figure, text[figure.sentence.start : figure.sentence.end]):
        return False
    if is_elsewhere(wanted, figure, text[passage.start : figure.sentence.end]):
        return False
    return _is_of_that(wanted, figure) and _met_that_fate(text, wanted, figure)


def _is_of_that(wanted: Wanted, figure: Figure) -> bool:
    """Tell whether a share or a measure is one of what is to be counted."""
    if wanted.kinds.get("count") != 1 or not wanted.head or figure.kind not in _PARTS:
        return True
    counted, unit = wanted.terms_of(figure.counted or ""), wanted.terms_of(figure.unit or "")
    return bool(wanted.head & counted or wanted.noun & unit)


def _is_named(wanted: Wanted, figure: Figure) -> bool:
    """Tell whether the question itself names the number."""
    return figure.value in wanted.values or (
        isinstance(figure.value, str) and figure.value[:4] in wanted.years
    )


def _is_there(text: str, wanted: Wanted, figure: Figure) -> bool:
    """Tell whether the figure may count the people asked for, in the places asked for."""
    if wanted.peoples and figure.counted and figure.place not in {None, *wanted.peoples}:
        return False
    places = wanted.places - wanted.peoples
    if not places or figure.place is None or figure.place in places:
        return True
    sentence = text[figure.sentence.start : figure.sentence.end]
    return any(place in sentence for place in places)


@lru_cache(maxsize=256)
def _fates_asked_for(words: str) -> tuple[re.Pattern[str], ...]:
    return tuple(fate for fate in _FATES if fate.search(words))


def _met_that_fate(text: str, wanted: Wanted, figure: Figure) -> bool:
    """Tell the killed from the wounded, and both from those who only went there."""
    asked = _fates_asked_for(wanted.text)
    if not asked or figure.kind == "date":
        return True
    sentence = _SUPPOSED.sub("", text[figure.sentence.start : figure.sentence.end])
    if not any(fate.search(sentence) for fate in asked):
        return False
    clause = _clause(text, figure)
    others = any(fate.search(clause) for fate in _FATES if fate not in asked)
    return not others or any(fate.search(clause) for fate in asked)


def _clause(text: str, figure: Figure) -> str:
    """Give the words around a figure, up to the stops of its sentence."""
    start = max(figure.sentence.start, figure.start - 80)
    end = min(figure.sentence.end, figure.end + 80)
    before = re.split(r"[;:]\s", text[start : figure.start])[-1]
    after = re.split(r"[;:]\s|,\sand\s", text[figure.end : end])[0]
    return before + text[figure.start : figure.end] + after


def _fit(wanted: Wanted, figure: Figure) -> float:
    """Weigh kind, counted noun, unit, place and time against what is asked."""
    score = KIND_WEIGHT * math.log(wanted.kinds[figure.kind])
    if wanted.noun and figure.counted:
        score += NOUN_WEIGHT * _share(wanted.noun, _counted(wanted, figure))
    if wanted.noun and figure.unit:
        score += UNIT_WEIGHT * bool(wanted.noun & wanted.terms_of(figure.unit))
    if wanted.places and figure.place:
        score += PLACE_WEIGHT if figure.place in wanted.places else -PLACE_WEIGHT
    return score + TIME_WEIGHT * _agreement(wanted, figure)


def _is_aside(text: str, figure: Figure) -> bool:
    return figure.kind != "date" and text[figure.start - 1 : figure.start] == "("


def _agreement(wanted: Wanted, figure: Figure) -> int:
    """Compare the years of question and figure: 1 they agree, -1 they differ, 0 unknown."""
    years = frozenset(_YEAR.findall(figure.time or ""))
    if not wanted.years or not years:
        return 0
    return 1 if years & wanted.years else -1


def _nearness(
    text: str, wanted: Wanted, hit: Hit, figure: Figure, figures: Sequence[Figure]
) -> float:
    """Weigh how many words of the question its sentence holds, and how near to the number."""
    distances = _distances(text, wanted, hit, figure, figures)
    near = sum(math.exp(-distance / REACH) for distance in distances.values())
    whole = max(1, len(wanted.terms))
    return (NEARNESS_WEIGHT * near + COVERAGE_WEIGHT * len(distances)) / whole


def _distances(
    text: str, wanted: Wanted, hit: Hit, figure: Figure, figures: Sequence[Figure]
) -> Mapping[str, int]:
    """Give the distance in characters from the number to each term that the sentence shares.

    What the figure counts is no way off, even where the sentence leaves the noun out; a word in a
    clause of another number is further off than it stands.
    """
    distances = dict.fromkeys(_counted(wanted, figure) & wanted.terms, 0)
    cuts = [cut.start() for cut in _CUT.finditer(text, figure.sentence.start, figure.sentence.end)]
    others = {
        bisect(cuts, other.number.start) for other in figures if other.sentence == figure.sentence
    } - {bisect(cuts, figure.number.start)}
    for start, end in _matches(hit, figure.sentence):
        distance = max(0, start - figure.number.end, figure.number.start - end)
        distance += OF_ANOTHER * (bisect(cuts, start) in others)
        for term in wanted.terms_of(text[start:end]) & wanted.terms:
            distances[term] = min(distance, distances.get(term, distance))
    return distances


def _matches(hit: Hit, sentence: Sentence) -> list[tuple[int, int]]:
    return [
        (match.start, match.end)
        for match in hit.matches
        if sentence.start <= match.start < sentence.end
    ]


def _share(wanted: frozenset[str], held: frozenset[str]) -> float:
    return len(wanted & held) / len(wanted)
