from __future__ import annotations

from pathlib import Path

from index.library import Library
from index.reading.articles import parse_article
from service.views.articles import give_article, list_article, present_article
from service.views.presenting import Edition
from tests.articles import DRAWN, HARBOUR, parse

LIBRARY = Library.build([parse(HARBOUR, "harbour.txt")])
EDITION = Edition.of(LIBRARY)
ARTICLE = LIBRARY.articles["harbour"]


def test_an_article_in_the_list_says_how_much_it_has() -> None:
    listed = list_article(LIBRARY, ARTICLE)
    assert (listed.title, listed.url) == ("Harbour reopens after the flood", "/articles/harbour")
    assert (listed.passages, listed.figures) == (len(ARTICLE.passages), len(LIBRARY.figures))


def test_a_table_of_a_page_is_shown_as_its_rows() -> None:
    article = parse_article(Path("boats.html"), DRAWN.encode())
    shown = present_article(Edition.of(Library.build([article])), article)
    (part,) = (part for part in shown.paragraphs if part.rows)
    words = [[article.text[cell.start : cell.end] for cell in row.cells] for row in part.rows]
    assert words == [["Harbour", "Boats"], ["Lowick", "42"], ["Marsh Island", "7"]]
    assert [row.is_head for row in part.rows] == [True, False, False]
    cells = [cell for row in part.rows for cell in row.cells]
    assert [cell.following for cell in cells[:-1]] == [cell.start for cell in cells[1:]]
    assert cells[-1].following == cells[-1].end


def test_an_article_is_given_with_every_passage_and_sentence_in_its_place() -> None:
    given = give_article(LIBRARY, ARTICLE)
    assert given.text == ARTICLE.text
    assert [passage.number for passage in given.passages] == [p.number for p in ARTICLE.passages]
    for passage in given.passages:
        assert given.text[passage.start : passage.end] == passage.text
        for sentence in passage.sentences:
            assert given.text[sentence.start : sentence.end] == sentence.text


def test_an_article_is_shown_with_the_figures_of_each_passage() -> None:
    shown = present_article(EDITION, ARTICLE)
    assert (shown.byline, len(shown.paragraphs)) == (ARTICLE.byline, len(ARTICLE.passages))
    assert sum(len(part.figures) for part in shown.paragraphs) == len(LIBRARY.figures)
