"""What a number counts, be it left to the words before it, and which way it moved."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.classes import AUXILIARY
from index.english.forms import is_plural
from index.english.fragments import MERELY, SET_BESIDE
from index.figures.counted import paid_in
from index.figures.roles import OPENS, OR_ELSE
from index.figures.slots.subjects import COORDINATED, MEASURES, find_predicate, is_beside
from index.model.articles import SHARES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax import Sentence as Syntax
    from index.figures.mentions import Mention
    from index.figures.slots.around import Around
    from index.figures.words import Words
    from index.model.articles import Change, Figure

_PRONOUN = re.compile(r"(?:it|they|he|she|we|i|you|this|that|these|those|who|which)", re.IGNORECASE)
# "The number of patients in Graz fell": patients are counted.
_NUMBER_OF = re.compile(
    r"(?:the|a|its|their)\s(?:total\s)?(?:number|count|total)(?=\sof\s)", re.IGNORECASE
)
_LEAD = 30
# "Ten stages instead of eight": what a number is set against leaves its noun to it.
_AGAINST = re.compile(
    rf"\b{SET_BESIDE}\s(?:(?:an?|the|its)\s(?:[a-z]{{2,20}}\s){{1,2}}of\s)?$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"\sof\swh(?:ich|om)\b")
_OF_WHICH_BEFORE = re.compile(r",\s(?P<of>of\swh(?:ich|om)\s[^,;:()]*)$")
# "8 percent of the goods …, against 3 percent of those …": what the last share is one of.
_OF_THOSE = re.compile(r"\sof\s(?:those|them|these)\b")
# "900 jobs, 300 of them": those that were named last.
_OF_THEM_AT_ONCE = re.compile(r",\s[^,;:]{1,20}\sof\sthem")
_THEM = len(" of them")
# "247 goals, including 43 in 1926"
_INCLUDING = re.compile(r",?\s(?:including|among\sthem)\s(?:about\s|some\s|only\s|just\s)?")
_CALLED = re.compile(
    rf"\sof\s(?:them|whom)\s(?P<noun>(?!(?:{AUXILIARY})\b)(?:[a-z-]{{2,14}}\s)?"
    r"(?:[a-z]{2,14}(?<!s|u)(?<!ea)(?<!oor)(?<!way)(?<!stair)(?<!ward)(?<!time)(?<!door)(?<!sea)s|children|women|men))(?=[,.;)])"
)
_NEAR = 60
# What a number stands behind that is joined to one with a unit: "9 acres of vines and 4 of figs".
_MEASURED = frozenset(("money", "quantity", "duration"))
_JOINED_AT_ONCE = re.compile(
    r"(?:\s(?:per|an?)\s\w{1,20})?(?:\s(?:in|on|at|for|from|to|by)\s[^.,;:()\d]{1,40}?)?"
    rf",?\s(?:and|or|but)\s(?:{MERELY})?"
)
_STANDS_ALONE = re.compile(
    r"\s?[.,;)]|\s?$|\s(?:in|on|at|for|from|to)\s(?:the\s)?(?:[A-Z]|\d{4}\b|\w{2,20}(?=[.,;)]|$))|\s(?:last|this)\s|\sfor\s(?:each|every)\s|\sof\s(?!\d|the|them|its|their|these|those|which|whom)"
)
_IN_ANOTHER = re.compile(r"[^;:()]{0,60}?,\s(?:and\s)?in\s[A-Z][\w\u2019'-]{1,20}\s")
# "Medals: Norway 14, Chad 1".
_TITLE = re.compile(r"(?P<noun>[A-Z][a-z]{2,20}(?:\s[a-z]{2,20}){0,3}):\s")
_TAKES = re.compile(r"\b(?:lasts?|lasted|takes?|taken|took)\s(?:just\s|only\s)?$")
_BY = re.compile(r"\bby\s$")
_SELLS = re.compile(
    r"\b(?:(?:sells?|sold|goes|went|retails?)\sfor|(?:put|valued|priced|estimated)\sat)\s$"
)
# "12 years, his brother for seven"
_FOR_ANOTHER = re.compile(r",\s(?:and\s|but\s)?(?:[\w\u2019'-]{1,20}\s){1,3}(?P<link>for|to|at)\s")
_DECIMAL = re.compile(r"\d\.\d++(?!\s?(?:[mk]\b|[mb]n\b|thousand|million|billion|trillion))")
_COSTS = re.compile(r"\b(?:cost|costs|pay|pays|paid|charges?|charged)$", re.IGNORECASE)
_LEVEL = re.compile(
    r"\b(?:limit|threshold|price|cost|rate|ratio|index|age|temperature)$", re.IGNORECASE
)
_MILLION = 1_000_000
_THE, _ONE = " the ", " one"
_IN_TIME = re.compile(r"\b(?:in|over|within|during|after)\s(?:the\s)?(?:(?:last|past|next)\s)?$")


def find_left_out(text: str, words: Words, before: Sequence[Figure | None]) -> Figure | None:
    """Give the figure whose noun a number leaves out: the subject's, or of a part the last."""
    last, own, counting = before
    if last and last.counted and _OF_WHICH.match(text, words.end):
        return last
    if last and last.counted and _INCLUDING.fullmatch(text, last.end, words.start):
        return last
    if last and last.counted and _OF_THEM_AT_ONCE.fullmatch(text, last.end, words.end + _THEM):
        return last
    if last and last.counted and last.kind in SHARES and _OF_THOSE.match(text, words.end):
        return last
    if not words.elides:
        return None
    return own or (counting if _goes_on_counting(text, words) else None)


def _goes_on_counting(text: str, words: Words) -> bool:
    """Tell whether a number may count what the sentence before does.

    No part of a thing counts, "16.5 at most", and no sum or limit does: "it cost 85 million", "the
    limit is 30".
    """
    if _DECIMAL.search(text, words.start, words.end):
        return False
    clause = words.clause
    if clause is None:
        return True
    costs = clause.predicate and _COSTS.search(text[slice(*clause.predicate)])
    levels = clause.subject and _LEVEL.search(text[slice(*clause.subject)])
    return not costs and not levels


def names_its_noun(figure: Figure) -> bool:
    """Tell whether a figure says what it counts, which others may then leave out."""
    is_alone = "-" not in figure.text[figure.number.end - figure.start :][:1]
    counts = figure.kind == "count" or figure.rule == "odds"
    # An "87-seat hall" counts no seats that others could leave out.
    return counts and figure.counted is not None and is_alone


def complete(text: str, mention: Mention, words: Words, earlier: Figure | None) -> Mention:
    """Give a number the unit that it leaves to the one before: "5 years here and two there".

    So does one whose verb is left out: "one got five years and the other two".
    """
    if earlier is None or mention.kind != "count" or earlier.kind == "count":
        return mention
    gapped = words.phrase is None and words.clause is not None and words.clause.gapped
    if gapped and _is_only_when(text, earlier, words):
        return mention
    if not gapped and not _leaves_unit(text, mention, words, earlier):
        return mention
    return replace(mention, kind=earlier.kind, unit=earlier.unit)


def _lasts(earlier: Figure, lead: str) -> bool:
    """Tell "was to take four years but took six": what takes so many takes as long as so."""
    return earlier.kind == "duration" and _TAKES.search(lead) is not None


def _are_millions_of_it(text: str, mention: Mention, words: Words, earlier: Figure) -> bool:
    """Tell "the 3 million it had" and "the final one is 3 million" from what counts people.

    Of nothing that is named so many are of the money before them.
    """
    if earlier.kind != "money" or mention.scale < _MILLION or words.phrase is not None:
        return False
    subject = words.clause.subject if words.clause else None
    is_one = subject is not None and text.endswith(_ONE, *subject)
    return is_one or text.endswith(_THE, 0, words.start)


def _is_only_when(text: str, earlier: Figure, words: Words) -> bool:
    """Tell whether a duration says when something came about, and the number behind it does not.

    "In the six years … to 38,400": those are no years; of "in 4 hours and Lund in five" they are.
    """
    if earlier.kind != "duration":
        return False
    leads = [
        _IN_TIME.search(text, max(earlier.sentence.start, at - _LEAD), at)
        for at in (earlier.number.start, words.start)
    ]
    return leads[0] is not None and leads[1] is None


def _is_joined(text: str, words: Words, earlier: Figure) -> bool:
    """Tell "9 acres of vines and 4 of figs", "12 years, his brother for seven"."""
    if any(one.fullmatch(text, earlier.end, words.start) for one in (_JOINED_AT_ONCE, _IN_ANOTHER)):
        return True
    other = _FOR_ANOTHER.fullmatch(text, earlier.end, words.start)
    return other is not None and text.endswith(f" {other['link']} ", 0, earlier.start)


def _is_price(earlier: Figure, lead: str) -> bool:
    """Tell "cost 400 shillings, and sells for 900"."""
    return earlier.kind == "money" and _SELLS.search(lead) is not None


def _leaves_unit(text: str, mention: Mention, words: Words, earlier: Figure) -> bool:
    """Tell "9 acres of vines and 4 of figs" and "fell by 9 weeks …, rose by 4" from "and 4 men".

    So does "the 3 million expected" of a profit.
    """
    lead = text[max(earlier.end, words.start - _LEAD) : words.start]
    stands_alone = _STANDS_ALONE.match(text, mention.right) is not None
    if stands_alone and earlier.kind == "percent":
        return _AGAINST.search(lead) is not None
    if earlier.kind not in _MEASURED or earlier.rule == "range start":
        return False
    if _are_millions_of_it(text, mention, words, earlier):
        return True
    if stands_alone and (_is_joined(text, words, earlier) or _AGAINST.search(lead)):
        return True
    if stands_alone and (_lasts(earlier, lead) or _is_price(earlier, lead)):
        return True
    by = _BY.search(text, earlier.end, words.start)
    return bool(by) and words.elides and earlier.role == "change"


def find_counted(
    text: str,
    around: Around,
    mention: Mention,
    words: Words,
    subject: Figure | None,
    earlier: Figure | None,
) -> str | None:
    """Give what is counted: the number's noun, the one left out, or what changes by it."""
    if (behind := _told_behind(text, around, mention, words)) is not None:
        return behind
    changed = _changed(text, words, around.syntax)
    before = _before(text, around, mention, words) or _measured_alike(mention, words, earlier)
    if words.phrase and not (words.phrase.is_unit and (changed or before)):
        return text[words.phrase.start : words.phrase.end]
    if before and mention.kind == "count":
        return before
    if changed and words.change and words.change.is_object:
        return changed
    if (
        earlier
        and earlier.kind == mention.kind
        and _shares_noun(text, around, mention, words, earlier)
    ):
        return earlier.counted
    if changed and words.change and words.change.change:
        return changed
    if subject:
        return subject.counted
    return _told_before(text, around, mention, words) or changed or before


def _told_behind(text: str, around: Around, mention: Mention, words: Words) -> str | None:
    """Give what is counted in "six of them infants", and paid in "$9m in grants"."""
    called = _CALLED.match(text, mention.right) if mention.kind == "count" else None
    if called:
        return called["noun"]
    if mention.kind != "money" or around.syntax is None:
        return None
    paid = paid_in(text, words.end, around.sentence.end, around.syntax)
    return text[paid.start : paid.end] if paid else None


def _told_before(text: str, around: Around, mention: Mention, words: Words) -> str | None:
    if mention.kind == "count":
        return _told_number(text, around, words)
    return _opening_whole(text, around, words) if mention.kind in SHARES else None


def _opening_whole(text: str, around: Around, words: Words) -> str | None:
    """Give what a share is of that its sentence opens with: "Of the shops we saw, 9% had one"."""
    if around.syntax is None or words.role != "part":
        return None
    opening = OPENS.match(text, around.sentence.start, words.start)
    counts = opening is not None and text[opening.end()].isdigit()
    counted = around.syntax.counted_after(opening.end()) if opening and not counts else None
    return text[slice(*counted)] if counted and counted[1] < words.start else None


def _told_number(text: str, around: Around, words: Words) -> str | None:
    """Give what a lone number is the number of: "flats, nine of which", "the number of flats"."""
    if around.syntax is None or words.phrase:
        return None
    subject = words.clause.subject if words.clause else None
    title = _TITLE.match(text, around.sentence.start) if find_predicate(words) is None else None
    if title and is_plural(title["noun"]):
        return title["noun"]
    number = _NUMBER_OF.match(text, *subject) if subject else None
    if number:
        counted = around.syntax.counted_after(number.end())
        return text[slice(*counted)] if counted else None
    at = _before_of_which(text, around.sentence.start, words)
    noun = around.syntax.measured_before(at, link=",") if at is not None else None
    return text[slice(*noun)] if noun else None


def _before_of_which(text: str, start: int, words: Words) -> int | None:
    """Find where "of which" refers back from: "nine of which", "of which it has nine"."""
    if _OF_WHICH.match(text, words.end):
        return words.start
    opened = _OF_WHICH_BEFORE.search(text, max(start, words.start - _NEAR), words.start)
    return opened.start("of") if opened else None


def _shares_noun(
    text: str, around: Around, mention: Mention, words: Words, earlier: Figure
) -> bool:
    """Tell a number that leaves its noun to the one before: "Spain 4", "instead of 8", "9 more"."""
    if (words.clause and words.clause.gapped) or is_beside(text, mention, words, earlier):
        return True
    if words.role == "to" and earlier.role == "from" and words.phrase is None:
        return True
    if words.change is None and _direction_of(text, words, earlier):
        return True
    lead = text[max(around.sentence.start, words.start - _LEAD) : words.start]
    compares = words.role == "change" or _AGAINST.search(lead) is not None
    return compares and earlier.kind == "count"


def _measured_alike(mention: Mention, words: Words, earlier: Figure | None) -> str | None:
    """Give what a number of the same unit measures before: "9 tons of coal, and Mali 8 tons"."""
    if earlier is None or words.phrase is None or not words.phrase.is_unit:
        return None
    alike = earlier.unit == mention.unit and earlier.kind == mention.kind == "quantity"
    return earlier.counted if alike else None


def _before(text: str, around: Around, mention: Mention, words: Words) -> str | None:
    """Give what a number stands behind: "a deficit of $3m", "farmers (25)"."""
    if around.syntax is None:
        return None
    bracketed = mention.kind == "count" and text[words.start - 1 : words.start] == "("
    if not bracketed and mention.kind not in MEASURES:
        return None
    span = around.syntax.measured_before(words.start, link="(" if bracketed else "of")
    return text[slice(*span)] if span else None


def _changed(text: str, words: Words, syntax: Syntax | None) -> str | None:
    """Give what changes, in words that say what is counted: of "the number of beds" the beds."""
    change = words.change
    if change is None:
        return None
    subject = words.clause.subject if words.clause and not change.is_object else None
    if subject is None or _PRONOUN.fullmatch(text, *subject):
        subject = change.start, change.end
    start, end = subject
    number = _NUMBER_OF.match(text, start, end)
    counted = syntax.counted_after(number.end()) if number and syntax else None
    return text[slice(*counted) if counted else slice(start, end)] or None


def find_direction(
    text: str, mention: Mention, words: Words, earlier: Figure | None
) -> Change | None:
    """Give the change; "lost 47 percent of this and 20 percent of that" says it once for both."""
    if words.change:
        return words.change.change
    if earlier is None:
        return None
    if OR_ELSE.fullmatch(text, earlier.end, words.start):
        return earlier.change
    return _direction_of(text, words, earlier) if earlier.kind == mention.kind else None


def _direction_of(text: str, words: Words, earlier: Figure) -> Change | None:
    """Give the change of an earlier number that this one is joined to."""
    joined = earlier.change and COORDINATED.fullmatch(text, earlier.end, words.start)
    return earlier.change if joined else None
