"""The examples of docs/api.md run as they stand, and the page at /api shows what OpenAPI says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from service import load_library
from service.config import Config
from service.contract.operations import operations
from service.contract.trying import trial
from tests.articles import SERVED
from tests.running import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient

    from tests.running import Service

DOCUMENT = (Path(__file__).parents[2] / "docs" / "api.md").read_text()
PRINTED = """\
According to information from the security services of Kazakhstan, around 400 Kazakhs are involved \
in armed conflicts in the Middle East.
400
"""


def examples(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", DOCUMENT, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("service")) as service:
        yield service


def run(command: list[str], example: str, service: Service) -> str:
    text = example.replace("http://127.0.0.1:8000", service.url)
    done = subprocess.run([*command, text], capture_output=True, text=True, timeout=20, check=True)
    return done.stdout


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_the_curl_examples_give_what_they_say(service: Service) -> None:
    asked, percents, table, articles, compared, cited, refused, kept = (
        run(["bash", "-c"], example, service) for example in examples("sh")
    )
    assert json.loads(asked)["answer"]["figure"]["value"] == 400
    assert {figure["kind"] for figure in json.loads(percents)} == {"percent"}
    assert "around 400 Kazakhs" in table
    assert json.loads(articles)[0]["id"] == "is-central-asia-ready-to-face-isis"
    assert json.loads(compared) == []
    assert cited.startswith("Botobekov, U. (n.d.). Is Central Asia Ready to Face ISIS? (para. 3). ")
    assert [error["parameter"] for error in json.loads(refused)["errors"]] == ["q", "top"]
    assert kept == "304\n"


def test_the_python_example_prints_what_it_says(service: Service) -> None:
    [example] = examples("python")
    assert run([sys.executable, "-c"], example, service) == PRINTED


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_the_javascript_example_prints_what_it_says(service: Service) -> None:
    [example] = examples("js")
    assert run(["node", "--input-type=module", "-e"], example, service) == PRINTED


def trials(language: str) -> list[str]:
    (article_id,) = load_library(Config(articles=(SERVED,))).articles
    return [
        text
        for operation in operations([article_id])
        for name, text in trial(operation, article_id, "http://127.0.0.1:8000").written
        if name == language
    ]


@pytest.mark.parametrize(
    ("language", "command"),
    [
        ("curl", ["bash", "-c"]),
        ("Python", [sys.executable, "-c"]),
        ("JavaScript", ["node", "--input-type=module", "-e"]),
    ],
)
def test_every_example_of_the_page_for_programs_runs(
    service: Service, language: str, command: list[str]
) -> None:
    if shutil.which("curl" if language == "curl" else command[0]) is None:
        pytest.skip(f"needs {language}")
    shown = [run(command, example, service) for example in trials(language)]
    assert all(text.strip() for text in shown)
    assert not any("about:blank" in text[:40] for text in shown)
    assert "44 returned fighters" in shown[0]
    assert "library_version" in shown[-1]


def test_the_page_for_programs_shows_every_operation_and_shape(client: FlaskClient) -> None:
    response = client.get("/api")
    assert (response.status_code, response.mimetype) == (200, "text/html")
    description = json.loads(client.get("/api/v1/openapi.json").data)
    for path, methods in description["paths"].items():
        for method in methods:
            assert f"<code>{method.upper()} {path}</code>" in response.text
    assert response.text.count("Too many requests;") == 1
    for name, schema in description["components"]["schemas"].items():
        assert f'id="{name}"' in response.text
        assert all(f"<code>{field}</code>" in response.text for field in schema["properties"])
