"""The wheel, in an empty environment: it answers from any folder, with all that it needs inside."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    run(*build, ROOT, folder=folder)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_templates_static_files_and_the_article(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "service/templates/chat.html",
        "service/static/style.css",
        "service/data/articles/is-central-asia-ready-to-face-isis.txt",
        "index/library.py",
        "index/data/english/relations.npz",
        "index/data/english/syntax.npz.xz",
        "index/data/english/terms.txt",
        "index/data/english/WORDNET-LICENSE",
    } <= names
    assert not any(name.startswith("tests/") for name in names)


def test_an_empty_environment_answers_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "empty", folder=tmp_path)
    binaries = tmp_path / "empty" / "bin"
    run(binaries / "pip", "install", "--quiet", wheel, folder=tmp_path)
    told = json.loads(run(binaries / "quotient", "ask", QUESTION, "--json", folder=tmp_path))
    assert told["answer"]["figure"]["number"]["text"] == "400"
    assert told["answer"]["passage"] == 3
    pages = (
        "from service import create_app, load_library; from service.config import Config;"
        "app = create_app(Config(), load_library(Config())); client = app.test_client();"
        "print([client.get(path).status_code for path in ('/', '/embed', '/static/style.css')])"
    )
    assert run(binaries / "python", "-c", pages, folder=tmp_path) == "[200, 200, 200]\n"


def test_every_dependency_has_an_end_and_a_version_it_was_tested_with() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    lines = (ROOT / "tests" / "constraints.txt").read_text().splitlines()
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9a-z.]+", line) for line in lines)
    pinned = dict(line.split("==") for line in lines)
    for requirement in map(Requirement, asked):
        assert "<" in {specifier.operator for specifier in requirement.specifier}, requirement
        assert requirement.specifier.contains(pinned[requirement.name]), requirement
