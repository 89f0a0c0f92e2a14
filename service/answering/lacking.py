"""Whether a word that the library lacks makes a question one that no figure of it answers.

The same words with one that matters changed (another country, another year, "wounded" for
"killed") are another question: passages near it help, a number that answers its neighbour misleads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.countries import is_place_name
from index.english.forms import fold, is_plural
from index.ranking import ASKING
from service.questions.ellipsis import EMPTY_WORDS, full_words
from service.questions.nations import names_of_nation
from service.questions.phrases import counted
from service.questions.wanted import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.model import Question

# Words for one and the same fate; whoever says one of them asks for the others too.
_SAME_FATE = (
    frozenset("die died dead death deaths dying kill killed killing killings fatalities".split()),
    frozenset("wound wounded injure injured injuries hurt".split()),
    frozenset("arrest arrested arrests detain detained detention captured".split()),
)
_HOW = re.compile(rf"\bhow ({SIZES}|long|old|often|soon)\b", re.IGNORECASE)
_COUNTS = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
# What those counted are said to be: "how many of the citizens are women?"
_BEING = re.compile(r"\bhow many\b.*\b(?:are|were)\s(?:[\w’'-]+\s)?([\w’'-]+)\W*$", re.IGNORECASE)


def asks_for_more(question: Question, missing: Iterable[str]) -> bool:
    """Tell whether the question asks for a number of something that the library does not hold.

    A number, a name and what is to be counted decide, also where an earlier question says them;
    any other word only where it is half of what is asked, since a question and an article often
    say one thing in two ways.

    Args:
        question: any question.
        missing: the words of it, and of what it carries over, that the library does not hold.
    """
    wording = question.understood_as or question.text
    asked = [word for word in missing if word in wording and word.lower() not in EMPTY_WORDS]
    noun = counted(wording) if _COUNTS.search(wording) else None
    heads = {noun.split()[-1].lower()} if noun else set()
    being = _BEING.search(wording)
    if being and is_plural(being[1]):
        heads.add(being[1].lower())
    if any(_is_particular(word, wording) or word.lower() in heads for word in asked):
        return True
    own = [word for word in asked if word in question.text]
    return bool(own) and len(own) * 2 >= len(full_words(question.text))


def is_asked_about(word: str, text: str) -> bool:
    """Tell whether a word of the question says what it is about, not what kind of answer it wants.

    >>> [is_asked_about(word, "How far is the kind town?") for word in ("far", "kind", "town")]
    [False, False, True]
    """
    if word.lower() in EMPTY_WORDS or fold(word) in ASKING:
        return False
    return word.lower() not in {measure.lower() for measure in _HOW.findall(text)}


def other_words(word: str) -> tuple[str, ...]:
    """Give words that say the same as `word`: the names of a nation, the words for a fate.

    >>> "killed" in other_words("Died"), "Syria" in other_words("Syrian"), other_words("ship")
    (True, True, ())
    """
    fate = next((fate for fate in _SAME_FATE if word.lower() in fate), frozenset())
    return (*names_of_nation(word), *sorted(fate))


def _is_particular(word: str, text: str) -> bool:
    """Tell whether a word is a number or a name; one that opens the question is no sign of it."""
    if any(character.isdigit() for character in word) or is_place_name(word.title()):
        return True
    return word[0].isupper() and not text.isupper() and not text.startswith(word)
