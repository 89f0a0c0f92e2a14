"""The examples of docs/assistants.md are what they are said to be, and do what they say."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from service.assistants import TOOLS
from tests.running import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.running import Service

PAGE = (Path(__file__).parents[2] / "docs" / "assistants.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("service"), COMPLETIONS="true") as service:
        yield service


def test_every_tool_is_told_of_with_all_that_it_takes() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?) \|", PAGE, re.MULTILINE))
    taken = {name: set(tool.takes.schema["properties"]) for name, tool in TOOLS.items()}
    assert {name: set(re.findall(r"`(\w+)`", told)) for name, told in rows.items()} == taken


def test_the_configurations_can_be_read() -> None:
    started, running_one = (json.loads(text)["mcpServers"]["quotient"] for text in blocks("json"))
    assert (started["command"], started["args"][0]) == ("quotient", "mcp")
    assert running_one["url"].endswith("/mcp")
    [front_end] = [yaml.safe_load(text) for text in blocks("yaml")]
    environment = front_end["services"]["open-webui"]["environment"]
    assert environment["OPENAI_API_BASE_URL"].endswith("/v1")


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_the_curl_examples_give_the_answer(service: Service) -> None:
    for example in blocks("sh"):
        command = example.replace("http://127.0.0.1:8000", service.url)
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
        assert "around 400 Kazakhs" in done.stdout
