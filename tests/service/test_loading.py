"""Files and folders to one library; what cannot be read is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import ArticleError
from service import load_library
from service.config import Config
from tests.files import FILES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.md").write_bytes(FILES["md"]())
    (tmp_path / "report.docx").write_bytes(FILES["docx"]())
    (tmp_path / "other.txt").write_bytes(FILES["txt"]())
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04word/")
    return tmp_path


def test_files_of_one_name_are_told_apart(folder: Path) -> None:
    told: list[ArticleError] = []
    library = load_library(Config(articles=(folder,)), told.append)
    assert list(library.articles) == ["other", "report-docx", "report-md"]
    assert {figure.article_id for figure in library.figures} == set(library.articles)
    assert [(error.path.name, error.reason) for error in told] == [
        ("broken.docx", "is a broken archive; save it again")
    ]


def test_strictly_one_that_cannot_be_read_stops_all(folder: Path) -> None:
    with pytest.raises(ArticleError, match="broken archive"):
        load_library(Config(articles=(folder,), strict=True), lambda _: None)
    with pytest.raises(ArticleError, match="broken archive"):
        load_library(Config(articles=(folder,)))


def test_where_none_can_be_read_the_first_says_why(folder: Path) -> None:
    with pytest.raises(ArticleError, match="broken archive"):
        load_library(Config(articles=(folder / "broken.docx",)), lambda _: None)


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="holds no article; their names end in"):
        load_library(Config(articles=(tmp_path,)))
