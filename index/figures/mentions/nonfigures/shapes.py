"""What is written with digits and is no number: times of day, versions, scores, marks of notes."""

from __future__ import annotations

import re

from index.english.cardinals import CARDINALS
from index.english.countries import is_place_name
from index.english.forms import is_plural
from index.english.fragments import DASH, alternatives

_TITLED_CARDINALS = alternatives(word.capitalize() for word in CARDINALS)
# Written with digits, and no number: each with what it is.
_SHAPES = {
    "time of day": r"""
        \d{1,2}(?:[:.][0-5]\d)?(?::[0-5]\d)?[ \u00a0]?(?i:[ap]\.?m)\b\.?
        | [0-2]?\d:[0-5]\d(?!\d)(?:h|hrs?)?
        | \d{1,2}[ ](?i:o['\u2019]clock)
        | [0-2]\d[0-5]\d(?=[ \u00a0](?:GMT|UTC|BST|CES?T|[ECMP][SD]T)\b)
        """,
    "phone number": r"""
        \d{1,3}[-. (]{1,2}\d{2,4}\)?[-. ]\d{3,4}[-. ]\d{2,4}(?!\d)     # +44 20 7946 0958
        | \d{3}[-.]\d{3}[-.]\d{4}(?!\d)                                # 202-555-0143
        | \d{3}\)[ ]?\d{3}-\d{4}(?!\d)                                # (202) 555-0143
        | 0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\d)                        # 0800 123 456
        """,
    "version": r"\d{1,19}+(?:\.\d++){2,}+(?:[.,]\d++)*+",
    "the attacks of September 11": r"9/11\b",
    "ratio": r"\d{1,3}:\d{1,3}(?!\d)",
    "coordinate": r"\d{1,3}(?:\.\d+)?°[ ]?(?:\d|[NSEW]\b)",
    "spaced digits": r"\d(?:[ ]\d){2,}+(?!\d)",
    "dimensions": r"\d{1,4}[x×]\d{1,4}(?!\d)",
    "name of two numbers": rf"\d{{1,3}}-{_TITLED_CARDINALS}\b",  # 7-Eleven
    "lines of a picture": r"(?:240|360|480|720|1080|1440|2160|4320)[pi]\b",
    "code": r"0\d{1,9}(?![.,:/-]?\d)",
    "formation": r"\d(?:-\d){2,3}(?![\d-])",
    "address": r"""
        \d{1,5}[A-Za-z]?[ ](?:[A-Z][a-z'\u2019]{1,20}[ ]){1,3}
        (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Terrace|Crescent|Gardens)\b
        """,
    "law report": r"""
        \d{1,4}[ ](?:U\.S\.(?:C\.)?|F\.[ ]?[234]d|S\.[ ]?Ct\.|SCC|WLR|CLR|All[ ]ER)[ ]\d{1,5}
        """,
    "school year": r"""
        # No "New Year", and no financial, fiscal or calendar one.
        (?<=\bYear[ ])(?<!New[ ]Year[ ])(?<!ial[ ]Year[ ])(?<!cal[ ]Year[ ])(?<!dar[ ]Year[ ])
        1?\d(?=[ ]?[.,;)]|$|[ ](?:pupil|student|child|class|exam|girl|boy|test)[a-z]{0,3}\b)
        """,
    "zip code": r"(?<=\b[A-Z]{2}[ ])\d{5}(?:-\d{4})?(?![,.]?\d)",
}
_SHAPE = re.compile("|".join(_SHAPES.values()), re.VERBOSE)
_SCORE = re.compile(rf"(\d{{1,3}})[ ]?(?:--|{DASH})[ ]?(\d{{1,3}})(?![\d%]|[ ]?percent)")
# What is said with a number and counts nothing.
_IDIOM = re.compile(
    r"(?:(?:(?<=\bin\s)|(?<=\bof\s))two\sminds|two-faced|two\sand\stwo\stogether|second\sthoughts?"
    r"|second\snature(?!\s[a-z])|sixth\ssense|seventh\sheaven|eleventh\shour)\b",
    re.IGNORECASE,
)
# "One day a fisherman found": at the head of its sentence.
_ONE_DAY = re.compile(
    r"One\sday(?=,?\s(?:the|he|she|they|it|we|I|last|an?\s(?!(?:day|week|month|year)\b))\b)"
)
# "By a vote of 7 to 4", "the vote was nine to three"; but "they voted two to four members in".
_VOTES = re.compile(
    rf"""
      \d{{1,3}}[ ]to[ ]\d{{1,3}} (?![\d%]|[ ]percent)
    | {alternatives(CARDINALS)}[ ]to[ ]{alternatives(CARDINALS)}
      (?= \s?(?:[.,;:)]|$) | [ ](?:against|and|as|at|for|in|on|to|when|with)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HOURS = alternatives(word for word, value in CARDINALS.items() if 0 < value <= 12)
# "At half past five", "at a quarter to six"; but "fell by a quarter to six".
_CLOCK = re.compile(
    rf"""
    (?:a[ ])?(?:
        (?:half|quarter|five|ten|twenty)[ ]past
      | (?: (?<=\bat[ ]a[ ]) | (?<=\bat[ ]) )quarter[ ]to
    )[ ](?:{_HOURS}|1?\d|midnight|noon)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_VOTED = re.compile(
    r"\bvote[ds]?(?:,[^,;.]{1,50},)?[ ](?:(?:of|was|by|stood[ ]at)[ ])?$", re.IGNORECASE
)
_LONGEST_VOTE = 70
_WON = re.compile(
    r"\b(?:won|wins?|winning|lost|lose|beat|beats|beaten|defeat\w*|victor\w*|score\w*|final|draw"
    r"|drew|tied|tie|edged|upset|record|lead|led|vote|trail\w*|penalties)\b",
    re.IGNORECASE,
)
_LIST_MARKER = re.compile(r"\(?\d{1,2}[ ]?[.)](?:[ ](?=\S)|$)")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]")
# "2018 (4) $39,383": the bracket is a mark, for the sum stands behind it.
_VALUE = re.compile(r"[ ]?[$€£¥]?[ ]{0,2}\(?\d")
# A cell of a row stands behind its head: a year, a sign, a bracket, a colon.
_ACCOUNTED = re.compile(r"(?:\b(?:19|20)\d\d|[$€£:)])\s{1,2}$")
_GOES_ON = re.compile(r"[ ](?!thousand|million|billion|percent)[a-z]")
_NOUN_BEFORE = re.compile(r"\b([A-Za-z]\w{2,30}) $")
# "Ann Lee (54)": whoever has a name of two has an age.
_WHOLE_NAME = re.compile(r"\b[A-Z][\w\u2019'-]{1,24} [A-Z][\w\u2019'-]{1,24} $")
_LONGEST_NAME = 52
_PARENTHESISED = re.compile(r"\((\d{1,2}|[ivx]{1,4})\)")


def skip_shape(text: str, at: int, start: int, end: int) -> int | None:
    """Find what only looks like a number at `at`; tell where it ends.

    >>> skip_shape("call 202-555-0143 now", 5, 0, 21)
    17
    >>> skip_shape("about 400 people", 6, 0, 16) is None
    True
    """
    shape = _SHAPE.match(text, at, end)
    if shape:
        return shape.end()
    return _score(text, at, start, end) or _marker(text, at, start, end)


def skip_words(text: str, at: int, start: int, end: int) -> int | None:
    """Find the votes, the time of day or the saying that number words at `at` tell, up to its end.

    >>> skip_words("at half past five", 3, 0, 17), skip_words("half of it", 0, 0, 10)
    (17, None)
    >>> skip_words("in two minds", 3, 0, 12), skip_words("in two mills", 3, 0, 12)
    (12, None)
    """
    told = _CLOCK.match(text, at, end) or _IDIOM.match(text, at, end)
    told = told or (_ONE_DAY.match(text, at, end) if at == start else None)
    return told.end() if told else _votes(text, at, start, end)


def _votes(text: str, at: int, start: int, end: int) -> int | None:
    votes = _VOTES.match(text, at, end)
    voted = votes and _VOTED.search(text, max(start, at - _LONGEST_VOTE), at)
    return votes.end() if votes and voted else None


def _score(text: str, at: int, start: int, end: int) -> int | None:
    """Tell "won 24-10" from "10-15 people"."""
    votes = _votes(text, at, start, end)
    if votes:
        return votes
    score = _SCORE.match(text, at, end)
    if score is None:
        return None
    descends = int(score[1]) > int(score[2])
    if descends or _WON.search(text, max(start, at - 60), at):
        return score.end()
    return None


def _marker(text: str, at: int, start: int, end: int) -> int | None:
    """Find a list marker at the head of the sentence, or a footnote mark anywhere."""
    opening = at - 1 if at > start and text[at - 1] in "([" else at
    if opening == start:
        listed = _LIST_MARKER.match(text, opening, end)
        if listed:
            return listed.end()
    if opening == at:
        return None
    note = _FOOTNOTE.match(text, opening, end) or _PARENTHESISED.match(text, opening, end)
    if note is None or (text[opening] == "(" and _is_told(text, opening, note, start)):
        return None
    return note.end()


def _is_told(text: str, opening: int, note: re.Match[str], start: int) -> bool:
    """Tell "2019 (25)" of a row and "farmers (25)" from the mark of a note."""
    if _VALUE.match(text, note.end()) or text.startswith(":", note.end()):
        return False
    if text.startswith("%", note.end()):
        return True
    if _ACCOUNTED.search(text, max(start, opening - 7), opening):
        return _GOES_ON.match(text, note.end()) is None
    if _WHOLE_NAME.search(text, max(start, opening - _LONGEST_NAME), opening):
        return text.startswith(")", note.end() - 1) and note.group()[1:-1].isdecimal()
    noun = _NOUN_BEFORE.search(text, max(start, opening - 32), opening)
    counts = noun and (is_plural(noun[1]) or is_place_name(noun[1]))
    return bool(counts) and len(note.group()) == len("(25)") and note[1].isdecimal()
