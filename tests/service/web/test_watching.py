"""Articles that change are read anew, by the workers to come."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

import pytest

from service.web import serving
from service.web.watching import start_watching
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
