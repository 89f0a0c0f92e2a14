"""What the README shows is what the program prints."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from service import create_app, load_library
from service.__main__ import main
from service.config import SETTINGS, Config, show

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ (.+)\n((?:.*\n)*?)```", README)


@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[c[:20] for c, _ in EXAMPLES])
def test_an_example(command: str, printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    if command.startswith("curl"):
        assert answer_to(command) == json.loads(printed)
    else:
        main(shlex.split(command)[1:])
        assert capsys.readouterr().out == printed


def answer_to(command: str) -> object:
    """Give the `answer` that the endpoint returns for a curl command of the README."""
    url = urlsplit(shlex.split(command)[2])
    client = create_app(Config(), load_library(Config())).test_client()
    content = client.get(f"{url.path}?{url.query}").get_json()
    return content["answer"]


def test_every_setting_is_in_the_table() -> None:
    rows = [f"| `{s.name}` | {show(Config(), s) or '–'} | {s.meaning} |" for s in SETTINGS]
    table = README.partition("|---|---|---|\n")[2].partition("\n\n")[0]
    assert table.splitlines() == rows


def test_every_file_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^):#]+)\)", README)
    assert [link for link in links if not (Path(__file__).parent.parent / link).exists()] == []
