"""docs/architecture.md and CONTRIBUTING.md name what is there, and all of the rooms."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.test_rooms import MODULES, ROOMS

TOP = Path(__file__).parent.parent
MOST_STORES = 14
ARCHITECTURE = (TOP / "docs" / "architecture.md").read_text(encoding="utf-8")
CONTRIBUTING = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8")
_PATH = re.compile(r"`((?:index|service|tests|docs)/[\w./]+)`")
_RECORD = re.compile(r"^\| `(\w+)` \| `([\w/]+\.py)` \|", re.MULTILINE)


@pytest.mark.parametrize("page", [ARCHITECTURE, CONTRIBUTING])
def test_every_path_it_names_is_there(page: str) -> None:
    named = _PATH.findall(page)
    assert len(named) > 10
    assert [path for path in named if not (TOP / path).exists()] == []


@pytest.mark.parametrize("page", [ARCHITECTURE, CONTRIBUTING])
def test_it_has_every_room(page: str) -> None:
    top_rooms = [room for room in ROOMS if room.count(".") == 1]
    assert [room for room in top_rooms if f"`{room.replace('.', '/')}/`" not in page] == []


@pytest.mark.parametrize(("record", "path"), _RECORD.findall(ARCHITECTURE))
def test_a_record_is_made_where_it_says(record: str, path: str) -> None:
    module = path.removesuffix(".py").replace("/", ".")
    assert re.search(rf"\b{record}\b[.(]|class {record}\b", MODULES[module].read_text("utf-8"))


def test_the_layers_are_those_that_are_held() -> None:
    contracts = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = {c["containers"][0]: c["layers"] for c in contracts["contracts"] if "containers" in c}
    for root in ("index", "service"):
        line = re.search(rf"^{root} +(.+)$", ARCHITECTURE, re.MULTILINE)
        assert line is not None
        told = [name.strip() for layer in line[1].split("─▶") for name in layer.split(",")]
        held = [name.strip() for layer in layers[root] for name in layer.split("|")]
        assert [name for name in held if name in told] == told


def test_all_that_is_kept_is_told_and_it_is_not_much() -> None:
    keeping = re.compile(r"^ *@(?:lru_)?cache\b|[^@\w](?:lru_cache|cache|Room)\(", re.MULTILINE)
    found = {
        module: len(keeping.findall(path.read_text("utf-8"))) for module, path in MODULES.items()
    }
    del found["index.kept"]
    told = ARCHITECTURE.partition("## What is kept in memory")[2]
    keepers = [module for module, count in found.items() if count]
    assert [one for one in keepers if f"{one.rpartition('.')[2]}.py" not in told] == []
    assert sum(found.values()) <= MOST_STORES
