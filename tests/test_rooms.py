"""The house: what stands at the top, how full a room is, and that surfaces are kept to."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
NAMED_BY_THE_OWNER = {"pyproject.toml", "service", "index", "data", "tests", "templates"}
USUAL = {
    ".ci",
    ".dockerignore",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Dockerfile",
    "LICENSE",
    "Makefile",
    "README.md",
    "compose.yaml",
}
MAX_MODULES = 12
MAX_NAMES = 12

MODULES = {
    ".".join(path.relative_to(TOP).with_suffix("").parts).removesuffix(".__init__"): path
    for root in ("index", "service")
    for path in sorted((TOP / root).rglob("*.py"))
}
ROOMS = [name for name, path in MODULES.items() if path.name == "__init__.py"]


@cache
def surface(room: str) -> frozenset[str]:
    """Give the names in `__all__` of a room."""
    for node in ast.parse(MODULES[room].read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return frozenset(ast.literal_eval(node.value))
    return frozenset()


def room_of(module: str) -> str:
    return module if module in ROOMS else module.rpartition(".")[0]


def imports(module: str) -> list[tuple[str, str]]:
    """Give every import of ours in a module, as (module, name)."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    return [
        (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
        if node.module.split(".")[0] in {"index", "service"}
    ]


def is_allowed(importer: str, module: str, name: str) -> bool:
    """Tell whether an import stays in its room, or takes what a surface names.

    A surface names things, or modules that are surfaces themselves.
    """
    room = room_of(module)
    own = room_of(importer)
    if own == room or own.startswith(f"{room}."):
        return True
    if module == room:
        return name in surface(room)
    return module.rpartition(".")[2] in surface(room)


def test_the_top_holds_what_the_owner_named_and_the_usual_files() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=TOP, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a checkout")
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert top - NAMED_BY_THE_OWNER - USUAL - {"docs", "SECURITY.md"} == set()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_not_crowded(room: str) -> None:
    folder = MODULES[room].parent
    assert len([path for path in folder.glob("*.py") if path.name != "__init__.py"]) <= MAX_MODULES


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_names_its_surface_and_says_what_it_is_for(room: str) -> None:
    assert 2 <= len(surface(room)) <= MAX_NAMES
    assert ast.get_docstring(ast.parse(MODULES[room].read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", MODULES)
def test_no_import_reaches_behind_a_surface(module: str) -> None:
    behind = [pair for pair in imports(module) if not is_allowed(module, *pair)]
    assert behind == []


def attributes_of_asked(module: str) -> set[str]:
    """Give the attributes that a module reads of what is called `asked`."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and ast.unparse(node.value).rpartition(".")[2] in {"asked", "question"}
    }


def test_the_raw_text_of_a_question_is_read_in_one_room_and_where_it_is_shown() -> None:
    readers = {module for module in MODULES if "text" in attributes_of_asked(module)}
    assert readers == {"service.views.presenting"}


def test_the_wording_of_a_question_is_only_put_into_terms() -> None:
    readers = {module for module in MODULES if "wording" in attributes_of_asked(module)}
    putting = {
        "service.answering.choosing.agreement",
        "service.answering.choosing.target",
        "service.answering.choosing.timing",
        "service.answering.lacking",
        "service.suggesting.followups",
    }
    assert readers == putting | {"service.views.notes", "index.ranking.query"}
