"""What we take of nltk: its stemmer and its sentence tokenizer.

`import nltk` loads all of nltk: 250 modules, of which these two need a dozen. That made the start
of the service a quarter of a second longer and its memory 30 MB larger. So its packages are bare
while the two are loaded: they find their modules, and load none on their own.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EnglishStemmer", "PunktParameters", "PunktSentenceTokenizer"]

_BARE = ("nltk", "nltk.corpus", "nltk.stem", "nltk.tokenize")


@contextmanager
def _bare_packages() -> Iterator[None]:
    """Let packages of nltk that are not imported yet be bare, as long as the block lasts."""
    bare = {name: _bare(name) for name in _BARE if name not in sys.modules}
    sys.modules.update(bare)
    try:
        yield
    finally:
        # Who imports nltk after us gets the whole of it.
        for name in bare:
            del sys.modules[name]


def _bare(name: str) -> ModuleType:
    package = ModuleType(name)
    package.__path__ = _folders(name)
    # Words that a corpus would have to be downloaded for; the stemmer looks at them when asked to.
    package.__dict__["stopwords"] = None
    return package


def _folders(name: str) -> list[str]:
    parent, _, _ = name.rpartition(".")
    spec = PathFinder.find_spec(name, _folders(parent) if parent else None)
    if spec is None or spec.submodule_search_locations is None:
        raise ModuleNotFoundError(f"No package named {name!r}", name=name)
    return [*spec.submodule_search_locations]


with _bare_packages():
    from nltk.stem.snowball import EnglishStemmer
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer
