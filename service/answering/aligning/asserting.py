"""Whether a sentence says yes or no to a question that can be answered so.

A wrong "Yes" misleads more than a quote alone, so every word of the question must stand in the
sentence, in the same order, with nothing between but articles, auxiliaries and a denial; and the
sentence must neither suppose, refuse nor report what somebody else only claims.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import AUXILIARY, DETERMINERS
from index.english.relations.contrasts import PROSPECTS, REFUSALS, is_denial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.model.articles import Sentence, Word
    from index.model.asked import Verdict
    from service.answering.aligning.alignment import Alignment

_PASSED = DETERMINERS | frozenset(AUXILIARY.split("|")) | {"been"}
# Forms of "be" and "have", which tell when it is so: "is it open?" is not told by "it was open".
_TELLING_TIME = frozenset("is are was were has have had".split())
_PRESENT = frozenset({"do", "does"})
_CLAIMING = re.compile(
    r"\b(?:alleg|accus|believ|claim|deni|deny|doubt|fear|guess|rumou?r|suggest|suspect|threat|think"
    r"|thought|untrue|false|whether|reported|so-called|hardly|almost|nearly)\w*\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"[,;:()–—“”]")
_LEAST_WORDS = 2


def verdict_of(alignment: Alignment, text: str, sentence: Sentence) -> Verdict | None:
    """Give "yes" where the sentence asserts what is asked, and "no" where it denies just that.

    Args:
        alignment: of a question that yes or no may answer, with the sentence.
        text: of the article.
        sentence: where it stands in the text.

    Returns:
        None where the sentence says neither in so many words.
    """
    places = [one.at for one in alignment.words if one.how == "same"]
    if len(places) < max(_LEAST_WORDS, len(alignment.words)) or places != sorted(set(places)):
        return None
    words = alignment.held.words
    others = [word for at, word in enumerate(words) if at not in places]
    if alignment.denied or _is_unsure(others, alignment, text[sentence.start : sentence.end]):
        return None
    first = places[0] - (places[0] > 0 and is_denial(words[places[0] - 1].form))  # "no nurses"
    span = words[first : places[-1] + 1]
    asked = alignment.forms
    if any(word in others and not _may_pass(word, asked) for word in span):
        return None
    if _CUT.search(text, span[0].start, span[-1].end) or not _is_at_the_time(alignment, span):
        return None
    denials = sum(is_denial(word.form) for word in words)
    return _by_denials(denials, sum(is_denial(word.form) for word in span))


def _by_denials(anywhere: int, inside: int) -> Verdict | None:
    if not anywhere:
        return "yes"
    return "no" if anywhere == inside == 1 else None


def _is_unsure(others: Sequence[Word], alignment: Alignment, sentence: str) -> bool:
    """Tell whether the sentence only supposes, refuses or claims, or asks itself."""
    forms = {word.form for word in others} - alignment.forms
    is_turned = not forms.isdisjoint(PROSPECTS | REFUSALS)
    return is_turned or "?" in sentence or _CLAIMING.search(sentence) is not None


def _may_pass(word: Word, asked: frozenset[str]) -> bool:
    return word.form in _PASSED or word.form in asked or is_denial(word.form)


def _is_at_the_time(alignment: Alignment, span: Sequence[Word]) -> bool:
    """Tell whether the verb is in the tense of the question, as far as forms show it."""
    opening = alignment.question[0].form
    held = {word.form for word in span}
    if opening in _TELLING_TIME:
        return opening in held
    words = {one.word.form: alignment.held.words[one.at].form for one in alignment.words}
    changed = [asked for asked, said in words.items() if said != asked]
    if opening in _PRESENT:
        return all(words[asked] in {f"{asked}s", f"{asked}es"} for asked in changed)
    return bool(changed) or "did" in held
