from __future__ import annotations

import json
import socket
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from service.__main__ import commands
from service.config import SETTINGS
from service.web.serving import AddressError, check_address
from tests.articles import SERVED
from tests.running import free_port, running, wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from service.config import Config


def refused(*arguments: str, **settings: str) -> str:
    """Start a service that must not start; give what it says."""
    command = [sys.executable, "-m", "service", "serve", *arguments]
    environment = {f"QUOTIENT_{name}": value for name, value in settings.items()}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=20, check=False
    )
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_an_address_in_use_is_one_line_and_status_2() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = refused("--port", str(port))
    assert f"cannot listen on 127.0.0.1:{port} (Address already in use)" in said


def test_an_article_that_cannot_be_read_stops_the_start(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert str(empty) in refused(str(empty), "--port", str(free_port()))
    missing = tmp_path / "missing.txt"
    assert str(missing) in refused(str(missing), "--port", str(free_port()))


def test_a_wrong_setting_stops_the_start() -> None:
    said = refused(EMBED_ORIGINS="https://a.example/path")
    assert "QUOTIENT_EMBED_ORIGINS: 'https://a.example/path' is not an origin" in said


def test_the_settings_are_listed_with_their_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTIENT_RATE_LIMIT", "120")
    shown = CliRunner().invoke(commands, ["config"]).stdout
    rows = [line.split(maxsplit=2) for line in shown.splitlines()]
    assert [row[0] for row in rows] == [s.name for s in SETTINGS]
    assert ["QUOTIENT_RATE_LIMIT", "120"] in [row[:2] for row in rows]


def test_options_count_for_more_than_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Config] = []
    monkeypatch.setattr("service.web.serving.serve", served.append)
    monkeypatch.setenv("QUOTIENT_PORT", "9000")
    monkeypatch.setenv("QUOTIENT_HOST", "0.0.0.0")  # noqa: S104
    monkeypatch.setenv("QUOTIENT_WORKERS", "1")
    monkeypatch.setenv("QUOTIENT_ARTICLES", "")
    done = CliRunner().invoke(commands, ["serve", str(SERVED), "--port", "9001", "--workers", "3"])
    assert done.exception is None
    [config] = served
    assert (config.host, config.port, config.workers) == ("0.0.0.0", 9001, 3)  # noqa: S104
    assert config.articles == (SERVED,)


def test_an_address_that_is_not_ours_cannot_be_listened_on() -> None:
    with pytest.raises(AddressError) as raised:
        check_address("203.0.113.1", 8000)
    assert (raised.value.host, raised.value.port) == ("203.0.113.1", 8000)


def test_a_name_is_listened_on_by_its_numbers() -> None:
    assert check_address("localhost", free_port()) in {"127.0.0.1", "::1"}


def has_ipv6() -> bool:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False


@pytest.mark.skipif(not has_ipv6(), reason="this machine has no address of IPv6")
def test_an_address_of_ipv6_is_logged_in_brackets(tmp_path: Path) -> None:
    log, port = tmp_path / "log", free_port()
    command = [sys.executable, "-m", "service", "serve", "--host", "::1", "--port", str(port)]
    with log.open("wb") as file, subprocess.Popen(command, stderr=file) as process:
        wait_for(f"http://[::1]:{port}/healthz", process)
        process.terminate()
    assert json.loads(log.read_text().splitlines()[0])["url"] == f"http://[::1]:{port}"
    with socket.create_server(("::1", port), family=socket.AF_INET6):
        assert f"cannot listen on [::1]:{port} " in refused("--host", "::1", "--port", str(port))


def test_a_service_answers_logs_json_and_stops_when_told_to(tmp_path: Path) -> None:
    with running(tmp_path, LOG_LEVEL="info") as service:
        with urllib.request.urlopen(f"{service.url}/healthz") as response:  # noqa: S310
            assert response.status == 200
            assert not any(mark in response.headers.get("Server", "") for mark in "0123456789/")
        assert service.stop() == 0
        lines = service.log_lines()
    assert lines[0]["message"] == "listening"
    assert lines[0]["url"] == service.url
    assert lines[-1]["route"] == "/healthz"
    assert {"time", "level", "message"} <= set(lines[-1])
