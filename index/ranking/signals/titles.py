"""What the titles of articles say: that is said of every sentence under them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    # By a term of the query, of each passage whether its title holds the term; none for no title.
    Titled = Mapping[str, NDArray[np.bool_]]


class Titles:
    """Tells which passages stand under a title that holds a term."""

    def __init__(
        self,
        titles: Sequence[str],
        article_of: NDArray[np.int64],
        terms_of: Callable[[str], frozenset[str]],
    ) -> None:
        """Take titles.

        Args:
            titles: of the articles, in the order of the library.
            article_of: the article of each passage, by its place in `titles`.
            terms_of: gives the terms of a text that are no stop words.
        """
        self._titles = titles
        self._article_of = article_of
        self._terms_of = terms_of

    @cached_property
    def _articles(self) -> Mapping[str, NDArray[np.int64]]:
        """Give the articles whose titles hold each term."""
        articles: dict[str, list[int]] = {}
        for article, title in enumerate(self._titles):
            for term in self._terms_of(title):
                articles.setdefault(term, []).append(article)
        return {term: np.array(held) for term, held in articles.items()}

    def holding(self, terms: Iterable[str], passages: NDArray[np.int64] | None) -> Titled:
        """Tell which of some terms the titles over passages hold, and over which of these.

        Args:
            terms: each once.
            passages: their numbers in the library; None means all.
        """
        of = self._article_of if passages is None else self._article_of[passages]
        held = {term: self._articles[term] for term in terms if term in self._articles}
        over = {term: np.isin(of, articles) for term, articles in held.items()}
        return {term: passages for term, passages in over.items() if passages.any()}

    def under(self, terms: Iterable[str], most: int) -> NDArray[np.int64]:
        """Give passages that stand under a title with one of some terms, `most` of them at most."""
        held = [self._articles[term] for term in terms if term in self._articles]
        if not held:
            return np.zeros(0, np.int64)
        return np.flatnonzero(np.isin(self._article_of, np.concatenate(held)))[:most]
