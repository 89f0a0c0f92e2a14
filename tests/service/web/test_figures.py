"""The page of figures compared, its endpoint, and the ways there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Library
from service import create_app
from service.config import Config
from service.contract.openapi import document
from tests.articles import TOLD_OF_A_STORM, reporting
from tests.service.conftest import DescribedClient, read_json
from tests.service.web.test_pages import text_of

if TYPE_CHECKING:
    from flask.testing import FlaskClient


@pytest.fixture(scope="module")
def comparing() -> FlaskClient:
    library = Library.build(map(reporting, TOLD_OF_A_STORM))
    app = create_app(Config(), library)
    app.test_client_class = DescribedClient
    client = app.test_client()
    client.description = document(library.articles, "1.0.0")  # type: ignore[attr-defined]
    return client


def test_the_page_says_what_contradicts_and_who_says_so(comparing: FlaskClient) -> None:
    page = comparing.get("/figures/compare").text
    told = text_of(page)
    assert "contradiction one time, and both cannot be so" in told
    assert "contradiction to 30: the navy here, the coast guard there" in told
    assert "other bound to 410" in told
    assert page.count("<circle") == 5
    assert page.index("killed sailors") < page.index("exported boats")


def test_the_page_shows_one_relation(comparing: FlaskClient) -> None:
    assert (
        "killed"
        not in comparing.get("/figures/compare?relation=other+bound&article=post-of-may").text
    )
    assert "Nothing stands so." in comparing.get("/figures/compare?relation=same").text


def test_ways_lead_there_from_the_figures_and_from_a_note(comparing: FlaskClient) -> None:
    assert 'href="/figures/compare"' in comparing.get("/figures").text
    start = TOLD_OF_A_STORM[1][2].index("12 sailors")
    assert (
        f'href="/figures/compare?figure=post%23{start}"'
        in comparing.get(f"/figures/post/{start}").text
    )


def test_where_nothing_is_to_compare_no_way_leads_there(client: FlaskClient) -> None:
    assert "/figures/compare" not in client.get("/figures").text
    assert "No two articles surely tell of the same." in text_of(
        client.get("/figures/compare").text
    )


def test_the_endpoint_gives_the_same_as_json_and_csv(comparing: FlaskClient) -> None:
    storm, boats = read_json(comparing.get("/api/v1/figures/compare"))
    assert [storm["relation"], boats["relation"]] == ["contradiction", "other bound"]
    assert storm["standings"][0]["said"] == ["the navy", "the coast guard"]
    assert boats["standings"][0]["said"] in (["about", "exactly"], ["exactly", "about"])
    rows = comparing.get("/api/v1/figures/compare?format=csv&relation=other+bound").text
    assert len(rows.splitlines()) == 1 + 2 + 3
    assert comparing.get("/api/v1/figures/compare?relation=alike").status_code == 422
