"""The forms of English words: plurals, irregular pasts, and one form for all spellings of case."""

from __future__ import annotations

import re
import unicodedata

from index.english.countries import is_people
from index.english.tables import find_table, read_once

# Verbs whose past has no -ed to tell it by.
IRREGULAR_PASTS = frozenset(
    "ate became began bit blew bore bought broke brought built came caught chose did died drew "
    "drove fell felt fled flew forgot fought found gave got grew had heard held hid hit hung kept "
    "killed knew laid lay led left lost made meant met paid ran rode rose said sang sank sat saw "
    "sent set shook shot showed slept sold spent spoke stole stood struck swam swore taught "
    "thought threw told took understood went woke won wore wrote bled bred clung crept dealt dug "
    "fed flung froze leapt lent overthrew overtook rang shrank slid sped spun sprang strode stuck "
    "stung strove swept swung tore undertook wept withdrew withstood wrung".split()
)

# Forms that are words of their own as well, so that no table may say that they are one word.
_HOMOGRAPHS = (
    "bear bore", "bind bound", "find found", "grind ground", "leave left", "lend lent", "lie lay",
    "see saw", "take took taken", "wind wound",
)  # fmt: skip
_MAY_BE = {
    form: frozenset(forms) - {form} for forms in map(str.split, _HOMOGRAPHS) for form in forms
}

# Those who are so, and what is said of somebody: "the injured", "they were injured".
STATES = frozenset("poor dead wounded injured missing homeless elderly".split())
_PLURAL_NOUNS = STATES | frozenset(
    "people police men women children troops personnel staff cattle sheep fish aircraft teeth feet "
    "trout salmon cod haddock mackerel herring perch carp pike plaice halibut squid shrimp tuna "
    "deer reindeer moose elk bison grouse poultry livestock spacecraft hovercraft mice geese oxen "
    "media data criteria phenomena bacteria alumni species series offspring crew "
    "youth clergy servicemen servicewomen policemen businessmen fishermen gunmen firefighters "
    "spectators".split()
)
_PLURAL_PEOPLE = re.compile(r"[A-Z]\w{1,40}(?:ese|ish|men)$")
_SINGULAR_IN_S = re.compile(r"(?:ss|us|'s|\u2019s)$")
# What is studied, played or done, and never counted; clinics and critics are.
_FIELDS = frozenset(
    "acoustics aerobics aesthetics athletics biophysics dynamics economics electronics ergonomics "
    "ethics genetics geophysics geopolitics gymnastics hydraulics informatics kinetics linguistics "
    "logistics mathematics metaphysics obstetrics optics paediatrics pediatrics "
    "phonetics physics politics robotics semantics thermodynamics".split()
)
_NOT_PLURAL = _FIELDS | frozenset(
    "always perhaps sometimes besides afterwards towards regards likes says shows includes remains "
    "makes takes gives gas lens bus news this thus plus has was is does goes becomes means".split()
)


def may_be_form_of(form: str) -> frozenset[str]:
    """Give other forms of a verb that are words of their own, too; and the verbs of such a form.

    >>> [sorted(may_be_form_of(form)) for form in ("leave", "lent", "go")]
    [['left'], ['lend'], []]
    """
    return _MAY_BE.get(form, frozenset())


def is_plural(phrase: str) -> bool:
    """Tell whether the last word of a phrase is a plural noun, by its form.

    >>> [is_plural(phrase) for phrase in ("the citizens", "police", "always", "series", "Iraqis")]
    [True, True, False, True, True]
    >>> is_plural("critics"), is_plural("politics")
    (True, False)
    """
    word = phrase.rpartition(" ")[2]
    lowered = word.lower()
    if lowered in _PLURAL_NOUNS or _PLURAL_PEOPLE.match(word):
        return True
    if not lowered.endswith("s") or len(lowered) < 4 or lowered in _NOT_PLURAL:
        return False
    if lowered.endswith("is"):
        return is_people(word.capitalize())
    return not _SINGULAR_IN_S.search(lowered)


@read_once
def unstemmable() -> dict[str, str]:
    """Give the words that no stemmer can stem, in lower case, each with its term.

    Irregular forms get the term of their word; of words that are not akin and that a stemmer would
    give one stem, all but one get a term of their own.

    >>> [unstemmable()[word] for word in ("geese", "sang", "authorities")]
    ['goos', 'sing', 'authority']
    """
    lines = find_table("terms.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines)


def fold(word: str) -> str:
    """Take case and accents away (Unicode compatibility decomposition, UAX #15)."""
    if word.isascii():
        return word.lower()
    # Decomposed before and after: "℠" is the capitals SM, and small letters may be composed anew.
    lowered = unicodedata.normalize("NFKD", word).casefold()
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in decomposed if not unicodedata.combining(c))
