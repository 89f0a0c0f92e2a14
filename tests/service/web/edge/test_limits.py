from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from limits.errors import StorageError
from limits.storage import MemoryStorage

from service.config import Config, ConfigError
from service.web.edge import ProblemError, limits
from service.web.edge.limits import (
    MOST_CLIENTS,
    USUAL_LIMIT,
    WAITED_SECONDS,
    OwnCounts,
    SharedCounts,
    make_limit_check,
    read_client,
)
from tests.running import free_port
from tests.service.responses import content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask.testing import FlaskClient

    MakeClient = Callable[[Config], FlaskClient]


def statuses(
    client: FlaskClient, times: int, path: str = "/api/v1/articles", **headers: str
) -> list[int]:
    return [client.get(path, headers=headers).status_code for _ in range(times)]


def ask_from(client: FlaskClient, address: str) -> int:
    return client.get("/api/v1/articles", environ_base={"REMOTE_ADDR": address}).status_code


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
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_health_and_static_files_are_not_counted(make_client: MakeClient) -> None:
    client = make_client(Config(rate_limit=1))
    for path in ("/healthz", "/static/style.css", "/embed.js", "/healthz"):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"), [("/nothing", 404), ("/api/v1/nothing", 404), ("/api/v1/query", 422)]
)
def test_what_leads_to_nothing_is_counted_too(
    make_client: MakeClient, path: str, status: int
) -> None:
    assert statuses(make_client(Config(rate_limit=2)), 3, path) == [status, status, 429]


def test_what_a_client_holds_already_and_a_wrong_method_are_counted_too(
    make_client: MakeClient,
) -> None:
    client = make_client(Config(rate_limit=2))
    tag = client.get("/api/v1/articles").headers["ETag"]
    assert statuses(client, 2, **{"If-None-Match": tag}) == [304, 429]
    assert client.delete("/api/v1/articles").status_code == 429


def test_without_a_setting_strangers_have_a_generous_limit_and_this_machine_none(
    make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a slow machine so many requests take long enough for some more to be allowed.
    monkeypatch.setattr(limits, "OwnCounts", partial(OwnCounts, clock=lambda: 0.0))
    client = make_client(Config())
    assert set(statuses(client, USUAL_LIMIT + 10)) == {200}
    found = [ask_from(client, "192.0.2.1") for _ in range(USUAL_LIMIT + 1)]
    assert found == [200] * USUAL_LIMIT + [429]
    assert ask_from(client, "192.0.2.2") == 200


def test_with_a_limit_of_none_nobody_is_counted(make_client: MakeClient) -> None:
    client = make_client(Config(rate_limit=0))
    assert {ask_from(client, "192.0.2.1") for _ in range(USUAL_LIMIT + 60)} == {200}


def test_the_addresses_of_one_network_are_one_client(make_client: MakeClient) -> None:
    client = make_client(Config(rate_limit=2))
    found = [ask_from(client, f"2001:db8:0:1:{number}::1") for number in range(3)]
    assert found == [200, 200, 429]
    assert ask_from(client, "2001:db8:0:2::1") == 200


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("::ffff:127.0.0.1", ("127.0.0.1", True)),
        ("::1", ("::1", True)),
        ("fe80::1%eth0", ("fe80::/64", False)),
        ("", ("", True)),
        ("x" * 500, ("x" * 64, False)),
    ],
)
def test_any_address_is_a_client(address: str, client: tuple[str, bool]) -> None:
    assert read_client(address) == client


def test_a_minute_has_so_many_requests_at_once_and_then_one_after_another() -> None:
    now = 1000.0
    counts = OwnCounts(6, lambda: now)
    assert [counts.wait("a") for _ in range(7)] == [0.0] * 6 + [10.0]
    now += 10
    assert [counts.wait("a"), counts.wait("a")] == [0.0, 10.0]
    assert counts.wait("b") == 0.0
    now += 60
    assert [counts.wait("a") for _ in range(7)] == [0.0] * 6 + [10.0]


@pytest.mark.parametrize("limit", [1, 2, 7, 600])
@given(now=st.floats(0, 1e9))
def test_a_limit_is_used_up_whole_at_any_time(limit: int, now: float) -> None:
    counts = OwnCounts(limit, lambda: now)
    assert not any(counts.wait("1.1.1.1") for _ in range(limit))
    assert counts.wait("1.1.1.1") == pytest.approx(60 / limit, abs=1e-2)


def test_a_clock_that_is_set_back_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = OwnCounts(2)
    counts.wait("a")
    monkeypatch.setattr(time, "time", lambda: 0.0)
    counts.wait("a")
    assert 0 < counts.wait("a") <= 30


def test_of_very_many_clients_the_longest_silent_goes_first() -> None:
    counts = OwnCounts(1)
    for number in range(MOST_CLIENTS):
        counts.wait(str(number))
    assert counts.wait("0") > 0
    counts.wait("new")
    assert len(counts._used_until) == MOST_CLIENTS
    assert "0" in counts._used_until
    assert "1" not in counts._used_until


def test_shared_counts_are_one_count() -> None:
    storage = MemoryStorage()
    first, second = (SharedCounts(2, storage, OwnCounts(2)) for _ in range(2))
    assert [first.wait("a"), second.wait("a")] == [0.0, 0.0]
    assert 0 < first.wait("a") <= 60


def test_while_shared_counts_are_gone_each_worker_counts_alone() -> None:
    class Gone(MemoryStorage):
        asked = 0

        def incr(self, *_: Any, **__: Any) -> int:
            self.asked += 1
            raise StorageError(OSError("gone"))

    gone = Gone()
    counts = SharedCounts(2, gone, OwnCounts(2))
    assert [counts.wait("a"), counts.wait("a"), counts.wait("a") > 0] == [0.0, 0.0, True]
    assert gone.asked == 1


REDIS = shutil.which("redis-server")


@pytest.mark.skipif(REDIS is None, reason="needs a Redis: apt-get install redis-server")
def test_several_workers_count_together_in_a_redis(tmp_path: Path) -> None:
    pytest.importorskip("redis", reason="needs the client: pip install .[redis]")
    port = free_port()
    command = [str(REDIS), "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    address = f"redis://127.0.0.1:{port}"
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL) as process:
        try:
            wait_until_open(port)
            one, other = (
                make_limit_check(Config(rate_limit=3, rate_storage=address)) for _ in "12"
            )
            asked = {"PATH_INFO": "/", "REMOTE_ADDR": "203.0.113.7"}
            for check in (one, other, one):
                check(dict(asked))
            with pytest.raises(ProblemError) as refused:
                other(dict(asked))
            assert refused.value.problem.status == 429
            assert 0 < (refused.value.retry_after or 0) <= 60
        finally:
            process.terminate()
    # The Redis is gone: each counts alone, and nobody waits for it for long.
    began = time.monotonic()
    other(dict(asked))
    assert time.monotonic() - began < 2 * WAITED_SECONDS


def wait_until_open(port: int) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    raise TimeoutError("redis-server does not listen")


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
        make_client(Config(rate_limit=1, rate_storage="memcached://cache:11211"))
