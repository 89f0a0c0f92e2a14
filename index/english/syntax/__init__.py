"""Light syntax: the verb of a number's clause, the verb's subject, and the noun that is counted.

A tagger and a ranker, both linear, learnt on a treebank (`data/english/README.md`); a sentence is
tagged once, and only where somebody asks of it.
"""

from __future__ import annotations

from index.english.syntax.finites import SPANS
from index.english.syntax.infinitives import asked_form
from index.english.syntax.sentences import Clause, Numbered, Sentence, read_sentences
from index.english.syntax.tagger import parts_of

__all__ = ["SPANS", "Clause", "Numbered", "Sentence", "asked_form", "parts_of", "read_sentences"]
