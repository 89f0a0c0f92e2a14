"""Which verb a number's clause has, and which noun is a verb's subject: the best of the sentence's.

Each candidate is described by a row of attributes; sets of them are its features, and their weights
were learnt on a treebank as a choice among all candidates (multinomial logit).
"""

from __future__ import annotations

from index.english.syntax.choice.best import best_subjects, best_verbs
from index.english.syntax.choice.subjects import NO_SUBJECT, SUBJECT_MIXER, subject_rows
from index.english.syntax.choice.verbs import VERB_MIXER, verb_rows
from index.english.syntax.choice.ways import PLACES, Row

__all__ = [
    "NO_SUBJECT",
    "PLACES",
    "SUBJECT_MIXER",
    "VERB_MIXER",
    "Row",
    "best_subjects",
    "best_verbs",
    "subject_rows",
    "verb_rows",
]
