"""axe finds nothing, in any state, light or dark, wide or narrow, or in the system's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE, WIDE
from tests.browser.states import STATES

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

    from tests.browser.conftest import Opens
    from tests.browser.states import World

# No colour depends on the width, and no place on the colours: each is seen once.
VIEWS: list[tuple[Literal["light", "dark"], ViewportSize]] = [("light", WIDE), ("dark", PHONE)]


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(opened: Opens, worlds: dict[World, str], state: str) -> None:
    page = opened("about:blank", base_url=worlds[STATES[state].world])
    STATES[state].reach(page)
    page.evaluate(Axe().axe_script)
    for scheme, viewport in VIEWS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(viewport)
        assert found_by_axe(page) == [], (scheme, viewport)
    page.emulate_media(color_scheme="light", forced_colors="active")
    assert found_by_axe(page) == []


def found_by_axe(page: Page) -> list[tuple[str, str, str]]:
    run = "axe.run({resultTypes: ['violations']}).then(results => results.violations)"
    return [
        (violation["id"], node["html"], node["failureSummary"])
        for violation in page.evaluate(run)
        for node in violation["nodes"]
    ]
