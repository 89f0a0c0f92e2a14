"""Folders to the articles in them: which id each has, and which collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import ArticleError
from index.reading import find_sources

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Walls are rebuilt\n\nThe harbour took its first ships on Monday, eleven weeks late."


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_first_folder_below_the_one_named_is_the_collection(tmp_path: Path) -> None:
    for name in ("a.txt", "sport/b.txt", "sport/2026/c.txt"):
        write(tmp_path / name)
    found = {source.path.stem: source.collection for source in find_sources([tmp_path])}
    assert found == {"a": None, "b": "sport", "c": "sport"}
    assert [one.read().collection for one in find_sources([tmp_path])] == [None, "sport", "sport"]


def test_a_file_that_is_named_itself_is_of_no_collection(tmp_path: Path) -> None:
    (source,) = find_sources([write(tmp_path / "sport" / "b.txt")])
    assert source.collection is None


def test_the_toml_beside_an_article_overrules_its_folder(tmp_path: Path) -> None:
    write(tmp_path / "sport" / "b.txt")
    write(tmp_path / "sport" / "b.toml", 'collection = "Opinion"')
    (source,) = find_sources([tmp_path])
    assert source.read().collection == "Opinion"


def test_files_of_one_name_are_told_apart_by_their_ends(tmp_path: Path) -> None:
    paths = [write(tmp_path / name) for name in ("report.md", "report.txt", "other.txt")]
    assert [source.article_id for source in find_sources(paths)] == [
        "report-md",
        "report-txt",
        None,
    ]


def test_a_pattern_that_no_shell_filled_in_gives_what_fits_it(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md", "news/d.txt"):
        write(tmp_path / name)
    assert [one.path.name for one in find_sources([tmp_path / "*.txt"])] == ["a.txt", "b.txt"]
    assert [one.path.name for one in find_sources([tmp_path / "n*"])] == ["d.txt"]
    write(tmp_path / "what[1].txt")
    assert [one.path.name for one in find_sources([tmp_path / "what[1].txt"])] == ["what[1].txt"]
    with pytest.raises(ArticleError, match="fits no file"):
        find_sources([tmp_path / "*.xyz"])
