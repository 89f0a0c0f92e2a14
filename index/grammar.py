"""The words and signs that numbers are written with, as tables and named regex fragments.

What repeats without a limit does so possessively (`++`, `*+`), or can end in one place only, so
that no text can make the engine try again what it has read: reading stays linear in its length.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

UNITS_AND_TEENS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
CARDINALS = UNITS_AND_TEENS | TENS
SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {
    # The one ordinal that its cardinal misleads writers to misspell so often that it must be read.
    "nineth": 9,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
}
# "second" is no denominator: one second is a duration.
DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {
    "half": 2,
    "quarter": 4,
}
PLURAL_DENOMINATORS = {word + "s": value for word, value in DENOMINATORS.items()} | {"halves": 2}
VULGAR_FRACTIONS = {
    sign: Fraction(numerator, denominator)
    for sign, numerator, denominator in (
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5),
        ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8),
        ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8),
    )
}  # fmt: skip
# Letters that scale the digits they are written to; some mean so only beside a currency.
SCALE_SUFFIXES = {
    "k": 10**3,
    "mil": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "m": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "t": 10**12,
}
MONEY_ONLY_SUFFIXES = frozenset({"m", "mm", "t", "mil"})
VAGUE_MAGNITUDES = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip

# Verbs whose past has no -ed to tell it by.
IRREGULAR_PASTS = frozenset(
    "ate became began bit blew bore bought broke brought built came caught chose did died drew "
    "drove fell felt fled flew forgot fought found gave got grew had heard held hid hit hung kept "
    "killed knew laid lay led left lost made meant met paid ran rode rose said sang sank sat saw "
    "sent set shook shot showed slept sold spent spoke stole stood struck swam swore taught "
    "thought threw told took understood went woke won wore wrote".split()
)

_PLURAL_NOUNS = frozenset(
    "people police men women children troops personnel staff cattle sheep fish aircraft teeth feet "
    "mice geese oxen media data criteria phenomena bacteria alumni species series offspring crew "
    "youth poor dead wounded injured missing homeless elderly clergy servicemen servicewomen "
    "policemen businessmen fishermen gunmen firefighters spectators".split()
)
_PLURAL_PEOPLE = re.compile(r"[A-Z]\w+(?:ese|ish|men)$")
_SINGULAR_IN_S = re.compile(r"(?:ss|us|is|'s|\u2019s|ics)$")
_NOT_PLURAL = frozenset(
    "always perhaps sometimes besides afterwards towards regards likes says shows includes remains "
    "makes takes gives gas lens bus news this thus plus has was is does goes becomes means".split()
)

SPACE = r"[^\S\n]"
# Digits with the signs that may stand inside a number; what they are worth is decided after.
DIGIT_RUN = r"\d++(?:[.,\u202f\u2009\u00a0]\d++)*+"
GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u202f\u2009\u00a0]\d{3})+(?:\.\d+)?"
)
INDIAN_GROUPED = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
# More digits than this are an identifier or a key, not a quantity that somebody counted.
LONGEST_DIGITS = 18
HYPHEN = "[-\u2010\u2011]"
DASH = "[-\u2010\u2011\u2012\u2013\u2014]"
MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)


def alternatives(words: Iterable[str]) -> str:
    """Join words into one regex alternative, the longest first, as plain text.

    Words that begin alike stand together: the engine tries alternatives one by one, and looks at
    a word of the text seven times faster when its first letter leaves only a few.

    >>> alternatives(("bn", "b", "million"))
    '(?:m(?:illion)|b(?:n|))'
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_letter.items())
    return f"(?:{'|'.join(groups)})"


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
    bare = re.sub(r"[,\s]", "", run)
    return float(bare) if "." in bare else int(bare)


def is_plural(word: str) -> bool:
    """Tell whether a word is a plural noun, by its form.

    >>> is_plural("citizens"), is_plural("people"), is_plural("always"), is_plural("series")
    (True, True, False, True)
    """
    lowered = word.lower()
    if lowered in _PLURAL_NOUNS or _PLURAL_PEOPLE.match(word):
        return True
    if not lowered.endswith("s") or len(lowered) < 4 or lowered in _NOT_PLURAL:
        return False
    return not _SINGULAR_IN_S.search(lowered)
