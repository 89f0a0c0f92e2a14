"""The words of a verb, of a subject and of what a number counts, as stretches of tokens."""

from __future__ import annotations

from index.english.syntax.phrases.beside import heading_words, holder_words, measured_words
from index.english.syntax.phrases.counted import counted_words
from index.english.syntax.phrases.extent import Stretch
from index.english.syntax.phrases.parts import of_which_verb, part_verb
from index.english.syntax.phrases.predicate import predicate_words
from index.english.syntax.phrases.relatives import relative_verb
from index.english.syntax.phrases.subject import gapped_words, subject_words, valued_words

__all__ = [
    "Stretch",
    "counted_words",
    "gapped_words",
    "heading_words",
    "holder_words",
    "measured_words",
    "of_which_verb",
    "part_verb",
    "predicate_words",
    "relative_verb",
    "subject_words",
    "valued_words",
]
