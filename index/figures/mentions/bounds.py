"""Words around a number that say whether it is a limit or a guess: "more than", "or so"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.cardinals import CARDINALS
from index.english.classes import AUXILIARY, PREPOSITION
from index.english.fragments import alternatives

if TYPE_CHECKING:
    from index.model.articles import Bound

_LONGEST = 44

# Words that set a bound to the number behind them, and signs that do.
_BEFORE: dict[Bound, str] = {
    "at least": r"""
        at\s(?:the\s(?:very\s)?)?least | (?:no|not)\s(?:fewer|less)\sthan | a\sminimum\sof
        | as\sfew\sas | as\slittle\sas
        | (?:more|greater|larger|bigger|higher)\sor\sequal\s(?:than|to)
        | equal\sto\sor\s(?:more|greater)\sthan
        """,
    "at most": r"""
        at\s(?:the\s)?most | (?:no|not)\smore\sthan | within
        | up\sto(?:\sa\s(?:ceiling|limit|maximum|cap)\sof)? | as\s(?:many|much|high)\sas
        | a\smaximum\sof | not\sexceeding
        | (?:less|lower|smaller|fewer)\sor\sequal\s(?:than|to)
        | equal\sto\sor\s(?:less|fewer)\sthan
        """,
    "more than": r"""
        more\sthan | (?:well\s|just\s)?over(?:\s(?:the\s)?age(?:\sof)?)? | above
        | exceed(?:s|ed|ing)?
        | (?:greater|larger|bigger|higher|older|longer)\sthan
        | upwards?\sof | in\sexcess\sof | north\sof
        """,
    "less than": r"""
        (?:less|fewer|lower|smaller|younger|shorter)\sthan | below
        | (?:just\s|well\s)?under(?:\s(?:the\s)?age(?:\sof)?)?
        """,
    "nearly": r"nearly | almost | close\sto | approaching | not\squite | nearing",
    "about": r"""
        about | around | approx(?:imately|imate|\.)? | roughly | some | (?:an\s)?estimated(?:\sat)?
        | circa | ca?\. | perhaps | in\sthe\sregion\sof | (?:on|of|in)\sthe\sorder\sof
        | somewhere\saround
        """,
}
_SIGNS: dict[str, Bound] = {
    "<": "less than", ">": "more than", "≤": "at most", "≥": "at least", "⩽": "at most",
    "⩾": "at least", "~": "about", "≈": "about",
}  # fmt: skip
_SIGN = re.compile(rf"([{''.join(_SIGNS)}])\s?$")
_PATTERN = re.compile(
    "(?<![\\w-])(?:"
    + "|".join(f"(?P<{name.replace(' ', '_')}>(?:{words}))" for name, words in _BEFORE.items())
    + r")\s(?:the\s|(?:a\s)?total\sof\s|an\saverage\sof\s|an?\sestimated\s)?$",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    r"""
    (?P<at_least>
        \+ | \s(?:or|and)\s(?:more|older|over|above|higher|up|greater)\b
        | -plus\b | \splus\b(?!\s(?:the\b|an?\b|[\d$€£¥₹]|$))
        | \sat\s(?:the\s)?(?:very\s)?least\b
    )
    | (?P<at_most>
        \s(?:or|and)\s(?:less|fewer|under|younger|below|lower)\b | \sat\s(?:the\s)?most\b
    )
    | (?P<about>\sor\sso\b | -odd\b | -ish\b | \smore\sor\sless\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "100 inhabitants or more": the noun stands between the number and its bound.
_BEHIND_NOUN = re.compile(
    rf"""
    (?:[ ](?!(?:or|and|but|not|{AUXILIARY}|{PREPOSITION})\b)[a-z]{{2,20}}+){{1,3}}[ ]
    (?: or[ ](?P<about>so)\b
      | or[ ](?: (?P<at_least>more|over|above|greater) | (?P<at_most>less|fewer|under|below) )\b
        (?![ ](?:than|of)\b)
      | at[ ](?: (?P<at_least2>least) | (?P<at_most2>most) )\b
        (?![ ](?:[\d$€£]|an?\b|{alternatives(CARDINALS)}\b))
    )
    """,
    re.VERBOSE,
)
# Nouns and verbs that go with a preposition of their own, which is no bound then.
_GOVERNOR = re.compile(
    r"\b(?:control|power|rule|authority|influence|jurisdiction|sovereignty|victor(?:y|ies)|win|lead"
    r"|advantage|disputes?|concerns?|wars?|debates?|worr(?:y|ies|ied)|talks?|fears?|questions?|ruled?"
    r"|presid(?:e|es|ed|ing)|took|takes?|watch|spread|extends?|told|heard|revolves?|gathered|built"
    r"|centered|centred|wrote|written|stories|books?|information|asked)\s$",
    re.IGNORECASE,
)
# "Takes over the firm", but "takes about four years".
_TAKES = re.compile(r"\bt(?:akes?|ook)\s$", re.IGNORECASE)
# "Takes it up to 8 weeks": a value that something is brought to, and no limit.
_RAISED = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|bring|brings|brought|bringing|mov(?:e|es|ed|ing)|lift(?:s|ed|ing)?"
    r"|push(?:es|ed|ing)?|go|goes|went)\s(?!(?:in|out|on)\s)(?:\w{1,20}\s){0,3}$"
    # "Edged up to 5%", but "rose by up to 5%"
    r"|\b(?:edg(?:e|es|ed|ing)|inch(?:es|ed)|creeps?|crept|shot)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BoundWords:
    """A bound and the words that say it; `start` to `end` is empty where none do."""

    bound: Bound
    start: int
    end: int


def bound_before(text: str, start: int, limit: int) -> BoundWords | None:
    """Find the bound whose words end where a number starts.

    >>> bound_before("more than 500", 10, 0).bound
    'more than'
    >>> bound_before("moreover 500", 9, 0) is None
    True
    """
    if text[start - 1 : start] in _SIGNS or text[start - 2 : start - 1] in _SIGNS:
        sign = _SIGN.search(text, max(limit, start - 2), start)
        return BoundWords(_SIGNS[sign[1]], sign.start(), sign.end()) if sign else None
    match = _PATTERN.search(text, max(limit, start - _LONGEST), start)
    if match is None or match.lastgroup is None:
        return None
    if _compares(match) or _governs(text, match, limit):
        return None
    return BoundWords(_named(match.lastgroup), match.start(), match.end())


def bound_after(text: str, end: int, limit: int) -> BoundWords | None:
    """Find the bound whose words begin where a number ends.

    >>> bound_after("500 or more", 3, 11).bound
    'at least'
    >>> bound_after("500 or none", 3, 11) is None
    True
    """
    match = _AFTER.match(text, end, limit)
    if match is None or match.lastgroup is None:
        return None
    return BoundWords(_named(match.lastgroup), match.start(), match.end())


def bound_behind_noun(text: str, end: int, limit: int) -> Bound | None:
    """Find the bound that stands behind the noun that a number counts.

    >>> bound_behind_noun("500 people or more", 3, 18)
    'at least'
    >>> bound_behind_noun("500 people or more than that", 3, 28) is None
    True
    """
    match = _BEHIND_NOUN.match(text, end, limit)
    if match is None or match.lastgroup is None:
        return None
    return _named(match.lastgroup.rstrip("2"))


def _compares(match: re.Match[str]) -> bool:
    """Tell "above the 500 expected", which names a known 500, from "above 500"."""
    definite = match.group().lower().endswith(" the ")
    return definite and match.lastgroup in ("more_than", "less_than")


def _governs(text: str, match: re.Match[str], limit: int) -> bool:
    """Tell "control over 34 groups" from "over 34 groups"."""
    words = match.group().strip().lower()
    before = text, max(limit, match.start() - _LONGEST), match.start()
    if words == "up to":
        return bool(_RAISED.search(*before))
    if words not in ("over", "around", "about", "above", "under", "below"):
        return False
    # "€50bn over four years": right behind a figure, it says in what time.
    if words == "over" and text[limit : match.start()] == " ":
        return True
    takes = words == "about" and _TAKES.search(*before)
    return not takes and bool(_GOVERNOR.search(*before))


def _named(group: str) -> Bound:
    return next(name for name in _BEFORE if name.replace(" ", "_") == group)
