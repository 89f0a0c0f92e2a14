"""Articles that change are read anew, by the workers to come."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

import pytest

from index.reading import find_sources
from index.store import MANIFEST, Way, update_index
from service.web import serving
from service.web.watching import belongs, start_watching
from tests.files import FILES

if TYPE_CHECKING:
    from pathlib import Path


def test_a_change_is_told_by_sighup(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(FILES["txt"]())
    told = threading.Event()
    before = signal.signal(signal.SIGHUP, lambda *_: told.set())
    try:
        start_watching([path])
        for _ in range(40):
            path.with_suffix(".toml").write_text('title = "Other"', encoding="utf-8")
            if told.wait(0.25):
                break
        assert told.is_set()
    finally:
        signal.signal(signal.SIGHUP, before)


def test_of_an_index_its_manifest_alone_is_a_change(tmp_path: Path) -> None:
    article, index = tmp_path / "report.txt", tmp_path / "index"
    article.write_bytes(FILES["txt"]())
    update_index(index, find_sources([article]), Way("1"))
    assert belongs(str(index / MANIFEST), index)
    assert not belongs(str(index / f"{MANIFEST}.new"), index)
    assert not belongs(str(index / "new-segment-000002" / "names.txt"), index)
    assert belongs(str(tmp_path / "other.txt"), tmp_path)


def test_an_index_that_changes_is_opened_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, index = tmp_path / "report.txt", tmp_path / "index"
    article.write_bytes(FILES["txt"]())
    update_index(index, find_sources([article]), Way("1"))
    monkeypatch.setenv("QUOTIENT_ARTICLES", str(index))
    monkeypatch.setattr(serving, "_made", [])
    old = serving.make_app()
    article.with_suffix(".toml").write_text('title = "Other"', encoding="utf-8")
    update_index(index, find_sources([article]), Way("1"))
    serving.remake_app()
    assert (title(serving.make_app()), title(old)) == ("Other", "A year at the Halm ferry")


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(FILES["txt"]())
    monkeypatch.setenv("QUOTIENT_ARTICLES", str(path))
    monkeypatch.setattr(serving, "_made", [])
    return path


def title(app: object) -> str:
    return app.test_client().get("/api/v1/articles").get_json()[0]["title"]  # type: ignore[attr-defined, no-any-return]


def test_an_application_is_made_anew_and_the_old_one_goes_on(served: Path) -> None:
    old = serving.make_app()
    served.with_suffix(".toml").write_text('title = "Other"', encoding="utf-8")
    serving.remake_app()
    assert title(serving.make_app()) == "Other"
    assert title(old) == "A year at the Halm ferry"


def test_where_articles_cannot_be_read_the_old_application_stays(served: Path) -> None:
    old = serving.make_app()
    served.write_bytes(b"")
    serving.remake_app()
    assert serving.make_app() is old
