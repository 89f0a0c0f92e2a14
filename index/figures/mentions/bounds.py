"""Words around a number that say whether it is a limit or a guess: "more than", "or so"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.model import Bound

_LONGEST = 44

_BEFORE: dict[Bound, str] = {
    "at least": r"at\s(?:the\s(?:very\s)?)?least|no\s(?:fewer|less)\sthan"
    r"|not\s(?:fewer|less)\sthan"
    r"|a\sminimum\sof|as\sfew\sas|as\slittle\sas"
    r"|(?:more|greater|larger|bigger|higher)\sor\sequal\s(?:than|to)"
    r"|equal\sto\sor\s(?:more|greater)\sthan",
    "at most": r"at\s(?:the\s)?most|no\smore\sthan"
    r"|not\smore\sthan|up\sto|as\s(?:many|much|high)\sas"
    r"|a\smaximum\sof|not\sexceeding"
    r"|(?:less|lower|smaller|fewer)\sor\sequal\s(?:than|to)"
    r"|equal\sto\sor\s(?:less|fewer)\sthan",
    "more than": r"more\sthan|(?:well\s|just\s)?over|above|exceed(?:s|ed|ing)?"
    r"|(?:greater|larger|bigger|higher|older|longer)\sthan"
    r"|upwards?\sof|in\sexcess\sof|north\sof",
    "less than": r"(?:less|fewer|lower|smaller|younger|shorter)\sthan"
    r"|(?:just\s|well\s)?under|below",
    "nearly": r"nearly|almost|close\sto|approaching|not\squite|nearing",
    "about": r"about|around|approx(?:imately|imate|\.)?|roughly|some|(?:an\s)?estimated(?:\sat)?"
    r"|circa|ca?\.|~|≈|perhaps|in\sthe\sregion\sof|(?:on|of|in)\sthe\sorder\sof"
    r"|somewhere\saround",
}
_PATTERN = re.compile(
    "(?<![\\w-])(?:"
    + "|".join(f"(?P<{name.replace(' ', '_')}>(?:{words}))" for name, words in _BEFORE.items())
    + r")(?:\s(?:the\s|(?:a\s)?total\sof\s|an\saverage\sof\s|an?\sestimated\s)?|(?<=[~≈]))$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<at_least>\+|\s(?:or|and)\s(?:more|older|over|above|higher|up)\b|\splus\b)"
    r"|(?P<at_most>\sor\s(?:less|fewer|under|younger|below|lower)\b)"
    r"|(?P<about>\sor\sso\b|-odd\b|-ish\b|\smore\sor\sless\b)",
    re.IGNORECASE,
)
# Nouns and verbs that go with a preposition of their own, which is no bound then.
_GOVERNOR = re.compile(
    r"\b(?:control|power|rule|authority|influence|jurisdiction|sovereignty|victor(?:y|ies)|win|lead"
    r"|advantage|disputes?|concerns?|wars?|debates?|worr(?:y|ies|ied)|talks?|fears?|questions?|ruled?"
    r"|presid(?:e|es|ed|ing)|took|takes?|watch|spread|extends?|told|heard|revolves?|gathered|built"
    r"|centered|centred|wrote|written|stories|books?|information|asked)\s$",
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


def _compares(match: re.Match[str]) -> bool:
    """Tell "above the 500 expected", which names a known 500, from "above 500"."""
    definite = match.group().lower().endswith(" the ")
    return definite and match.lastgroup in ("more_than", "less_than")


def _governs(text: str, match: re.Match[str], limit: int) -> bool:
    """Tell "control over 34 groups" from "over 34 groups"."""
    if match.group().strip().lower() not in ("over", "around", "about", "above", "under", "below"):
        return False
    return bool(_GOVERNOR.search(text, max(limit, match.start() - _LONGEST), match.start()))


def _named(group: str) -> Bound:
    return next(name for name in _BEFORE if name.replace(" ", "_") == group)
