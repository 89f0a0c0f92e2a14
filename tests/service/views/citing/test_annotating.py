from __future__ import annotations

from dataclasses import replace

from index.library import Library
from service.views.citing import annotate, annotation_page, collect_annotations
from service.views.presenting import Edition, select_figures
from tests.articles import HARBOUR, parse

ROOT = "https://ask.example"
ARTICLE = replace(parse(HARBOUR, "harbour.txt"), url="https://news.example/harbour")
FIGURES = select_figures(Edition.of(Library.build([ARTICLE])))


def test_a_figure_is_described_where_it_stands() -> None:
    ships = next(figure for figure in FIGURES if figure.text == "42 ships")
    annotation = annotate(ARTICLE, ships, ROOT)
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (annotation["type"], annotation["motivation"]) == ("Annotation", "describing")
    assert annotation["body"]["value"] == "count; value: 42; of: ships; source: the harbour master"
    stored, original = annotation["target"]
    words, place = stored["selector"]
    assert stored["source"] == f"{ROOT}/articles/harbour/text"
    assert ARTICLE.text[place["start"] : place["end"]] == words["exact"] == "42 ships"
    around = words["prefix"] + words["exact"] + words["suffix"]
    assert ARTICLE.text[place["start"] - 32 : place["end"] + 32] == around
    assert (original["source"], original["selector"]) == (ARTICLE.url, words)


def test_a_quote_is_highlighted() -> None:
    annotation = annotate(ARTICLE, (0, 4), ROOT)
    assert annotation["motivation"] == "highlighting"
    assert "body" not in annotation
    assert annotation["target"][0]["selector"][0] == {
        "type": "TextQuoteSelector",
        "exact": ARTICLE.text[:4],
        "prefix": "",
        "suffix": ARTICLE.text[4:36],
    }


def test_the_annotations_of_an_article_come_in_pages() -> None:
    collection = collect_annotations(ARTICLE, FIGURES, ROOT)
    address = f"{ROOT}/api/v1/annotations?article=harbour"
    assert (collection["id"], collection["total"]) == (address, len(FIGURES))
    assert collection["first"] == f"{address}&from=0"
    first = annotation_page(ARTICLE, FIGURES, ROOT, 0, 2)
    last = annotation_page(ARTICLE, FIGURES, ROOT, 2, len(FIGURES))
    assert (first["partOf"], first["next"]) == (address, f"{address}&from=2")
    assert "next" not in last
    ids = [item["id"] for item in first["items"] + last["items"]]
    assert len({*ids}) == len(ids) == len(FIGURES)
