"""What kind of figure a numeral is: money, age, multiple, a measure, or a plain count."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from index.english.classes import DETERMINER, MEASURE_WORDS
from index.english.countries import nation_of
from index.english.forms import is_plural
from index.english.numerals import read_numeral
from index.english.relations.nouns import is_person
from index.figures.mentions.bounds import bound_behind_noun
from index.figures.mentions.currencies import SUBUNITS
from index.figures.mentions.mention import Mention, negative, scaled
from index.figures.mentions.smaller import with_smaller
from index.figures.mentions.units import unit_after

if TYPE_CHECKING:
    from index.english.numerals import Numeral
    from index.figures.mentions.currencies import Currency
    from index.figures.mentions.units import Unit
    from index.model.articles import Span

_FOLD = re.compile(r"[- ]?fold\b|x\b(?!\d)", re.IGNORECASE)
_TIMES = re.compile(
    r"""[ \u00a0]times[ \u00a0](?=(?:
        as|more|less|fewer|larger|higher|greater|bigger|lower|faster|smaller|longer   # as many
        | that|what|its|their|the[ ](?!season|team) | [A-Z][a-z]+['\u2019]s           # its size
        | average|annual|median|normal|usual|typical|earnings|revenues?|sales|income|turnover
    )\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_FACTOR = re.compile(r"[ \u00a0]times\b(?![ ](?:an?|per|each|every|daily)\b)")
_AGE_AFTER = re.compile(
    r"""[- ]?(?P<unit>year|month|week|day)s?[- ](?:old|of[ ]age)s?\b
    | [ ]years?(?=[ ](?:or|and)[ ](?:older|younger)\b)
    | [ ]?(?:y/?o|yrs?[ ]old)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Those of whom ages are told.
PERSON = (
    r"people|(?:\w{2,12})?(?:man|woman|men|women)|child(?:ren)?|(?:(?:school)?(?:boy|girl)|teenager|youth|adult|patient"
    r"|player|voter|worker|resident|pensioner|guest|visitor|driver|victim|student|pupil|citizen"
    r"|customer|passenger|applicant|mother|father|parent|employee|widow|teacher|nurse|courier"
    r"|soldier|farmer|lawyer|miner|singer|doctor|clerk|sailor|cyclist|hiker|athlete|tourist"
    r"|refugee|migrant|brother|sister|daughter|son|cousin|grandmother|grandfather)s?"
)
# "Aged 18", "younger than 18", "anyone over 65": what stands before the number of an age.
_AGE_BEFORE = re.compile(
    rf"""\b(?:
        (?:age[sd]?|aging|ages?[ ]of)[ ](?:of[ ]|about[ ]|around[ ]|between[ ]|from[ ])?
        | (?:old|young)er[ ]than[ ]
        | (?:whom|them)[ ](?:is|are|was|were)[ ](?:over|under|above|below)[ ]
        | (?:those|anyone|everyone|{PERSON})
            [ ](?:(?:who[ ])?(?:is|are|was|were)[ ])?(?:over|under|above|below)[ ]
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
# "A boy of 15", if nothing is counted behind; a mother of 4 has so many.
_PERSON_OF = re.compile(
    rf"\b(?!(?:grand)?(?:mother|father|parent))(?:{PERSON}) of $", re.IGNORECASE
)
# "Mara Bell, a seamstress of 27 from Conakry".
_PERSON_SO_OLD = re.compile(
    r"\b[A-Z][\w\u2019'.-]{0,24},\san?\s(?:[a-z-]{2,20}\s)?(?P<noun>[a-z-]{3,20})\sof\s$"
)
_FROM_OR_WHO = re.compile(r"[ ](?:from|who|whose|named|called)\b")
# "My daughter is six, and"
_KIN_SO_OLD = re.compile(
    r"\b(?:my|your|his|her|our|their|whose)\s(?:[a-z-]{2,20}\s)?(?:grand)?(?:son|daughter|child"
    r"|baby|boy|girl|twin|brother|sister|mother|father|husband|wife|widow|nephew|niece|uncle|aunt"
    r"|cousin|fianc\u00e9e?)\s(?:is|was)\s(?:now\s|only\s|just\s|then\s)?$",
    re.IGNORECASE,
)
# "She took up jumping at 13, when": at no hour of the day, and no speed.
_ONCE = (
    r"(?:died|married|retired|debuted|emigrated|graduated|enlisted|left\s(?:school|home)"
    r"|(?:was|is|being)\s(?:orphaned|widowed|married|apprenticed))"
)
_AGE_AT = re.compile(
    rf"(?:\b(?:[Hh]e|[Ss]he|I|who|[A-Z][a-z\u2019'-]{{1,24}}\s[A-Z][a-z\u2019'-]{{1,24}})"
    rf"\s(?:had\s)?(?:first\s)?{_ONCE}"
    r"|\b(?:[Hh]e|[Ss]he|I|who)\s(?:had\s)?(?:first\s)?(?:took\sup|learn(?:ed|t)|founded|set\sup"
    r"|started|joined|entered|became|quit|gave\sup|published)\b[^.;,\d]{0,40})"
    r"(?:\sin\s[A-Z]\w{0,24})?\sat\s$"
)
# "Who had joined the office at nineteen": speeds and scores are written in digits.
_AGE_IN_WORDS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|who|I)\s(?!(?:bought|closed|kept|priced|put|set|sold|stood|valued)\b)"
    r"[^.;,:\d]{0,50}\sat\s$"
)
# "A Chadian of 17".
_NATIONAL_OF = re.compile(r"\ban?\s(?P<name>[A-Z][a-z]{3,14}) of $")
_AGE_APPOSITION = re.compile(r"(?:[A-Z][\w\u2019'-]{1,24},|,[ ](?:both|each|then|now))[ ]$")
# "Said the mayor, Ida Holm, 57."
_AGE_OF_SPEAKER = re.compile(
    r"\b(?:said|says|told|added|asked)\s(?:[a-z]{2,20}\s){0,4}[a-z]{2,20},\s"
    r"[A-Z][\w\u2019'-]{1,24}\s[A-Z][\w\u2019'-]{1,24},\s$"
)
# "The striker, 27, has scored": anything else that is one and has such a number measures.
_AGE_BEHIND_NOUN = re.compile(
    rf"\b(?:{DETERMINER}|one|another|my|our)[ ](?:[a-z-]{{2,20}}[ ]){{0,2}}"
    r"(?P<noun>[a-z-]{3,20}),[ ]$",
    re.IGNORECASE,
)
_AGE_IN_BRACKETS = re.compile(r"\b[A-Z][\w\u2019'-]{1,24} (?P<noun>[A-Z][\w\u2019'-]{1,24}) \($")
# "Who is 46,", "he was only 19 and": nothing is counted, and no unit stands behind.
_AGE_IS = re.compile(
    r"\b(?:who|I|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he)\s(?:is|was|am|are|were|turn(?:s|ed)?)\s(?:now\s|only\s|just\s|then\s)?$"
)
# "His pupil Tom Ayre, then only 26."
_AGE_THEN = re.compile(
    r"\b[A-Z][\w\u2019'-]{1,24}\s[A-Z][\w\u2019'-]{1,24},\s(?:then|now)\s(?:only|just|still|barely)\s$"
)
# "The median age is 7", "the average age of the crew was 34", "the age limit is 65".
_AGE_AS_LEVEL = re.compile(
    r"\b(?:the|average|median|mean|typical|minimum|maximum|legal|retirement|voting|drinking)\sage"
    r"(?:\slimit)?(?:\s(?:of|at|for|in)\s[^,.;:()\d]{1,40})?"
    r"\s(?:(?:is|was|will\sbe|has\sbeen|would\sbe)(?:\s(?:raised|lowered|cut|set|put))?"
    r"|rises?|rose|drops?|dropped|falls?|fell|goes\sup|went\sup|stands|stood)"
    r"(?:\s(?:to|from|at))?\s(?:now\s|only\s|just\s|then\s)?$",
    re.IGNORECASE,
)
# "Two thirds of the dead were over 75"
_AGE_OF_MANY = re.compile(
    rf"\b(?:{PERSON}|dead|injured|victims|members|staff|cases)\b(?:(?!\b(?:that|which|said|says?)\b)[^.;:\d]){{0,30}}"
    r"\s(?:is|are|was|were)\s(?:over|under|above|below)\s$",
    re.IGNORECASE,
)
# "A sergeant of 20"
_ONE_OF_AGE = re.compile(r"\b(?:an?|the|one)\s(?:[a-z-]{2,15}\s)?(?P<noun>[a-z-]{3,15})\sof\s$")
# "A father of 9", "the leader of 12"
_HAVE_MANY = frozenset("father mother parent grandfather grandmother member leader".split())
# "Ida Holm was 31 when she won"
_AGE_OF_NAMED = re.compile(
    r"(?:^|[,;]\s|\b(?:and|but)\s)(?:[A-Z][\w\u2019'-]{1,24}\s){2,3}(?:is|was)\s(?:only\s|just\s|still\s)?$"
)
_WHEN_SO_OLD = re.compile(r"\swhen\s(?:he|she)\b")
# Whoever is told to be so few is so old: "when she was six", "a boy of three".
_AGE_OF_CHILD = re.compile(
    r"\b(?:when\s(?:he|she|I)\s(?:was|turned)|a\schild\sof"
    r"|an?\s(?:[a-z-]{2,20}\s)?(?:boy|girl|toddler)\sof)"
    r"\s(?:only\s|just\s)?$"
)
# "Her grandson Jon, is 16."
_AGE_OF_NAME = re.compile(r"\b[A-Z][\w\u2019'-]{1,24},\s(?:is|was)\s(?:now\s|only\s|just\s)?$")
# "At 94, Marit Sund ran", "Now 63, she writes".
_AGE_OPENS = re.compile(
    r"(?:^\W{0,2}(?:At|Now|Still|Only|Just)|;\s(?:at|now)|,\s(?:and\s|but\s)?at)\s$"
)
# "A poet who at 63 cycles to work"
_AGE_OF_WHO = re.compile(r"\bwho,?\sat\s$")
_WHO_IS_OLD = re.compile(r",\s(?:he|she|[A-Z][\w\u2019'-]{1,24}\s(?:[A-Z]|is|was|has|had)\w*)\b")
_WHO_IS_OR_WAS = re.compile(rf"{_WHO_IS_OLD.pattern}|\s(?:he|she)\s")
_HOURS = 12
_AGE_ENDS = re.compile(r"[ ]?(?:[,.;)\u201d\"]|$)|[ ](?:and|but|when|at|who|or[ ]so)\b")
_TO_ANOTHER = re.compile(r"[ ]to[ ]\d")
_AGED, _LEAD = 34, 11
# What stands before a bracketed number in the row of a table: a head, a year, a sum, a currency.
_ROW = re.compile(r"(?:[\d$€£¥:;%)\u2013-]|\b(?:thousands|millions|billions))[ ]{0,2}\($")
_ROW_ENDS = re.compile(r"\)%?(?:;|$)")
_ROW_MARKS = re.compile(r"[:;]\s")
_NEAR = 80
_CLOSING = re.compile(r"(?P<percent>%)?\)")
# "Hundreds of miles", "half an hour", "a quarter of a mile": what may part a number and its unit.
_LINKS = {
    "vague": re.compile(r"[ ]of(?=[ ])"),
    "fraction": re.compile(r"[ ](?:of[ ])?an?(?=[ ])"),
}
_OF_ALL = re.compile(r"\s(?:in|of)\s")
# "For three quarters", unless "of" something: three times three months, and no fraction.
_QUARTERS = re.compile(r"\bquarters$", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:for|past|last|next|previous|these|those|first|after|in|within)[ ](?:the[ ])?$",
    re.IGNORECASE,
)
_ON_END = re.compile(r"(?![ ]of\b)[ ](?:in[ ]a[ ]row|running|straight|later|ago)\b|[ ]?[.,;]|$")
_CENTS = re.compile(r"[ ](?:and[ ])?")
_WORD_AFTER = re.compile(r"[ ]([a-z]++)\b")
_OF_WARES = re.compile(r"\sof\s[a-z]")
# Words of trade, beside which pounds are money.
_PAID = re.compile(
    r"\b(?:cost\w*|pa(?:y|ys|id|ying)|pric\w+|worth|fine[sd]?|fees?|charg\w+|sp(?:end\w*|ent)"
    r"|(?:sold|sells?|bought|went|auctioned)\b[^.;]{0,20}?\bfor|fetch\w*"
    r"|earn\w*|wages?|salar\w+|bills?|rents?|debts?|loans?|grants?|owe[sd]?|tax\w*|bail|damages)\b",
    re.IGNORECASE,
)
# Units that stand before a noun as its kind: "three cup ties", "five second places".
_KINDS_OF_THINGS = frozenset({"cup", "bar", "second", "quarter"})


def mention_of(text: str, numeral: Numeral, unit: Unit | None, within: Span) -> Mention:
    """Give a numeral with all that belongs to it, of the first kind that its words allow.

    Args:
        text: any text.
        numeral: a numeral in it, without a currency before it.
        unit: the unit that begins where it ends.
        within: its sentence.
    """
    plain = _plain(text, numeral)
    if numeral.form == "ordinal":
        return replace(plain, kind="ordinal", rule="ordinal")
    return (
        _age(text, plain, unit, within)
        or _quarters(text, plain, within)
        or _multiple(text, plain, within.end)
        or _bounded(
            text, _measured(text, _in_brackets(text, plain, within), numeral, unit, within), within
        )
    )


def money_of(text: str, numeral: Numeral, currency: Currency, within: Span) -> Mention:
    """Give a sum whose currency stands before it."""
    found = replace(
        _plain(text, numeral),
        left=currency.start,
        kind="money",
        unit=currency.name,
        rule="currency before",
    )
    if currency.scale > 1:
        found = scaled(found, currency.scale)
    if _is_loss(text, found, within):
        return negative(replace(found, right=found.end + 1, rule="accounting negative"))
    unit = unit_after(text, found.end, within.end)
    if unit and unit.kind == "money" and unit.name not in SUBUNITS:
        return replace(found, right=unit.end)
    return found


def _bounded(text: str, found: Mention, within: Span) -> Mention:
    """Take the bound behind a noun in: "100 inhabitants or more"."""
    bound = bound_behind_noun(text, found.right, within.end)
    return replace(found, bound=bound) if bound else found


def _plain(text: str, numeral: Numeral) -> Mention:
    is_vague = numeral.form == "vague"
    return Mention(
        start=numeral.start,
        end=numeral.end,
        left=numeral.start,
        right=numeral.end,
        kind="fraction" if numeral.form == "fraction" else "count",
        value=numeral.value,
        low=numeral.value,
        high=None if is_vague else numeral.value,
        rule=_rule(text, numeral),
        bound="at least" if is_vague else None,
        scale=numeral.scale,
    )


def _rule(text: str, numeral: Numeral) -> str:
    if numeral.form == "fraction":
        is_odds = _OF_ALL.search(text, numeral.start, numeral.end)
        return "odds" if is_odds else "fraction"
    if numeral.form == "vague":
        return "vague magnitude"
    return "digits" if text[numeral.start].isdigit() else "number words"


def _is_loss(text: str, found: Mention, within: Span) -> bool:
    """Tell the loss "$(310)", and "($310)" in a row, from "£75m ($141m)", which converts."""
    if not text.startswith(")", found.end, within.end):
        return False
    if text.startswith("(", found.start - 1):
        return True
    opening = found.left - 1
    return text.startswith("(", opening) and _is_of_row(text, opening, found.end, within)


def _quarters(text: str, plain: Mention, within: Span) -> Mention | None:
    """Tell "lost money for three quarters in a row" from three fourths."""
    if plain.kind != "fraction" or not _QUARTERS.search(text, plain.start, plain.end):
        return None
    lasting = _LASTING.search(text, max(within.start, plain.start - 16), plain.start)
    if lasting is None or not _ON_END.match(text, plain.end, within.end):
        return None
    count = int(plain.value * 4)
    end = plain.end - len(" quarters")
    return replace(
        plain, end=end, kind="duration", unit="quarter", value=count, low=count, high=count,
        rule="duration unit",
    )  # fmt: skip


def _in_brackets(text: str, plain: Mention, within: Span) -> Mention:
    """Read "(1,234)" in the row of a table as the loss that it is."""
    opening = plain.start - 1
    closing = _CLOSING.match(text, plain.end, within.end)
    if closing is None or not text.startswith("(", opening) or not text[plain.start].isdigit():
        return plain
    if not _is_of_row(text, opening, closing.end() - 1, within):
        return plain
    found = replace(plain, left=opening, right=closing.end(), rule="accounting negative")
    if closing["percent"]:
        found = replace(found, kind="percent", unit="percent")
    return negative(found)


def _is_of_row(text: str, opening: int, closing: int, within: Span) -> bool:
    """Tell a cell of a table, whose rows read "Head: 2019 (310); 2018 45", from a remark."""
    headed = _ROW.search(text, max(within.start, opening - 14), opening + 1)
    if not headed and not _ROW_ENDS.match(text, closing, within.end):
        return False
    near = (max(within.start, opening - _NEAR), min(within.end, closing + _NEAR))
    return _ROW_MARKS.search(text, *near) is not None


def _age(text: str, plain: Mention, unit: Unit | None, within: Span) -> Mention | None:
    after = _AGE_AFTER.match(text, plain.end, within.end)
    if after:
        period = (after["unit"] or "year").lower()
        return replace(plain, right=after.end(), kind="age", unit=period, rule="years old")
    if not isinstance(plain.value, int) or not 0 < plain.value < 120:
        return None
    if unit:
        return _age_in_units(text, plain, unit, within)
    if _AGE_BEFORE.search(text, max(within.start, plain.start - _AGED), plain.start):
        return replace(plain, kind="age", unit="year", rule="aged")
    if _is_age_alone(text, plain, within):
        return replace(plain, kind="age", unit="year", rule="age alone")
    if plain.value > 9 and _is_of_person(text, plain, within):
        return replace(plain, kind="age", unit="year", rule="age in apposition")
    return None


def _is_age_alone(text: str, plain: Mention, within: Span) -> bool:
    """Tell ages, of children too, that their sentence calls so or that can be nothing else."""
    lead = text[max(within.start, plain.start - _NEAR) : plain.start]
    # "The retirement age was raised from 65 to 67"
    if _TO_ANOTHER.match(text, plain.end, within.end):
        return _AGE_AS_LEVEL.search(lead) is not None
    if not _AGE_ENDS.match(text, plain.end, within.end):
        return False
    if _WHEN_SO_OLD.match(text, plain.end, within.end) and _AGE_OF_NAMED.search(lead):
        return True
    told = (_AGE_AS_LEVEL, _AGE_OF_CHILD, _AGE_THEN, _KIN_SO_OLD)
    return any(one.search(lead) for one in told)


def _is_of_person(text: str, plain: Mention, within: Span) -> bool:
    """Tell "his wife, 39, …", "Ann Lee (39)" and "who is 39," from other lone numbers."""
    before = (text, max(within.start, plain.start - _NEAR), plain.start)
    if text.startswith(")", plain.end):
        named = _AGE_IN_BRACKETS.search(*before)
        return named is not None and not is_plural(named["noun"])
    if text.startswith(",", plain.end) and _is_apposed(text, plain, within):
        return True
    if text[plain.end : within.end].strip() == "." and _AGE_OF_SPEAKER.search(*before):
        return True
    if _AGE_OPENS.search(text[max(within.start, plain.start - _LEAD) : plain.start]):
        # "At 16 she won", but "at 11 she rose": an hour of the day may stand there, too.
        who = _WHO_IS_OLD if _may_be_hour(plain) else _WHO_IS_OR_WAS
        return who.match(text, plain.end, within.end) is not None
    if not _may_be_hour(plain) and _AGE_OF_WHO.search(*before):
        return True
    person = _PERSON_SO_OLD.search(*before) if _FROM_OR_WHO.match(text, plain.end) else None
    if person and is_person(person["noun"]):
        return True
    return _AGE_ENDS.match(text, plain.end, within.end) is not None and _is_told_age(plain, *before)


def _is_told_age(plain: Mention, text: str, start: int, end: int) -> bool:
    """Tell an age from the words before it, where nothing is counted behind it."""
    told = _AGE_IN_WORDS if text[plain.start].isalpha() else _AGE_AT
    if not _may_be_hour(plain) and told.search(text, start, end):
        return True
    national = _NATIONAL_OF.search(text, start, end)
    if national and nation_of(national["name"]):
        return True
    one = _ONE_OF_AGE.search(text, start, end)
    if one and one["noun"] not in _HAVE_MANY and not _may_be_hour(plain) and is_person(one["noun"]):
        return True
    patterns = (_AGE_IS, _AGE_OF_NAME, _PERSON_OF, _AGE_OF_MANY)
    return any(pattern.search(text, start, end) for pattern in patterns)


def _may_be_hour(plain: Mention) -> bool:
    return isinstance(plain.value, int) and plain.value <= _HOURS


def _is_apposed(text: str, plain: Mention, within: Span) -> bool:
    """Tell "Darren Cole, 41, …" and "his wife, 39, …" from "the total, 41, …"."""
    if _AGE_APPOSITION.search(text, max(within.start, plain.start - 24), plain.start):
        return True
    behind = _AGE_BEHIND_NOUN.search(text, max(within.start, plain.start - _NEAR), plain.start)
    noun = behind["noun"].lower() if behind else ""
    return bool(noun) and noun not in MEASURE_WORDS and not is_plural(noun)


def _age_in_units(text: str, plain: Mention, unit: Unit, within: Span) -> Mention | None:
    """Tell "at the age of 6 years" from "a lag of 6 years"."""
    if unit.name not in ("year", "month"):
        return None
    aged = _AGE_BEFORE.search(text, max(within.start, plain.start - _AGED), plain.start)
    if aged is None or not aged.group().lower().startswith("age"):
        return None
    return replace(plain, right=unit.end, kind="age", unit=unit.name, rule="aged")


def _multiple(text: str, plain: Mention, end: int) -> Mention | None:
    fold = _FOLD.match(text, plain.end, end)
    times = None if fold else _TIMES.match(text, plain.end, end)
    if fold:
        return replace(plain, right=fold.end(), kind="multiple", rule="fold")
    if times:
        return replace(plain, right=times.end() - 1, kind="multiple", rule="times as many")
    # Nothing happens 2.8 times.
    factor = None if isinstance(plain.value, int) else _FACTOR.match(text, plain.end, end)
    if factor:
        return replace(plain, right=factor.end(), kind="multiple", rule="times as many")
    return None


def _measured(
    text: str, plain: Mention, numeral: Numeral, unit: Unit | None, within: Span
) -> Mention:
    link = _LINKS[numeral.form].match(text, plain.end) if numeral.form in _LINKS else None
    if link or plain.right > plain.end:
        unit = unit_after(text, link.end() if link else plain.right, within.end)
    if unit is None or _is_other_word(text, plain, unit):
        return plain
    if unit.name == "pound" and _is_sterling(text, numeral, unit, within.start):
        unit = replace(unit, name="GBP", kind="money")
    found = replace(plain, right=unit.end, kind=unit.kind, unit=unit.name, rule=f"{unit.kind} unit")
    if unit.name == "USD" and unit.kind == "money":
        return _with_cents(text, found, within.end)
    return with_smaller(text, found, within.end)


def _is_other_word(text: str, plain: Mention, unit: Unit) -> bool:
    """Tell units from the words they are spelled like: "5 won medals", "three cup ties"."""
    if unit.name == "KRW" and isinstance(plain.value, int) and plain.value < 100:
        return True
    if text[unit.start : unit.end] not in _KINDS_OF_THINGS or plain.value == 1:
        return False
    following = _WORD_AFTER.match(text, unit.end)
    return following is not None and is_plural(following[1])


def _is_sterling(text: str, numeral: Numeral, unit: Unit, start: int) -> bool:
    """Tell pounds that are paid from pounds that are weighed."""
    if numeral.scale >= 10**6:
        return True
    paid = _PAID.search(text, max(start, numeral.start - _NEAR // 2), numeral.start)
    return paid is not None and not _OF_WARES.match(text, unit.end)


def _with_cents(text: str, found: Mention, end: int) -> Mention:
    gap = _CENTS.match(text, found.right, end)
    cents = read_numeral(text, gap.end(), end) if gap else None
    unit = unit_after(text, cents.end, end) if cents else None
    if cents is None or unit is None or unit.name != "cent" or isinstance(found.value, str):
        return found
    value = round(found.value + cents.value / 100, 2)
    return replace(found, end=cents.end, right=unit.end, value=value, low=value, high=value)
