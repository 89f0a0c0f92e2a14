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
from index.english.forms import is_plural
from index.english.fragments import alternatives
from index.english.numerals import Numeral, read_numeral
from index.figures.mentions.bounds import bound_before
from index.figures.mentions.comparisons import share_currency
from index.figures.mentions.dates import read_date
from index.figures.mentions.mention import Mention, scaled
from index.figures.mentions.nonfigures import (
    is_attached,
    is_capitalised_name,
    is_idle_fraction,
    is_idle_ordinal,
    is_labelled,
    is_part_of_name,
    is_pronoun,
    is_table_scale,
    skip_shape,
)
from index.figures.mentions.ranges import join_ranges
from index.figures.mentions.units import Unit, currency_before, unit_after
from index.model import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

_AFTER_ARTICLE = alternatives(
    {"dozen", "hundred", "few", "couple", *SCALES, *DENOMINATORS}
    | {"minute", "hour", "day", "week", "month", "year", "decade", "century", "generation"}
)
_WHOLE_MULTIPLES = {
    "twice": 2, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6,
    "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100,
    "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4,
}  # fmt: skip
_WORDS = alternatives(
    {*CARDINALS, *ORDINALS, *VAGUE_MAGNITUDES, *MONTHS, *_WHOLE_MULTIPLES, "half", "quarter"}
)
_TRIGGER = re.compile(
    rf"(?<![\w.])\.(?=\d)|\d|[{''.join(VULGAR_FRACTIONS)}]|['\u2019](?=\d0s)"
    rf"|\b(?:{_WORDS}(?:(?=\d)|\b)|an?(?=[ -]{_AFTER_ARTICLE}\b)"
    rf"|several(?=[ ]{alternatives(('hundred', 'dozen', *SCALES))})"
    rf"|(?:last|next|this|past)(?=[ ]{alternatives(('year', 'month', 'week', *MONTHS))})"
    r"|(?:minus|negative)(?=\s\w)|A\.?D\.?(?=[ ]\d))",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-Za-z]++")
_WORD_REST = re.compile(r"\w*+(?:\.\w++)*+")
_WORD_AFTER = re.compile(r"[ ]([a-z]++)\b")
_SIGN = re.compile(r"(?:^|(?<=\()|(?<=[^\d\s]\s))[-\u2212]$")
_DIGITS_REST = re.compile(r"[\d.,]*+")
_PERIOD = re.compile(
    r"an?[ ](?P<unit>minute|hour|day|week|month|year|decade|century|generation)\b", re.IGNORECASE
)
_FOLD = re.compile(r"[- ]?fold\b|x\b(?!\d)", re.IGNORECASE)
_TIMES = re.compile(
    r"[ \u00a0]times[ \u00a0](?=(?:as|more|less|fewer|larger|higher|greater|bigger|lower|faster"
    r"|smaller|longer|the[ ](?!season|team)|that|what|its|their|[A-Z][a-z]+['\u2019]s)\b)",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"[- ]?(?P<unit>year|month|week|day)s?[- ](?:old|of[ ]age)s?\b|[ ]?(?:y/?o|yrs?[ ]old)\b",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:age[sd]?|aging|ages? of|age)[ ](?:of[ ]|about[ ]|around[ ]|between[ ]|from[ ])?$",
    re.IGNORECASE,
)
_AGE_APPOSITION = re.compile(r"[A-Z][\w\u2019'-]{1,24},[ ]$")
_ACCOUNTED = re.compile(r"\([$€£¥]?[ ]?$")
# What stands before a bracketed number in the row of a table: a head, a year, a sum, a currency.
_ROW = re.compile(r"(?:[\d$€£¥:;%\u2013-]|\b(?:thousands|millions|billions))[ ]{0,2}\($")
_ROW_ENDS = re.compile(r"\);")
_FEET_INCHES = re.compile(r"[ ]?(?P<inches>\d{1,2}(?:\.\d+)?)[ ]?(?:in|inches|inch)\b")
# "Hundreds of miles", "half an hour", "a quarter of a mile": what may part a number and its unit.
_LINKS = {
    "vague": re.compile(r"[ ]of(?=[ ])"),
    "fraction": re.compile(r"[ ](?:of[ ])?an?(?=[ ])"),
}
_OF_ALL = re.compile(r"\s(?:in|of)\s")
_CENTS = re.compile(r"[ ](?:and[ ])?")


def find_mentions(
    text: str, start: int, end: int, published: datetime.date | None = None
) -> list[Mention]:
    """Find every number from `start` to `end`, in the order of the text.

    >>> [found.value for found in find_mentions("At 3pm, 12 men left 2 dogs", 0, 26)]
    [12, 2]
    """
    separate = _separate_mentions(text, start, end, published)
    return list(share_currency(text, join_ranges(text, start, separate)))


def _separate_mentions(
    text: str, start: int, end: int, published: datetime.date | None
) -> Iterator[Mention]:
    at = start
    free = start
    while trigger := _TRIGGER.search(text, at, end):
        mention, at = _read(text, trigger.start(), Span(start, end), free, published)
        free = mention.right if mention else free
        if mention:
            yield mention


def _read(
    text: str, at: int, within: Span, free: int, published: datetime.date | None
) -> tuple[Mention | None, int]:
    """Read what begins at `at`; tell where to go on. Words before `free` belong to others."""
    start, end = within.start, within.end
    currency = currency_before(text, _money_start(text, at), free)
    if currency is None:
        date = read_date(text, at, end, published) if _stands_free(text, at) else None
        if date and not (date.rule == "year" and is_labelled(text, at, start)):
            return date, date.right
        skipped = skip_shape(text, at, start, end) if text[at].isdigit() else None
        if skipped:
            return None, skipped
    numeral = _signed(text, read_numeral(text, at, end, money=currency is not None), free)
    if numeral is None:
        return _article_duration(text, at, start, end) or _multiple_word(text, at, end)
    if currency is None and _states_nothing(text, numeral, start, end):
        return None, _past(text, numeral, end)
    mention = _mention(text, numeral, currency, start, end)
    return mention, max(mention.right, numeral.end)


def _signed(text: str, numeral: Numeral | None, free: int) -> Numeral | None:
    """Take a minus in: "-5 °C", but not the dash of "3 -5" or "mid-5"."""
    if numeral is None or not text[numeral.start].isdigit():
        return numeral
    sign = _SIGN.search(text, max(free, numeral.start - 4), numeral.start)
    if sign is None:
        return numeral
    return replace(numeral, start=numeral.start - 1, value=-numeral.value)


def _stands_free(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return not (before.isalnum() or before in ("_", "$", "£", "€"))


def _money_start(text: str, at: int) -> int:
    return at - 1 if text[at - 1 : at] == "(" else at


def _past(text: str, numeral: Numeral, end: int) -> int:
    if not text[numeral.start].isdigit():
        return numeral.end
    rest = _WORD_REST.match(text, numeral.end, end)
    return rest.end() if rest else numeral.end


def _states_nothing(text: str, numeral: Numeral, start: int, end: int) -> bool:
    if numeral.form == "ordinal":
        return is_idle_ordinal(text, numeral, start, end)
    if numeral.form == "fraction" and is_idle_fraction(text, numeral, start, end):
        return True
    if is_capitalised_name(text, numeral, start, end) or is_table_scale(text, numeral, start, end):
        return True
    if unit_after(text, numeral.end, end):
        return is_attached(text, numeral, start)
    return is_part_of_name(text, numeral, start, end) or is_pronoun(text, numeral, start, end)


def _article_duration(text: str, at: int, start: int, end: int) -> tuple[Mention, int] | None:
    """Read "a decade" as one where a bound says that it measures: "more than a decade"."""
    period = _PERIOD.match(text, at, end)
    if period is None or bound_before(text, at, start) is None:
        return None
    unit = period["unit"].lower()
    found = Mention(
        at, period.end(), at, period.end(), "duration", 1, 1, 1, "a period of time", unit
    )
    return found, period.end()


def _multiple_word(text: str, at: int, end: int) -> tuple[Mention | None, int]:
    word = _LETTERS.match(text, at, end)
    if word is None:
        rest = _DIGITS_REST.match(text, at + 1, end)
        return None, rest.end() if rest else at + 1
    value = _WHOLE_MULTIPLES.get(word.group().lower())
    if value is None:
        return None, word.end()
    span = word.span()
    return Mention(*span, *span, "multiple", value, value, value, "multiple word"), word.end()


def _mention(text: str, numeral: Numeral, currency: Unit | None, start: int, end: int) -> Mention:
    plain = Mention(
        start=numeral.start,
        end=numeral.end,
        left=numeral.start,
        right=numeral.end,
        kind="count",
        value=numeral.value,
        low=numeral.value,
        high=None if numeral.form == "vague" else numeral.value,
        rule="digits" if text[numeral.start].isdigit() else "number words",
        bound="at least" if numeral.form == "vague" else None,
        scale=numeral.scale,
    )
    if numeral.form == "ordinal":
        return replace(plain, kind="ordinal", rule="ordinal")
    if currency:
        return _money(text, plain, currency, end)
    return (
        _in_brackets(text, plain, start)
        or _age(text, plain, start, end)
        or _multiple(text, plain, end)
        or _measured(text, plain, numeral, end)
        or _plain_kind(text, plain, numeral)
    )


def _plain_kind(text: str, plain: Mention, numeral: Numeral) -> Mention:
    if numeral.form == "fraction":
        rule = (
            "odds"
            if " " in text[plain.start : plain.end] and _OF_ALL.search(text, plain.start, plain.end)
            else "fraction"
        )
        return replace(plain, kind="fraction", rule=rule)
    return replace(plain, rule="vague magnitude") if numeral.form == "vague" else plain


def _money(text: str, plain: Mention, currency: Unit, end: int) -> Mention:
    found = replace(
        plain, left=currency.start, kind="money", unit=currency.name, rule="currency before"
    )
    if currency.scale > 1:
        found = scaled(found, currency.scale)
    accounted = _ACCOUNTED.search(text, max(0, plain.start - 3), plain.start)
    if accounted and text[plain.end : plain.end + 1] == ")":
        return _negative(replace(found, right=plain.end + 1, rule="accounting negative"))
    unit = unit_after(text, plain.end, end)
    if unit and unit.kind == "money" and unit.name != "cent":
        return replace(found, right=unit.end)
    return found


def _in_brackets(text: str, plain: Mention, start: int) -> Mention | None:
    """Read "(1,234)" in the row of a table as the loss that it is."""
    enclosed = text[plain.start - 1 : plain.start] == "(" and text[plain.end : plain.end + 1] == ")"
    if not enclosed or not text[plain.start].isdigit():
        return None
    of_row = _ROW.search(text, max(start, plain.start - 14), plain.start)
    if not of_row and not _ROW_ENDS.match(text, plain.end):
        return None
    found = replace(plain, left=plain.start - 1, right=plain.end + 1, rule="accounting negative")
    return _negative(found)


def _negative(mention: Mention) -> Mention:
    if isinstance(mention.value, str):
        return mention
    value = -mention.value
    return replace(mention, value=value, low=value, high=value)


def _age(text: str, plain: Mention, start: int, end: int) -> Mention | None:
    after = _AGE_AFTER.match(text, plain.end, end)
    if after:
        unit = (after["unit"] or "year").lower()
        return replace(plain, right=after.end(), kind="age", unit=unit, rule="years old")
    if not isinstance(plain.value, int) or not 0 < plain.value < 120:
        return None
    aged = _AGE_BEFORE.search(text, max(start, plain.start - 18), plain.start)
    if aged and not unit_after(text, plain.end, end):
        return replace(plain, kind="age", unit="year", rule="aged")
    in_apposition = _AGE_APPOSITION.search(text, max(start, plain.start - 24), plain.start)
    if in_apposition and plain.value > 9 and text[plain.end : plain.end + 1] == ",":
        return replace(plain, kind="age", unit="year", rule="age in apposition")
    return None


def _multiple(text: str, plain: Mention, end: int) -> Mention | None:
    fold = _FOLD.match(text, plain.end, end)
    times = None if fold else _TIMES.match(text, plain.end, end)
    if fold:
        return replace(plain, right=fold.end(), kind="multiple", rule="fold")
    if times:
        return replace(plain, right=times.end() - 1, kind="multiple", rule="times as many")
    return None


def _measured(text: str, plain: Mention, numeral: Numeral, end: int) -> Mention | None:
    link = _LINKS[numeral.form].match(text, plain.end, end) if numeral.form in _LINKS else None
    unit = unit_after(text, link.end() if link else plain.end, end)
    if unit is None or _is_other_word(text, plain, unit):
        return None
    if unit.name == "pound" and numeral.scale >= 10**6:
        unit = replace(unit, name="GBP", kind="money")
    found = replace(plain, right=unit.end, kind=unit.kind, unit=unit.name, rule=f"{unit.kind} unit")
    if unit.name == "USD" and unit.kind == "money":
        return _with_cents(text, found, end)
    return _with_inches(text, found, end) if unit.name == "foot" else found


def _is_other_word(text: str, plain: Mention, unit: Unit) -> bool:
    """Tell units from the words they are spelled like: "5 won medals", "48m people"."""
    if unit.name == "KRW" and isinstance(plain.value, int) and plain.value < 100:
        return True
    if unit.name != "metre" or text[unit.start : unit.end] != "m":
        return False
    following = _WORD_AFTER.match(text, unit.end)
    return following is not None and is_plural(following[1])


def _with_cents(text: str, found: Mention, end: int) -> Mention:
    gap = _CENTS.match(text, found.right, end)
    cents = read_numeral(text, gap.end(), end) if gap else None
    unit = unit_after(text, cents.end, end) if cents else None
    if cents is None or unit is None or unit.name != "cent" or isinstance(found.value, str):
        return found
    value = round(found.value + cents.value / 100, 2)
    return replace(found, end=cents.end, right=unit.end, value=value, low=value, high=value)


def _with_inches(text: str, found: Mention, end: int) -> Mention:
    inches = _FEET_INCHES.match(text, found.right, end)
    if inches is None or isinstance(found.value, str):
        return found
    value = found.value + float(inches["inches"]) / 12
    return replace(found, right=inches.end(), value=value, low=value, high=value)
