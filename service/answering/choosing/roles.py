"""Which of several numbers of a sentence is meant: part or whole, which end, whose deed."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from index.english.classes import AUXILIARY, LIGHT_VERBS, STOP_WORDS
from index.english.fragments import OWNER, RELATIVE
from index.model.articles import Span
from service.answering.choosing.nearness import Shared, holds
from service.answering.choosing.target import words_of
from service.answering.kinship import are_alike

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index import Figure
    from index.model.articles import FigureRole
    from service.answering.choosing.target import Target

_OTHER_PART: Mapping[FigureRole | None, FigureRole] = {"part": "whole", "whole": "part"}
_OTHER_END: Mapping[FigureRole | None, FigureRole] = {"from": "to", "to": "from"}
# "Of the", "of the club's", "of Osterby's"
_OUT_OF = re.compile(
    rf"\b(?:of|among)\s(?:(?:the|its|their|his|her|these|those|all)\s)?(?:{OWNER})?$",
    re.IGNORECASE,
)
_LEAD = 100
_PART_OF = re.compile(r"\s(?:of|among)\s(?:[\w’'-]+\s){0,4}")
# "And so had 31 of 236"
_SO = len(" neither should ")
_SO_DID = re.compile(rf"\b(?:so|as|nor|neither)\s(?:{AUXILIARY})\s$", re.IGNORECASE)
_SPAN_OF_YEARS = re.compile(
    r"\b(?P<first>[12]\d{3})\s(?:and|to|until)\s(?P<last>[12]\d{3})\b", re.IGNORECASE
)


def is_other_part(
    target: Target, shared: Shared, figure: Figure, others: Sequence[Figure], text: str
) -> bool:
    """Tell whether a figure is the whole, where what its part does is asked, or the other way."""
    other_role = _OTHER_PART.get(figure.role)
    counterparts = [one for one in others if other_role and one.role == other_role]
    if not counterparts:
        return False
    if target.asked.role == "whole":
        return figure.role == "part"
    other = min(counterparts, key=lambda one: abs(one.start - figure.start))
    whole, part = (figure, other) if figure.role == "whole" else (other, figure)
    nouns = [_noun_itself(target, one) for one in (whole, part)]
    if all(nouns) and [bool(noun & target.head) for noun in nouns].count(True) == 1:
        return nouns[figure is part].isdisjoint(target.head)
    if target.asked.role == "part" and _is_only_noun_asked(target, whole, text):
        return figure.role == "whole"
    return _asks_part(target, shared, whole, part, text) == (figure.role == "whole")


def _noun_itself(target: Target, figure: Figure) -> frozenset[str]:
    """Give the terms of what a figure says with a noun of its own that it counts."""
    counted = figure.counted or ""
    return target.terms_of(counted) if counted in figure.text else frozenset()


def _is_only_noun_asked(target: Target, whole: Figure, text: str) -> bool:
    """Tell whether a question has no word of a whole but what it is: "how much of the cost?".

    Of "410 have returned; 35 of them …" it is asked how many of them have returned, and "some 30
    of the crates" are a part.
    """
    said = target.terms_of(words_of(whole.predicate, text))
    return " of " not in whole.text and not (said & target.terms) - target.noun


def _asks_part(target: Target, shared: Shared, whole: Figure, part: Figure, text: str) -> bool:
    """Tell whether a question is about the part of a whole.

    "Of the 33 jurors, 7 had read it" says of the part what is asked, and so does "7 of the 33"
    unless a word before or behind the whole is asked; "16 plants are built, 13 of them in China"
    says it of the whole, unless a word behind the part is asked, up to the next comma.
    """
    if shared.has_word_of_its_own(part, whole) or _asks_words_behind(shared, part):
        return True
    if _PART_OF.fullmatch(text, part.end, whole.start):
        so_did = _SO_DID.search(text, max(part.sentence.start, part.start - _SO), part.start)
        if so_did or _asks_behind_deed(shared, part, whole):
            return True
        if _asks_deed(target, part, text):
            return RELATIVE.match(text, whole.end) is None
        if "all" in target.asked.ways:
            return False
        return target.asked.role == "part" or _asks_nothing_of(whole, part, shared)
    if shared.has_word_behind(part, to_comma=True, besides=target.head):
        return True
    lead = max(whole.sentence.start, whole.start - _LEAD)
    if _OUT_OF.search(text, lead, whole.start) is None:
        return False
    # Of "the 50 ships, 12 sank" the whole has done nothing, of "the 50 ships built" it has.
    between = target.terms_of(text[whole.end : part.start])
    has_done = "done" in target.asked.ways and between.isdisjoint(target.terms)
    return _asks_deed(target, part, text) or has_done


def _asks_words_behind(shared: Shared, part: Figure) -> bool:
    """Tell whether a word is asked that was read as a part's noun, which has none: "73 stand"."""
    has_noun = (part.counted or "") in part.text
    return not has_noun and shared.has_word_in(Span(part.number.end, part.end))


def _asks_behind_deed(shared: Shared, part: Figure, whole: Figure) -> bool:
    """Tell whether a word is asked behind the verb of "7 of the 33": "were found to be worn"."""
    deed = part.predicate
    if deed is None or deed.start < whole.end:
        return False
    return shared.has_word_in(Span(deed.end, shared.cuts[bisect_left(shared.cuts, deed.end)]))


def _asks_nothing_of(whole: Figure, part: Figure, shared: Shared) -> bool:
    """Tell whether words are asked that stand neither beside a whole, of "7 of the 33", nor in it.

    Who asks for the noun alone asks how many there are.
    """
    if shared.has_word_behind(whole) or shared.has_word_of_its_own(whole, part):
        return False
    if shared.has_word_in(Span(part.end, whole.start)):
        return False
    return any(not holds(Span(whole.start, whole.end), word) for word in shared.words)


def _asks_deed(target: Target, figure: Figure, text: str) -> bool:
    """Tell whether what a figure did is asked, also where its verb tells little: "been done"."""
    if figure.predicate is None:
        return False
    words = words_of(figure.predicate, text)
    return words.lower() == target.asked.done or not target.terms.isdisjoint(target.terms_of(words))


def is_of_another_deed(target: Target, figure: Figure, others: Sequence[Figure], text: str) -> bool:
    """Tell whether another date of the sentence has the verb that is asked, and this one has not.

    "Born in 1903, she died in 1999": who asks when she was born is told the first.
    """
    if figure.kind != "date" or _has_verb_asked(target, figure, text):
        return False
    dates = (one for one in others if one.kind == "date" and one.start != figure.start)
    return any(_has_verb_asked(target, one, text) for one in dates)


def _has_verb_asked(target: Target, figure: Figure, text: str) -> bool:
    """Tell whether a figure's verb, or a word for it, is asked; what tells little is no verb."""
    words = words_of(figure.predicate, text).split()
    said = target.terms_of(" ".join(word for word in words if word not in LIGHT_VERBS)) - STOP_WORDS
    return not said.isdisjoint(target.terms) or any(are_alike(one, said) for one in target.terms)


def is_other_end(target: Target, shared: Shared, figure: Figure, others: Sequence[Figure]) -> bool:
    """Tell whether something moved from a figure, or to it, and the other end is asked for.

    Where the question names no end, it asks where something stands, and not where it stood;
    unless it has a word that is said of the beginning alone: "rose from 85 in autumn to 130".
    """
    other = _OTHER_END.get(figure.role)
    if other is None or figure.kind == "date":
        return False
    if not any(one.role == other and one.start != figure.start for one in others):
        return False
    span = _SPAN_OF_YEARS.search(figure.time or "")
    if span and len(target.asked.years & {*span.groups()}) == 1:
        return (span["first"] in target.asked.years) == (figure.role == "to")
    if target.asked.role in _OTHER_END:
        return target.asked.role == other
    return other == "to" and not shared.has_word_behind(figure)
