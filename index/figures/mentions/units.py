"""The unit behind a number: a name, a symbol or a currency, with its power and what it is by."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.english.classes import SIZES
from index.english.fragments import HYPHEN, SPACE, alternatives
from index.figures.mentions.currencies import CURRENCY_CODES, CURRENCY_SIGNS, currency_code
from index.figures.mentions.measures import NAMES, SYMBOLS

if TYPE_CHECKING:
    from index.model.articles import Kind

_LONGEST = 4
# The first word of every name: most words behind a number are none, and are passed by here.
_FIRST_WORDS = frozenset(
    name.replace("-", " ").split()[0].rstrip(".") for name in (*NAMES, *SYMBOLS, *CURRENCY_CODES)
) | frozenset({"usd", "eur", "gbp"})
_GAP = re.compile(rf"(?:{SPACE}{{0,2}}{HYPHEN}?{SPACE}?|{SPACE}{{1,2}})(?=[^\s\d])")
# Latin letters, and those of symbols; raised digits are none.
_LETTER = "[A-Za-zÀ-ÖØ-öø-žµμΩ]"
# "A 140-mile-wide storm"
_SIZE = f"(?:{alternatives([*SIZES, 'thick'])})"
_PIECE = re.compile(
    rf"""
    °(?:\s?[CF]\b | \s(?:Celsius|Fahrenheit|celsius|fahrenheit)\b)?   # a degree, of either scale
    | [%¢]
    | bit/s
    | {_LETTER}{{1,20}}(?:[-.](?!{_SIZE}\b){_LETTER}{{1,20}}){{0,3}}\.?   # "light-year", "U.S."
    """,
    re.VERBOSE,
)
_BARE = re.compile(r"[-\s.]")
_SIGN_AFTER = re.compile(rf"{SPACE}?([$€£¥₹])(?!{SPACE}?\d)")
_POWER = re.compile(rf"(?P<power>square|cubic|sq\.?|cu\.?){SPACE}", re.IGNORECASE)
_EXPONENT = re.compile(r"[²³23](?![\w.]\d)")
_SLASH = re.compile(rf"{SPACE}?/{SPACE}?(?=[^\W\d_])")
# "9.58s": seconds on a watch; "the 60s" are none.
_LONGEST_TIME = 3
_TIMED = re.compile(r"(?:\d\.\d|\.\d\d)s(?!\w)")
# Speeds and flows are one unit. What something is by the day, the head or the share is not: that
# is said of the number, and read with its clause.
_SPEED = re.compile(
    rf"{SPACE}(?:per|an?|every){SPACE}(?P<unit>second|minute|hour|gallon|litre|liter|kilometre"
    r"|kilometer|kilogram)\b",
    re.IGNORECASE,
)
_BELOW = {"h": "hour", "hr": "hour", "s": "second", "min": "minute", "liter": "litre",
          "kilometer": "kilometre", "d": "day", "yr": "year"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, where it stands and what kind of figure it makes."""

    start: int
    end: int
    name: str
    kind: Kind


def unit_after(text: str, start: int, end: int) -> Unit | None:
    """Find the unit that begins where a number ends, speeds in full.

    >>> unit_after("3.5 square miles", 3, 16).name
    'square mile'
    >>> unit_after("188 miles an hour", 3, 17).name
    'mile per hour'
    >>> unit_after("400-kV line", 3, 11).name
    'kilovolt'
    >>> unit_after("12 people", 2, 9) is None
    True
    """
    sign = _SIGN_AFTER.match(text, start, end)
    if sign:
        return Unit(sign.start(1), sign.end(1), CURRENCY_SIGNS[sign[1]], "money")
    if text.startswith("s", start) and _TIMED.match(text, max(0, start - _LONGEST_TIME), end):
        return Unit(start, start + 1, "second", "duration")
    gap = _GAP.match(text, start, end)
    gap_end = gap.end() if gap else start
    power = _POWER.match(text, gap_end, end)
    at = power.end() if power else gap_end
    spaced = any(c.isspace() for c in text[start:gap_end])
    unit = _longest_name(text, at, end, attached=not spaced)
    if unit is None:
        return None
    return _rated(text, _raised(text, unit, power, gap_end), end)


def unit_named(words: str) -> Unit | None:
    """Give the unit that some words begin with, as they do behind a number.

    >>> unit_named("kilos").name, unit_named("miles east").end, unit_named("people")
    ('kilogram', 5, None)
    """
    number = "2 "
    text = number + words
    unit = unit_after(text, len(number) - 1, len(text))
    return unit and replace(unit, start=unit.start - len(number), end=unit.end - len(number))


def _may_begin(piece: str) -> bool:
    bare = _BARE.split(piece, maxsplit=1)[0]
    return bare in _FIRST_WORDS or bare.lower() in _FIRST_WORDS or not piece[0].isalpha()


def _longest_name(text: str, start: int, end: int, *, attached: bool) -> Unit | None:
    first = _PIECE.match(text, start, end)
    if first is None or not _may_begin(first.group()):
        return None
    stops = _stops(text, first, end)
    for stop in reversed(stops):
        found = _named(text[start:stop], attached=attached)
        if found:
            return Unit(start, stop - found[2], found[0], found[1])
    return None


def _stops(text: str, first: re.Match[str], end: int) -> list[int]:
    """Give where each of the words ends that could be of a unit's name."""
    stops: list[int] = []
    piece: re.Match[str] | None = first
    while piece and len(stops) < _LONGEST:
        # "3 USD50 cards": the code belongs to the number behind it.
        if text[piece.end() : piece.end() + 1].isdecimal() and _is_code(piece.group()):
            break
        stops.append(piece.end())
        if text[piece.end() : piece.end() + 1] not in (" ", "\u00a0"):
            break
        piece = _PIECE.match(text, piece.end() + 1, end)
    return stops


def _is_code(word: str) -> bool:
    return word.isupper() and currency_code(word) is not None


def _named(words: str, *, attached: bool) -> tuple[str, Kind, int] | None:
    """Look a unit up, with and without the full stop behind it."""
    for trimmed in (0, 1) if words.endswith(".") else (0,):
        name = words[: len(words) - trimmed]
        symbol = SYMBOLS.get(name)
        if symbol and (attached or symbol[2]):
            return symbol[0], symbol[1], trimmed
        spaced = name.replace("\u00a0", " ").lower()
        if spaced in NAMES:
            return *NAMES[spaced], trimmed
        code = currency_code(name)
        if code:
            return code, "money", trimmed
    return None


def _raised(text: str, unit: Unit, power: re.Match[str] | None, start: int) -> Unit:
    """Give square and cubic units their name, from "sq mi", "km2" and "m³" alike."""
    if unit.kind != "quantity":
        return unit
    if power:
        prefix = "square" if power["power"].lower().startswith("sq") else "cubic"
        return Unit(start, unit.end, f"{prefix} {unit.name}", unit.kind)
    exponent = _EXPONENT.match(text, unit.end)
    if exponent is None or "metre" not in unit.name:
        return unit
    prefix = "square" if exponent.group() in "2²" else "cubic"
    return Unit(unit.start, exponent.end(), f"{prefix} {unit.name}", unit.kind)


def _rated(text: str, unit: Unit, end: int) -> Unit:
    """Take in what a unit is by: "km/h", "mg/dL", "miles an hour"."""
    if unit.kind != "quantity":
        return unit
    slash = _SLASH.match(text, unit.end, end)
    speed = None if slash else _SPEED.match(text, unit.end, end)
    if speed:
        below = speed["unit"].lower()
        return replace(unit, end=speed.end(), name=f"{unit.name} per {_BELOW.get(below, below)}")
    return _over(text, unit, slash.end(), end) if slash else unit


def _over(text: str, unit: Unit, start: int, end: int) -> Unit:
    piece = _PIECE.match(text, start, end)
    if piece is None:
        return unit
    word = piece.group().rstrip(".")
    name = _BELOW.get(word) or next(iter(_named(word, attached=True) or ()), None)
    if name is None:
        return unit
    below = _raised(text, Unit(start, start + len(word), str(name), "quantity"), None, start)
    squared = _EXPONENT.match(text, below.end)
    if squared and below.name == "second":
        below = replace(below, end=squared.end(), name="square second")
    return replace(unit, end=below.end, name=f"{unit.name} per {below.name}")
