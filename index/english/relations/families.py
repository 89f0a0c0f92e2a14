"""Relations between words: what may befall somebody, in all its words, and what turns a sentence.

The families follow the event types of ACE (Automatic Content Extraction, English Annotation
Guidelines for Events): life, conflict, justice, movement, personnel.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.fragments import alternatives

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Family:
    """Words that say one thing of those it befell.

    Attributes:
        name: the participle that names it.
        words: in lower case, all their forms.
        pattern: matches any of the words, and phrases that say the same.
        phrases: patterns of those.
        is_certain: whether nothing is said of it where none of its words stands: an army's dead are
            told in one of these words, its staff need not be.
    """

    name: str
    words: frozenset[str]
    pattern: re.Pattern[str]
    phrases: tuple[str, ...]
    is_certain: bool = True

    def said_in(self, text: str) -> str | None:
        """Give the first words of a text that say it, as they stand; None where none do.

        >>> FAMILIES["fighting"].said_in("Armed conflicts end")
        'Armed conflicts'
        """
        found = self.pattern.search(text)
        return found and found.group()


def _family(name: str, words: str, *phrases: str, is_certain: bool = True) -> Family:
    forms = frozenset(words.split())
    told = "|".join((alternatives(sorted(forms)), *phrases))
    pattern = re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
    return Family(name, forms, pattern, phrases, is_certain)


_LISTED = (
    _family("born", "born birth births"),
    _family("married", "marry marries married marriage marriages wed wedding weddings"),
    _family(
        "killed",
        "kill kills killed killing killings die dies died dying dead death deaths fatal fatally "
        "fatality fatalities slain murder murders murdered massacre massacres massacred slaughter "
        "slaughtered perish perished casualty casualties execute executed execution executions "
        "victim victims drown drowned assassinate assassinated toll behead beheaded hanged shot",
        r"(?:los(?:t|e|ing)|claim\w*|took|cost)\W.{1,15}\blives",
        r"pass(?:ed|es|ing)?\saway",
    ),
    _family(
        "injured",
        "wound wounds wounded wounding injure injures injured injuring injury injuries hurt "
        "casualty casualties victim victims maim maimed",
    ),
    _family(
        "arrested",
        "arrest arrests arrested arresting detain detains detained detaining detention detentions "
        "custody capture captures captured capturing prison prisons prisoner prisoners imprison "
        "imprisoned imprisonment jail jails jailed sentence sentences sentenced convict convicts "
        "convicted conviction convictions",
        "behind bars",
        r"round(?:ed|s|ing)?\sup",
    ),
    _family("freed", "freed acquit acquitted pardon pardoned amnesty amnestied", r"releas\w+ from"),
    _family(
        "saved",
        "survive survives survived surviving survivor survivors unharmed unhurt unscathed",
        "alive",
    ),
    _family("missing", "missing disappear disappears disappeared disappearance disappearances"),
    _family(
        "returned",
        "return returns returned returning returnee returnees repatriate repatriated repatriation",
        r"c[ao]m(?:e|ing)\sback(?!\sup)",
        r"(?:go|went|gone|going)\s(?:back|home)",
    ),
    _family(
        "displaced",
        "displace displaced displaces displacement evacuate evacuated evacuation evacuees homeless "
        "flee flees fled fleeing refugee refugees",
    ),
    _family(
        "fighting", "fight fights fighting fought hostilities battle battles", r"armed\sconflicts?"
    ),
    _family(
        "employed",
        "employ employs employed hire hires hired recruit recruits recruited",
        is_certain=False,
    ),
    _family(
        "out of work", "unemployed dismissed sacked redundant", r"laid\soff", is_certain=False
    ),
    _family(
        "infected",
        "infect infects infected infection infections",
        r"test\w*\spositive",
        is_certain=False,
    ),
    _family("enrolled", "enrol enrols enroll enrolls enrolled registered", is_certain=False),
)  # fmt: skip
# By their names.
FAMILIES: Mapping[str, Family] = {family.name: family for family in _LISTED}
_WORD = re.compile(r"\w+")
_FAMILIES_OF = {
    word: frozenset(family.name for family in FAMILIES.values() if word in family.words)
    for word in frozenset().union(*(family.words for family in FAMILIES.values()))
}
_PHRASED = [family for family in FAMILIES.values() if family.phrases]
# Each of the phrases has one of these words.
_IN_PHRASES = frozenset(
    "lives bars from alive away back home conflict conflicts off positive up".split()
)
# What an article says in the same words: "came back", "released from".
_SAID_SO = frozenset({"freed", "returned"})
# A group a family.
_PHRASE = re.compile(
    r"\b(?:" + "|".join(f"({'|'.join(family.phrases)})" for family in _PHRASED) + r")\b",
    re.IGNORECASE,
)


def deeds_in(text: str) -> frozenset[str]:
    """Give the names of the families that a text has words of.

    >>> sorted(deeds_in("Three drowned; the others came back"))
    ['killed', 'returned']
    """
    words = _WORD.findall(text.lower())
    told = frozenset[str]().union(*(_FAMILIES_OF[word] for word in words if word in _FAMILIES_OF))
    if _IN_PHRASES.isdisjoint(words):
        return told
    return told.union(_PHRASED[(match.lastindex or 1) - 1].name for match in _PHRASE.finditer(text))


def words_like(word: str) -> frozenset[str]:
    """Give the words of the families that a word is of; none where it is of none.

    >>> "killed" in words_like("Died"), "killed" in words_like("wounded"), words_like("ship")
    (True, False, frozenset())
    """
    lowered = word.lower()
    families = (family.words for family in FAMILIES.values() if lowered in family.words)
    return frozenset().union(*families)


def say_in_a_word(text: str) -> str:
    """Put the name of a family in the place of each of its phrases.

    >>> say_in_a_word("How many lost their lives?"), say_in_a_word("How many left?")
    ('How many killed?', 'How many left?')
    """
    if _IN_PHRASES.isdisjoint(_WORD.findall(text.lower())):
        return text
    return _PHRASE.sub(_name_of, text)


def _name_of(phrase: re.Match[str]) -> str:
    family = _PHRASED[(phrase.lastindex or 1) - 1]
    return phrase.group() if family.name in _SAID_SO else family.name


_NOT = r"\b(?:not|never|nor|neither|no\slonger)\b|n[’']t\b"
_DENIED = r"\b(?:no|none|without|unable|fail\w*|refus\w*|den(?:y|ied|ies)|lack\w*)\b"
# What a question says that turns it round, and the words that say so in a sentence.
_TURNS = {
    "not": (_NOT, f"{_NOT}|{_DENIED}"),
    "against": (
        r"\bagainst\b",
        r"\bagainst\b|\boppos|\bversus\b|\bdefeat|\bresist|\bfought\b",
    ),
}
_TURN_PATTERNS = {
    name: (re.compile(asked, re.IGNORECASE), re.compile(said, re.IGNORECASE))
    for name, (asked, said) in _TURNS.items()
}


def turns_in(question: str) -> tuple[str, ...]:
    """Give what turns a question round: "not", "against".

    >>> turns_in("How many didn't vote?"), turns_in("How many voted?")
    (('not',), ())
    """
    return tuple(name for name, (asked, _) in _TURN_PATTERNS.items() if asked.search(question))


def is_turned(sentence: str, turn: str) -> bool:
    """Tell whether a sentence says what turns it round so.

    >>> is_turned("Twelve refused to vote", "not"), is_turned("Twelve voted", "not")
    (True, False)
    """
    return _TURN_PATTERNS[turn][1].search(sentence) is not None
