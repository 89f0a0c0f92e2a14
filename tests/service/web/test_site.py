from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from service import create_app
from service.config import Config

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from index.library import Library

OPEN_SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_a_browser_is_told_how_to_ask(library: Library) -> None:
    client = create_app(Config(public_url="https://ask.example"), library).test_client()
    response = client.get("/opensearch.xml")
    assert response.mimetype == "application/opensearchdescription+xml"
    described = ElementTree.fromstring(response.text)  # noqa: S314
    url = described.find(f"{OPEN_SEARCH}Url")
    assert url is not None
    assert url.get("template") == "https://ask.example/ask?q={searchTerms}"
    assert 'rel="search"' in client.get("/").text


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
