"""How words are spelled: British and American alike, and slips of the keyboard.

The rules need not give words that exist: they apply to the article and to the question alike,
and need only bring the two spellings of a word together.
"""

from __future__ import annotations

import re

# A word shorter than this is no slip for another; one this long may have two.
_SHORTEST, _LONG = 4, 8

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
# A word that holds none of these has none of those endings: most words.
_MAY_DIFFER = re.compile(r"is|ys|our|[tb]re|ell|ce|ogue|mme")


def americanize(word: str) -> str:
    """Give the American spelling of a lower-case word, or the word itself.

    >>> [americanize(word) for word in ("organised", "colours", "centre", "travelled", "defence")]
    ['organized', 'colors', 'center', 'traveled', 'defense']
    >>> [americanize(word) for word in ("four", "rise", "spelling", "organized")]
    ['four', 'rise', 'spelling', 'organized']
    """
    if _MAY_DIFFER.search(word) is None:
        return word
    for ending, american in _ENDINGS:
        spelled, count = ending.subn(american, word)
        if count:
            return spelled
    return word


def is_slip(word: str, meant: str) -> bool:
    """Tell whether `word` is `meant` with a letter wrong, left out, added or swapped.

    That is four typing errors of five (Damerau 1964); a word of eight letters may have two. The
    first letter is never wrong, and a number is never meant by another.

    >>> is_slip("teritory", "territory"), is_slip("fihgting", "fighting"), is_slip("two", "too")
    (True, True, False)
    """
    shortest = min(len(word), len(meant))
    if shortest < _SHORTEST or word[0] != meant[0] or not (word.isalpha() and meant.isalpha()):
        return False
    return edit_distance(word, meant) <= (2 if shortest >= _LONG else 1)


def edit_distance(one: str, other: str) -> int:
    """Count the letters to change, take out, put in or swap with the next (optimal alignment)."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, against in enumerate(other, start=1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
