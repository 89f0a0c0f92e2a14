"""The row of a table that is quoted: its heads, and the cell in it that a question asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model.articles import Sentence

# What "how deep" asks for, as the head of a column names it.
_SIZES = {
    "deep": "depth", "far": "distance", "fast": "speed", "heavy": "weight", "high": "height",
    "hot": "temperature", "long": "length", "old": "age", "tall": "height", "wide": "width",
}  # fmt: skip

if TYPE_CHECKING:
    from index import Article, Figure, Library
    from index.model.articles import Grid, Passage
    from index.model.asked import Search


def heads_over(article: Article, passage: Passage, quote: Sentence) -> Sentence | None:
    """Give the row of heads over the row of a table."""
    grid = _grid_of(article, quote)
    if grid is None:
        return None
    body = [cell for cell in grid.cells if cell.row >= grid.head_rows]
    if not body or quote.start < body[0].span.start:
        return None
    heads = [cell.span for cell in grid.cells if cell.row == body[0].row - 1]
    return Sentence(heads[0].start, heads[-1].end, passage.number) if heads else None


def figure_of_cell(
    library: Library, search: Search, passage: Passage, quote: Sentence
) -> Figure | None:
    """Give the figure of the cell whose head says what is asked; none where several do, or none.

    The row must be the one that is asked about, too: the question names a word of its head.
    """
    article = library.articles[passage.article_id]
    if _grid_of(article, quote) is None:
        return None
    sizes = " ".join(_SIZES[word.form] for word in search.words if word.form in _SIZES)
    wanted = library.terms_of(sizes) | {word.term for word in search.words}
    fits: dict[int, list[Figure]] = {}
    for figure in library.figures_of(passage):
        if figure.sentence == quote and figure.subject is not None:
            subject = article.text[figure.subject.start : figure.subject.end]
            heads = (figure.counted or "", figure.time or "")
            said = [len(wanted & library.terms_of(words)) for words in (subject, *heads)]
            if said[0] and sum(said[1:]):
                fits.setdefault(sum(said), []).append(figure)
    best = fits[max(fits)] if fits else []
    return best[0] if len(best) == 1 else None


def _grid_of(article: Article, quote: Sentence) -> Grid | None:
    """Give the table that a sentence is a row of."""
    return next(
        (
            grid
            for grid in article.tables
            if grid.cells[0].span.start <= quote.start <= grid.cells[-1].span.start
        ),
        None,
    )
