"""A real browser on a real server; skipped, with the reason, where there is no Chromium."""

from __future__ import annotations

import shutil
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from index.library import Library
from index.reading.articles import read_article
from service import create_app
from service.config import Config
from tests.articles import SERVED, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

    Opens = Callable[..., Page]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
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
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@contextmanager
def serving(library: Library) -> Iterator[str]:
    """Serve a library on a free port of this machine, as long as the context lasts."""
    server = make_server(
        "127.0.0.1", 0, create_app(Config(log_level="error"), library), threaded=True
    )
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


@pytest.fixture
def opened(new_context: Callable[..., BrowserContext]) -> Iterator[Opens]:
    """Open an address in a fresh profile; at the end, fail on anything the console complained of.

    A blocked inline script or a third-party request is such a complaint.
    """
    complaints: list[str] = []

    def open_page(path: str, **options: Any) -> Page:
        page = new_context(**options).new_page()
        page.set_default_timeout(5_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: complaints.append(message.text) if message.type == "error" else None,
        )
        page.goto(path)
        return page

    yield open_page
    assert [text for text in complaints if not text.startswith("Failed to load resource")] == []
