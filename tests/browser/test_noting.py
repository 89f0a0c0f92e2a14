"""A reader says that something is not the answer: with a script, and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from service.journal import Entry, Journal
from tests.browser.conftest import make_world, serving
from tests.browser.steps import KAZAKHS, RETURNED, ask, asking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.conftest import Opens


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    entries: list[Entry] = []
    monkeypatch.setattr(Journal, "note", lambda _, entry: entries.append(entry))
    return entries


@pytest.fixture
def noting(tmp_path: Path, kept: list[Entry]) -> Iterator[str]:
    with serving(make_world("served"), journal=tmp_path) as url:
        yield url


def test_a_script_notes_it_in_its_place_and_the_focus_stays_there(
    opened: Opens, noting: str, kept: list[Entry]
) -> None:
    page = opened("/", base_url=noting)
    turn = ask(page, KAZAKHS)
    turn.get_by_role("button", name="Not the answer").focus()
    page.keyboard.press("Enter")
    note = turn.locator(".noted")
    expect(note).to_have_text("Noted, thank you.")
    expect(note).to_be_focused()
    assert [(entry.asked, entry.is_wrong) for entry in kept] == [(KAZAKHS, False), (KAZAKHS, True)]
    assert Axe().run(page).response["violations"] == []


def test_without_a_script_it_leads_back_to_the_conversation(
    opened: Opens, noting: str, kept: list[Entry]
) -> None:
    page = opened(asking(RETURNED, KAZAKHS), base_url=noting, java_script_enabled=False)
    page.locator(".turn").last.get_by_role("button", name="Not the answer").click()
    expect(page.locator(".noted")).to_have_text("Noted, thank you.")
    expect(page.locator(".turn")).to_have_count(2)
    assert [entry.asked for entry in kept if entry.is_wrong] == ["how many Kazakhs have returned"]


def test_it_is_one_quiet_word_beside_the_others(opened: Opens, noting: str) -> None:
    page = opened(asking(KAZAKHS), base_url=noting)
    heights = [
        page.locator(".actions").get_by_role("button", name=name).bounding_box()
        for name in ("Copy quote", "Not the answer")
    ]
    copying, marking = (box for box in heights if box)
    assert abs(copying["height"] - marking["height"]) < 2
