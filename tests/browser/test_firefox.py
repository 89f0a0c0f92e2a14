"""Every state is reached in Firefox, too, and nothing runs out of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import NOT_EMULATED, PHONE, WIDE
from tests.browser.states import STATES
from tests.browser.steps import sideways

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.states import World


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_reached(firefox: Browser, worlds: dict[World, str], state: str) -> None:
    wanted = STATES[state]
    context = firefox.new_context(base_url=worlds[wanted.world], viewport=WIDE, **NOT_EMULATED)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    wanted.reach(page)
    for viewport in (WIDE, PHONE):
        page.set_viewport_size(viewport)
        assert sideways(page) <= 0
    assert complaints == []
    context.close()
