"""What a question wants to be told: a person, a place, a reason, or a number, and of which kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from index.english.classes import (
    ADVERBS,
    AUXILIARY,
    CHANGE_NOUNS,
    COUNT_NOUNS,
    LEVEL_NOUNS,
    LEVELS_THAT_ARE,
    MEASURED_IN,
    PENALTY_NOUNS,
    PREPOSITION,
    QUESTION_WORD,
    SCORE_NOUNS,
    SIZE_NOUNS,
    SPAN_NOUNS,
    SUM_NOUNS,
    SUMS_THAT_ARE,
    dimension_of,
)
from index.english.forms import IRREGULAR_PASTS
from index.english.fragments import alternatives
from index.figures import unit_named
from service.questions.units import unit_asked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.model.articles import Kind
    from index.model.asked import QuestionKind

    Kinds = Mapping[Kind, float]

SIZES = (
    "far|tall|high|deep|wide|heavy|hot|cold|warm|fast|big|large|strong|thick|loud|close|small|low|"
    "slow|short|broad|narrow|thin|steep"
)
_COUNT: Kinds = {
    "count": 1, "quantity": 0.5, "duration": 0.5, "multiple": 0.4, "money": 0.3,
    "fraction": 0.3, "percent": 0.3, "age": 0.3, "ordinal": 0.1,
}  # fmt: skip
_MONEY: Kinds = {
    "money": 1, "quantity": 0.9, "percent": 0.8, "fraction": 0.6, "multiple": 0.5, "count": 0.5,
}  # fmt: skip
# "How much grain?" is told in tonnes, "how much help?" in money and "how much snow?" in lorryloads:
# none is the only kind.
_STUFF: Kinds = {
    "quantity": 0.95, "money": 0.8, "percent": 0.5, "fraction": 0.5, "multiple": 0.4, "count": 0.5,
}  # fmt: skip
# What these ask for is told in money alone, or in hours.
_NO_STUFF = frozenset((*SUM_NOUNS, *SUMS_THAT_ARE, "money", "cash", "time"))
# What is paid has no size and no length; "640 crowns" may be no money that is known.
_PAID: Kinds = {"money": 1, "percent": 0.3, "fraction": 0.3, "multiple": 0.3, "count": 0.3}
# What something costs is no share of it.
_PRICE: Kinds = {"money": 1, "multiple": 0.3, "count": 0.5}
_SIZE: Kinds = {
    "quantity": 1, "money": 0.5, "percent": 0.5, "count": 0.5, "multiple": 0.5,
    "fraction": 0.4, "duration": 0.2,
}  # fmt: skip
# No number of things tells how wide something is; how long or large it is, one may.
_MEASURE: Kinds = {"quantity": 1, "multiple": 0.5, "fraction": 0.4}
_HEAVY: Kinds = {**dict.fromkeys(_SIZE.keys() - {"duration"}, 0.1), "quantity": 1}
# "How far is it?" a number of steps may tell, and "how far did they fall?" a sum.
_FAR: Kinds = {
    "quantity": 1, "percent": 0.4, "fraction": 0.4, "multiple": 0.4, "count": 0.3, "money": 0.2,
    "duration": 0.2,
}  # fmt: skip
# "How far is it from Orm?" is told by no multiple, and in no degrees.
_HOW_DISTANT = (
    r"how far (?:away|apart|off|from|(?:is|are|was|were)\b[^,;]*\b(?:away|apart|off|from))\b"
)
_DISTANCE: Kinds = {kind: fit for kind, fit in _FAR.items() if kind != "multiple"}
# "How quickly?": in eleven minutes, by nine percent, at six metres a day.
_FAST: Kinds = {"duration": 1, "percent": 1, "quantity": 1, "multiple": 0.8, "fraction": 0.8}
# Degrees may be told without a unit.
_MEASURED: Kinds = {**_MEASURE, "count": 0.4}
_WITHOUT_COUNT = "weight width depth diameter radius thickness height altitude".split()
_LENGTH: Kinds = {**_MEASURE, "duration": 0.7, "count": 0.2}
# How often, a number of times tells, or so many in a time.
_OFTEN: Kinds = {"duration": 0.8, "count": 0.8, "multiple": 0.8, "ordinal": 0.6, "quantity": 0.5}
# What a level may be told in.
LEVELS: Kinds = {
    "money": 1, "percent": 1, "quantity": 1, "fraction": 0.8, "duration": 0.8, "count": 0.8,
}  # fmt: skip
_SPAN: Kinds = {"duration": 1}
_SCORE: Kinds = {"count": 1, "quantity": 0.8, "percent": 0.5, "multiple": 0.5, "fraction": 0.5}
_PENALTY: Kinds = {"duration": 1, "money": 1, "count": 0.5}
_COUNTED: Kinds = {"count": 1, "percent": 0.9, "fraction": 0.6, "quantity": 0.5, "money": 0.3}
_TURNOUT: Kinds = {"count": 1, "percent": 1, "fraction": 0.6}
_SHARE: Kinds = {"percent": 1, "fraction": 1}
_DATE: Kinds = {"date": 1}
# "The loss of life" and "a deposit of copper" are no sums.
_OF_STUFF = r"(?:loss|losses|deposit|contribution|surplus|deficit)"
# What stands before a noun in its phrase, and what may stand behind the phrase.
_MODIFIER = rf"(?!(?:{PREPOSITION}|{AUXILIARY}|{QUESTION_WORD}|and|or|that)\b)[\w’'-]+ "
_BEHIND = (
    rf"(?=\W*$| (?:{PREPOSITION}|{AUXILIARY}|{QUESTION_WORD}|{alternatives(ADVERBS)}"
    rf"|{alternatives(IRREGULAR_PASTS)}|and|or|that|this|last|next|an?|each|every"
    r"|\w+(?:ed|ing|ly|wards?))\b)"
)
# "What are fees used for?" asks for no number.
_NOT_STRANDED = r"(?!.* (?:for|by|with|on|of|about|as|like|called|named)\W*$)"


def _named(noun: str, *, only_is: bool = False) -> str:
    """Give the wording that asks how much something is that is called so, by the pattern of a noun.

    "What was the final cost of it?", "What cost did they give?", and with no verb, "Final cost?".
    """
    named = rf"{noun}{_BEHIND}{_NOT_STRANDED}"
    is_named = (
        rf"what(?:[’']s| (?:is|was|were|are|will be|would be)) (?:{_MODIFIER}){{0,5}}?{named}"
    )
    is_named += (
        rf"|what (?:will|would|could|might) (?:{_MODIFIER}){{0,6}}?{noun}(?: of .{{1,40}}?)?"
        r" (?:be|amount to)\b"
    )
    if only_is:
        return is_named
    return (
        rf"{is_named}|(?:what|which) (?:{_MODIFIER}){{0,2}}?{named}"
        rf"|\A(?:{_MODIFIER}){{0,4}}?{noun}(?=\W*$| (?:of|for|in|at|per|last|this|next|on|from)\b)"
        r"(?!.*\b(?:what|which|how|why|whom)\b)"
    )


@dataclass(frozen=True, slots=True)
class Sought:
    """What an answer must be.

    Attributes:
        kinds: how well a figure of each kind answers; 1 is the kind itself, less what may stand
            in for it. Empty where no number is asked for.
    """

    kind: QuestionKind
    kinds: Kinds


_NOTHING_SPECIAL = Sought("other", {})
# By the first of these wordings in a question. Where two begin at one place, the upper one counts.
_BY_WORDING: tuple[tuple[str, QuestionKind, Kinds], ...] = (
    (
        r"(?:what|which) (?:(?:\w+ )?(?:years?|date|month|century|decade)|day)\b",
        "date",
        _DATE,
    ),
    (
        r"(?:what|which) (?:percent|percentage|proportion|share|fraction|portion)\b"
        r"|how (?:large|big|high|much) (?:of )?(?:a|an|the)? ?(?:percentage|share|proportion)\b"
        r"|what (?:is|was|were|are) (?:the|its|their) (?:\w+ )?(?:percentage|proportion|share)\b"
        r"|by what percent|(?:what|which|how many) ?%|how many percent\b"
        rf"|{_named('(?:percentage|proportion|share)', only_is=True)}",
        "count",
        _SHARE,
    ),
    (_named("(?:date|deadline|birthday)"), "date", _DATE),
    (_named(alternatives(_WITHOUT_COUNT)), "count", _MEASURE),
    (_named("length"), "count", _LENGTH),
    (_named(alternatives(chain.from_iterable(MEASURED_IN.values()))), "count", _MEASURED),
    (_named(alternatives(SIZE_NOUNS)), "count", _SIZE),
    (_named(alternatives(SUM_NOUNS)), "count", _PAID),
    (_named(alternatives(SUMS_THAT_ARE), only_is=True), "count", _PAID),
    (_named(rf"(?:\w+ing time|{alternatives(SPAN_NOUNS)})"), "count", _SPAN),
    (_named(alternatives(PENALTY_NOUNS)), "count", _PENALTY),
    (_named("turnout"), "count", _TURNOUT),
    (_named(alternatives(COUNT_NOUNS)), "count", _COUNTED),
    (_named(alternatives(SCORE_NOUNS)), "count", _SCORE),
    (_named(alternatives([*LEVEL_NOUNS, *CHANGE_NOUNS])), "count", LEVELS),
    (_named(alternatives(LEVELS_THAT_ARE), only_is=True), "count", LEVELS),
    (
        r"how old\b|(?:what|which) age\b|what (?:is|was|are|were) (?:[\w’'-]+ ){1,4}ages?\b"
        rf"|{_named('ages?')}",
        "count",
        {"age": 1, "duration": 0.5},
    ),
    (
        r"for how long\b"
        r"|how long\b.{1,60}\b(?:takes?|took|lasts?|lasted)\b"
        r"|how long (?:do|does|did|will|has|have|had|can|could)\b.{1,60}"
        r"\b(?:remain|stay|wait)(?:ed)?\b",
        "count",
        {"duration": 1, "date": 0.2},
    ),
    (r"how long\b", "count", {"duration": 1, "quantity": 0.6, "date": 0.2}),
    (
        r"how (?:large|big|high|small) "
        rf"(?:an? (?:\w+ )?|(?:is|was|were|are) (?:(?:{_MODIFIER})|& ){{0,6}}?)"
        rf"(?!{_OF_STUFF} of\b){alternatives([*SUM_NOUNS, *SUMS_THAT_ARE])}{_BEHIND}",
        "count",
        _PAID,
    ),
    (r"how (?:tall|heavy|thick)\b", "count", _HEAVY),
    (r"how (?:large|big|high)\b", "count", {k: fit for k, fit in _SIZE.items() if k != "duration"}),
    (_HOW_DISTANT, "count", _DISTANCE),
    (r"how far\b", "count", _FAR),
    (rf"how (?:{SIZES})\b|(?:at|to) (?:what|which) (?:level|rate)\b", "count", _SIZE),
    (r"how (?:likely|probable|full)\b", "count", _SHARE),
    (r"how (?:quickly|rapidly|sharply|steeply|strongly|badly|hard|great|severe)\b", "other", _FAST),
    (r"how (?:effective|accurate|efficient|reliable)\b", "other", LEVELS),
    (r"how (?:overdue|late)\b", "count", _SPAN),
    (r"how (?:expensive|costly|dear|pricey|cheap)\b", "count", _PRICE),
    (
        r"how (?:often|frequently)\b",
        "count",
        _OFTEN,
    ),
    (
        r"how much (?:longer|later|earlier|sooner|older|younger)\b",
        "count",
        {"duration": 1, "age": 0.6, "multiple": 0.5, "percent": 0.5, "fraction": 0.5},
    ),
    (
        r"how much (?:is|are|was|were) (?:an?|one|each)\b"
        r"|how much\b.{1,60}\b(?:costs?|worth|sells? for|sold for|fined?)\b"
        r"|what (?:do|does|did|will|would|can|could|might) .{1,60} cost\b"
        r"|what (?:is|are|was|were) .{1,60} to cost\b"
        r"|what(?: (?:is|was|are|were)|[’']s) .{1,60} worth\b",
        "count",
        _PRICE,
    ),
    (
        r"how much (?:[\w-]+ ){0,3}money\b"
        r"|(?<!by )how much (?:do|does|did|will|has|have|had|would|could) .{1,60}"
        r"\b(?:receiv(?:e|ed)|bring in|brought in|take home|hand(?:ed)? out|set aside"
        r"|get(?=\W*$| (?:for|from|per|each)\b))"
        r"|how much\b.{1,60}\b(?:paid|pay(?:s|ing)?|fetch(?:ed)?|spend|spent|earn(?:ed|s)?|charged?"
        r"|owed?|invest(?:ed|s)?|borrow(?:ed|s)?|donat(?:e|ed|es)|stolen?|steals?|embezzled?)\b",
        "count",
        _PAID,
    ),
    (
        r"what (?:do|does|did|will|would|can|could|must) .{1,60} (?:pay(?! for\W*$| attention)"
        r"|(?:charge|owe)(?=\W*$| (?:for|per|an?|each)\b)|sell for|go for|fetch"
        r"|spend(?! (?:the|its|his|her|their|most|much|all)\b)"
        r"|(?:make|get|receive) (?:an?|per|each|every) (?:hour|day|week|month|year))\b"
        r"|what (?:is|was|were|are) (?:paid|.{1,40} (?:paying|charging|earning))\b"
        r"|what (?:do|does|did) .{1,60} earn\b",
        "count",
        _PAID,
    ),
    (r"what (?:do|does|did|will) .{1,60} (?:come|amount|add up) to\b", "count", LEVELS),
    (
        r"how much\b.{1,60}\bweigh(?:s|ed)?\b|what (?:do|does|did) .{1,60} weigh\b",
        "count",
        {"quantity": 1, "multiple": 0.5},
    ),
    (r"how much (?:\w+ ){0,2}time\b", "count", _SPAN),
    (
        r"how much\b|what (?:amount|quantity)|what (?:do|does|did) .{1,60} measure\b"
        r"|what (?:is|was|are|were) the (?:average|mean|median|typical) \w"
        r"|what (?:is|was|were|are) the (?:total )?(?:amount|cost|value)\b",
        "count",
        _MONEY,
    ),
    (
        r"how many\b|what (?:is|was|were|are) the (?:\w+ )?(?:number|population)\b"
        r"|what (?:number|population)\b",
        "count",
        _COUNT,
    ),
    (r"when\b", "date", _DATE),
    (r"whom?\b|whose\b", "person", {}),
    (r"where\b|(?:what|which) (?:country|city|place|region|state|town)\b", "place", {}),
    (r"why\b|what (?:caused|reason)\b", "reason", {}),
)
# A noun that names a number asks for it where no question word does: "number of ships waiting".
_BY_NOUN: tuple[tuple[str, QuestionKind, Kinds], ...] = (
    (
        # "Toll income" is no toll.
        r"number of|percentage of|(?<!\w )number\b|number\W*$|death toll\b"
        rf"|toll(?=\W*$|\s(?:{PREPOSITION}|{AUXILIARY})\b)",
        "count",
        {"count": 1, "percent": 0.8, "fraction": 0.6, "quantity": 0.4, "duration": 0.3},
    ),
    (r"(?<!\d )(?:percent|percentage)\W*$|^\W*(?:percent|percentage)\b", "count", _SHARE),
)


def _any_of(rows: Sequence[tuple[str, QuestionKind, Kinds]]) -> re.Pattern[str]:
    """Join wordings into one pattern; the group that matches is the row that was found."""
    found = "|".join(f"({words})" for words, _, _ in rows)
    return re.compile(rf"\b(?:{found})", re.IGNORECASE)


_TABLES = tuple(
    (_any_of(rows), tuple(Sought(kind, kinds) for _, kind, kinds in rows))
    for rows in (_BY_WORDING, _BY_NOUN)
)
_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
# "Twice" and "third" tell how many times, and count nothing else.
_OF_TIMES: frozenset[Kind] = frozenset({"multiple", "ordinal"})
# Of what "how much" asks for, only time is told by how long it is, and money by no share.
_DURATION: frozenset[Kind] = frozenset({"duration"})
_NEVER_OF: Mapping[str, frozenset[Kind]] = {
    "time": frozenset(),
    "money": _DURATION | {"percent", "fraction"},
}
_TELLING = (
    "know|known|say|said|tell|told|mention|mentioned|give|given|clear|unclear|sure|certain|stated"
    "|decided|announced|revealed|agreed|set|find"
)
# "What was the rate when he took office?", "Did it rise when he left?": behind another question
# word, or an auxiliary, "when" asks for no time, unless that is to be said: "Do you know when?"
_ASKED_BEFORE_WHEN = re.compile(
    rf"""
    \A \W*+ (?:(?:and|but|so)\s)?
    (?: (?:(?:{PREPOSITION})\s)? (?:what | which | how)
        | (?:{AUXILIARY}) (?! .* \b(?:{_TELLING})\b ) )
    \s .*? \s (?=when\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Of those who came, how many stayed?", "When heated, it turns into what?": what stands before asks
# nothing.
_LEADING = re.compile(
    rf"""
    (?: (?:\A\W*+|\b) (?:(?:along\s)?(?:{PREPOSITION})|while|although) \s [^,]*+ ,\s
        (?= (?:(?:{PREPOSITION})\s)? (?:how|what|which|when|whom?)\b )
      | \b when \s (?!(?:{AUXILIARY}|year|exactly)\b)
        (?: (?!(?:do|does|did|will|would|can|could)\b) \S{{1,40}} \s ){{1,40}}?
        (?= (?:how\s(?:many|much|long|far|old)|what|which|whom?)\b )
      | \A \W*+ when \s (?!(?:{AUXILIARY}|year|exactly)\b) [^,]{{1,300}} ,\s
        (?= (?:how\s(?:many|much|long|far|old)|what|which|whom?)\b [^,]*+ \Z )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IN_DIRECTION = re.compile(
    r"(?:\s(?:of|per|north|south|east|west|away|apart|long|wide|high|deep|tall|old|ago)\b.*)?"
)


# How wide something is, is told in units of length.
_SIZED = {
    "length": r"how (?:long|wide|broad|deep|tall|thick)\b"
    rf"|{_HOW_DISTANT}",
    "mass": r"how heavy\b|weigh(?:s|ed)?\b",
    "temperature": r"how (?:hot|cold|warm)\b",
    "speed": r"how fast\b|how strong (?:is|was|were|are)\b.{0,30}\b(?:winds?|gusts?|breeze)\b",
}
_DIMENSIONS = {
    dimension: re.compile(
        rf"\b(?:{_SIZED.get(dimension, '(?!)')}|{_named(alternatives(nouns))})", re.IGNORECASE
    )
    for dimension, nouns in MEASURED_IN.items()
}


def dimension_asked(text: str, noun: str) -> str | None:
    """Give what the unit of an answer must measure, if a question tells.

    Args:
        text: the question.
        noun: what is to be counted, as "hectares".

    >>> dimension_asked("How wide is it?", ""), dimension_asked("What's the height of it?", "")
    ('length', 'length')
    >>> dimension_asked("How many acres burnt?", "acres"), dimension_asked("How big is it?", "")
    ('area', None)
    """
    sized = (name for name, asked in _DIMENSIONS.items() if asked.search(text))
    return next(sized, None) or dimension_of(noun)


def classify(text: str) -> Sought:
    """Tell what an answer must be, by the first wording that asks for something.

    >>> classify("How deep is it?").kind, classify("What is the population?").kind
    ('count', 'count')
    >>> classify("In which year was it?").kind, classify("Who sank?").kind
    ('date', 'person')
    >>> classify("What was it when he left?").kind, classify("Does it say when he left?").kind
    ('other', 'date')
    >>> classify("When it was sold, how many worked there?").kind
    'count'
    """
    asked = _LEADING.sub("", text, count=1)
    before_when = _ASKED_BEFORE_WHEN.match(asked)
    asked = before_when.group() if before_when else asked
    for pattern, rows in _TABLES:
        found = pattern.search(asked)
        if found and found.lastindex:
            return rows[found.lastindex - 1]
    return _NOTHING_SPECIAL


def kinds_asked(text: str, noun: str) -> Kinds:
    """Give how well a figure of each kind answers a question about `noun`.

    What is counted in units is no count: years are a duration, however many of them.

    >>> kinds = kinds_asked("How many years was it?", "years")
    >>> "count" in kinds, kinds["duration"]
    (False, 1)
    """
    kinds = classify(text).kinds
    told_in = unit_asked(text) if kinds.get("count") != 1 else None
    if told_in and told_in.kind in kinds:
        return {told_in.kind: 1}
    if not noun:
        return kinds
    if kinds is _MONEY and noun.rpartition(" ")[2] not in _NO_STUFF:
        kinds = _STUFF
    if not _HOW_MANY.search(text):
        never = _NEVER_OF.get(noun.rpartition(" ")[2], _DURATION)
        return {kind: fit for kind, fit in kinds.items() if fit == 1 or kind not in never}
    if noun != "times":
        kinds = {kind: fit for kind, fit in kinds.items() if kind not in _OF_TIMES}
    unit = unit_named(noun)
    # Foot soldiers are no feet; miles east are miles.
    if unit is None or _IN_DIRECTION.fullmatch(noun, unit.end) is None:
        return kinds
    return {unit.kind: 1}
