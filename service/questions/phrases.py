"""The phrases of a question that a later question may point at, found by closed word classes.

There is no parser here. What English marks with its closed classes is enough for questions:
determiners and prepositions begin a phrase, auxiliaries and prepositions end it, capitals mark
names (Quirk et al. 1985, §2.39 and §5.60).
"""

from __future__ import annotations

import re

from index.english.calendar import MONTH_NAME
from index.english.classes import AUXILIARY, DETERMINER, PAST_ALONE, PREPOSITION, QUESTION_WORD
from index.english.forms import IRREGULAR_PASTS, is_plural
from index.english.fragments import alternatives
from index.english.syntax import parts_of

_MONTH = rf"{MONTH_NAME}\b\.?"
_MOMENT = rf"""(?:
    {_MONTH} (?:\s+\d{{1,2}}\b)? (?:,?\s+\d{{4}}\b)?                # July 3, 2016
    | \d{{1,2}}\s+{_MONTH} (?:\s+\d{{4}})?                         # 3 July 2016
    | FY\s?\d{{2,4}} | Q[1-4](?:\s+\d{{4}})? | (?:1[5-9]|20)\d\ds?  # FY16, Q1 2016, the 1990s
    | (?:last|this|next)\s+(?:year|month|week|quarter|decade|century)
    )"""
_MOMENT_LEAD = r"""
    (?:the\s+)? (?:(?:end|start|beginning)\s+of\s+)? (?:(?:fiscal|years?|period)\s+){0,2}
    """
_MOMENT_AGAIN = rf"""
    (?: (?:\s*[,&–-]\s*|\s+) (?:(?:and|to|or|from)\s+)? {_MOMENT_LEAD} {_MOMENT} )*
    """
TIME = re.compile(
    rf"""
    \b (?i: (?:in|on|at|from|between|since|until|during|for|before|after|by|as\s+of) \s+ )?
    ( {_MOMENT_LEAD} {_MOMENT} {_MOMENT_AGAIN} ) \b (?: ,?\s+respectively\b )?
    """,
    re.VERBOSE,
)

_CAPITALIZED = r"[A-Z](?:[\w’'.-]*\w)?"
_NAME_INNER = r"(?:\s+(?:(?:of|the|al|bin|ibn|de|van|von)\s+){0,2}"
_NAME = re.compile(
    rf"\b(?!(?i:{QUESTION_WORD}|{AUXILIARY}|{PREPOSITION}|{DETERMINER}|and|but|name|list)\b)"
    rf"{_CAPITALIZED}{_NAME_INNER}{_CAPITALIZED})*"
)
_PLURAL_END = r"(?:[^siu]s|[dlnqx]is|ese|people|men|women|children)"
_WORD = r"[\w’'-]+"
_PLAIN_WORD = rf"(?!(?:{AUXILIARY}|{PREPOSITION}|{DETERMINER}|and|or|not)\b){_WORD}"
_MEASURE_OF = (
    r"(?:number|amount|quantity|volume|percentage|percent|proportion|fraction|portion|share)\s+of\s+"
    r"(?:(?:all|the|its|their|his|her)\s+)?"
)
# "what was | the vacancy rate | in Oslo", "what did | sales | come to"
_LEVEL = re.compile(
    rf"""
    ^\W* (?:and\s+)? what \s+ (?: (?:is|was|are|were) | (?P<did>do|does|did) ) \s+
    (?:{DETERMINER}\s+)? (?P<noun> {_PLAIN_WORD} (?:\s+{_PLAIN_WORD}){{0,3}}? )
    (?(did) \s+ (?:come|amount|run|stand) \s+ (?:to|at)\b
        | (?= \s+(?: {PREPOSITION}|when|this|last|next|now|today
                    | (?:an?|one)\s(?:year|month|week|quarter|decade) )\b | \W*$ ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "what did | Sweden pay", "what fine are | they asking for": what was done may be told by a number
_OBJECT_OF = re.compile(
    rf"""
    ^\W* (?:and\s+)? (?:what|which) \s+ (?:{_PLAIN_WORD}\s+){{0,3}}?
    (?:{AUXILIARY}) \s+ {_WORD} \s+ {_WORD}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STRANDED = re.compile(r"\s(?P<link>for|at|to)(?:\s(?:in|on|by|during|last)\s.*)?\W*$")
# What is done is no thing that could have a height: "what was built in 1990?"
_DONE = re.compile(rf"^(?:\w+ed|{alternatives(IRREGULAR_PASTS)})$", re.IGNORECASE)
_HOW_MANY = rf"how\s+many\s+(?:of\s+(?:{DETERMINER})\s+)?+"
_HOW_MUCH = rf"how\s+much\s+(?:of\s+(?:{DETERMINER})\s+)?+"
_COUNTED = re.compile(
    rf"""
    # "how many | Kazakhs | are", "what share of | voters | in", "which orchestra | sold"
    \b (?: {_HOW_MANY} | {_HOW_MUCH} | (?:which|what)\s+(?:{_MEASURE_OF})?+ | {_MEASURE_OF} )
    (?!{PAST_ALONE}) ( {_PLAIN_WORD} (?: \s+(?!{PAST_ALONE}){_PLAIN_WORD} ){{0,2}}? )
    (?= \s+ (?: (?:\w+ly\s+)?(?:{AUXILIARY}|{PREPOSITION}|about)\b | {PAST_ALONE} ) )
    # "how many | armed groups | swore"
    | \b (?: {_HOW_MANY} | {_MEASURE_OF} )
    (?!{PAST_ALONE}) ( (?:{_PLAIN_WORD}\s+){{0,2}}? \w*{_PLURAL_END}\b )
    # "how much | oil | ?"
    | \b (?: {_HOW_MANY} | {_HOW_MUCH} | {_MEASURE_OF} ) (?!{PAST_ALONE}) ( {_PLAIN_WORD} )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MANY = re.compile(r"how\s+many\b", re.IGNORECASE)
_MUCH = re.compile(r"how\s+much\b", re.IGNORECASE)
_FRONTED = re.compile(
    rf"""
    \b (?i:{AUXILIARY}) \s+ (
        (?: (?i:{DETERMINER})\s+ )? {_CAPITALIZED} {_NAME_INNER}{_CAPITALIZED} )*   # did Peter Cook
        | (?i:{DETERMINER})\s+{_PLAIN_WORD}                                        # does the party
          (?: (?:\s+{_PLAIN_WORD})+ (?= \s+{_PLAIN_WORD}\s*[?.]*$ ) )?
    )
    """,
    re.VERBOSE,
)
_COPULAR = re.compile(
    r"^(?:what|which|who|how\s+much)\s+(?:is|are|was|were)\s+(.+?)[\s?.!]*$", re.I
)
_WHO = re.compile(rf"^who\s+(?!(?:{AUXILIARY})\s+(?:{DETERMINER})\b)(.+?)[\s?.!]*$", re.IGNORECASE)
_DEFINITE = re.compile(
    rf"""
    \b (?:the|an?) \s+ {_PLAIN_WORD} (?: \s+{_PLAIN_WORD} ){{0,2}}?
    (?= \s+ (?:{AUXILIARY}|{PREPOSITION}|and|or)\b | [\s?.,;!]*$ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MANY_OF = {"is": "are", "was": "were", "has": "have", "does": "do"}
_PERSONAL = frozenset("he him his she her hers himself herself".split())
_PLURAL_PRONOUNS = frozenset("they them their theirs themselves these those".split())


def times(text: str) -> list[str]:
    """Give the times of `text`, each with the preposition before it.

    >>> times("the change in sales from 2018 to 2019"), times("Who was killed on July 3?")
    (['from 2018 to 2019'], ['on July 3'])
    """
    return [match.group() for match in TIME.finditer(text)]


def names(text: str) -> tuple[str, ...]:
    """Give the names of `text`: runs of capitalized words that are not months or question words.

    >>> names("Did Peter Cook speak of the Islamic State in June?")
    ('Peter Cook', 'Islamic State')
    """
    return tuple(match.group() for match in _NAME.finditer(TIME.sub(" ", text)))


def counted(text: str) -> str | None:
    """Give what a question counts or chooses among.

    >>> counted("How many Kazakhs are fighting abroad?"), counted("Which party was banned?")
    ('Kazakhs', 'party')
    >>> counted("What share of voters backed it?")
    'voters'
    >>> counted("How many of the buses run on gas?")
    'buses'
    >>> counted("How much oil was there?"), counted("How much longer did it take?")
    ('oil', None)
    """
    match = _COUNTED.search(text)
    noun = match[match.lastindex or 0] if match else None
    if match is None or noun is None or _is_compared(text, match.start(), noun):
        return None
    if not _MANY.match(text, match.start()):
        return noun
    # "How many buses run on gas?": the noun is a plural, and what follows it a verb.
    words = noun.split()
    plurals = [end for end, word in enumerate(words, start=1) if is_plural(word)]
    return " ".join(words[: plurals[-1]]) if plurals else noun


def _is_compared(text: str, start: int, word: str) -> bool:
    """Tell whether a word behind "how much" compares, and is no noun: "how much longer"."""
    if not _MUCH.match(text, start) or " " in word:
        return False
    parts = parts_of(word.lower())
    return "adjective" in parts and "noun" not in parts


def level(text: str) -> str | None:
    """Give what a question asks the height of, if it does; whether it has one, the text tells.

    >>> level("What was the vacancy rate in Oslo?"), level("What did loans come to in May?")
    ('vacancy rate', 'loans')
    >>> level("What was closed by the storm?"), level("Who was the mayor?")
    (None, None)
    >>> level("What was Oslo?")
    """
    match = _LEVEL.match(text)
    noun = match["noun"] if match else ""
    is_name = noun.rpartition(" ")[2].istitle()
    return None if not noun or is_name or _DONE.search(noun) else noun


def object_link(text: str) -> str | None:
    """Give what links a verb to what is asked for, be it a number or not: "sell for", or nothing.

    >>> object_link("What did a flat sell for in May?"), object_link("What did Sweden pay?")
    ('for', '')
    >>> object_link("Who paid?"), object_link("What happened?")
    (None, None)
    """
    if not _OBJECT_OF.match(text):
        return None
    stranded = _STRANDED.search(text)
    return stranded["link"] if stranded else ""


def subject(text: str) -> str | None:
    """Give the subject that stands after the auxiliary of a question.

    >>> subject("How many seats does the party hold in the north?")
    'the party'
    >>> subject("Why was the Islamic Renaissance Party banned?")
    'the Islamic Renaissance Party'
    """
    match = _FRONTED.search(TIME.sub("", text))
    return match.group(1) if match else None


def topic(text: str) -> str | None:
    """Give what a question with "what is" asks for.

    >>> topic("What was the change in sales from 2018 to 2019?")
    'the change in sales from 2018 to 2019'
    """
    match = _COPULAR.search(text)
    return match.group(1) if match else None


def antecedent(text: str, pronoun: str, besides: str | None = None) -> str | None:
    """Give the phrase of a question that a pronoun of the next question points at.

    The order is that of salience: the subject, then what is counted or asked for, then names,
    then definite phrases (the grammatical hierarchy of centering; Grosz, Joshi, Weinstein 1995).

    >>> question = "How many seats does the party hold in the north?"
    >>> antecedent(question, "it"), antecedent(question, "them")
    ('the party', 'the seats')
    >>> antecedent("Who banned the party?", "he"), antecedent("Who was held in Rome?", "they")
    ('the person who banned the party', 'those who were held in Rome')

    Args:
        text: the question before.
        pronoun: of the next question.
        besides: a phrase that the next question says already.
    """
    if pronoun.lower() in _PERSONAL:
        return _person(text)
    plural = pronoun.lower() in _PLURAL_PRONOUNS
    # "Who is Ida Holm?" asks for a person, who is no "it".
    person = (_WHO.match(text) and topic(text)) or ""
    candidates = [phrase for phrase in _candidates(text) if phrase not in {besides, person}]
    fitting = [phrase for phrase in candidates if is_plural(phrase) == plural]
    # "They" may stand for a party or a committee; "it" never stands for several.
    return next(iter(fitting or ((*_those_who(text), *candidates) if plural else ())), None)


def _candidates(text: str) -> list[str]:
    number = counted(text)
    is_who = _WHO.match(text) is not None
    phrases = (
        (None if is_who else topic(text)) or subject(text),
        _definite(number) if number else None,
        *(match.group() for match in _DEFINITE.finditer(TIME.sub("", text))),
        *(_definite(name) if is_plural(name) else name for name in names(text)),
    )
    return [phrase for phrase in phrases if phrase]


def _those_who(text: str) -> tuple[str, ...]:
    """Give those whom a question asks for: "Who was held?" asks for those who were held."""
    who = _WHO.match(text)
    if who is None:
        return ()
    first, _, rest = who[1].partition(" ")
    return (f"those who {_MANY_OF.get(first, first)} {rest}".rstrip(),)


def _person(text: str) -> str | None:
    asked = topic(text)
    if asked and re.match(rf"(?:{DETERMINER})\s|[A-Z]", asked):
        return asked
    who = _WHO.search(text)
    if who:
        return f"the person who {who.group(1)}"
    return subject(text) or next((name for name in names(text) if not is_plural(name)), None)


def _definite(noun: str) -> str:
    return noun if re.match(rf"(?:{DETERMINER})\s", noun, re.IGNORECASE) else f"the {noun}"
