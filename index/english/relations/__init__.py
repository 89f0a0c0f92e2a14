"""Relations between words: which are alike and how much, which are opposed, what turns a sentence.

`related` looks single words up in a compiled table; `families` are the words of what may befall
somebody; `contrasts`, what turns a sentence, and `nouns`, what a noun names, are surfaces of their
own.
"""

from __future__ import annotations

from index.english.relations.families import (
    FAMILIES,
    Family,
    deeds_in,
    is_turned,
    say_in_a_word,
    turns_in,
    words_like,
)
from index.english.relations.table import find_phrases, opposites, related

__all__ = [
    "FAMILIES",
    "Family",
    "contrasts",
    "deeds_in",
    "find_phrases",
    "is_turned",
    "nouns",
    "opposites",
    "related",
    "say_in_a_word",
    "turns_in",
    "words_like",
]
