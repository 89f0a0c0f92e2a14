from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import defusedxml.ElementTree
import pytest

from index import Library
from service import create_app
from service.config import Config
from tests.articles import HARBOUR, SAVED_PAGE, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from flask.testing import FlaskClient

ROOT = "https://ask.example"
OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
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
