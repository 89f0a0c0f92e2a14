"""What the titles of articles say: that is said of every sentence under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set

    from numpy.typing import NDArray

    # By a term of the query, of each passage whether its title holds the term; none for no title.
    Titled = Mapping[str, NDArray[np.bool_]]


class Titles:
    """Tells which passages stand under a title that holds a term."""

    def __init__(
        self,
        titles: Sequence[str],
        article_of: NDArray[np.int64],
        terms_of: Callable[[str], Set[str]],
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

    def holding(self, terms: Iterable[str], passages: NDArray[np.int64] | None) -> Titled:
        """Tell which of some terms the titles over passages hold, and over which of these.

        Args:
            terms: each once.
            passages: their numbers in the library; None means all.
        """
        of = self._article_of if passages is None else self._article_of[passages]
        articles, entries = np.unique(of, return_inverse=True)
        held = [self._terms_of(self._titles[article]) for article in articles.tolist()]
        over = {term: [term in one for one in held] for term in terms}
        return {term: np.array(flags)[entries] for term, flags in over.items() if any(flags)}
