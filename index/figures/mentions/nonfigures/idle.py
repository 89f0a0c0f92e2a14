"""Number words that count nothing: pronouns, hours, ordinals of speech, heads of tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import STOP_WORDS
from index.english.forms import IRREGULAR_PASTS, is_plural

if TYPE_CHECKING:
    from index.english.numerals import Numeral

_NAME_AFTER = re.compile(r"[ ][A-Z]")
_HOUR = re.compile(
    r"[ ](?:o['\u2019]clock|in[ ]the[ ](?:early[ ])?(?:morning|afternoon|evening)|at[ ]night)\b",
    re.IGNORECASE,
)
_TO_HOUR = re.compile(r"\b(?:at|from|until|till|before|after|by|past|since|to)[ ]$", re.IGNORECASE)
_HALF_OF_WORD = re.compile(r"[-\u2010][a-z]|(?:time|way)")
_QUARTER_GOES_ON = re.compile(r"[ ]of\b|[ ]?[.,;)]|$|[ ](?:more|less|to|as)\b")
# What follows the pronoun "one", and never the number.
_PRONOUN_FOLLOWERS = STOP_WORDS | frozenset(
    "'s \u2019s another because since more thing only can't cannot never ever always often usually "
    "each day "
    "now off like per not".split()
)
_PRONOUN_LEADERS = re.compile(
    r"""\b(?:
        the|that|this|which|each|every|any|no|some|everyone|someone|another|other     # determiners
        | last|next|previous|first|only|right|wrong|new|old|big|good|bad|best|lone|number
        | is|as|from|for|to|your|my|his|her|their
    )[ -]$""",
    re.IGNORECASE | re.VERBOSE,
)
# "One possible reason is …": it opens a thought and counts nothing.
_ONE_OF_THOUGHT = re.compile(
    r"[ ](?:[a-z]{3,14}[ ])?(?:reason|way|explanation|option|possibility|idea|problem|example"
    r"|concern|question|theory|issue|solution|answer|view|aspect|difference|factor|advantage)"
    r"[ ](?:is|was)\b"
)
_ONE_FOLLOWER = re.compile(r"(?P<hyphen>-)?[ \u00a0]?(?P<word>[A-Za-z'\u2019]{1,24}+)")
_PARTICIPLES = frozenset("known seen taken given written shown born begun done spoken sung".split())
_LATER_ORDINAL = re.compile(
    r"[ ]?(?:,|[-\u2010\u2011]|[ ](?:time|of[ ]all|and[ ]foremost|name|lady|aid|hand|class|person"
    r"|thing|party|place[ ]to)\b)",
    re.IGNORECASE,
)
# "They are third, four points behind": what a rank stands behind.
_RANKED = re.compile(
    r"\b(?:is|are|was|were|be|finish\w*|c[ao]me|stand|stands|stood|lie|lies|lying|sit|sits|rank\w*"
    r"|place[sd]?|now)\s$"
)
_ORDINAL_LEADERS = re.compile(
    r"\b(?:at|per|a|every|each|split|from|when|one|until)[ ]$", re.IGNORECASE
)
_HALF_LEADERS = re.compile(
    r"\b(?:first|second|third|other|better|latter|former|top|bottom|upper|lower|left|right|front"
    r"|back|rear|(?:north|south|east|west)(?:ern)?|this|each)[ -]$",
    re.IGNORECASE,
)


def is_table_scale(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell the head of a table, "(in millions)", from millions of people.

    >>> from index.english.numerals import read_numeral
    >>> is_table_scale("sales (in millions)", read_numeral("sales (in millions)", 10, 19), 0, 19)
    True
    """
    if numeral.form != "vague":
        return False
    if text.startswith(" of ", numeral.end, end):
        return text.startswith("(in ", numeral.start - 4)
    return text[max(start, numeral.start - 3) : numeral.start].lower() == "in "


def is_hour(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell an hour of the day, "from four in the morning", from four things.

    >>> from index.english.numerals import read_numeral
    >>> is_hour("at ten at night", read_numeral("at ten at night", 3, 15), 0, 15)
    True
    """
    if _HOUR.match(text, numeral.end, end) is None:
        return False
    return _TO_HOUR.search(text, max(start, numeral.start - 8), numeral.start) is not None


def is_pronoun(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell the pronoun "one" from the number.

    >>> from index.english.numerals import read_numeral
    >>> is_pronoun("one blew himself up", read_numeral("one", 0, 3), 0, 19)
    True
    >>> is_pronoun("one civilian died", read_numeral("one", 0, 3), 0, 17)
    False
    """
    if text[numeral.start : numeral.end].lower() != "one":
        return False
    if _PRONOUN_LEADERS.search(text, max(start, numeral.start - 12), numeral.start):
        return True
    following = _ONE_FOLLOWER.match(text, numeral.end, end)
    if following is None:
        # A lone "one" in a text of its own is the number; before a stop it stands for a noun.
        return numeral.start > start
    word = following["word"].lower()
    if _ONE_OF_THOUGHT.match(text, numeral.end, end):
        return True
    if following["hyphen"] and word in ("time", "on", "to", "way", "off", "sided"):
        return True
    if word in _PRONOUN_FOLLOWERS or word in IRREGULAR_PASTS or word.endswith("ed"):
        return True
    # "One wonders whether": no plural is counted by one.
    return numeral.start == start and word.endswith("s") and is_plural(word)


def is_idle_ordinal(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell an ordinal that orders the speech, or belongs to a name, from a rank.

    >>> from index.english.numerals import read_numeral
    >>> is_idle_ordinal("First, this helps", read_numeral("First", 0, 5), 0, 17)
    True
    >>> is_idle_ordinal("She finished second!", read_numeral("second", 0, 6), 0, 20)
    False
    """
    word = text[numeral.start : numeral.end]
    if word[0].isupper() and numeral.start > start:
        return True
    if text.startswith(",", numeral.end) and _RANKED.search(
        text, max(start, numeral.start - 12), numeral.start
    ):
        return False
    leading = _ORDINAL_LEADERS.search(text, max(start, numeral.start - 8), numeral.start)
    if leading and word.lower() in ("first", "second"):
        return True
    if word[0].isdigit():
        return bool(_NAME_AFTER.match(text, numeral.end, end))
    if word.lower() == "first" and _is_adverb(text, numeral, start, end):
        return True
    at_head = numeral.start == start and text[numeral.end : numeral.end + 1] == ","
    return at_head or bool(
        _LATER_ORDINAL.match(text, numeral.end, end)
        and word.lower() in ("first", "second", "third")
    )


def _is_adverb(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "was first built" from "the first built"."""
    following = _ONE_FOLLOWER.match(text, numeral.end, end)
    verb = following["word"].lower() if following else ""
    is_verb = verb.endswith("ed") or verb in IRREGULAR_PASTS or verb in _PARTICIPLES
    determined = text[max(start, numeral.start - 4) : numeral.start].lower()
    return is_verb and not determined.endswith("the ")


def is_idle_fraction(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Tell "the second half" and "the fourth quarter" from fractions."""
    word = text[numeral.start : numeral.end].lower()
    before = (text, max(start, numeral.start - 14), numeral.start)
    if word in ("half", "a half"):
        if text[max(start, numeral.start - 4) : numeral.start].lower() == "and ":
            # "An hour and a half": the half is of what stands before it.
            return True
        glued = _HALF_OF_WORD.match(text, numeral.end, end)
        return bool(_HALF_LEADERS.search(*before) or glued)
    if word == "quarter":
        return True
    if word == "a quarter":
        goes_on = _QUARTER_GOES_ON.match(text, numeral.end, end)
        return goes_on is None
    return False
