"""`python -m tests.reliability.words WORDS QUESTIONS`: the memory that questions leave behind.

A process of its own asks, so that nothing else moves its memory. The words of its library are all
spelled like thousands of others, which is what may be kept of a word at its largest.
"""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
from pathlib import Path

from index import Library, parse_article
from service.answering import answer
from service.questions import understand

_STEMS = ("interna", "govern", "consti", "adminis", "transpor")
_ENDINGS = ("tional", "ment", "tution", "tration", "tation")
_SYLLABLES = tuple(map("".join, itertools.product("bcdfghklmn", "aeiou")))
_IN_SENTENCE, _IN_PASSAGE, _ASKED = 12, 60, 10
_STARTS = range(0, _IN_PASSAGE, _IN_SENTENCE)


def memory_growth(words: int, questions: int) -> float:
    """Give the megabytes by which a process grows over so many questions to so many words."""
    command = [sys.executable, "-m", "tests.reliability.words", str(words), str(questions)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def make_words(count: int) -> list[str]:
    """Give words that no two share, each with its beginning or its end like a fifth of them."""
    middles = map("".join, itertools.product(_SYLLABLES, repeat=3))
    made = (stem + m + end for m in middles for stem in _STEMS for end in _ENDINGS)
    return list(itertools.islice(made, count))


def make_library(words: list[str]) -> Library:
    """Write the words into one article."""
    passages = (
        ". ".join(" ".join(passage[at : at + _IN_SENTENCE]).capitalize() for at in _STARTS)
        for passage in (words[n : n + _IN_PASSAGE] for n in range(0, len(words), _IN_PASSAGE))
    )
    text = "Words that are alike\n\n" + "".join(f"{passage}.\n\n" for passage in passages)
    return Library.build([parse_article(Path("words.txt"), text)])


def main() -> None:
    """Print the megabytes."""
    words = make_words(int(sys.argv[1]))
    library, chosen = make_library(words), random.Random(5)  # noqa: S311
    answer(library, understand("How rare is a word?"))
    before = _resident()
    for _ in range(int(sys.argv[2])):
        asked = " ".join(chosen.sample(words, _ASKED))
        answer(library, understand(f"How many {asked}?"))
    print(_resident() - before)


def _resident() -> float:
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
