from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from werkzeug.test import create_environ, run_wsgi_app

from service.config import Config
from tests.service.responses import content
from tests.service.test_hostnames import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    MakeClient = Callable[[Config], FlaskClient]

PUBLIC = Config(public_url="https://q.example:8443", allowed_hosts=("intranet", "*.wiki.example"))


def status(client: FlaskClient, host: str, path: str = "/figures") -> int:
    return client.get(path, headers={"Host": host}).status_code


@pytest.mark.parametrize("host", [host for host in HOSTILE if host.isprintable()])
@pytest.mark.parametrize("path", ["/", "/none", "/api/v1/query"])
def test_a_host_that_is_none_is_refused_with_every_header(
    client: FlaskClient, host: str, path: str
) -> None:
    # Without Werkzeug's client, which itself fails on some of them.
    environ = create_environ(path)
    environ["HTTP_HOST"] = host
    _, status, headers = run_wsgi_app(client.application.wsgi_app, environ)
    assert status == "400 Bad Request"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Request-ID"]
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("q.example:8443", 200),
        ("Q.Example.", 200),
        ("intranet", 200),
        ("a.wiki.example", 200),
        ("localhost:1", 200),
        ("127.0.0.1", 200),
        ("[::1]:8000", 200),
        ("wiki.example", 421),
        ("q.example.evil.example", 421),
        ("evil.example", 421),
        ("10.0.0.1", 421),
    ],
)
def test_only_our_own_hosts_are_answered_for(
    make_client: MakeClient, host: str, expected: int
) -> None:
    assert status(make_client(PUBLIC), host) == expected


def test_without_a_setting_only_this_machine_and_the_address_listened_on_are_ours(
    make_client: MakeClient,
) -> None:
    client = make_client(Config(host="10.0.0.7"))
    assert [status(client, host) for host in ("localhost", "10.0.0.7", "evil.example")] == [
        200,
        200,
        421,
    ]


def test_a_refused_host_is_told_which_setting_allows_it(client: FlaskClient) -> None:
    response = client.get("/api/v1/articles", headers={"Host": "evil.example"})
    assert (response.mimetype, content(response)["code"]) == (
        "application/problem+json",
        "unknown_host",
    )
    assert "QUOTIENT_ALLOWED_HOSTS" in content(response)["detail"]
    page = client.get("/", headers={"Host": "evil.example"})
    assert page.mimetype == "text/html"
    assert "evil" not in page.text


@pytest.mark.parametrize("host", ["10.1.2.3:8000", "a..b", "evil.example"])
def test_health_is_told_to_whoever_watches(client: FlaskClient, host: str) -> None:
    assert status(client, host, "/healthz") == 200


def test_no_header_of_a_proxy_makes_a_link(make_client: MakeClient) -> None:
    forged = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "javascript"}
    for config in (Config(), Config(proxies=1), Config(public_url="https://q.example", proxies=1)):
        root = config.public_url or "http://localhost"
        client = make_client(config)
        told = client.get(f"/oembed?url={root}/ask?q=Why", headers=forged)
        assert told.status_code == 200
        assert f'src=\\"{root}/embed' in told.text
        assert "evil" not in told.text + client.get("/ask?q=Who", headers=forged).text
        assert ("max-age" in told.headers["Cache-Control"]) == (config.public_url is not None)
