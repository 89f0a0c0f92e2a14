from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from service.config import Config
from tests.service.responses import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"
HOST = "https://intranet.example.com"


def test_the_embedded_page_answers_as_the_endpoint_does(client: FlaskClient) -> None:
    quote = content(client.get("/api/v1/query", query_string={"q": QUESTION}))["answer"]
    page = client.get("/embed", query_string={"q": QUESTION})
    assert page.status_code == 200
    assert f'data-quote="{quote["start"]}-{quote["end"]}"' in page.text


def test_only_the_configured_origins_may_frame_the_embedded_page(
    make_client: Callable[[Config], FlaskClient],
) -> None:
    client = make_client(Config(embed_origins=("'self'", HOST)))
    headers = client.get("/embed").headers
    assert f"frame-ancestors 'self' {HOST}" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    "path", ["/", "/ask?q=a", "/figures", "/embed/check", "/nothing", "/api/v1/figures", "/healthz"]
)
def test_every_other_page_refuses_framing(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"


def test_nobody_may_frame_where_the_configuration_says_none(
    make_client: Callable[[Config], FlaskClient],
) -> None:
    policy = make_client(Config(embed_origins=())).get("/embed").headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors 'none'")


@pytest.mark.parametrize(
    "query",
    ["theme=pink", "title=" + "x" * 500, "q=" + "x" * 501, "article=none", "history=", "x=%FF%00"],
)
def test_a_bad_parameter_never_breaks_the_frame(client: FlaskClient, query: str) -> None:
    response = client.get(f"/embed?{query}")
    assert response.status_code == 200
    assert "data-frame" in response.text


def test_a_bad_theme_is_warned_of(client: FlaskClient) -> None:
    page = client.get("/embed?theme=pink").text
    assert 'name="quotient-warning" content="theme=pink is not one of auto, light, dark' in page
    assert "data-theme=" not in page
    assert 'data-theme="dark"' in client.get("/embed?theme=dark").text


def test_the_field_is_empty_but_for_a_question_that_is_too_long(client: FlaskClient) -> None:
    assert "></textarea>" in client.get("/embed?q=Why%3F").text
    assert f">{'x' * 501}</textarea>" in client.get("/embed?q=" + "x" * 501).text


def test_the_embedded_page_has_nothing_inline(client: FlaskClient) -> None:
    page = client.get("/embed", query_string={"q": QUESTION}).text
    assert "<style" not in page
    assert " style=" not in page
    assert all(" src=" in tag.split(">")[0] for tag in page.split("<script")[1:])


def test_the_loader_is_small_and_may_be_loaded_from_anywhere(client: FlaskClient) -> None:
    response = client.get("/embed.js", headers={"Accept-Encoding": "gzip"})
    assert response.mimetype == "text/javascript"
    assert len(response.data) <= 5_000
    assert b"quotient-chat" in gzip.decompress(response.data)
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_an_administrator_sees_whether_a_page_may_embed_and_what_to_paste(
    make_client: Callable[[Config], FlaskClient],
) -> None:
    client = make_client(Config(embed_origins=(HOST,), public_url="https://quotient.example"))
    allowed = client.get("/embed/check", query_string={"origin": f"{HOST}/news"}).text
    assert "Allowed." in allowed
    assert "&lt;script src=&#34;https://quotient.example/embed.js&#34;" in allowed
    refused = client.get("/embed/check", query_string={"origin": "https://b.example"}).text
    assert "Not allowed." in refused
    assert f"QUOTIENT_EMBED_ORIGINS=&#34;{HOST} https://b.example&#34;" in refused.replace(
        '"', "&#34;"
    )
    assert "is not the address of a page" in client.get("/embed/check?origin=b").text


def test_oembed_is_discovered_and_describes_the_page(client: FlaskClient) -> None:
    page = client.get("/ask", query_string={"q": QUESTION}).text
    link = page.split('type="application/json+oembed"')[1].split('href="')[1].split('"')[0]
    described = content(client.get(link.replace("&amp;", "&")))
    assert described["type"] == "rich"
    assert "around 400 Kazakhs are involved" in described["html"]
    assert 'src="http://localhost/embed?q=How+many+Kazakhs' in described["html"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("url=http://localhost/figures", 404),
        ("url=https://other.example/", 404),
        ("", 422),
        ("url=http://localhost/&maxwidth=0", 422),
        ("url=http://localhost/&format=xml", 501),
        ("url=http://localhost/ask%3Fq%3D" + "x" * 600, 200),
    ],
)
def test_oembed_refuses_what_it_cannot_describe(
    client: FlaskClient, query: str, status: int
) -> None:
    response = client.get(f"/oembed?{query}")
    assert response.status_code == status
    assert response.is_json
