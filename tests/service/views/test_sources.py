"""Where a span stands in the original."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from index import parse_article
from service.views.sources import find_source, text_fragment
from tests.files import FILES


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_a_span_of_a_saved_page_is_found_by_its_words() -> None:
    article = parse_article(Path("report.html"), FILES["html"]())
    source = find_source(article, *span(article.text, "12,300 bicycles"))
    assert source.page is None
    assert source.url == "https://halm.example/ferry#:~:text=12%2C300%20bicycles"


def test_a_long_span_is_found_by_its_ends() -> None:
    assert text_fragment("a b c d e f g h i j k l") == ":~:text=a%20b%20c%20d,i%20j%20k%20l"


def test_a_span_of_a_pdf_has_its_page() -> None:
    article = parse_article(Path("report.pdf"), FILES["pdf"]())
    assert find_source(article, *span(article.text, "410,000")).page == 2
    known = replace(article, url="https://halm.example/report.pdf")
    found = find_source(known, *span(article.text, "sailors"))
    assert (found.page, found.url) == (3, "https://halm.example/report.pdf#page=3")


def test_without_an_address_there_is_no_original() -> None:
    article = parse_article(Path("report.txt"), FILES["txt"]())
    assert find_source(article, 0, 9).url is None
    unsafe = replace(article, url="javascript:alert(1)")
    assert find_source(unsafe, 0, 9).url is None
