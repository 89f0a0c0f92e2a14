"""A number's digits and words to its value: "2.5 million", "twenty-one", "two thirds".

A numeral is read word by word from where it begins, and each word must fit what came before:
"three thousand two hundred" is one numeral, "three two hundred" is two. Reading never goes back.
"""

from __future__ import annotations

from index.english.numerals.numeral import Numeral, is_over
from index.english.numerals.reading import read_numeral

__all__ = ["Numeral", "is_over", "read_numeral"]
