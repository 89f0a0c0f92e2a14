"""How it is run: containers, nginx before it, systemd. Held as far as no Docker is needed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.running import free_port, running

TOP = Path(__file__).parent.parent
COMPOSED = ("compose.yaml", "docs/compose.opensearch.yaml")
DOCKERFILE = (TOP / "Dockerfile").read_text(encoding="utf-8")
UNIT = TOP / "docs" / "quotient.service"
READ_ONLY = "mount -o remount,ro,bind / && exec "


def services() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for name in COMPOSED:
        for service, said in yaml.safe_load((TOP / name).read_text(encoding="utf-8"))[
            "services"
        ].items():
            found[service] = found.get(service, {}) | said
    return found


def health_check() -> list[str]:
    """Give the command of the health check."""
    match = re.search(r"HEALTHCHECK.*?CMD (\[.*?\])$", DOCKERFILE, re.DOTALL | re.MULTILINE)
    assert match is not None
    command: list[str] = json.loads(match[1])
    return [sys.executable, *command[1:]]


def test_the_dockerfile_passes_its_linter() -> None:
    done = subprocess.run(
        ["hadolint", TOP / "Dockerfile"], capture_output=True, text=True, env=on_path()
    )
    assert (done.returncode, done.stdout) == (0, "")


def on_path() -> dict[str, str]:
    return os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}


def test_all_that_is_copied_is_there_and_nothing_else_is_sent() -> None:
    copied = {
        source
        for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE)
        for source in line.split()[:-1]
    }
    assert all((TOP / source).exists() for source in copied)
    sent = (TOP / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {line[1:] for line in sent if line.startswith("!")} == copied
    assert sent[0] == "*"


def test_the_image_runs_as_a_number_that_is_not_root_s() -> None:
    user = re.findall(r"^USER (\d+):(\d+)$", DOCKERFILE, re.MULTILINE)
    assert user == [("10001", "10001")]


@pytest.mark.parametrize("name", services())
def test_a_container_writes_nothing_and_may_nothing(name: str) -> None:
    service = services()[name]
    # A cluster keeps its data.
    assert service.get("read_only", False) is (name != "opensearch")
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not service.get("privileged")
    mounted = [mount for mount in service.get("volumes", []) if mount.startswith("./")]
    assert all(mount.endswith(":ro") for mount in mounted)


def test_only_nginx_is_reached_and_on_this_machine_alone() -> None:
    ports = {name: said["ports"] for name, said in services().items() if "ports" in said}
    assert ports == {"nginx": ["127.0.0.1:8080:8080"]}


def test_nginx_has_the_tested_configuration_at_the_names_of_the_containers() -> None:
    script = services()["nginx"]["command"][-1]
    changes = re.findall(r"-e '([^']+)'", script)
    assert len(changes) == 3
    sed = [part for change in changes for part in ("-e", change)]
    made = subprocess.run(
        ["sed", *sed, TOP / "docs" / "nginx.conf"], capture_output=True, text=True, check=True
    ).stdout
    assert "server quotient:8000;" in made
    assert "listen 8080;" in made
    assert "server_name _;" in made


def test_the_health_check_tells_a_service_that_answers_from_one_that_does_not(
    tmp_path: Path,
) -> None:
    with running(tmp_path) as service:
        well = [part.replace(":8000/", f":{service.port}/") for part in health_check()]
        assert subprocess.run(well).returncode == 0
    ill = [part.replace(":8000/", f":{free_port()}/") for part in health_check()]
    assert subprocess.run(ill, capture_output=True).returncode != 0


def can_be_read_only() -> bool:
    tried = ["unshare", "-rm", "sh", "-c", f"{READ_ONLY}true"]
    return (
        bool(shutil.which("unshare")) and subprocess.run(tried, capture_output=True).returncode == 0
    )


@pytest.mark.skipif(not can_be_read_only(), reason="no file system of its own can be had here")
def test_it_answers_where_no_file_can_be_written() -> None:
    asked = f"{READ_ONLY}{sys.executable} -m service ask 'How many Kazakhs are fighting?'"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", asked], cwd=TOP, capture_output=True, text=True
    )
    assert "around 400 Kazakhs" in done.stdout, done.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_the_unit_is_one_that_systemd_understands(tmp_path: Path) -> None:
    unit = tmp_path / "quotient.service"
    unit.write_text(
        UNIT.read_text(encoding="utf-8").replace("/opt/quotient/bin/quotient", sys.executable)
    )
    done = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
