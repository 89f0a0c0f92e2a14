from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request
from typing import TYPE_CHECKING

import pytest

from service.serving import AddressError, check_address
from tests.running import free_port, running

if TYPE_CHECKING:
    from pathlib import Path


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


def test_an_address_that_is_not_ours_cannot_be_listened_on() -> None:
    with pytest.raises(AddressError) as raised:
        check_address("203.0.113.1", 8000)
    assert (raised.value.host, raised.value.port) == ("203.0.113.1", 8000)


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
