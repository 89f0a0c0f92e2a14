from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import defusedxml.ElementTree
import feedparser
import pytest

from index import Library
from service import create_app
from service.config import Config
from service.web.programs import site
from tests.articles import HARBOUR, SAVED_PAGE, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from flask.testing import FlaskClient

ROOT = "https://ask.example"
OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LIBRARY = Library.build(
    [
        replace(
            parse(HARBOUR, "harbour.txt"),
            title="Tea & <cakes>\x07 \uffff“50 %”",
            url="https://news.example/harbour?a=1&b=2",
            published="2024-03-09",
        ),
        replace(parse(SAVED_PAGE, "river.txt"), published="2024-05-01"),
        parse(HARBOUR, "undated.txt"),
    ]
)


@pytest.fixture
def shown() -> FlaskClient:
    return create_app(Config(public_url=ROOT), LIBRARY).test_client()


def read_xml(client: FlaskClient, path: str, media_type: str) -> Element:
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (200, media_type)
    tree: Element = defusedxml.ElementTree.fromstring(response.text)
    return tree


def test_a_browser_is_told_how_to_ask(shown: FlaskClient) -> None:
    described = read_xml(shown, "/opensearch.xml", "application/opensearchdescription+xml")
    urls = {url.get("rel") or url.get("type"): url for url in described.iter(f"{OPEN_SEARCH}Url")}
    assert urls["text/html"].get("template") == f"{ROOT}/ask?q={{searchTerms}}"
    assert urls["self"].get("template") == f"{ROOT}/opensearch.xml"
    assert 'rel="search"' in shown.get("/").text


def test_a_search_engine_is_told_every_page(shown: FlaskClient) -> None:
    tree = read_xml(shown, "/sitemap.xml", "application/xml")
    addresses = [found.text or "" for found in tree.iter(f"{SITEMAP}loc")]
    assert addresses == [
        f"{ROOT}{path}"
        for path in (
            "/", "/figures", "/api", "/articles/harbour", "/articles/river", "/articles/undated",
        )
    ]  # fmt: skip
    statuses = {shown.get(address.removeprefix(ROOT)).status_code for address in addresses}
    assert statuses == {200}


def test_a_reader_of_feeds_is_told_the_newest_articles(shown: FlaskClient) -> None:
    read = feedparser.parse(shown.get("/feed.xml").data)
    assert (read.version, bool(read.bozo)) == ("atom10", False)
    # What does not say when it was published is as new as the service.
    assert [entry.link.rpartition("/")[2] for entry in read.entries] == [
        "undated", "river", "harbour",
    ]  # fmt: skip
    harbour = read.entries[2]
    assert harbour.id == harbour.link == f"{ROOT}/articles/harbour"
    assert (harbour.title_detail.value, harbour.author) == ("Tea & <cakes> “50 %”", "Ada Marsh")
    assert harbour.updated == harbour.published == "2024-03-09T00:00:00+00:00"
    assert harbour.summary.startswith("The port of Lowick took its first ships")
    assert {link.rel: link.href for link in harbour.links}["via"] == (
        "https://news.example/harbour?a=1&b=2"
    )
    assert read.feed.updated == read.entries[0].updated
    assert 'type="application/atom+xml"' in shown.get("/").text


def test_a_language_model_is_told_where_to_ask(shown: FlaskClient) -> None:
    told = shown.get("/llms.txt")
    assert told.mimetype == "text/plain"
    lines = told.text.splitlines()
    assert lines[0] == "# Quotient"
    assert lines[2].startswith("> ")
    assert [line for line in lines if line.startswith("## ")] == ["## For programs", "## Articles"]
    [river] = [line for line in lines if "/articles/river/" in line]
    assert river == (
        f"- [A river without water]({ROOT}/articles/river/text), 2024-05-01: "
        "The Lesna has fallen to its lowest level since 1954, and nobody is counting."
    )


def test_no_list_is_longer_than_it_may_be(
    shown: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MOST_NEWS", "MOST_LINES", "MOST_ADDRESSES"):
        monkeypatch.setattr(site, name, 1)
    assert shown.get("/feed.xml").text.count("<entry>") == 1
    assert shown.get("/sitemap.xml").text.count("/articles/") == 1
    told = shown.get("/llms.txt").text
    assert told.count("/articles/") == 1
    assert "2 more are in the list of articles above." in told


def test_the_text_of_an_article_comes_as_stored(shown: FlaskClient) -> None:
    response = shown.get("/articles/river/text")
    assert (response.text, response.mimetype) == (LIBRARY.articles["river"].text, "text/plain")
    assert shown.get("/articles/other/text").status_code == 404


def test_the_read_me_and_the_licence_come_along(client: FlaskClient) -> None:
    assert client.get("/readme").text.startswith("# ")
    assert "Permission is hereby granted" in client.get("/licence").text


@pytest.mark.parametrize("path", ["/", "/figures", "/api", "/embed/check", "/articles/none"])
def test_every_page_says_what_it_is_elsewhere(client: FlaskClient, path: str) -> None:
    page = client.get(path).text
    assert f'<link rel="canonical" href="http://localhost{path}">' in page
    for name in ("og:title", "og:description", "og:url", "og:image"):
        assert f'<meta property="{name}" content="' in page
    assert '<meta name="description" content="' in page
    assert 'rel="apple-touch-icon"' in page


@pytest.mark.parametrize("name", ["icon.svg", "icon-32.png", "icon-180.png", "icon-512.png"])
def test_every_icon_is_there(client: FlaskClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 200
