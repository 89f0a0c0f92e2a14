from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from openapi_spec_validator import validate

from index.library import Library
from service import create_app
from service.config import Config
from service.contract.serialization import figures_csv
from service.questions import MAX_HISTORY, MAX_QUESTION
from service.views.presenting import MOST_FIGURES, MOST_SENTENCE
from tests.articles import parse
from tests.service.figures import make_figure
from tests.service.responses import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

ARTICLE = "is-central-asia-ready-to-face-isis"
QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"
SENTENCE = (
    "According to information from the security services of Kazakhstan, around 400 Kazakhs are "
    "involved in armed conflicts in the Middle East."
)


def ask(client: FlaskClient, **parameters: Any) -> dict[str, Any]:
    response = client.get("/api/v1/query", query_string=parameters)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = content(response)
    return found


def spans(value: Any) -> list[tuple[Any, int, int]]:
    """Collect everything with `text` (or `quote`), `start` and `end`."""
    if isinstance(value, list):
        return [span for item in value for span in spans(item)]
    if not isinstance(value, dict):
        return []
    found = [span for item in value.values() for span in spans(item)]
    text = value["text"] if "text" in value else value.get("quote")
    return [*found, (text, value["start"], value["end"])] if "start" in value else found


def test_a_question_is_answered_with_the_fields_of_the_contract(client: FlaskClient) -> None:
    answer = ask(client, q=QUESTION)
    assert answer["question"] == QUESTION
    assert answer["status"] == "answered"
    assert answer["answer"]["quote"] == SENTENCE
    assert answer["answer"]["figure"]["value"] == 400
    assert answer["offset_unit"] == "code point"
    assert [passage["rank"] for passage in answer["passages"]] == [1, 2, 3, 4, 5]
    assert answer["passages"][0]["id"] == f"{ARTICLE}#p3"
    assert answer["took_ms"] >= 0


def test_every_span_of_a_response_is_a_span_of_the_article(
    client: FlaskClient, library: Library
) -> None:
    text = library.articles[ARTICLE].text
    for path in ("/api/v1/figures", f"/api/v1/articles/{ARTICLE}"):
        assert all(text[a:b] == said for said, a, b in spans(content(client.get(path))))
    answer = ask(client, q=QUESTION, top=20)
    assert len(spans(answer)) > 20
    assert all(text[start:end] == said for said, start, end in spans(answer))


def test_get_and_post_give_the_same(client: FlaskClient) -> None:
    got = ask(client, q="And returned?", history=[QUESTION, "Why?"], top=2, article=ARTICLE)
    body = {
        "question": "And returned?",
        "history": [QUESTION, "Why?"],
        "top": 2,
        "articles": [ARTICLE],
    }
    posted = content(client.post("/api/v1/query", json=body))
    assert {**got, "took_ms": 0} == {**posted, "took_ms": 0}


def test_what_the_article_does_not_say_is_a_200_with_the_nearest_passages(
    client: FlaskClient,
) -> None:
    answer = ask(client, q="What does a bitcoin cost in Brazil?")
    assert (answer["status"], answer["answer"]) == ("not_in_article", None)
    assert answer["passages"]


def test_the_parts_of_the_score_come_only_if_asked_for(client: FlaskClient) -> None:
    assert "parts" not in ask(client, q=QUESTION)["passages"][0]
    passage = ask(client, q=QUESTION, explain="true")["passages"][0]
    assert sum(part for _, part in passage["parts"]) == pytest.approx(passage["score"], abs=1e-3)


def test_a_question_of_500_characters_is_taken_and_of_501_refused(client: FlaskClient) -> None:
    assert ask(client, q="é" * 500)["question"] == "é" * 500
    assert client.get("/api/v1/query", query_string={"q": "é" * 501}).status_code == 422


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "q"),
        ("q=", "q"),
        ("q=a&q=b", "q"),
        ("q=a&top=0", "top"),
        ("q=a&top=21", "top"),
        ("q=a&top=2.5", "top"),
        ("q=a&article=nothing", "article"),
        ("q=a&explain=maybe", "explain"),
        ("question=a", "q"),
        ("q=a" + "&history=b" * 21, "history"),
        ("q=a&history=", "history"),
    ],
)
def test_a_bad_parameter_is_a_422_that_names_it(
    client: FlaskClient, query: str, parameter: str
) -> None:
    response = client.get(f"/api/v1/query?{query}")
    assert (response.status_code, response.mimetype) == (422, "application/problem+json")
    problem = content(response)
    assert (problem["status"], problem["code"]) == (422, "invalid_value")
    assert parameter in [error["parameter"] for error in problem["errors"]]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/question"),
        ({"question": ""}, "/question"),
        ({"question": None}, "/question"),
        ({"question": "a", "top": "5"}, "/top"),
        ({"question": "a", "top": True}, "/top"),
        ({"question": "a", "history": "b"}, "/history"),
        ({"question": "a", "history": ["b", "c" * 501]}, "/history/1"),
        ({"question": "a", "articles": ["nothing"]}, "/articles/0"),
        ({"question": "a", "extra": 1}, "/extra"),
        ([], ""),
        ("a", ""),
    ],
)
def test_a_bad_value_in_the_body_is_a_422_that_points_to_it(
    client: FlaskClient, body: object, pointer: str
) -> None:
    response = client.post("/api/v1/query", json=body)
    assert response.status_code == 422
    assert pointer in [error["pointer"] for error in content(response)["errors"]]


@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"question": "a",}', b'{"question": "\\ud800"}', b"\xff", b"NaN"]
)
def test_a_body_that_is_not_json_is_a_400(client: FlaskClient, body: bytes) -> None:
    response = client.post("/api/v1/query", data=body, content_type="application/json")
    assert (response.status_code, content(response)["code"]) == (400, "malformed_json")


@pytest.mark.parametrize("content_type", [None, "text/plain", "application/x-www-form-urlencoded"])
def test_a_body_of_another_type_is_a_415(client: FlaskClient, content_type: str | None) -> None:
    response = client.post("/api/v1/query", data=b"{}", content_type=content_type)
    assert (response.status_code, content(response)["code"]) == (415, "unsupported_media_type")


def test_a_body_over_the_limit_is_a_413(client: FlaskClient) -> None:
    response = client.post("/api/v1/query", json={"question": "a" * 140_000})
    assert (response.status_code, content(response)["code"]) == (413, "body_too_large")


def test_the_longest_request_that_the_schema_allows_is_under_the_limit(client: FlaskClient) -> None:
    longest = json.dumps("😀" * MAX_QUESTION)
    history = ", ".join([longest] * MAX_HISTORY)
    response = client.post(
        "/api/v1/query",
        data=f'{{"question": {longest}, "history": [{history}]}}',
        content_type="application/json",
    )
    assert response.status_code == 200


def test_a_body_of_no_told_length_has_the_same_limit(client: FlaskClient) -> None:
    for length, status in ((131_072, 422), (131_073, 413), (1_000_000, 413)):
        body = b'{"question": "' + b"a" * (length - 16) + b'"}'
        response = client.post(
            "/api/v1/query",
            input_stream=io.BytesIO(body),
            content_type="application/json",
            environ_overrides={"wsgi.input_terminated": True},
        )
        assert response.status_code == status


def test_a_method_that_a_route_does_not_take_is_a_405_that_lists_those_it_does(
    client: FlaskClient,
) -> None:
    response = client.delete("/api/v1/query")
    assert (response.status_code, content(response)["code"]) == (405, "method_not_allowed")
    assert set(response.allow) == {"GET", "HEAD", "OPTIONS", "POST"}
    options = client.options("/api/v1/query")
    assert (options.status_code, set(options.allow)) == (200, {"GET", "HEAD", "OPTIONS", "POST"})


def test_an_unknown_path_under_api_is_a_404_as_a_problem(client: FlaskClient) -> None:
    for path in ("/api/v1/nothing", "/api/v2/query", "/api/v1/query/"):
        response = client.get(path)
        assert (response.status_code, content(response)["code"]) == (404, "not_found")


def test_head_gives_the_headers_of_get_without_the_body(client: FlaskClient) -> None:
    got = client.get(f"/api/v1/articles/{ARTICLE}")
    head = client.head(f"/api/v1/articles/{ARTICLE}")
    assert (head.status_code, head.data) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag"):
        assert head.headers[name] == got.headers[name]


def test_articles_are_listed_and_given_with_their_text(
    client: FlaskClient, library: Library
) -> None:
    listed = content(client.get("/api/v1/articles"))
    assert [(a["id"], a["title"]) for a in listed] == [
        (ARTICLE, "Is Central Asia Ready to Face ISIS?")
    ]
    article = content(client.get(f"/api/v1/articles/{ARTICLE}"))
    assert article["text"] == library.articles[ARTICLE].text
    assert len(article["passages"]) == listed[0]["passages"]


def test_an_unknown_article_is_a_404(client: FlaskClient) -> None:
    response = client.get("/api/v1/articles/nothing")
    assert (response.status_code, content(response)["code"]) == (404, "unknown_article")


def test_figures_are_listed_by_kind_and_place(client: FlaskClient, library: Library) -> None:
    everything = content(client.get("/api/v1/figures"))
    assert len(everything) == len(library.figures)
    dates = content(client.get("/api/v1/figures?kind=date"))
    assert dates == [figure for figure in everything if figure["kind"] == "date"]
    place = next((figure["place"] for figure in everything if figure["place"]), "Nowhere")
    there = content(client.get("/api/v1/figures", query_string={"place": place}))
    assert there == [figure for figure in everything if figure["place"] == place]
    assert client.get("/api/v1/figures?kind=colour").status_code == 422


def test_figures_as_csv_have_a_row_each(client: FlaskClient, library: Library) -> None:
    response = client.get("/api/v1/figures?format=csv")
    assert response.mimetype == "text/csv"
    rows = list(csv.DictReader(io.StringIO(response.text)))
    assert [row["text"] for row in rows] == [figure.text for figure in library.figures]
    assert "around 400 Kazakhs" in [row["text"] for row in rows]


def test_no_cell_of_the_csv_is_a_formula_and_numbers_stay_numbers() -> None:
    views = [
        make_figure(text, text, "5", -5, counted=text, place="＝1", source=" \t+1", time="-0044")
        for text in ("=HYPERLINK(5)", "@SUM(5)", "+5", "-5", "\t5", "\r5", "5 ships")
    ]
    rows = list(csv.DictReader(io.StringIO(figures_csv(views))))
    assert not [
        cell
        for row in rows
        for cell in (row["text"], row["counted"], row["place"], row["source"], row["time"])
        if cell[0] in "=@+-\t\r ＝"
    ]
    assert {row["value"] for row in rows} == {"-5"}
    assert rows[-1]["text"] == "5 ships"


def test_csv_begins_with_a_mark_on_request(client: FlaskClient) -> None:
    plain = client.get("/api/v1/figures?format=csv").data
    assert client.get("/api/v1/figures?format=csv&bom=true").data == b"\xef\xbb\xbf" + plain


def test_figures_of_a_passage_and_of_an_article(client: FlaskClient) -> None:
    everything = content(client.get("/api/v1/figures"))
    third = content(client.get(f"/api/v1/figures?article={ARTICLE}&passage=3"))
    assert third == [figure for figure in everything if figure["passage"] == 3]
    assert content(client.get("/api/v1/figures?article=none")) == []
    assert client.get("/api/v1/figures?passage=-1").status_code == 422


def test_figures_are_found_by_the_words_told_of_them(client: FlaskClient) -> None:
    figures = content(client.get("/api/v1/figures?q=amnesty+voluntarily"))
    assert [figure["text"] for figure in figures] == ["147", "50"]
    assert content(client.get("/api/v1/figures?q=bitcoin")) == []


def test_a_line_begun_is_ended(client: FlaskClient) -> None:
    found = content(client.get("/api/v1/suggestions?q=how+many+turk"))["suggestions"]
    assert found[0] == {
        "text": "How many Turkmens are fighting alongside ISIS?",
        "kind": "question",
        "article": "is-central-asia-ready-to-face-isis",
    }
    assert content(client.get("/api/v1/suggestions?q=")) == {"suggestions": []}
    assert client.get("/api/v1/suggestions").status_code == 422


def test_of_many_figures_each_response_has_some_and_names_the_next(
    make_client: Callable[[Config], FlaskClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.web.api.MOST_LISTED", 10)
    monkeypatch.setattr("service.web.api.MOST_ROWS", 20)
    client = make_client(Config())
    everything, found, path = (
        client.get("/figures").text.count('<tr role="row" id='),
        0,
        "/api/v1/figures",
    )
    while path:
        response = client.get(path)
        found += len(content(response))
        path = response.headers.get("Link", "<>").split("<")[1].split(">")[0]
        assert response.text.count('"kind"') <= 10
    assert found == everything
    rows = client.get("/api/v1/figures?format=csv&bom=true")
    assert rows.text.count("\r\n") == 21
    assert rows.headers["Link"] == '</api/v1/figures?format=csv&bom=true&from=20>; rel="next"'


def test_of_a_sentence_with_very_many_numbers_an_answer_holds_some_and_names_the_rest() -> None:
    counted = ", ".join(f"{3 * number + 10} ships" for number in range(300))
    library = Library.build([parse(f"A count\n\nThe harbour counted {counted} in all.\n", "a.txt")])
    client, text = create_app(Config(), library).test_client(), library.articles["a"].text
    passage = content(client.get("/api/v1/query?q=How+many+ships"))["passages"][0]
    assert len(passage["figures"]) == MOST_FIGURES
    everything = content(client.get(passage["figures_url"]))
    assert len(everything) == 300
    for figure in everything:
        sentence = figure["sentence"]
        assert len(sentence["text"]) <= MOST_SENTENCE
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
        assert figure["text"] in sentence["text"]


def test_health_names_the_library(client: FlaskClient, library: Library) -> None:
    assert content(client.get("/healthz")) == {"status": "ok", "library_version": library.version}


def test_the_description_is_valid_openapi_and_covers_every_route(client: FlaskClient) -> None:
    description = content(client.get("/api/v1/openapi.json"))
    validate(description)
    rules = {
        rule.rule.replace("<", "{").replace(">", "}")
        for rule in client.application.url_map.iter_rules()
        if rule.rule.startswith(("/api/", "/healthz", "/readyz"))
    }
    assert set(description["paths"]) == rules


def test_the_examples_of_the_description_are_valid(client: FlaskClient) -> None:
    description = content(client.get("/api/v1/openapi.json"))
    shown = [p for m in description["paths"].values() for o in m.values() for p in o["parameters"]]
    schemas = [p["schema"] for p in shown] + list(description["components"]["schemas"].values())
    examples = [(schema, one) for schema in schemas for one in schema.get("examples", [])]
    assert len(examples) >= 3
    for schema, one in examples:
        jsonschema_rs.validate({**schema, "components": description["components"]}, one)


def test_a_fault_of_our_own_is_a_500_without_its_reason(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the secret reason")

    monkeypatch.setattr("service.web.api.select_figures", fail)
    client.application.testing = False
    response = client.get("/api/v1/figures")
    assert (response.status_code, content(response)["code"]) == (500, "internal_error")
    assert "secret" not in response.text
