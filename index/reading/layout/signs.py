"""What a line is by itself: prose, a name, a date, a byline, a credit, a heading."""

from __future__ import annotations

import re
from typing import Literal

from index.english.calendar import MONTH_NAME, WEEKDAYS
from index.english.classes import STOP_WORDS
from index.english.fragments import alternatives
from index.reading.layout.page_words import DATED, NOTE_NUMBER

PROSE_WORDS = 8
_SHORT_PROSE_WORDS = 3
_HEADING_WORDS = 14
_LONGEST_LINE = 300

_SENTENCE_ENDS = frozenset(".!?…")
# Numbers of notes, which stand behind the sign that ends a sentence: "It sank.[1][2]".
_NOTE_ENDS = ("]", "¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹")
_NOTES = re.compile(rf"(?:{NOTE_NUMBER})++$")
_LONGEST_NOTES = 40
_CREDIT = re.compile(
    r"(?:(?:image|photo|picture) )?(?:credits?|photographs?|photos?|images?)(?: by)?\s*:\s*\S"
    r"|©(?!\s*(?:copyright|\d))",
    re.IGNORECASE,
)
_NAMES = r"[A-Z][\w.'’-]*(?:,? [\w.'’&-]+){0,9}"
_CALLINGS = (
    "author|editor|correspondent|reporter|journalist|professor|lecturer|fellow|analyst|expert"
    "|researcher|scholar|writer|columnist|consultant|contributor|PhD|student"
)
_BYLINE = re.compile(
    r"(?:(?:(?:Written|Words|Story|Text|Report(?:ed)?|Article) )?[Bb][Yy]:?|Authors?:|Writer:) "
    rf"(?:(?:our|the|a|staff|special|guest) (?:[a-z]+ ){{0,3}}?(?:{_CALLINGS})s?,? )?"
    rf"(?P<names>{_NAMES})(?: ?[|(/·•–—].{{0,80}})?"
)
_GAP = re.compile(r",? ")
# What may stand in a line that only says when: "Published: Mon 14 Feb 2020 | 07:45 GMT (updated)".
_DATE_WORD = re.compile(
    rf"(?:{MONTH_NAME}\.?|{alternatives(WEEKDAYS)}|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?"
    r"|\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m\.?|[A-Z]{2,5}T|UTC|Z|T|at|on|of|in|and|the|date|time|first|last"
    rf"|{DATED}|modified|created|issued|release[d]?|edited|ago|hours?|hrs?|minutes?"
    r"|mins?|days?|o['’]clock|today|yesterday)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+(?:\.[A-Za-z]\b\.?|['’]clock)*")
_DATED = re.compile(
    rf"\b{MONTH_NAME}\b\.?|\b\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}\b|\b\d{{1,2}}:\d\d\b|\bago\b",
    re.IGNORECASE,
)
_DATE_WORDS = 16
_NUMBERED = re.compile(
    r"(?:chapter|part|book|section|volume|appendix|act|scene|canto)[ ]\d{1,3}\b.{0,80}",
    re.IGNORECASE,
)
_OPENS_NOTE = re.compile(r"the (?:author|writer)\b", re.IGNORECASE)
_AUTHOR_DOES = re.compile(
    r"\b(?:is|was|has|works|writes|teaches|covers|reports|serves|holds)\b", re.IGNORECASE
)
_AUTHOR_IS = re.compile(rf"\b(?:{_CALLINGS})\b", re.IGNORECASE)
_NOTE_WORDS = 60


def ends_sentence(words: str) -> bool:
    """Tell whether a sign that ends a sentence stands behind the last word.

    >>> [ends_sentence(words) for words in ("It is over.”", "It is over.[1]", "Is it? No", "")]
    [True, True, False, False]
    """
    for character in reversed(words):
        if character in _SENTENCE_ENDS:
            return True
        if character.isalnum() or character == "_":
            break
    return words.endswith(_NOTE_ENDS) and _ends_before_notes(words[-_LONGEST_NOTES:])


def _ends_before_notes(words: str) -> bool:
    notes = _NOTES.search(words)
    return notes is not None and ends_sentence(words[: notes.start()])


def has_words(words: str, count: int) -> bool:
    """Tell whether there are as many words at least, without a look at the rest.

    >>> has_words("The end", 2), has_words("The end", 3)
    (True, False)
    """
    return len(words.split(None, count - 1)) >= count


def folded(words: str) -> str:
    """Give the words in small letters, one space between two."""
    return " ".join(words.casefold().split())


def is_prose(words: str) -> bool:
    """Tell whether a line is a sentence or more, and too long for a headline."""
    return ends_sentence(words) and has_words(words, PROSE_WORDS) and not is_credit(words)


def is_short_prose(words: str) -> bool:
    """Tell whether a line is a sentence, be it short: "Four are full.", but not "Is it over?"."""
    return words.rstrip("”\"’')").endswith(".") and has_words(words, _SHORT_PROSE_WORDS)


def is_credit(words: str) -> bool:
    """Tell whether a line says whose a picture is."""
    return _CREDIT.match(words) is not None and not has_words(words, PROSE_WORDS * 2 + 1)


def is_byline(words: str) -> bool:
    """Tell whether a line says who wrote what stands under it.

    >>> [is_byline(words) for words in ("By Ada Marsh", "Written by A. Vale, Lowick", "By night")]
    [True, True, False]
    """
    return _BYLINE.fullmatch(words) is not None


def author_of(byline: str) -> str:
    """Give the names of a byline; of a line that is none, the line.

    >>> author_of("Written by our reporter Ada Marsh"), author_of("By Ada Marsh, June 2, 2024")
    ('Ada Marsh', 'Ada Marsh')
    """
    found = _BYLINE.fullmatch(byline)
    if found is None:
        return byline
    names = found["names"]
    parted = (gap.start() for gap in _GAP.finditer(names) if is_date_line(names[gap.end() :]))
    return names[: next(parted, len(names))]


def date_beside(byline: str) -> str:
    """Give what a byline says of when; empty where it says nothing of it, or more.

    >>> date_beside("By Ada Marsh · 2 June 2024"), date_beside("By Ada Marsh | Lowick")
    ('2 June 2024', '')
    """
    _, _, behind = byline.partition(author_of(byline))
    words = behind.strip(" ,|(/·•–—)")
    return words if is_date_line(words) else ""


def is_date_line(words: str) -> bool:
    """Tell whether a line only says when.

    >>> lines = "14 February 2020 | 07:45 GMT", "Updated 3 hours ago", "June 2016", "In May 9 died"
    >>> [is_date_line(words) for words in lines]
    [True, True, True, False]
    """
    if len(words) > _LONGEST_LINE:
        return False
    # Of most lines the first word or two tell that they are none.
    tokens = (found.group() for found in _TOKEN.finditer(words))
    if not all(_DATE_WORD.fullmatch(token) for token in tokens):
        return False
    is_short = len(_TOKEN.findall(words)) <= _DATE_WORDS
    return is_short and _DATED.search(words) is not None and any(map(str.isdigit, words))


def masthead_of(words: str) -> Literal["byline", "date"] | None:
    """Tell what a line says of the article alone: who wrote it, or when.

    >>> masthead_of("By Ada Marsh"), masthead_of("14 February 2020"), masthead_of("It rains.")
    ('byline', 'date', None)
    """
    if is_byline(words):
        return "byline"
    return "date" if is_date_line(words) else None


def is_heading(words: str) -> bool:
    """Tell whether a line in the body is one that the next paragraph may stand under.

    >>> [is_heading(words) for words in ("The crew", "Chapter 12: Ice", "12 boats", "It sank.")]
    [True, True, False, False]
    """
    is_numbered = _NUMBERED.fullmatch(words) is not None
    return (
        not ends_sentence(words)
        and not has_words(words, _HEADING_WORDS + 1)
        and (is_numbered or not any(character.isdigit() for character in words))
        and not words.startswith(("-", "*", "•", "–"))
    )


def is_in_title_case(words: str) -> bool:
    """Tell whether every word of weight begins with a capital, as in the name of a paper.

    >>> is_in_title_case("The Lisk Herald and Post"), is_in_title_case("Heat in the library")
    (True, False)
    """
    weighty = [word for word in words.split() if word.casefold() not in STOP_WORDS]
    return all(not word[0].islower() for word in weighty)


def is_author_note(words: str) -> bool:
    """Tell whether a line says who the author is."""
    if has_words(words, _NOTE_WORDS + 1):
        return False
    does = _AUTHOR_DOES.search(words)
    is_told = does is not None and _AUTHOR_IS.search(words, does.end()) is not None
    return is_told or _OPENS_NOTE.match(words) is not None
