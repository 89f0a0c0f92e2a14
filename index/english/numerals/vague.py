"""What "a", "several" and "hundreds" begin: "a dozen", "tens of thousands"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from index.english.cardinals import DENOMINATORS, VAGUE_MAGNITUDES, Cardinal, plain
from index.english.numerals.counting import read_on
from index.english.numerals.fractions import scaled_fraction
from index.english.numerals.numeral import Numeral, joined_word

_FRACTION_GOES_ON = re.compile(
    r"\s{1,9}(?:of|more|less|fewer|higher|lower|larger|smaller|as|from|to|since|over|in|on|and|but"
    r"|this|last|next|during|between|before|when|while|are|were|have|above|below|down|off|short|up"
    r"|\w{3,12}er\sthan)\b"
    r"|\s{0,9}(?:[^\w\s]|$)"
)
# "Nearly a third came from corners": of what a third one did, nobody says nearly.
_ROUGHLY = re.compile(
    r"\b(?:about|almost|around|barely|hardly|(?:less|more)\sthan|nearly|roughly)\s$", re.IGNORECASE
)
_LONGEST_ROUGHLY = 12
_OF_WORD = re.compile(r"\sof\s([a-z]++)", re.IGNORECASE)


def read_article(text: str, word: re.Match[str], end: int) -> Numeral | None:
    """Read what "a", "half", "several" begin: "a dozen", "half a million", "a third of"."""
    lowered = word.group().lower()
    if lowered in ("half", "quarter"):
        part = Fraction(1, DENOMINATORS[lowered])
        return scaled_fraction(text, word.start(), word.end(), part, end)
    following = joined_word(text, word.end(), end)
    if following is None:
        return None
    if lowered in ("several", "few", "couple"):
        return _read_several(text, word, end)
    return _read_a(text, word, following, end)


def _read_a(text: str, word: re.Match[str], following: re.Match[str], end: int) -> Numeral | None:
    name = following.group().lower()
    if name in ("few", "couple"):
        several = _read_several(text, following, end)
        return several and replace(several, start=word.start())
    if name in DENOMINATORS:
        part = Fraction(1, DENOMINATORS[name])
        fraction = scaled_fraction(text, word.start(), following.end(), part, end)
        goes_on = name == "half" or _FRACTION_GOES_ON.match(text, fraction.end, end)
        lead = max(0, word.start() - _LONGEST_ROUGHLY)
        is_rough = _ROUGHLY.search(text, lead, word.start())
        return fraction if goes_on or is_rough or fraction.form == "words" else None
    first = Cardinal(group=1).add(name)
    if first is None:
        return None
    return read_on(text, word.start(), following.end(), end, first, "words")


def _read_several(text: str, word: re.Match[str], end: int) -> Numeral | None:
    """Read "several hundred": at least one of the scale."""
    scale = joined_word(text, word.end(), end)
    if scale and scale.group().lower() == "of":
        scale = joined_word(text, scale.end(), end)
    total = Cardinal(group=1).add(scale.group().lower()) if scale else None
    if scale is None or total is None or total.scale == 1:
        return None
    # "Several hundred thousand": each scale multiplies the one before.
    further = joined_word(text, scale.end(), end)
    larger = total.add(further.group().lower()) if further else None
    if further and larger and larger.scale > total.scale:
        return Numeral(word.start(), further.end(), plain(larger.value), "vague", larger.scale)
    return Numeral(word.start(), scale.end(), plain(total.value), "vague", total.scale)


def read_vague(text: str, word: re.Match[str], end: int) -> Numeral | None:
    """Read "hundreds", "tens of thousands": only a lower limit."""
    first = word.group().lower()
    value, at = VAGUE_MAGNITUDES[first], word.end()
    joined = _OF_WORD.match(text, at, end)
    # Twice is as far as English goes: "tens of thousands of millions" is no news.
    if joined and joined[1].lower() in VAGUE_MAGNITUDES:
        value, at = value * VAGUE_MAGNITUDES[joined[1].lower()], joined.end()
    elif first == "tens" or (first == "scores" and not joined):
        return None
    return Numeral(word.start(), at, value, "vague", value)
