"""Articles and figures come back as they were written."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from index import read_figures
from index.contents import group_figures, head_of
from index.model import Article, Cell, Figure, Grid, Part, Passage, Place, Sentence, Span
from index.reading import Metadata, parse_article
from index.store import records
from tests.articles import HARBOUR, SAVED_PAGE
from tests.files import FILES

# A text is UTF-8, so it holds no half of a pair of surrogates.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(0, 2**31 - 1)
SPANS = st.builds(Span, NUMBERS, NUMBERS)
VALUES = st.one_of(
    st.integers(-(10**30), 10**30), st.floats(allow_nan=False, allow_infinity=False), TEXTS
)


def sentences(passage: int) -> st.SearchStrategy[tuple[Sentence, ...]]:
    return st.lists(st.builds(Sentence, NUMBERS, NUMBERS, st.just(passage)), max_size=3).map(tuple)


def passages() -> st.SearchStrategy[tuple[Passage, ...]]:
    one = NUMBERS.flatmap(
        lambda number: st.builds(
            Passage,
            st.just("a"),
            st.just(number),
            NUMBERS,
            NUMBERS,
            st.sampled_from(["standfirst", "body", "note"]),
            sentences(number),
        )
    )
    return st.lists(one, max_size=3).map(tuple)


MAYBE = st.none() | TEXTS
GRIDS = st.builds(
    Grid, st.lists(st.builds(Cell, SPANS, NUMBERS, NUMBERS), max_size=3).map(tuple), NUMBERS, TEXTS
)
ARTICLES = st.builds(
    Article,
    st.just("a"),
    TEXTS,
    TEXTS,
    passages(),
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
    back = records.read_figures(article, records.write_figures(figures))
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
        assert records.read_figures(back, records.write_figures(figures)) == group_figures(figures)
