from __future__ import annotations

import math
import subprocess
import sys

import pytest
from wordfreq import get_frequency_dict

from index.english.rarity import COMMON, is_listed, rarity_of


def test_it_is_what_wordfreq_says() -> None:
    frequencies = get_frequency_dict("en", wordlist="small")
    words = [word for word in frequencies if word.isalpha() and word.isascii()]
    assert len(words) > 25_000
    for word in words:
        expected = max(0.0, -math.log10(frequencies[word]) - COMMON)
        assert rarity_of(word) == pytest.approx(expected), word


def test_a_word_that_is_misspelled_is_not_listed() -> None:
    assert [is_listed(word) for word in ("harbour", "harbuor", "ship’s")] == [True, False, True]


def test_the_library_itself_is_not_loaded() -> None:
    program = (
        "import sys; from index.english.rarity import rarity_of; "
        "print(round(rarity_of('fighter'), 1), 'wordfreq' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"2.7 False\n"
