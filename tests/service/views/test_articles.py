from __future__ import annotations

from index.library import Library
from service.views.articles import give_article, list_article, present_article
from service.views.presenting import Edition
from tests.articles import HARBOUR, parse

LIBRARY = Library.build([parse(HARBOUR, "harbour.txt")])
EDITION = Edition.of(LIBRARY)
ARTICLE = LIBRARY.articles["harbour"]


def test_an_article_in_the_list_says_how_much_it_has() -> None:
    listed = list_article(LIBRARY, ARTICLE)
    assert (listed.title, listed.url) == ("Harbour reopens after the flood", "/articles/harbour")
    assert (listed.passages, listed.figures) == (len(ARTICLE.passages), len(LIBRARY.figures))


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
