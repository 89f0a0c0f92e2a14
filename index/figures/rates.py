"""What a rate is by: "a week", "an ounce", "per 100,000 people", "/month", "annually"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.english.calendar import SEASONS
from index.english.cardinals import CARDINALS
from index.english.classes import AUXILIARY, PREPOSITION
from index.english.fragments import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.figures.mentions import Mention
    from index.figures.words import Words
    from index.model.articles import Sentence

_TIMES = "second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade|century"
_MEASURES = (
    "ounce|pound|gram|kilo|kilogram|ton|tonne|barrel|gallon|pint|litre|liter|bushel|acre|hectare"
    "|inch|foot|yard|mile|metre|meter|kilometre|kilometer|watt|kilowatt|megawatt"
)
_SHARES = (
    "person|head|capita|piece|share|unit|household|shift|game|match|term|class|lesson|visit|seat"
    "|vote|patient|pupil|student|worker|passenger|dose|ticket|copy|barrel"
)
# "a year" with whatever may be counted; "a ticket" behind a sum of money only, of any noun there,
# where the noun phrase ends behind it.
_A = re.compile(
    rf"\san?\s(?P<by>{_TIMES}|(?:(?:square|cubic)\s)?(?:{_MEASURES})|{_SHARES})\b(?!['\u2019-]|\s(?:ago|earlier|later|before(?!\stax))\b)",
    re.IGNORECASE,
)
_A_NOUN = re.compile(
    r"\san?\s(?P<by>[a-z][\w-]{1,30}+)"
    rf"(?!\s(?:ago|earlier|later|before)\b)(?=\s?[.,;:)!?\u2013\u2014]|\s(?:and|or|but|while|{PREPOSITION}|{AUXILIARY})\b|\s?$)"
)
_PER = re.compile(
    r"""
    (?: \s(?:per|(?:for|on|in|to|at|from|in[ ]front[ ]of)[ ](?:every|each))\s (?!(?:cent|of)\b)
      | /\s?
    )
    (?P<by>
        (?: \d[\d,.]*+ \s (?:(?:thousand|million|billion)\s)? )?    # 100,000 people
        (?: (?:square|cubic|metric|troy|fluid)\s )?
        (?: (?:(?<=each\s)|(?<=per\s))[A-Z][\w-]{1,30}+\s (?=[a-z]{3})
            (?!(?:and|for|who|that|with|from|was|has)\b) )?
        [^\W\d_][\w'\u2019-]{0,30}+
        (?: (?<=watt)\shours? )?                                    # kilowatt hour
    )
    """,
    re.VERBOSE,
)
_ADVERB = re.compile(
    r"\s(?P<adverb>annually|yearly|quarterly|monthly|weekly|daily|nightly|hourly)\b"
)
_UNIT_OF = {"annually": "year", "daily": "day"}
# "160 loads reach the gates every week"
_EVERY = re.compile(
    rf"[^.,;:()\d]{{0,60}}?\s(?:every|each)\s"
    rf"(?P<by>{_TIMES}|{'|'.join(SEASONS)}|(?:\d{{1,3}}|{alternatives(CARDINALS)})\s(?:{_TIMES})s)\b"
)
# "82p of every pound", "£150 towards schools for every flat"
_OF_EVERY = re.compile(
    r"(?:\sof|(?:\s[a-z]+){0,3}\sfor)\s(?:every|each)\s(?P<by>[a-z][\w-]{1,30}+)(?!\s(?:of|and)\b)"
)
# "Spending per pupil rose to £900"
_PER_HEAD = re.compile(
    r"(?:(?:the|its|their|our|average|annual|public|private|gross)\s){0,3}"
    r"(?:consumption|costs?|debt|earnings|emissions|expenditure|funding|income|output|price|profit"
    r"|revenue|sales|spending|turnover|wages?|yields?)\sper\s(?P<by>[a-z][\w-]{1,30}+)\b",
    re.IGNORECASE,
)
# "Every hour 1,900 vehicles pass"
_OPENS_EVERY = re.compile(
    rf"\W{{0,3}}(?:every|each)\s(?P<by>{_TIMES})\b,?\s(?!that|when)", re.IGNORECASE
)
# "A kilowatt hour costs $0.31"
_PRICED = re.compile(
    rf"(?:an?|one|each|every)\s(?P<by>(?:{_MEASURES}|{_SHARES})(?:(?<=watt)\shour)?)(?:\sof\s.*)?",
    re.IGNORECASE,
)
_CUT = re.compile("[,;:]")
_PAID_BY = frozenset(("money", "quantity"))
_NO_RATES = frozenset(("date", "age", "ordinal"))


class _Opening(NamedTuple):
    """What a sentence opens with, "Every hour", and where the first of its parts ends."""

    words: re.Match[str]
    end: int


def with_rates(
    text: str, sentence: Sentence, mentions: Sequence[Mention], words: Sequence[Words]
) -> list[Words]:
    """Give each number what it is by, where it is a rate."""
    opening = _OPENS_EVERY.match(text, sentence.start)
    cut = _CUT.search(text, opening.end(), sentence.end) if opening else None
    opened = _Opening(opening, cut.start() if cut else sentence.end) if opening else None
    return [
        one
        if mention.kind in _NO_RATES
        else one._replace(
            per=rate_after(text, one.end, sentence.end, money=mention.kind == "money")
            or _rate_before(text, mention, one, opened)
        )
        for mention, one in zip(mentions, words, strict=True)
    ]


def _rate_before(text: str, mention: Mention, own: Words, opening: _Opening | None) -> str | None:
    """Find what a rate is by before its number: how its sentence opens, or what has the price."""
    subject = own.clause.subject if own.clause else None
    verb = own.clause.predicate if own.clause else None
    if opening and own.start < opening.end:
        follows = own.start == opening.words.end() or (verb is not None and verb[1] <= own.start)
        return opening.words["by"] if follows else None
    if subject is None or mention.kind not in _PAID_BY or own.start < subject[1]:
        return None
    by = _PER_HEAD.match(text, *subject)
    priced = by or (_PRICED.fullmatch(text, *subject) if mention.kind == "money" else None)
    return priced["by"] if priced else None


def rate_after(text: str, at: int, end: int, *, money: bool = False) -> str | None:
    """Find what a rate is by in the words behind it.

    Args:
        text: any text.
        at: where the number ends, with its unit and its noun.
        end: where its sentence ends.
        money: whether it is a sum of money, which any noun may be the measure of.

    >>> rate_after("40 barrels a day", 10, 16), rate_after("62 per 100,000 people", 2, 21)
    ('day', '100,000 people')
    >>> rate_after("$8 a sandwich.", 2, 14, money=True), rate_after("8 men a sandwich.", 5, 17)
    ('sandwich', None)
    """
    adverb = _ADVERB.match(text, at, end)
    if adverb:
        return _UNIT_OF.get(adverb["adverb"], adverb["adverb"].removesuffix("ly"))
    patterns = (_PER, _A, _A_NOUN, _OF_EVERY, _EVERY) if money else (_PER, _A, _EVERY)
    found = next(filter(None, (pattern.match(text, at, end) for pattern in patterns)), None)
    return found["by"] if found else None
