"""The sentences of an article that say most, by a fixed rule.

A term is worth more the more passages hold it and the rarer it is in English; a sentence is worth
the sum of its terms over the root of how many they are, and a tenth less for every passage before
its own, since news says first what matters most. The best sentence is taken, what it says
is then worth a third, and the best of another passage follows, until there are enough. A sentence
that leans on another, or is a line of the masthead, is none of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from index.english.rarity import COMMON, UNLISTED, rarity_of
from service.answering.quoting import points_back
from service.answering.talk.masthead import is_masthead

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index import Article, Library
    from index.model.articles import Sentence

# An article with so many passages gets one sentence more.
_LONG, _LONGER = 8, 16
_FEWEST_TERMS, _MOST_WORDS = 5, 60
# Of a longer article, so many sentences are looked at.
_MOST_SENTENCES = 2_000
_SAID_ALREADY = 1 / 3
_LATER = 0.1

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def summarise(library: Library, article: Article) -> tuple[Sentence, ...]:
    """Choose three to five sentences, and give them in the order of the article."""
    rarities: dict[str, float] = {}
    candidates = {}
    for sentence in _sentences(article):
        words = _WORD.findall(article.text[sentence.start : sentence.end])
        rarities |= {term: rarity_of(word) for word in words for term in library.terms_of(word)}
        candidates[sentence] = library.terms_of(" ".join(words))
    candidates = {one: terms for one, terms in candidates.items() if len(terms) >= _FEWEST_TERMS}
    worth = _worth(candidates, rarities)
    chosen: list[Sentence] = []
    while candidates and len(chosen) < _how_many(article):
        best = max(candidates, key=lambda one: (_value(one, candidates[one], worth), -one.start))
        chosen.append(best)
        for term in candidates[best]:
            worth[term] *= _SAID_ALREADY
        candidates = {
            one: terms for one, terms in candidates.items() if one.passage != best.passage
        }
    return tuple(sorted(chosen, key=lambda sentence: sentence.start))


def _how_many(article: Article) -> int:
    count = len(article.passages)
    return 3 + (count >= _LONG) + (count >= _LONGER)


def _sentences(article: Article) -> Sequence[Sentence]:
    every = [one for part in article.passages if part.role == "body" for one in part.sentences]
    return [
        sentence
        for sentence in every[:_MOST_SENTENCES]
        if len(article.text[sentence.start : sentence.end].split()) <= _MOST_WORDS
        and not points_back(article.text[sentence.start : sentence.end])
        and not is_masthead(article, sentence)
    ]


def _worth(
    candidates: Mapping[Sentence, frozenset[str]], rarities: Mapping[str, float]
) -> dict[str, float]:
    """Give what each term is worth: nothing where a single passage holds it."""
    holding = Counter(
        term
        for term, _ in {(term, one.passage) for one, terms in candidates.items() for term in terms}
    )
    return {
        term: math.log(count) * rarities.get(term, UNLISTED - COMMON)
        for term, count in holding.items()
    }


def _value(sentence: Sentence, terms: frozenset[str], worth: Mapping[str, float]) -> float:
    told = sum(worth[term] for term in sorted(terms)) / math.sqrt(len(terms))
    return told / (1 + _LATER * (sentence.passage - 1))
