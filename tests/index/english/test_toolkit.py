from __future__ import annotations

import subprocess
import sys


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_of_nltk_two_modules_are_loaded_and_what_they_need() -> None:
    program = (
        "import sys, index.english.toolkit; "
        "print([name in sys.modules for name in ('nltk.stem.snowball', 'nltk.tokenize.punkt')], "
        "[name for name in ('nltk', 'nltk.chunk', 'scipy') if name in sys.modules])"
    )
    assert run(program) == "[True, True] []\n"


def test_who_imports_nltk_afterwards_gets_the_whole_of_it() -> None:
    program = (
        "import index.english.toolkit, nltk; from nltk.corpus import stopwords; "
        "from nltk.stem import SnowballStemmer; "
        "print(nltk.word_tokenize.__name__, SnowballStemmer('german').stem('Häuser'), "
        "type(stopwords).__name__)"
    )
    assert run(program) == "word_tokenize haus LazyCorpusLoader\n"


def test_whoever_has_nltk_already_keeps_it() -> None:
    program = (
        "import nltk, index.english.toolkit as ours; "
        "from nltk.stem.snowball import EnglishStemmer; "
        "print(ours.EnglishStemmer is EnglishStemmer, ours.EnglishStemmer().stem('houses'))"
    )
    assert run(program) == "True hous\n"
