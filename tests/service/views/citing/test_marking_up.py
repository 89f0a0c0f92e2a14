from __future__ import annotations

from dataclasses import replace

from service.views.citing import mark_up
from tests.articles import HARBOUR, parse

ARTICLE = replace(
    parse(HARBOUR, "harbour.txt"), published="2024-03-09", url="https://news.example/harbour"
)


def test_an_article_is_described_with_its_figures() -> None:
    described = mark_up(ARTICLE, 5, "https://ask.example")
    assert described["@type"] == "Article"
    assert described["headline"] == "Harbour reopens after the flood"
    assert described["author"] == [{"@type": "Person", "name": "Ada Marsh"}]
    assert (described["datePublished"], described["isBasedOn"]) == ("2024-03-09", ARTICLE.url)
    dataset = described["hasPart"]
    assert (dataset["@type"], dataset["name"]) == (
        "Dataset",
        "The figures of “Harbour reopens after the flood”",
    )
    assert [one["contentUrl"] for one in dataset["distribution"]] == [
        "https://ask.example/api/v1/figures?article=harbour",
        "https://ask.example/api/v1/figures?article=harbour&format=csv",
    ]


def test_what_is_not_known_is_not_said() -> None:
    bare = replace(ARTICLE, author=None, published=None, url=None, standfirst=None)
    described = mark_up(bare, 0, "https://ask.example")
    assert set(described) == {"@context", "@type", "@id", "url", "headline", "description"}
