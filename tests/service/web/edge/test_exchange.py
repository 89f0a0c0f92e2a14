from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from service.config import Config
from service.web.edge.exchange import MOST_AT_WORK
from service.web.edge.logs import WRITER
from tests.service.responses import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    MakeClient = Callable[[Config], FlaskClient]

QUERY = "/api/v1/query?q=How+many+Kazakhs+are+involved"
ORIGIN = "https://a.example"


def logged(capfd: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    WRITER.write_out()
    return [json.loads(line) for line in capfd.readouterr().err.splitlines()]


def test_what_the_client_holds_is_a_304_without_a_body(client: FlaskClient) -> None:
    first = client.get(QUERY)
    assert first.headers["ETag"].startswith('W/"')
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(QUERY, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    listed = f'"other", {first.headers["ETag"]}'
    assert client.head(QUERY, headers={"If-None-Match": listed}).status_code == 304


def test_another_request_or_library_has_another_tag(client: FlaskClient) -> None:
    tags = {
        client.get(path).headers["ETag"] for path in (QUERY, QUERY + "&top=2", "/api/v1/figures")
    }
    assert len(tags) == 3
    other = client.get(
        QUERY + "&top=2", headers={"If-None-Match": client.get(QUERY).headers["ETag"]}
    )
    assert other.status_code == 200


def test_errors_and_posts_are_not_kept(client: FlaskClient) -> None:
    refused = client.get("/api/v1/query")
    assert (refused.headers["Cache-Control"], "ETag" in refused.headers) == ("no-store", False)
    posted = client.post("/api/v1/query", json={"question": "a"})
    assert (posted.headers["Cache-Control"], "ETag" in posted.headers) == ("no-store", False)


def test_a_long_body_is_compressed_for_those_who_take_it(client: FlaskClient) -> None:
    response = client.get(QUERY, headers={"Accept-Encoding": "br, gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert int(response.headers["Content-Length"]) == len(response.data)
    assert json.loads(gzip.decompress(response.data))["status"] == "answered"
    assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("path", "accepted"), [(QUERY, ""), (QUERY, "gzip;q=0"), ("/healthz", "gzip")]
)
def test_others_and_short_bodies_get_it_plain(
    client: FlaskClient, path: str, accepted: str
) -> None:
    response = client.get(path, headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in response.headers


def test_a_part_is_asked_for_in_vain_and_the_whole_comes_as_it_is(client: FlaskClient) -> None:
    asked = {"Range": "bytes=0-99", "Accept-Encoding": "gzip"}
    response = client.get("/static/style.css", headers=asked)
    assert response.status_code == 200
    assert "Content-Range" not in response.headers
    assert response.headers["Accept-Ranges"] == "none"
    assert gzip.decompress(response.data) == client.get("/static/style.css").data


@pytest.mark.parametrize("path", ["/static/style.css", "/embed.js", "/api/v1/figures"])
def test_no_tag_claims_that_plain_and_compressed_bytes_are_the_same(
    client: FlaskClient, path: str
) -> None:
    plain = client.get(path)
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert packed.data != plain.data
    assert plain.headers["ETag"].startswith('W/"')
    assert packed.headers["ETag"].startswith('W/"')
    for tag in (plain.headers["ETag"], packed.headers["ETag"]):
        again = client.get(path, headers={"If-None-Match": tag})
        assert (again.status_code, again.headers["ETag"][:3]) == (304, 'W/"')


@pytest.mark.parametrize("path", ["/", "/api/v1/query", "/oembed"])
def test_very_many_parameters_are_refused(client: FlaskClient, path: str) -> None:
    response = client.get(f"{path}?{'mark=1-9&' * 3_200}")
    assert response.status_code == 422
    assert "more than 100 parameters" in response.text


def test_head_has_the_headers_of_get(client: FlaskClient) -> None:
    accept = {"Accept-Encoding": "gzip", "X-Request-ID": "a"}
    for path in ("/", "/api/v1/figures", "/api/v1/figures?kind=x", "/embed.js"):
        got, head = client.get(path, headers=accept), client.head(path, headers=accept)
        ignored = {"Server-Timing", "Date"}
        assert head.data == b""
        assert [h for h in head.headers if h[0] not in ignored] == [
            h for h in got.headers if h[0] not in ignored
        ]


def test_a_request_keeps_its_id_in_response_and_log(
    client: FlaskClient, capfd: pytest.CaptureFixture[str]
) -> None:
    response = client.get(QUERY, headers={"X-Request-ID": "abc-123"})
    assert response.headers["X-Request-ID"] == "abc-123"
    [line] = logged(capfd)
    assert (line["id"], line["route"], line["status"]) == ("abc-123", "/api/v1/query", 200)
    assert line["ms"] > 0
    assert "Kazakhs" not in json.dumps(line)


def test_an_id_that_could_forge_a_line_is_replaced(client: FlaskClient) -> None:
    for given in ("", "a b", "x" * 65, 'a","status":200'):
        made = client.get("/healthz", headers={"X-Request-ID": given}).headers["X-Request-ID"]
        assert made != given
        assert len(made) == 16


def test_the_route_is_logged_and_not_what_it_was_filled_with(
    client: FlaskClient, capfd: pytest.CaptureFixture[str]
) -> None:
    client.get("/api/v1/articles/secret")
    client.get("/secret")
    assert [line["route"] for line in logged(capfd)] == ["/api/v1/articles/<article_id>", None]


def test_the_question_is_logged_only_if_configured(
    make_client: MakeClient, capfd: pytest.CaptureFixture[str]
) -> None:
    client = make_client(Config(log_questions=True))
    client.get(QUERY)
    client.post("/api/v1/query", json={"question": "Why?"})
    client.get("/ask?q=Who%3F")
    client.get("/figures")
    assert [line["question"] for line in logged(capfd)] == [
        "How many Kazakhs are involved",
        "Why?",
        "Who?",
        None,
    ]


def test_the_level_says_which_requests_are_logged(
    make_client: MakeClient, capfd: pytest.CaptureFixture[str]
) -> None:
    for level, statuses in (("info", [200, 404]), ("warning", [404]), ("error", [])):
        client = make_client(Config(log_level=level))
        client.get("/healthz")
        client.get("/nothing")
        assert [line["status"] for line in logged(capfd)] == statuses


def test_the_time_taken_is_told(client: FlaskClient) -> None:
    name, duration = client.get(QUERY).headers["Server-Timing"].split(";dur=")
    assert name == "app"
    assert 0 < float(duration) < 10_000


def test_other_origins_may_not_read_by_default(client: FlaskClient) -> None:
    headers = client.get(QUERY, headers={"Origin": ORIGIN}).headers
    assert not any(name.startswith("Access-Control") for name, _ in headers)


def test_a_listed_origin_may_read_and_ask_before(make_client: MakeClient) -> None:
    client = make_client(Config(cors_origins=(ORIGIN,)))
    got = client.get(QUERY, headers={"Origin": ORIGIN})
    assert got.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "Origin" in got.headers.getlist("Vary")
    preflight = client.options(
        "/api/v1/query",
        headers={
            "Origin": ORIGIN,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )
    assert preflight.status_code == 200
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in preflight.headers["Access-Control-Allow-Headers"]
    stranger = client.get(QUERY, headers={"Origin": "https://b.example"})
    assert "Access-Control-Allow-Origin" not in stranger.headers
    page = client.get("/", headers={"Origin": ORIGIN})
    assert "Access-Control-Allow-Origin" not in page.headers


def test_a_star_lets_every_origin_read(make_client: MakeClient) -> None:
    client = make_client(Config(cors_origins=("*",)))
    response = client.get(QUERY, headers={"Origin": "null"})
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", ["/", "/ask?q=a", "/figures", "/embed", "/api/v1/figures", "/no"])
def test_every_response_is_hardened(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Referrer-Policy" in headers
    assert "Permissions-Policy" in headers
    assert "Cross-Origin-Resource-Policy" in headers
    assert "Server" not in headers


def test_a_fault_of_our_own_is_logged_with_its_traceback_under_the_same_id(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the reason")

    monkeypatch.setattr("service.web.api.select_figures", fail)
    response = client.get("/api/v1/figures", headers={"X-Request-ID": "abc"})
    assert (response.status_code, content(response)["code"]) == (500, "internal_error")
    [record] = caplog.records
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == "the reason"
    assert record.fields == {"id": "abc"}  # type: ignore[attr-defined]


def test_a_service_is_ready_while_a_request_would_be_answered_soon(client: FlaskClient) -> None:
    assert content(client.get("/readyz")) == content(client.get("/healthz"))


def test_a_service_whose_places_are_all_taken_is_not_ready_but_well(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.web.edge.exchange.READY_SECONDS", 0.01)
    places = client.application.wsgi_app._places  # type: ignore[attr-defined]
    for _ in range(MOST_AT_WORK):
        places.get()
    refused = client.get("/readyz")
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert client.get("/healthz").status_code == 200
    places.put(None)
    assert client.get("/readyz").status_code == 200
