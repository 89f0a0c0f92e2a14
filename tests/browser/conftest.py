"""A real browser on a real server; skipped, with the reason, where there is no Chromium."""

from __future__ import annotations

import shutil
import threading
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect, sync_playwright
from werkzeug.serving import make_server

from index.library import Library
from index.reading.articles import parse_article, read_article
from service import create_app
from service.config import Config
from tests.articles import (
    DRAWN,
    HARBOUR,
    SAVED_PAGE,
    SERVED,
    TABLED,
    TOLD_OF_A_STORM,
    parse,
    reporting,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize

    from tests.browser.states import World

    Opens = Callable[..., Page]

# How long a page is waited for, in milliseconds: a busy machine is slow, and no test is of that.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)
# Chromium without the parts for a desktop opens a page in half the time.
CHROMIUM = (
    shutil.which("chromium-headless-shell")
    or shutil.which("chromium")
    or shutil.which("chromium-browser")
)
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
# What Firefox has no emulation of must not be asked of it.
NOT_EMULATED: dict[str, Any] = dict.fromkeys(
    ("color_scheme", "reduced_motion", "forced_colors", "contrast"), "null"
)
LONG_TITLE = (
    "A river without water, a ministry without numbers and a village that has begun to count"
    " its wells by itself"
)
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
HOSTILE = """\
Harbour <script>document.title = "broken"</script> reopens

Harbour <script>document.title = "broken"</script> reopens

The port {{7*7}} of Lowick counts 42 ships <img src=x onerror="document.title='broken'"> today.

According to the "harbour master" of <a href="javascript:alert(1)">Lowick</a>, 17 dockers have \
returned & 5 are new.
"""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Give what drives browsers: one for all, since a thread can run but one."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; on Debian: apt-get install chromium")
    chromium = launch_chromium(playwright)
    yield chromium
    chromium.close()


def launch_chromium(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)


def launch_firefox(playwright: Playwright, *, dark: bool = False) -> Browser:
    """Start Debian's Firefox; what its media are is set once, since it emulates none."""
    return playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=FIREFOX,
        firefox_user_prefs={"ui.systemUsesDarkTheme": int(dark), "ui.prefersReducedMotion": 1},
    )


@contextmanager
def serving(library: Library, **settings: Any) -> Iterator[str]:
    """Serve a library on a free port of this machine, as long as the context lasts."""
    app = create_app(Config(log_level="error", **settings), library)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with serving(Library.build([read_article(SERVED)])) as url:
        yield url


def make_world(world: World) -> Library:
    """Build the library of a world, as `states` names them."""
    if world == "served":
        return Library.build([read_article(SERVED)])
    if world == "several":
        titled = SAVED_PAGE.replace("A river without water", LONG_TITLE)
        return Library.build([parse(HARBOUR, "harbour.txt"), parse(titled, "river.txt")])
    if world == "drawn":
        return Library.build([parse_article(Path("boats.html"), DRAWN.encode())])
    if world == "tabled":
        return Library.build([parse(TABLED, "harbours.txt")])
    if world == "disagreeing":
        return Library.build(map(reporting, TOLD_OF_A_STORM))
    lines = [f"In Lowick, {n:,} dockers of the old town have returned." for n in range(1000, 6000)]
    parts = [" ".join(lines[first : first + 10]) for first in range(0, len(lines), 10)]
    return Library.build([parse("\n\n".join(["Wards", "Wards of the town", *parts]), "wards.txt")])


@pytest.fixture(scope="session")
def worlds(address: str) -> Iterator[dict[World, str]]:
    """Give the address of every world."""
    made: tuple[World, ...] = ("several", "many", "disagreeing", "tabled", "drawn")
    with ExitStack() as stack:
        served = {world: stack.enter_context(serving(make_world(world))) for world in made}
        yield {"served": address, **served}


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Give Firefox, which Playwright drives over WebDriver BiDi."""
    if FIREFOX is None:
        pytest.skip("no Firefox on this machine; on Debian: apt-get install firefox-esr")
    browser = launch_firefox(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def hostile_address() -> Iterator[str]:
    with serving(Library.build([parse(HOSTILE, "harbour.txt")])) as url:
        yield url


@pytest.fixture
def new_context(browser: Browser, address: str) -> Iterator[Callable[..., BrowserContext]]:
    """Give a maker of fresh profiles: nothing stored, wide, light and without motion."""
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        defaults: dict[str, Any] = {
            "base_url": address,
            "viewport": WIDE,
            "color_scheme": "light",
            "reduced_motion": "reduce",
        }
        contexts.append(browser.new_context(**{**defaults, **options}))
        return contexts[-1]

    yield make
    for context in contexts:
        context.close()


def _is_noise(complaint: str) -> bool:
    """Tell what Chromium says by itself: of a status, and of the icon that it shows beside JSON."""
    is_icon = "/static/icon" in complaint and "Content Security Policy" in complaint
    return is_icon or complaint.startswith("Failed to load resource")


@pytest.fixture
def opened(new_context: Callable[..., BrowserContext]) -> Iterator[Opens]:
    """Open an address in a fresh profile; at the end, fail on anything the console complained of.

    A blocked inline script or a third-party request is such a complaint.
    """
    complaints: list[str] = []

    def open_page(path: str, **options: Any) -> Page:
        page = new_context(**options).new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: complaints.append(message.text) if message.type == "error" else None,
        )
        page.goto(path)
        return page

    yield open_page
    assert [text for text in complaints if not _is_noise(text)] == []
