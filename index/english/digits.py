"""Digits to their value: their groups and points, powers of ten, letters that scale them."""

from __future__ import annotations

import re
from fractions import Fraction

from index.english.cardinals import VULGAR_FRACTIONS, exact, plain
from index.english.forms import is_plural
from index.english.fragments import SPACE

# Letters that scale the digits they are written to. "m" and "t" are metres and tonnes, too.
SCALE_SUFFIXES = {
    "k": 10**3, "mil": 10**6, "mln": 10**6, "mio": 10**6, "mn": 10**6, "mm": 10**6, "m": 10**6,
    "bn": 10**9, "bln": 10**9, "mrd": 10**9, "b": 10**9, "tn": 10**12, "tln": 10**12,
    "trn": 10**12, "t": 10**12,
}  # fmt: skip
_MONEY_ONLY_SUFFIXES = frozenset({"m", "mm", "t", "mil"})
_MAY_STAND_APART = frozenset({"bn", "mn", "mln", "mio", "tn", "trn", "tln", "bln", "mrd"})
_SUFFIX = re.compile(rf"{SPACE}?([a-zA-Z]{{1,3}})(?![^\W_])")
_NEXT_WORD = re.compile(r"[ \u00a0]([a-z]++)\b")
# Plurals that are run, swum or built at a length: "the 110m hurdles".
_AT_A_LENGTH = frozenset("heats finals hurdles medleys qualifiers races relays sprints".split())
# More digits than this are an identifier or a key, not a quantity that somebody counted.
LONGEST_DIGITS = 18
# Three digits a group, with a space or an apostrophe between: "12 500", "1'250'000". Where more
# digits stand beside it, or a noun hangs on it ("12 500-seat halls"), they are several numbers.
_SPACED_RUN = (
    r"(?<![\d.,<>\u2013-])(?<!\d[ ])[1-9]\d{0,2}(?P<gap>[ '\u2019])\d{3}(?:(?P=gap)\d{3}){0,4}+"
    r"(?:\.\d{1,9}+)?(?![.,'\u2019]?\d|[ ]\d|-[a-z])"
)
# Digits with the signs that may stand inside a number; what they are worth is decided after. Of a
# run that is too long only so much is read as shows that it is: it is read again at each sign.
DIGIT_RUN = rf"{_SPACED_RUN}|\d{{1,19}}+(?:[.,\u202f\u2009\u00a0]\d{{1,19}}+){{0,9}}+"
GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u202f\u2009\u00a0'\u2019]\d{3})+(?:\.\d+)?"
)
INDIAN_GROUPED = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺\u2212\u2013", "0123456789-+--")
_POWER_OF_TEN = re.compile(
    r"""
    [ ]?[×xX*·⋅][ ]?10                          # "3 × 10", raised by "^8" or "⁸"
        (?: \^(?P<caret>[-\u2212\u2013]?\d{1,2}) | (?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}) )
    | (?P<capital>[eE])(?P<e>[+-]?\d{1,2})
    """,
    re.VERBOSE,
)
_POWER_ALONE = re.compile(r"\^(?P<caret>[-\u2212]?\d{1,2})|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_GOES_ON = re.compile(r"\w|\.\d")


def digits_value(run: str) -> int | float | None:
    """Give the value of digits with their commas and point; None where they are no one number.

    >>> digits_value("1,674.5"), digits_value("4.800"), digits_value("1.2.3")
    (1674.5, 4.8, None)
    """
    if len(run) > LONGEST_DIGITS:
        return None
    if run.startswith("."):
        return float(run)
    if not (PLAIN.fullmatch(run) or GROUPED.fullmatch(run) or INDIAN_GROUPED.fullmatch(run)):
        return None
    bare = re.sub(r"[,\s'\u2019]", "", run)
    return float(bare) if "." in bare else int(bare)


_MIXED_JOINT = re.compile(r"[ \u00a0](?:and[ \u00a0])?")
_VULGAR = re.compile("[" + "".join(VULGAR_FRACTIONS) + "]")
_SLASHED = re.compile(rf"(\d{{1,3}}){SPACE}?/{SPACE}?(\d{{1,3}})(?![/.,]*+\d)")


def power_of_ten(text: str, run: str, at: int, end: int) -> tuple[int, int] | None:
    """Read what raises digits to a power of ten, as scientists write it.

    Args:
        text: any text.
        run: the digits before.
        at: where they end.
        end: where reading stops, exclusive.

    Returns:
        The exponent and where it ends.

    >>> power_of_ten("6.02×10²³", "6.02", 4, 9), power_of_ten("1.2e6", "1.2", 3, 5)
    ((23, 9), (6, 5))
    """
    match = _POWER_OF_TEN.match(text, at, end)
    if match is None and run == "10":
        return _ten_alone(text, at, end)
    if match is None or _GOES_ON.match(text, match.end(), end):
        return None
    # A name may look like it: "the 7E7 airliner".
    if match["capital"] == "E" and "." not in run and match["e"].isdecimal():
        return None
    return _exponent(match["caret"] or match["raised"] or match["e"]), match.end()


def _ten_alone(text: str, at: int, end: int) -> tuple[int, int] | None:
    match = _POWER_ALONE.match(text, at, end)
    if match is None or _GOES_ON.match(text, match.end(), end):
        return None
    exponent = _exponent(match["caret"] or match["raised"])
    # A small raised digit may be the mark of a footnote. The ten itself is one power.
    return None if 0 <= exponent < 3 else (exponent - 1, match.end())


def _exponent(written: str) -> int:
    return int(written.translate(_RAISED))


def scale_suffix(text: str, at: int, end: int, *, money: bool) -> tuple[int, int] | None:
    """Read the letters that scale the digits before them.

    Args:
        text: any text.
        at: where the digits end.
        end: where reading stops, exclusive.
        money: whether a currency stands before, so that "m" and "t" scale.

    Returns:
        The scale and where it ends.

    >>> scale_suffix("20m phones", 2, 10, money=False), scale_suffix("2m wide", 1, 7, money=False)
    ((1000000, 3), None)
    """
    suffix = _SUFFIX.match(text, at, end)
    scale = SCALE_SUFFIXES.get(suffix[1].lower()) if suffix else None
    if suffix is None or scale is None or not _may_scale(text, suffix, end, money=money):
        return None
    return scale, suffix.end()


def _may_scale(text: str, suffix: re.Match[str], end: int, *, money: bool) -> bool:
    letters, is_attached = suffix[1].lower(), suffix.start() == suffix.start(1)
    if letters not in _MONEY_ONLY_SUFFIXES and (is_attached or letters in _MAY_STAND_APART):
        return True
    if letters in _MONEY_ONLY_SUFFIXES and (money or (is_attached and suffix[1] in ("M", "mil"))):
        return True
    # "20m phones" and "9 B people" are scaled, "20m wide" is measured.
    if letters not in ("m", "b", "mil") or not (is_attached or suffix[1] in ("M", "B", "mil")):
        return False
    word = _NEXT_WORD.match(text, suffix.end(), end)
    return word is not None and is_plural(word[1]) and word[1] not in _AT_A_LENGTH


def slashed_fraction(text: str, at: int, end: int) -> tuple[Fraction, int] | None:
    """Read "3/4", with where it ends; a ratio above one ("9/4") has the value 0 and is none.

    >>> slashed_fraction("3/4 of", 0, 6)
    (Fraction(3, 4), 3)
    """
    match = _SLASHED.match(text, at, end)
    if match is None:
        return None
    above, below = int(match[1]), int(match[2])
    return (Fraction(above, below) if 0 < above < below else Fraction(0)), match.end()


def fraction_behind(text: str, at: int, end: int) -> tuple[Fraction, int] | None:
    """Read the fraction that digits go on with, and where it ends: "7 3/4", "2½".

    >>> fraction_behind("2½", 1, 2)
    (Fraction(1, 2), 2)
    """
    joint = _MIXED_JOINT.match(text, at, end)
    start = joint.end() if joint else at
    vulgar = _VULGAR.match(text, start, end)
    if vulgar:
        return VULGAR_FRACTIONS[vulgar.group()], vulgar.end()
    part = slashed_fraction(text, start, end) if joint else None
    return part if part and part[0] else None


def scaled_digits(
    text: str, run: re.Match[str], value: float, end: int, *, money: bool
) -> tuple[int | float, int, int] | None:
    """Give digits with what is written to them: their value, scale and end; None for no scale."""
    power = power_of_ten(text, run.group(), run.end(), end)
    if power:
        return plain(exact(value) * Fraction(10) ** power[0]), 1, power[1]
    suffix = scale_suffix(text, run.end(), end, money=money)
    return (plain(exact(value) * suffix[0]), *suffix) if suffix else None
