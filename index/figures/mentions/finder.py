"""Finds the numbers of a sentence: each with its currency or unit, its kind and its value."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS
from index.english.cardinals import (
    CARDINALS,
    DENOMINATORS,
    ORDINALS,
    SCALES,
    VAGUE_MAGNITUDES,
    VULGAR_FRACTIONS,
)
from index.english.fragments import alternatives
from index.english.numerals import Numeral, read_numeral
from index.figures.mentions.bounds import bound_before
from index.figures.mentions.currencies import CURRENCY_SIGNS, SUBUNITS, currency_before
from index.figures.mentions.dates import read_dates
from index.figures.mentions.kinds import mention_of, money_of
from index.figures.mentions.mention import Mention, negative
from index.figures.mentions.nonfigures import (
    follows_name,
    is_attached,
    is_capitalised_name,
    is_hour,
    is_idle_fraction,
    is_idle_ordinal,
    is_labelled,
    is_part_of_name,
    is_pronoun,
    is_table_scale,
    skip_shape,
    skip_words,
)
from index.figures.mentions.periods import SEASONS
from index.figures.mentions.ranges import join_ranges, share_sides, share_units, share_years
from index.figures.mentions.smaller import with_smaller
from index.figures.mentions.units import unit_after
from index.model.articles import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from index.figures.mentions.currencies import Currency
    from index.figures.mentions.units import Unit

# What was found at a place, and where to go on.
Read = tuple[tuple[Mention, ...], int]

_COUNTED_BY_ARTICLE = {"dozen", "hundred", "few", "couple", *SCALES, *DENOMINATORS}.union(
    "minute hour day week month year decade century generation".split()
)
_AFTER_ARTICLE = alternatives(_COUNTED_BY_ARTICLE)
_WHOLE_MULTIPLES = {
    "twice": 2, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6,
    "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100,
    "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4,
    "doubling": 2, "tripling": 3, "trebling": 3, "quadrupling": 4,
}  # fmt: skip
# "Will double", but no "double room".
_TO_MULTIPLY = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_MULTIPLIES = re.compile(r"\b(?:to|will|would|could|may|might|should|can)\s$", re.IGNORECASE)
_NUMBER_WORDS = {*CARDINALS, *ORDINALS, *VAGUE_MAGNITUDES, *MONTHS, "half", "quarter"}.union(
    _WHOLE_MULTIPLES, _TO_MULTIPLY
)
_WORDS = alternatives(_NUMBER_WORDS)
_PERIODS = alternatives(("year", "month", "week", *SEASONS, *MONTHS))
_FRACTIONS = "".join(VULGAR_FRACTIONS)
_TRIGGER = re.compile(
    # Most characters stand within a word, where only these begin a number; that is asked first.
    rf"""
    (?: (?<![^\W\d]) | (?=[\d{_FRACTIONS}'\u2019]) )
    (?: \.(?<![\w.]\.)(?=\d) | [\d{_FRACTIONS}]                        # ".5", "5", "½"
    | ['\u2019](?=\d0[sS])                                             # "the '80s"
    | (?i:\b(?:
        {_WORDS}(?:(?=\d)|\b)                                          # "twelve", "May17"
        | an?(?=[ -]{_AFTER_ARTICLE}\b)                                 # "a dozen"
        | several(?=[ ]{alternatives(("hundred", "dozen", *SCALES))})
        | (?:last|next|this|past)(?=[ ]{_PERIODS})                      # "last year"
        | {alternatives(SEASONS)}(?=(?:[ ]of|,)?[ ][12]\d{{3}})          # "spring 2018"
        | [QH](?=[1-4]\b)                                               # "Q4"
        | (?:minus|negative)(?=[\s-]\w)
        | A\.?D\.?(?=[ ]\d)
    )))""",
    re.VERBOSE,
)
_LETTERS = re.compile(r"[A-Za-z]++")
# Of most questions and many sentences the words tell, four times as fast, that nothing triggers.
_DIGIT = re.compile(rf"[\d{_FRACTIONS}]")
_TRIGGERING = frozenset(
    _LETTERS.findall(" ".join((*_NUMBER_WORDS, *_COUNTED_BY_ARTICLE, *SEASONS)))
).union("year month week minus negative".split())
_WORD_REST = re.compile(r"\w*+(?:\.\w++)*+")
# The sign of a number that it is written to, or of the currency before it.
_SIGN = re.compile(
    r"""
    (?:^|(?<=\()|(?<=[^\d\s]\s)) [-\u2212]$   # a minus, but not the dash of "3 -5" or "mid-5"
    | (?:(?<=\()|(?<=[^\d\s]\s)) (?P<dash>\u2013)$   # a dash for it, where a unit tells
    """,
    re.VERBOSE,
)
_MINUS_WORD = re.compile(r"\b(?:minus|negative)(?:\s|-)$", re.IGNORECASE)
# What may stand in a column of sums and is none: a share, a day, a ratio.
_NO_SUM = re.compile(r"[\d.,]{1,12}(?:%|[/:]\d)")
# What is counted in millions, and has no length.
_MANY = re.compile(
    r"\b(?:population|audience|circulation|membership|electorate|workforce|attendance|readership"
    r"|number|total|turnout|figure|tally)\b"
)
_NEAR = 60
_LONGEST_MINUS = 10
_MINUS_SIGNS = ("-", "\u2212")
_DIGITS_REST = re.compile(r"[\d.,]*+")
_PERIOD = re.compile(
    r"an?[ ](?P<unit>minute|hour|day|week|month|year|decade|century|generation)\b", re.IGNORECASE
)


def find_mentions(
    text: str, start: int, end: int, published: datetime.date | None = None
) -> list[Mention]:
    """Find every number from `start` to `end`, in the order of the text.

    >>> [found.value for found in find_mentions("At 3pm, 12 men left 2 dogs", 0, 26)]
    [12, 2]
    """
    if not _may_hold_number(text[start:end]):
        return []
    separate = list(_separate_mentions(text, start, end, published))
    if len(separate) < 2:
        return separate
    ranged = join_ranges(text, start, share_years(text, separate))
    return share_sides(text, list(share_units(text, ranged)))


def _may_hold_number(text: str) -> bool:
    if _DIGIT.search(text):
        return True
    return not _TRIGGERING.isdisjoint(_LETTERS.findall(text.lower()))


def _separate_mentions(
    text: str, start: int, end: int, published: datetime.date | None
) -> Iterator[Mention]:
    at = start
    free = start
    within = Span(start, end)
    while trigger := _TRIGGER.search(text, at, end):
        found, at = _read(text, trigger.start(), within, free, published)
        free = found[-1].right if found else free
        yield from found


def _read(text: str, at: int, within: Span, free: int, published: datetime.date | None) -> Read:
    """Read what begins at `at`; tell where to go on. Words before `free` belong to others."""
    currency = currency_before(text, _money_start(text, at), free)
    if currency and not (currency.scale > 1 and _NO_SUM.match(text, at, within.end)):
        return _read_money(text, at, currency, within, free)
    start, end = within.start, within.end
    dates = read_dates(text, at, end, published) if _stands_free(text, at) else ()
    if dates and not (dates[0].rule == "year" and is_labelled(text, at, start)):
        return dates, dates[-1].right
    skip = skip_shape if text[at].isdigit() else skip_words
    skipped = skip(text, at, start, end)
    if skipped:
        return (), skipped
    numeral = read_numeral(text, at, end)
    if numeral is None:
        return _article_duration(text, at, start, end) or _multiple_word(text, at, end)
    unit = unit_after(text, numeral.end, end)
    if unit and unit.name == "metre":
        numeral, unit = _in_millions(text, numeral, unit, within)
    numeral = _signed(text, numeral, unit, free)
    if _states_nothing(text, numeral, unit, within):
        return (), _past(text, numeral, end)
    mention = mention_of(text, numeral, unit, within)
    return (mention,), max(mention.right, numeral.end)


def _read_money(text: str, at: int, currency: Currency, within: Span, free: int) -> Read:
    numeral = read_numeral(text, at, within.end, money=True)
    if numeral is None:
        return (), at + 1
    if numeral.form == "vague":
        # "Exports, $ millions": in what a table counts.
        return (), numeral.end
    mention = money_of(text, numeral, currency, within)
    mention = _signed_money(text, mention, currency, free)
    return (mention,), max(mention.right, numeral.end)


def _in_millions(
    text: str, numeral: Numeral, unit: Unit, within: Span
) -> tuple[Numeral, Unit | None]:
    """Tell "25m kroner", "3.4m km" and "a population of 3m" from metres."""
    if text[unit.start : unit.end] != "m":
        return numeral, unit
    start, end = within.start, within.end
    further = unit_after(text, unit.end, end)
    counts = further or _MANY.search(text, max(start, numeral.start - _NEAR), numeral.start)
    scaled = read_numeral(text, numeral.start, end, money=True) if counts else None
    return (scaled, further) if scaled and scaled.end == unit.end else (numeral, unit)


def _signed(text: str, numeral: Numeral, unit: Unit | None, free: int) -> Numeral:
    """Take the sign of "-5 °C" in."""
    if not text[numeral.start].isdigit():
        return numeral
    sign = _SIGN.search(text, max(free, numeral.start - 4), numeral.start)
    if sign is None or (sign["dash"] and (unit is None or unit.kind == "money")):
        return numeral
    return replace(numeral, start=numeral.start - 1, value=-numeral.value)


def _signed_money(text: str, mention: Mention, currency: Currency, free: int) -> Mention:
    """Take the sign of "-$5", "$-5" and "minus $5" in."""
    left = currency.start
    sign = _SIGN.search(text, max(free, left - 4), left)
    sign = sign or _MINUS_WORD.search(text, max(free, left - _LONGEST_MINUS), left)
    if sign:
        return negative(replace(mention, left=sign.start()))
    return negative(mention) if text[mention.start - 1] in _MINUS_SIGNS else mention


def _stands_free(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return not (before.isalnum() or before in ("_", "$", "£", "€"))


def _money_start(text: str, at: int) -> int:
    """Give where a currency must end: also before the bracket or the minus of "$(5)", "$-5"."""
    before = text[at - 1 : at]
    signed = before in _MINUS_SIGNS and text[at - 2 : at - 1] in CURRENCY_SIGNS
    return at - 1 if before == "(" or signed else at


def _past(text: str, numeral: Numeral, end: int) -> int:
    if not text[numeral.start].isdigit():
        return numeral.end
    rest = _WORD_REST.match(text, numeral.end, end)
    return rest.end() if rest else numeral.end


def _states_nothing(text: str, numeral: Numeral, unit: Unit | None, within: Span) -> bool:
    start, end = within.start, within.end
    if numeral.form == "ordinal":
        return is_idle_ordinal(text, numeral, start, end)
    if numeral.form == "fraction" and is_idle_fraction(text, numeral, start, end):
        return True
    if is_capitalised_name(text, numeral, start, end) or is_table_scale(text, numeral, start, end):
        return True
    if is_hour(text, numeral, start, end):
        return True
    if unit:
        return is_attached(text, numeral, start) or _is_letter_of_name(text, numeral, unit, within)
    return is_part_of_name(text, numeral, start, end) or is_pronoun(text, numeral, start, end)


def _is_letter_of_name(text: str, numeral: Numeral, unit: Unit, within: Span) -> bool:
    """Tell "Form 10-K" and "the Fiat 125p" from 10 kelvins and 125 pence."""
    if unit.end - unit.start > 1:
        return False
    if is_labelled(text, numeral.start, within.start):
        return True
    return unit.name in SUBUNITS and follows_name(text, numeral, within.start, within.end)


def _article_duration(text: str, at: int, start: int, end: int) -> Read | None:
    """Read "a decade" as one where something says that it measures.

    "More than a decade" has a bound, "an hour and ten minutes" goes on in smaller units.
    """
    period = _PERIOD.match(text, at, end)
    if period is None:
        return None
    span, unit = period.span(), period["unit"].lower()
    found = Mention(*span, *span, "duration", 1, 1, 1, "a period of time", unit)
    whole = with_smaller(text, found, end, joined=True)
    if whole is found and bound_before(text, at, start) is None:
        return None
    return (whole,), whole.right


def _multiple_word(text: str, at: int, end: int) -> Read:
    word = _LETTERS.match(text, at, end)
    if word is None:
        rest = _DIGITS_REST.match(text, at + 1, end)
        return (), rest.end() if rest else at + 1
    value = _WHOLE_MULTIPLES.get(word.group().lower())
    if _MULTIPLIES.search(text, max(0, at - 7), at):
        value = _TO_MULTIPLY.get(word.group().lower(), value)
    if value is None:
        return (), word.end()
    span = word.span()
    return (Mention(*span, *span, "multiple", value, value, value, "multiple word"),), word.end()
