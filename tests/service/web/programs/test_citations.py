from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from service.views.citing import FORMS
from tests.service.test_doors import QUESTION, QUOTE

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from index.library import Library

ARTICLE = "is-central-asia-ready-to-face-isis"


@pytest.fixture
def answer(client: FlaskClient) -> dict[str, Any]:
    content = client.get("/api/v1/query", query_string={"q": QUESTION}).get_json()
    found: dict[str, Any] = content["answer"]
    return found


def test_an_answer_leads_to_its_citations(client: FlaskClient, answer: dict[str, Any]) -> None:
    record = client.get(answer["cite_url"]).get_json()
    assert (record["article"], record["quote"]) == (ARTICLE, QUOTE)
    assert record["url"] == "http://localhost" + answer["url"]
    assert [one["format"] for one in record["citations"]] == list(FORMS)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_comes_alone(client: FlaskClient, answer: dict[str, Any], form: Any) -> None:
    response = client.get(f"{answer['cite_url']}&format={form.key}")
    [cited] = [
        one["text"]
        for one in client.get(answer["cite_url"]).get_json()["citations"]
        if one["format"] == form.key
    ]
    assert (response.mimetype, response.text) == (form.media_type, cited + "\n")


def test_the_page_shows_every_form(client: FlaskClient) -> None:
    page = client.get("/ask", query_string={"q": QUESTION}).text
    assert [f"<dt>{form.name}</dt>" in page for form in FORMS.values()] == [True] * len(FORMS)


@pytest.mark.parametrize(
    "asked", [{"start": 5}, {"end": 5}, {"start": 9, "end": 9}, {"start": 0, "end": 2001}]
)
@pytest.mark.parametrize("path", ["cite", "annotations"])
def test_a_span_must_be_one(client: FlaskClient, path: str, asked: dict[str, int]) -> None:
    response = client.get(f"/api/v1/{path}", query_string={"article": ARTICLE, **asked})
    assert (response.status_code, response.get_json()["code"]) == (404, "unknown_span")


@pytest.mark.parametrize("path", ["cite", "annotations"])
def test_an_unknown_article_is_said_to_be_none(client: FlaskClient, path: str) -> None:
    response = client.get(f"/api/v1/{path}?article=other")
    assert (response.status_code, response.get_json()["code"]) == (404, "unknown_article")


def test_annotations_lead_from_page_to_page_and_back(client: FlaskClient, library: Library) -> None:
    collection = client.get(f"/api/v1/annotations?article={ARTICLE}")
    assert collection.content_type == (
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    )
    assert collection.json is not None
    page = client.get(collection.json["first"].removeprefix("http://localhost")).json
    assert page is not None
    assert len(page["items"]) == collection.json["total"] == len(library.figures)
    [item, *_] = page["items"]
    alone = client.get(item["id"].removeprefix("http://localhost")).json
    assert alone == {"@context": "http://www.w3.org/ns/anno.jsonld", **item}


def test_words_that_are_no_figure_are_highlighted(
    client: FlaskClient, answer: dict[str, Any]
) -> None:
    span = {"article": ARTICLE, "start": answer["start"], "end": answer["end"]}
    annotation = client.get("/api/v1/annotations", query_string=span).json
    assert annotation is not None
    assert annotation["motivation"] == "highlighting"
    assert annotation["target"][0]["selector"][0]["exact"] == QUOTE


def test_the_page_of_an_article_is_marked_up(client: FlaskClient) -> None:
    page = client.get(f"/articles/{ARTICLE}").text
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    described = json.loads(block)
    assert described["headline"] == "Is Central Asia Ready to Face ISIS?"
    assert described["author"] == [{"@type": "Person", "name": "Uran Botobekov"}]
    figures = described["hasPart"]["distribution"][0]["contentUrl"]
    assert client.get(figures.removeprefix("http://localhost")).status_code == 200
