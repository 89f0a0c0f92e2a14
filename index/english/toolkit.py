"""What we take of nltk: its stemmer and its sentence tokenizer.

nltk loads scipy where it is installed, for measures of association that we do not use: that made
the start of the service a second longer and its memory 70 MB larger. It goes without on its own
where there is none, so there is none while it loads.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EnglishStemmer", "PunktParameters", "PunktSentenceTokenizer"]


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Let a module that is not imported yet be missing, as long as the block lasts."""
    if name in sys.modules:
        yield
        return
    # What the import system takes for "cannot be found" (The Import System, 5.3.1).
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


with _without("scipy"):
    from nltk.stem.snowball import EnglishStemmer
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer
