"""How a question leans on the one before it: by a pronoun, by a noun left out, as a fragment.

The marks are closed word classes (Quirk et al. 1985, chapter 12, on pro-forms and ellipsis).
A question that has none of them stands alone, whatever was asked before.
"""

from __future__ import annotations

import re
from typing import Literal

from index.english.classes import (
    AUXILIARY,
    DETERMINER,
    MEASURE_WORDS,
    PAST_ALONE,
    PREPOSITION,
    QUESTION_WORD,
)
from index.kept import Room
from service.questions.phrases import TIME, names, subject

Form = Literal["whole", "pronoun", "same noun", "same time", "fragment", "replacement"]

LEAD = re.compile(
    r"^\W*(?:(?:and|but|or|so|also|then|ok|okay|well|now|please|yes|no|sorry|actually|rather"
    r"|i\s+(?:mean|meant|was\s+asking\s+about|asked\s+about|said))\b[\s,:]*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<![\s,])[\s,]++(?:instead|rather|then|though|too|as\s+well|please|again)[\s?.!]*$",
    re.IGNORECASE,
)
ABOUT = re.compile(r"^(?:(?:what|how)\s+about|what\s+of)\b\s*", re.IGNORECASE)
THAT_OF = re.compile(r"^(?:that|those|it|them|this|these|the same)\b\s*", re.IGNORECASE)
# "Why?", "since when?", "under what pretext?", "in which of the towns?"
BARE = re.compile(
    rf"""
    ^ (?: (?:according\s+to|{PREPOSITION})\s+ )? (?:{QUESTION_WORD})
      (?: \s+(?:not|else|then|exactly|so|{PREPOSITION}) )? [\s?.!,]* $
    | ^ (?:according\s+to|{PREPOSITION}) \s+ (?:what|which|whose)
      (?: \s+(?!(?:{AUXILIARY}|{PAST_ALONE})\b)[\w’'-]+ ){{1,3}} [\s?.!,]* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
SAME_TIME = re.compile(
    r"""
    \b (?: (?:in|for|during|of|over|between|at)\s+ )?
    (?:that|those|these|the\s+same|both|the\s+above) \s+ (?: (?:two|three)\s+ )?
    (?:years?|periods?|times?|months?|dates?|days?|FYs?|quarters?|decades?|weeks?) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
PRONOUN = re.compile(
    rf"""
    \b (?: its?|itself | they|them|theirs?|themselves | he|him|his|himself | she|hers?|herself ) \b
    | (?<=\bof\s) (?:those|these) (?= \s+(?:{AUXILIARY})\b | [\s?.!]*$ )      # how many of those
    """,
    re.IGNORECASE | re.VERBOSE,
)
POSSESSIVES = frozenset("its their his her".split())
NOUN_LEFT_OUT = re.compile(
    rf"\b(how\s+many)\s+(?=(?:of\s+(?:them|those|these)\s+)?(?:who|{AUXILIARY}|{PAST_ALONE})\b)",
    re.IGNORECASE,
)
THERE = re.compile(
    rf"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\bthere\b(?!\s+(?:{AUXILIARY}|been|be)\b)",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ASKS = re.compile(rf"\b(?:{QUESTION_WORD}|{AUXILIARY})\b|^(?:name|list|give|tell|show)\b", re.I)
_NEVER_A_NAME = re.compile(
    rf"{QUESTION_WORD}|{AUXILIARY}|{PREPOSITION}|{DETERMINER}|according|name|list|give|tell|show",
    re.IGNORECASE,
)
# Words that a person types into a search box: a name, and what is asked of it ("Ada Marsh age").
_KEYWORDS = re.compile(r"(?:[A-Z][\w’'-]*\s){2,4}[a-z][\w’'-]+(?:\s[a-z][\w’'-]+)?[\s?.!]*")
# "how many civilians": a noun alone is counted anew; a verb would make it a question.
COUNTED_ALONE = re.compile(
    rf"^how\s+(?:many|much)\s+(?!.*\b(?:{AUXILIARY}|{PAST_ALONE}|{PREPOSITION})\b)"
    r"(?:[\w’'-]+\s+){0,2}?[\w’'-]+[\s?.!]*$",
    re.IGNORECASE,
)
# "that" points back after a preposition or an auxiliary, before a preposition, or at the end;
# elsewhere it joins clauses ("attacks that killed"). "this" points back unless it is the present.
_DEMONSTRATIVE = re.compile(
    rf"""
    \b (?:{PREPOSITION}|{AUXILIARY}|about) \s+ (?:that|those)\b (?! \s+(?:who|which|that)\b )
    | ^\W* that\b
    | \b (?:that|those) (?: (?=[\s?.!]*$) | \s+(?:in|of|for|from)\b )
    | \b (?:this|these)\b (?! \s+(?:year|month|week|century|article|story|text)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OTHER = re.compile(
    r"\b(?:ones?|another|others?|else|former|latter)\b|\b(?:says?|said|thinks?|did|do|does)\s+so\b"
    rf"|^(?:which|whose)\s+(?:{AUXILIARY})\b",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"^what\s+(?:is|are)\s+(?:an?\s+)?(?!\w+ed\b)[\w’'-]+[\s?.!]*$", re.IGNORECASE
)
# A subject before the pronoun, in its own question: "Why did the party lose its seats?"
_OWN_SUBJECT = re.compile(
    rf"\b(?:do|does|did|has|have|had|will|would|can|could)\s+(?:{DETERMINER})\s+\w", re.IGNORECASE
)


# A question comes again with each that follows it.
KEPT = Room(2_000_000)


def form_of(text: str) -> Form:
    """Tell how a question leans on the one before it; "whole": it does not.

    >>> [form_of(text) for text in ("Who leads the GKNB?", "Who leads it?", "And in 2018?")]
    ['whole', 'pronoun', 'fragment']
    >>> form_of("What about the Greens?"), form_of("What was the profit in that year?")
    ('replacement', 'same time')
    >>> form_of("How many have returned?")
    'same noun'
    """
    return _FORMS[text]


def _find_form(text: str) -> Form:
    body = LEAD.sub("", text)
    if ABOUT.match(body) or COUNTED_ALONE.match(body) or not _ASKS.search(TIME.sub(" ", body)):
        return _form_of_fragment(text, body)
    if BARE.match(body):
        return "fragment"
    if NOUN_LEFT_OUT.search(body):
        return "same noun"
    if _points_back(SAME_TIME.sub(" ", body)) or _speaks_of_others(body):
        return "pronoun"
    if SAME_TIME.search(body):
        return "same time"
    return "whole" if _says_enough(body) else "pronoun"


_FORMS = KEPT.keep(_find_form)


def fragment_of(body: str) -> str:
    """Give the words of a fragment without what only joins them to the question before.

    >>> fragment_of("what about that in the south"), fragment_of("how many civilians")
    ('in the south', 'civilians')
    """
    phrase = THAT_OF.sub("", ABOUT.sub("", body))
    if COUNTED_ALONE.match(phrase):
        return " ".join(phrase.split()[2:])
    return phrase


def is_bare(text: str) -> bool:
    """Tell whether a text asks for one thing more of what was asked, and says nothing else.

    >>> is_bare("And why?"), is_bare("Under what pretext?"), is_bare("Under what rule did it sink?")
    (True, True, False)
    """
    return BARE.match(LEAD.sub("", text)) is not None


def strip(text: str) -> str:
    """Take "and", "but" and the like from the front, and punctuation from the end.

    >>> strip("And How many have returned?")
    'how many have returned'
    """
    body = _TAIL.sub("", LEAD.sub("", text)).strip().rstrip("?.!, ")
    first, _, rest = body.partition(" ")
    lowers = _NEVER_A_NAME.fullmatch(first) or (rest and rest == rest.lower())
    return f"{first.lower()} {rest}".strip() if lowers else body


def _says_enough(body: str) -> bool:
    """Tell whether a question has a name, or two words that are not empty, to stand on.

    One is enough for a question that asks what it means: "What is photosynthesis?"
    """
    words = full_words(body)
    return bool(names(body)) or len(words) > 1 or (bool(words) and bool(_DEFINES.match(body)))


def full_words(text: str) -> list[str]:
    """Give the words beside function words, measures and times."""
    words = _WORD.findall(TIME.sub(" ", text))
    return [word for word in words if word.lower() not in MEASURE_WORDS]


def _form_of_fragment(text: str, body: str) -> Form:
    joined = LEAD.match(text) or ABOUT.match(body) or COUNTED_ALONE.match(body)
    if not joined and _KEYWORDS.fullmatch(body):
        return "whole"
    return "replacement" if joined and full_words(fragment_of(body)) else "fragment"


def _points_back(body: str) -> bool:
    """Tell whether a pronoun finds nothing in its own question to stand for.

    That stands before it, or is the subject: "How much of its land has Orm lost?".
    """
    if _DEMONSTRATIVE.search(body) or THERE.search(body):
        return True
    pronoun = PRONOUN.search(body)
    if pronoun is None:
        return False
    before, behind = body[: pronoun.start()], body[pronoun.end() :]
    is_owner = pronoun.group().lower() in POSSESSIVES and subject(behind) is not None
    return not (is_owner or names(before) or _OWN_SUBJECT.search(before))


def _speaks_of_others(body: str) -> bool:
    return _OTHER.search(body) is not None and not names(body)
