"""What a number counts: the noun phrase behind it, told by the words that cannot be in one.

There is no tagger: a phrase runs to its first plural noun, and stops before any word that no
noun phrase goes on with. English has few enough of those to list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.forms import IRREGULAR_PASTS, is_plural
from index.english.fragments import HYPHENS

if TYPE_CHECKING:
    from index.english.syntax import Sentence
    from index.figures.mentions import Mention

_LONGEST = 5

_WORD = re.compile(
    r"(?:[ \u00a0]|\n)?(?P<word>[^\W\d_](?:[\w\u2019'&.-]{0,40}[\w\u2019'])?)"
    r"(?P<stop>[^\w\s\u2019'-])?"
)
_FUNCTION_WORDS = frozenset(
    "a an the this that these those each every any no both all some another such and or but nor so "
    "yet of in on at by for with from to into onto over under above below between among against "
    "about around after before during since until till through throughout across along via per as "
    "than if because while when where who whom whose which what how why is are was were be been "
    "being am has have had having do does did done will would shall should can could may might "
    "must not n't never it its he his him she her they their them we our us you your i my me one "
    "there here then now also already still only just even almost more most less least fewer very "
    "too ago later earlier out off up down away back again together alone apart each other others "
    "according including excluding plus minus versus vs times percent near outside inside within "
    "without despite like unlike amid following compared due today yesterday tomorrow currently "
    "faster slower higher lower larger smaller greater bigger longer older younger further "
    "annually daily overnight worldwide abroad respectively overall".split()
)
_PARTITIVE = re.compile(
    r"[ \u00a0]of[ \u00a0](?:(?:all|the|these|those|its|their|his|her|our|my|your)[ \u00a0])*+"
    r"(?!(?:them|us|you|whom|which|it)\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:more|fewer)\s(?=\w)", re.IGNORECASE)
_HYPHENATED = re.compile(r"[-\u2010\u2011](?P<word>[a-z]+)")
_AND = re.compile(r"(?:,[ ]|[ ](?:and|or)[ ])(?=[^\W\d_])")
_ELISION = re.compile(
    r"\s(?:of[ ](?:them|those|these|whom|which|us)|(?:have|has|had|were|was|are|is|will|would|could"
    r"|may|might|did|do|remain|remained|in|at|from|alone|others|more|fewer|elsewhere|since|last|on|who)\b"
    r"|(?:\w+ed|killed|dead|hurt|held|shot|sent|found|freed)\b)|\s?(?:[.;,)!?\u2013\u2014]|$)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\sof\s(?:them|those|these|whom|which)\b", re.IGNORECASE)
_AS_MANY = re.compile(r"\sas\s(?:many|much)(?=\s)")
_BARE_OF = re.compile(r"\sof(?=\s(?!(?:the|this|that|its|his|her|their|an?)\b))")
_PAID_OF = re.compile(
    r"\s(?P<link>of|in)\s(?=[a-z])(?!(?:the|this|that|which|whom|what|it|them)\b)"
)
# What sums are paid in; "in" what else is a place or a time.
_PAID = frozenset(
    "aid arms assets back benefits bonds bonuses bribes capital cash claims coins "
    "compensation contributions costs credit damages debt debts dividends donations duties "
    "equity exports fees fines funding funds gold goods grants imports interest investment "
    "kind loans losses money notes orders pay payments payouts penalties pensions premiums "
    "profit profits ransom relief rent reparations revenue revenues royalties sales savings "
    "shares spending stock subsidies support tariffs tax taxes tips wages".split()
)
_UNIT_WORD = re.compile(r"[\s-]?(?P<word>[^\W\d_][\w.-]*)")
# Spans of time that nothing but time is counted in.
_CALENDAR = frozenset("second minute hour day week month quarter year".split())
_DETERMINER = 12
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|this|that|its|his|her|their|our|my|your)|['\u2019]s?)\s$", re.IGNORECASE
)
_NOUN_BEHIND = re.compile(r"\s[^\W\d_]")
_SHARE_OF = re.compile(r"[ \u00a0]of[ \u00a0](?:(?:the|this|these|those)[ \u00a0](?=\w))*+")
# "Half the garrison"
_HALF_THE = re.compile(
    r"(?<=[Hh]alf)[ \u00a0](?:the[ \u00a0](?=\w)|(?=(?:its|his|her|their|our)[ \u00a0]\w))"
)
_POSSESSIVE = re.compile(r"(?:all\s(?:the\s)?|that\s)?(?:(?:its|their|his|her|our|my|your)\s)?")
_MEMBERS = re.compile(r"[ \u00a0]of[ \u00a0](?:the[ \u00a0])?(?=[^\W\d_])")
_NOT_NOUNS = re.compile(r"(?:ed|ly)$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in the text; `is_unit` where it is a measure's unit for want of a noun."""

    start: int
    end: int
    is_unit: bool = False


def counted_after(
    text: str, mention: Mention, at: int, end: int, syntax: Sentence | None = None
) -> Phrase | None:
    """Find what a number counts, or is a share of, in the words behind it.

    Args:
        text: any text.
        mention: the number.
        at: where its words end, bound and unit included.
        end: where its sentence ends.
        syntax: the verbs and nouns of its sentence.
    """
    if mention.rule == "odds" and _SHARE_OF.match(text, at, end):
        return phrase_of(text, at, end, syntax)
    if mention.kind in ("count", "ordinal") or mention.rule == "odds":
        return _behind(text, mention, at, end, syntax)
    if mention.kind == "multiple":
        as_many = _AS_MANY.match(text, at, end)
        return _behind(text, mention, as_many.end() if as_many else at, end, syntax)
    if mention.kind in ("percent", "fraction"):
        return phrase_of(text, at, end, syntax)
    if mention.kind in ("quantity", "duration"):
        return _measured(text, mention, at, end, syntax)
    if mention.kind == "date" and syntax and qualifies(text, mention):
        return _tagged(text, at, end, syntax)
    return None


def qualifies(text: str, date: Mention) -> bool:
    """Tell a date that tells which one from one that tells when: "the 1967 border"."""
    before = _DETERMINED.search(text, max(0, date.left - _DETERMINER), date.left)
    return before is not None and _NOUN_BEHIND.match(text, date.right) is not None


def _behind(
    text: str, mention: Mention, at: int, end: int, syntax: Sentence | None
) -> Phrase | None:
    """Find the noun phrase behind a number: by its tags, or by the words that cannot be in it."""
    one = mention.high == 1
    phrase = _tagged(text, at, end, syntax, one=one) if syntax else None
    if phrase and (one or is_plural(text[phrase.start : phrase.end])):
        return _without_more(text, phrase)
    # "And 34 wounded": those are no nouns.
    if phrase and _is_verb(text[phrase.start : phrase.end]):
        return None
    by_form = phrase_after(text, at, end, singular=one)
    # "2 combinatorial and physical laws": the plural is still to come.
    return by_form if by_form and (phrase is None or by_form.end > phrase.end) else phrase


def _without_more(text: str, phrase: Phrase) -> Phrase:
    """Leave "more" out of "eight more tables"."""
    more = _MORE.match(text, phrase.start, phrase.end)
    return Phrase(more.end(), phrase.end) if more else phrase


def _tagged(text: str, at: int, end: int, syntax: Sentence, *, one: bool = False) -> Phrase | None:
    phrase = syntax.counted_after(at, one=one)
    if phrase is None or phrase[1] > end:
        return None
    if text[phrase[0]] in HYPHENS or text[phrase[0] - 1] in HYPHENS:
        return None
    return _with_members(text, Phrase(*phrase), end)


def _measured(
    text: str, mention: Mention, at: int, end: int, syntax: Sentence | None
) -> Phrase | None:
    """Find what is measured, "tons of grain", or else what it is measured in: "four nights"."""
    link = _BARE_OF.match(text, at, end) if mention.kind == "quantity" else None
    if link and syntax and (phrase := _tagged(text, link.end(), end, syntax, one=True)):
        return phrase
    unit = _UNIT_WORD.fullmatch(text, mention.end, mention.right)
    if unit is None or mention.rule == "range start" or mention.unit in _CALENDAR:
        return None
    return Phrase(*unit.span("word"), is_unit=True)


def paid_in(text: str, at: int, end: int, syntax: Sentence) -> Phrase | None:
    """Find what a sum is made of or paid in: "$9m in grants", "€3m of public money".

    Args:
        text: any text.
        at: where the sum ends.
        end: where its sentence ends.
        syntax: the verbs and nouns of its sentence.
    """
    link = _PAID_OF.match(text, at, end)
    paid = _tagged(text, link.end(), end, syntax, one=True) if link else None
    if link is None or paid is None:
        return None
    head = text[paid.start : paid.end].rpartition(" ")[2]
    return paid if link["link"] == "of" or head in _PAID else None


def is_elided(
    text: str, mention: Mention, at: int, end: int, syntax: Sentence | None = None
) -> bool:
    """Tell whether a number leaves its noun to the words before: "15 have left", "50 of them".

    >>> from index.figures.mentions.mention import Mention
    >>> fifteen = Mention(0, 2, 0, 2, "count", 15, 15, 15, "digits")
    >>> is_elided("15 have returned", fifteen, 2, 16), is_elided("15 per day", fifteen, 2, 10)
    (True, False)
    """
    if mention.kind in ("percent", "fraction") and _OF_THEM.match(text, at, end):
        return True
    if mention.kind == "count" and _ELISION.match(text, at, end):
        return True
    return mention.kind in ("count", "percent") and syntax is not None and syntax.is_verb(at)


def phrase_after(text: str, start: int, end: int, *, singular: bool = False) -> Phrase | None:
    """Find the noun phrase that begins where a number ends.

    Args:
        text: any text.
        start: where the number, with its unit, ends.
        end: where reading stops, exclusive.
        singular: whether the number is one, so that no plural is to be expected.

    >>> text = "44 returned fighters are held"
    >>> phrase = phrase_after(text, 2, len(text))
    >>> text[phrase.start:phrase.end]
    'returned fighters'
    >>> phrase_after("15 have returned", 2, 16) is None
    True
    """
    partitive = _PARTITIVE.match(text, start, end)
    compound = _HYPHENATED.match(text, start, end)
    if compound:
        return Phrase(*compound.span("word"))
    words = _words(text, partitive.end() if partitive else start, end, first_gap=not partitive)
    if not singular and not any(is_plural(word["word"]) for word in words):
        words = _through_and(text, words, end)
    head = _head(words, singular=singular)
    if head is None:
        return None
    phrase = Phrase(words[0].start("word"), words[head].end("word"))
    return _with_members(text, phrase, end)


def phrase_of(text: str, start: int, end: int, syntax: Sentence | None = None) -> Phrase | None:
    """Find what a share is taken of: "20 percent of its territory".

    >>> text = "20 percent of its territory in Syria"
    >>> phrase = phrase_of(text, 10, len(text))
    >>> text[phrase.start:phrase.end]
    'its territory'
    """
    link = _SHARE_OF.match(text, start, end) or _HALF_THE.match(text, start, end)
    if link is None:
        return None
    own = _POSSESSIVE.match(text, link.end(), end)
    at = own.end() if own else link.end()
    if syntax and (tagged := _tagged(text, at, end, syntax, one=True)):
        return Phrase(link.end(), tagged.end)
    words = _words(text, at, end, first_gap=False)
    head = _head(words, singular=True)
    if head is None:
        return None
    return Phrase(link.end(), words[head].end("word"))


def _words(text: str, start: int, end: int, *, first_gap: bool = True) -> list[re.Match[str]]:
    """Collect the words that could be the phrase, up to a stop or a function word."""
    words: list[re.Match[str]] = []
    at = start
    while len(words) < _LONGEST:
        match = _WORD.match(text, at, end)
        if match is None or (match.start("word") == at and at > start and first_gap):
            break
        if match["word"].lower() in _FUNCTION_WORDS:
            break
        words.append(match)
        if match["stop"]:
            break
        at = match.end("word")
    return words


def _through_and(text: str, words: list[re.Match[str]], end: int) -> list[re.Match[str]]:
    """Go on through "diverse combinatorial and theoretical problems" to the plural."""
    link = _AND.match(text, words[-1].end("word"), end) if words else None
    more = _words(text, link.end(), end, first_gap=False) if link else []
    return words + more if any(is_plural(word["word"]) for word in more) else words


def _head(words: list[re.Match[str]], *, singular: bool) -> int | None:
    """Find the phrase's last word: its first plural, or where there is none its last noun."""
    for index, word in enumerate(words):
        if is_plural(word["word"]):
            return _compound_end(words, index)
    return _singular_head(words) if singular else _only_noun(words)


def _compound_end(words: list[re.Match[str]], index: int) -> int:
    """Go on through "sales executives": a plural subject takes no verb in s."""
    following = words[index + 1 : index + 2]
    if following and words[index]["word"].islower() and is_plural(following[0]["word"]):
        return index + 1 if following[0]["word"].lower() not in ("people",) else index
    return index


def _singular_head(words: list[re.Match[str]]) -> int | None:
    last = None
    for index, word in enumerate(words):
        is_verb = _is_verb(word["word"]) or (index > 0 and word["word"].endswith("ing"))
        if is_verb and (index > 0 or len(words) == 1):
            break
        last = index
    return last


def _only_noun(words: list[re.Match[str]]) -> int | None:
    """Take a lone word for a noun where the sentence stops behind it: "12 aspirants."."""
    if len(words) != 1 or _is_verb(words[0]["word"]):
        return None
    return 0 if words[0]["stop"] or words[0]["word"][0].isupper() else None


def _is_verb(word: str) -> bool:
    lowered = word.lower()
    return bool(_NOT_NOUNS.search(lowered)) or lowered in IRREGULAR_PASTS


def _with_members(text: str, phrase: Phrase, end: int) -> Phrase:
    """Take in whom a body of people belongs to: "citizens of Kyrgyzstan"."""
    link = _MEMBERS.match(text, phrase.end, end)
    if link is None:
        return phrase
    words = _words(text, link.end(), end, first_gap=False)
    head = _head(words, singular=True)
    return Phrase(phrase.start, words[head].end("word")) if head is not None else phrase
