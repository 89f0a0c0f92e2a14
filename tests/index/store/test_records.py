"""Articles and figures come back as they were written."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from index import read_figures
from index.contents import group_figures, head_of
from index.model.articles import Article, Cell, Figure, Grid, Part, Passage, Place, Sentence, Span
from index.reading import Metadata, parse_article
from index.store import records
from tests.articles import HARBOUR, SAVED_PAGE
from tests.files import FILES

if TYPE_CHECKING:
    from index.model.articles import Role

# A text is UTF-8, so it holds no half of a pair of surrogates.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(0, 2**31 - 1)
SPANS = st.builds(Span, NUMBERS, NUMBERS)
VALUES = st.one_of(
    st.integers(-(10**30), 10**30), st.floats(allow_nan=False, allow_infinity=False), TEXTS
)


def passage_of(number: int, role: Role, spans: list[Span]) -> Passage:
    """Make a passage, which begins and ends with its sentences."""
    inside = tuple(Sentence(*span, number) for span in spans)
    return Passage("a", number, spans[0].start, spans[-1].end, role, inside)


ROLES: list[Role] = ["standfirst", "body", "note"]
PASSAGES = st.builds(
    passage_of, NUMBERS, st.sampled_from(ROLES), st.lists(SPANS, min_size=1, max_size=3)
)
MAYBE = st.none() | TEXTS
GRIDS = st.builds(
    Grid, st.lists(st.builds(Cell, SPANS, NUMBERS, NUMBERS), max_size=3).map(tuple), NUMBERS, TEXTS
)
ARTICLES = st.builds(
    Article,
    st.just("a"),
    TEXTS,
    TEXTS,
    st.lists(PASSAGES, max_size=3).map(tuple),
    standfirst=MAYBE,
    byline=MAYBE,
    credit=MAYBE,
    url=MAYBE,
    published=MAYBE,
    author=MAYBE,
    aliases=st.lists(st.lists(TEXTS, max_size=3).map(tuple), max_size=2).map(tuple),
    collection=MAYBE,
    warnings=st.lists(TEXTS, max_size=2).map(tuple),
    parts=st.lists(st.builds(Part, NUMBERS, NUMBERS, TEXTS), max_size=2).map(tuple),
    places=st.lists(st.builds(Place, NUMBERS, NUMBERS, TEXTS), max_size=2).map(tuple),
    tables=st.lists(GRIDS, max_size=2).map(tuple),
)


@given(ARTICLES)
def test_any_article_comes_back(article: Article) -> None:
    assert records.read_article("a", records.write_article(article)) == article


@given(ARTICLES)
def test_any_head_comes_back(article: Article) -> None:
    head = head_of(article)
    assert records.read_head(records.write_head(head)) == head


@given(st.lists(st.tuples(VALUES, st.none() | VALUES, MAYBE, st.none() | SPANS), max_size=4))
def test_any_figure_comes_back(
    told: list[tuple[int | float | str, int | float | str | None, str | None, Span | None]],
) -> None:
    article = parse_article(Path("harbour.txt"), HARBOUR)
    found = read_figures(article)[0]
    figures = tuple(_figure(found, *one) for one in told)
    back = records.read_figures(article, records.write_figures(article, figures))
    assert [*chain.from_iterable(back.values())] == [*figures]


def _figure(
    found: Figure,
    value: int | float | str,
    low: int | float | str | None,
    counted: str | None,
    subject: Span | None,
) -> Figure:
    stated = {name: getattr(found, name) for name in Figure.__dataclass_fields__}
    stated |= {"value": value, "low": low, "high": None, "counted": counted, "subject": subject}
    return Figure(**stated)


def test_articles_of_every_format_come_back_with_their_figures() -> None:
    metadata = Metadata(aliases=(("Lesna", "the river"),), published="2026-07-21")
    read = [
        parse_article(Path("river.txt"), SAVED_PAGE, metadata),
        *(parse_article(Path(f"x.{suffix}"), FILES[suffix]()) for suffix in ("docx", "html", "md")),
    ]
    for article in read:
        back = records.read_article(article.id, records.write_article(article))
        assert back == article
        figures = read_figures(article)
        assert records.read_figures(back, records.write_figures(article, figures)) == group_figures(
            figures
        )
