"""Pictures of every state in every view, to be looked at by a person; written to `screenshots/`.

python -m tests.browser.pictures [STATE…]
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from tests.browser.conftest import (
    CHROMIUM,
    FIREFOX,
    NOT_EMULATED,
    PHONE,
    WIDE,
    launch_chromium,
    launch_firefox,
    make_world,
    serving,
)
from tests.browser.states import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from playwright.sync_api import Browser, Page, ViewportSize

    from tests.browser.states import World

FOLDER = Path(__file__).parents[2] / "screenshots"
SIZES: dict[str, ViewportSize] = {"wide": WIDE, "phone": PHONE}
# A window of 1280 by 900 at 400 %.
FOUR_TIMES: ViewportSize = {"width": 320, "height": 225}


@dataclass(frozen=True, slots=True)
class View:
    """How a state is looked at.

    Attributes:
        options: of the context; `media` and `whole` are of the picture.
    """

    name: str
    viewport: ViewportSize
    options: Mapping[str, Any] = field(default_factory=dict)
    media: str | None = None
    whole: bool = False


def views_of_chromium() -> list[View]:
    """Give the views: light and dark, forced colours, paper, enlarged."""
    plain = {"reduced_motion": "reduce"}
    return [
        *(
            View(f"{size}-{scheme}", viewport, {**plain, "color_scheme": scheme})
            for size, viewport in SIZES.items()
            for scheme in ("light", "dark")
        ),
        View("forced", WIDE, {**plain, "forced_colors": "active"}),
        View("paper", {"width": 720, "height": 1000}, plain, media="print", whole=True),
        View("enlarged", FOUR_TIMES, {**plain, "device_scale_factor": 4}),
    ]


def take(browser: Browser, prefix: str, views: Iterable[View], worlds: Mapping[World, str]) -> None:
    """Take the pictures of one browser."""
    wanted = sys.argv[1:] or STATES
    for view in views:
        for name in wanted:
            state = STATES[name]
            options = {"base_url": worlds[state.world], "viewport": view.viewport, **view.options}
            context = browser.new_context(**options)
            page = context.new_page()
            page.set_default_timeout(8_000)
            state.reach(page)
            _save(page, view, FOLDER / f"{name}-{prefix}-{view.name}.png")
            context.close()


def _save(page: Page, view: View, path: Path) -> None:
    if view.media == "print":
        page.emulate_media(media="print")
    page.screenshot(path=path, full_page=view.whole)


def main() -> None:
    """Take every picture of every state, or of those that are named."""
    with ExitStack() as stack:
        worlds: dict[World, str] = {
            world: stack.enter_context(serving(make_world(world)))
            for world in ("served", "several", "many", "disagreeing", "tabled", "drawn")
        }
        playwright = stack.enter_context(sync_playwright())
        if CHROMIUM:
            browser = launch_chromium(playwright)
            take(browser, "chromium", views_of_chromium(), worlds)
            browser.close()
        for scheme in ("light", "dark") if FIREFOX else ():
            browser = launch_firefox(playwright, dark=scheme == "dark")
            views = [View(f"{size}-{scheme}", v, NOT_EMULATED) for size, v in SIZES.items()]
            take(browser, "firefox", views, worlds)
            browser.close()


if __name__ == "__main__":
    main()
