"""British spellings to American ones, so that both are one term.

The rules need not give words that exist: they apply to the article and to the question alike,
and need only bring the two spellings of a word together.
"""

from __future__ import annotations

import re

# What stands before an ending keeps the words out in which it is no matter of spelling:
# "rise", "four", "spelling".
_ENDINGS = tuple(
    (re.compile(ending + "$"), american)
    for ending, american in (
        (r"(?<=\w\w\w)is(e[drs]?|es|ing|ations?|ements?)", r"iz\1"),
        (r"(?<=\w\w)ys(e[drs]?|es|ing)", r"yz\1"),
        (r"(?<=\w\w)our(s|ed|ing|able|hoods?|ites?|al|ers?|ful|less)?", r"or\1"),
        (r"(?<=\w\w)([tb])re([ds])?", r"\1er\2"),
        (r"(?<=[aeiou][^aeiou])ell(ed|ing|ers?)", r"el\1"),
        (r"(defen|offen|licen|preten)ce([ds])?", r"\1se\2"),
        (r"(?<=\w\w\w)ogue([ds])?", r"og\1"),
        (r"(?<=progra)mme(s|d)?", r"m\1"),
    )
)


def americanize(word: str) -> str:
    """Give the American spelling of a lower-case word, or the word itself.

    >>> [americanize(word) for word in ("organised", "colours", "centre", "travelled", "defence")]
    ['organized', 'colors', 'center', 'traveled', 'defense']
    >>> [americanize(word) for word in ("four", "rise", "spelling", "organized")]
    ['four', 'rise', 'spelling', 'organized']
    """
    for ending, american in _ENDINGS:
        spelled, count = ending.subn(american, word)
        if count:
            return spelled
    return word
