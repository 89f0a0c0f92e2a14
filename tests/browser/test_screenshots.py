"""Pictures of every state, to be looked at by a person; written to `screenshots/`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.states import STATES

if TYPE_CHECKING:
    from tests.browser.conftest import Opens

FOLDER = Path(__file__).parents[2] / "screenshots"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SIZES = {"wide": (1440, 900), "laptop": (1024, 768), "phone": (390, 844), "small": (320, 568)}


@pytest.mark.parametrize("state", STATES)
def test_pictures(opened: Opens, state: str) -> None:
    page = opened("about:blank")
    STATES[state](page)
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            picture = FOLDER / f"{state}-{size}-{scheme}.png"
            page.screenshot(path=picture)
            assert picture.stat().st_size > 0
