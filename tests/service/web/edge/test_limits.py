from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.config import Config, ConfigError
from tests.service.responses import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    MakeClient = Callable[[Config], FlaskClient]


def statuses(client: FlaskClient, times: int, **headers: str) -> list[int]:
    found = client.get
    return [found("/api/v1/articles", headers=headers).status_code for _ in range(times)]


def test_a_client_over_the_limit_is_told_how_long_to_wait(make_client: MakeClient) -> None:
    client = make_client(Config(rate_limit=2))
    assert statuses(client, 3) == [200, 200, 429]
    response = client.get("/api/v1/articles")
    assert (response.mimetype, content(response)["code"]) == (
        "application/problem+json",
        "too_many_requests",
    )
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    page = client.get("/")
    assert (page.status_code, page.mimetype) == (429, "text/html")


def test_health_and_static_files_are_not_counted(make_client: MakeClient) -> None:
    client = make_client(Config(rate_limit=1))
    for path in ("/healthz", "/static/style.css", "/embed.js", "/healthz"):
        assert client.get(path).status_code == 200


def test_without_a_limit_nothing_is_counted(client: FlaskClient) -> None:
    assert set(statuses(client, 50)) == {200}


def test_a_forwarded_address_is_not_believed_without_a_proxy(make_client: MakeClient) -> None:
    client = make_client(Config(rate_limit=1))
    assert statuses(client, 1, **{"X-Forwarded-For": "1.1.1.1"}) == [200]
    assert statuses(client, 1, **{"X-Forwarded-For": "2.2.2.2"}) == [429]


def test_behind_a_proxy_the_last_address_that_it_added_counts(make_client: MakeClient) -> None:
    client = make_client(Config(rate_limit=1, proxies=1))
    assert statuses(client, 1, **{"X-Forwarded-For": "9.9.9.9, 1.1.1.1"}) == [200]
    assert statuses(client, 1, **{"X-Forwarded-For": "8.8.8.8, 1.1.1.1"}) == [429]
    assert statuses(client, 1, **{"X-Forwarded-For": "9.9.9.9, 2.2.2.2"}) == [200]


def test_a_storage_that_cannot_be_used_stops_the_start(make_client: MakeClient) -> None:
    with pytest.raises(ConfigError, match="QUOTIENT_RATE_STORAGE: "):
        make_client(Config(rate_limit=1, rate_storage="redis://cache:6379"))
