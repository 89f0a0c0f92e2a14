"""The chat in host pages on another origin, in a browser."""

from __future__ import annotations

import http.server
import json
import threading
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.running import free_port, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from tests.running import Service

QUESTION = "How many Kazakhs are involved in armed conflicts in the Middle East?"
SHELL = "<!doctype html><html lang=en><title>Intranet</title><body style='{style}'>{body}"


@contextmanager
def host_pages(port: int) -> Iterator[dict[str, str]]:
    """Serve pages by path, as an intranet would, from an origin of their own."""
    pages: dict[str, str] = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path, "").encode()
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield pages
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def host_port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, host_port: int) -> Iterator[Service]:
    folder: Path = tmp_path_factory.mktemp("service")
    origins = f"self http://127.0.0.1:{host_port}"
    with running(folder, EMBED_ORIGINS=origins) as service:
        yield service


@pytest.fixture(scope="module")
def pages(host_port: int) -> Iterator[dict[str, str]]:
    with host_pages(host_port) as pages:
        yield pages


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 900, "height": 700})
    context.set_default_timeout(8_000)
    yield context
    context.close()


@pytest.fixture
def show(
    context: BrowserContext, pages: dict[str, str], host_port: int, service: Service
) -> Callable[..., Page]:
    """Give a function that opens a host page with a body, in which {url} is the service."""

    def show(body: str, style: str = "", *, context: BrowserContext = context) -> Page:
        pages["/page"] = SHELL.format(style=style, body=body.replace("{url}", service.url))
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{host_port}/page")
        return page

    return show


def embedded(page: Page, number: int = 0) -> Frame:
    """Give the frame of the chat, once it is there."""
    page.locator("iframe").nth(number).wait_for(state="attached")
    handle = page.locator("iframe").nth(number).element_handle()
    assert handle is not None
    frame = handle.content_frame()
    assert frame is not None
    frame.wait_for_selector("form.ask")
    frame.wait_for_load_state()  # or else a question leaves the page instead of going on in it
    return frame


def ask(frame: Frame, question: str = QUESTION) -> None:
    frame.fill("textarea[name=q]", question)
    frame.press("textarea[name=q]", "Enter")


def height(page: Page, number: int = 0) -> float:
    box = page.locator("iframe").nth(number).bounding_box()
    assert box is not None
    return box["height"]


FRAME = "document.querySelector('quotient-chat').shadowRoot.firstChild"
SCRIPT = '<p>Before</p><script src="{url}/embed.js" data-title="Ask us"></script><p>After</p>'
ELEMENT = '<script src="{url}/embed.js" async></script><quotient-chat></quotient-chat>'


@pytest.mark.parametrize("body", [SCRIPT, ELEMENT])
def test_a_loader_puts_in_a_titled_frame_that_answers_and_grows(
    show: Callable[..., Page], body: str
) -> None:
    page = show(body)
    frame = embedded(page)
    assert page.locator("iframe").get_attribute("title")
    assert page.locator("iframe").get_attribute("loading") == "lazy"
    page.wait_for_function(
        "document.querySelector('quotient-chat').shadowRoot.firstChild.style.height != '320px'"
    )
    before = height(page)
    ask(frame)
    expect(frame.locator(".turn")).to_contain_text("around 400 Kazakhs")
    page.wait_for_function(f"least => {FRAME}.offsetHeight > least", arg=before + 50)
    content = frame.evaluate(
        "document.querySelector('[data-frame]').getBoundingClientRect().height"
    )
    assert height(page) == pytest.approx(content, abs=1.5)


def test_the_script_stands_where_the_chat_is_to_be(show: Callable[..., Page]) -> None:
    page = show(SCRIPT)
    embedded(page)
    order = page.evaluate("[...document.body.children].map(e => e.localName)")
    assert order == ["p", "script", "quotient-chat", "p"]


def test_nothing_of_the_host_is_touched(show: Callable[..., Page]) -> None:
    body = "<input autofocus><div style='height:3000px'></div>" + SCRIPT
    page = show("<script>window.before = Object.keys(window)</script>" + body)
    page.evaluate("scrollTo(0, 1e6)")
    frame = embedded(page)
    page.evaluate("document.querySelector('input').focus({preventScroll: true})")
    page.evaluate("scrollTo(0, 2000)")
    frame.evaluate("document.querySelector('[data-ask]').click()")
    expect(frame.locator(".turn")).to_have_count(1)
    assert page.evaluate("Object.keys(window).filter(k => !before.includes(k))") == ["before"]
    assert page.evaluate("[scrollY, document.title, document.activeElement.localName]") == [
        2000,
        "Intranet",
        "input",
    ]
    assert page.evaluate("document.documentElement.getAttributeNames()") == ["lang"]


def test_two_chats_on_a_page_do_not_hear_each_other(show: Callable[..., Page]) -> None:
    page = show(ELEMENT + SCRIPT)
    first, second = embedded(page, 0), embedded(page, 1)
    ask(first)
    expect(first.locator(".turn")).to_have_count(1)
    page.wait_for_timeout(200)
    assert second.locator(".turn").count() == 0
    assert height(page, 0) > height(page, 1) + 50


def test_a_chat_far_below_is_not_loaded_until_it_comes_near(
    show: Callable[..., Page], service: Service
) -> None:
    page = show("<div style='height:20000px'></div>" + ELEMENT)
    page.wait_for_timeout(500)
    assert not any(frame.url.startswith(f"{service.url}/embed") for frame in page.frames)
    page.evaluate("scrollTo(0, 1e6)")
    embedded(page)


@pytest.mark.parametrize(
    ("style", "scheme", "theme"),
    [
        ("background:#fff", "dark", "light"),
        ("background:#111", "light", "dark"),
        ("color-scheme:light dark", "dark", "dark"),
        ("", "dark", "light"),
    ],
)
def test_the_frame_is_as_light_or_dark_as_its_host(
    show: Callable[..., Page], browser: Browser, style: str, scheme: str, theme: str
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = show(ELEMENT, style, context=context)
    frame = embedded(page)
    assert frame.locator("html").get_attribute("data-theme") == theme
    context.close()


def test_the_frame_follows_when_the_host_changes(show: Callable[..., Page]) -> None:
    page = show(ELEMENT, "background:white")
    frame = embedded(page)
    page.evaluate("document.body.style.background = 'black'")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_bad_theme_falls_back_and_warns_on_the_console(
    show: Callable[..., Page], context: BrowserContext
) -> None:
    said: list[str] = []
    context.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page = show(ELEMENT.replace("<quotient-chat>", "<quotient-chat data-theme=pink>"))
    frame = embedded(page)
    ask(frame)
    expect(frame.locator(".turn")).to_contain_text("around 400 Kazakhs")
    warning = "warning: Quotient: theme=pink is not one of auto, light, dark; auto is used"
    assert said == [warning]


def test_a_chat_that_is_taken_out_and_put_back_works_again(show: Callable[..., Page]) -> None:
    page = show(ELEMENT)
    embedded(page)
    page.evaluate("document.body.prepend(document.querySelector('quotient-chat'))")
    frame = embedded(page)
    ask(frame)
    expect(frame.locator(".turn")).to_have_count(1)


PLAIN = '<iframe src="{url}/embed" title="Questions" width="360" height="400" {more}></iframe>'


def plain(more: str) -> str:
    return PLAIN.replace("{more}", more)


def test_a_sandbox_that_allows_scripts_alone_is_enough(
    show: Callable[..., Page], context: BrowserContext
) -> None:
    errors: list[str] = []
    context.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page = show(plain('sandbox="allow-scripts"'))
    frame = embedded(page)
    assert frame.evaluate("self.origin") == "null"
    ask(frame)
    expect(frame.locator(".turn")).to_contain_text("around 400 Kazakhs")
    frame.fill("textarea[name=q]", "And how many have returned?")
    frame.click("form.ask [type=submit]")
    expect(frame.locator(".turn")).to_have_count(2)
    expect(frame.locator(".turn").last).to_contain_text("And how many have returned?")
    assert errors == []


def test_a_sandboxed_frame_tells_its_size_to_a_host_that_says_hello(
    show: Callable[..., Page],
) -> None:
    page = show(plain('sandbox="allow-scripts"'))
    embedded(page)
    page.evaluate(LISTEN)
    page.evaluate("frames[0].postMessage({quotient: 1, type: 'hello', theme: 'dark'}, '*')")
    page.wait_for_function("heard.length > 0")
    message, origin = page.evaluate("heard[0]")
    assert (message["quotient"], message["type"], origin) == (1, "size", "null")
    assert message["height"] > 100
    frame = embedded(page)
    assert frame.locator("html").get_attribute("data-theme") == "dark"


LISTEN = """() => {
  window.heard = [];
  addEventListener("message", (event) => heard.push([event.data, event.origin]));
}"""


def test_malformed_messages_are_ignored_on_both_sides(show: Callable[..., Page]) -> None:
    page = show(ELEMENT)
    frame = embedded(page)
    settled = f"{FRAME}.style.height"
    page.wait_for_function(f"{settled} != '320px'")
    before = page.evaluate(settled)
    for message in ("null", "'hello'", "{quotient: 2, type: 'hello'}", "{type: 'hello'}", "[1]"):
        page.evaluate(f"{FRAME}.contentWindow.postMessage({message}, '*')")
    pink = "{quotient: 1, type: 'theme', theme: 'pink'}"
    page.evaluate(f"{FRAME}.contentWindow.postMessage({pink}, '*')")
    for height in ("'9999'", "-1", "NaN", "1e9", "null"):
        frame.evaluate(f"parent.postMessage({{quotient: 1, type: 'size', height: {height}}}, '*')")
    frame.evaluate("parent.postMessage({quotient: 2, type: 'size', height: 999}, '*')")
    # Of the right form, but from the host itself: the wrong window and the wrong origin.
    page.evaluate("postMessage({quotient: 1, type: 'size', height: 999}, '*')")
    page.wait_for_timeout(300)
    assert page.evaluate(settled) == before
    assert frame.locator("html").get_attribute("data-theme") == "light"


def test_a_host_that_is_not_listed_can_neither_frame_nor_speak(
    show: Callable[..., Page], service: Service, context: BrowserContext
) -> None:
    stranger = free_port()
    with host_pages(stranger) as pages:
        body = ELEMENT.replace("{url}", service.url)
        pages["/page"] = SHELL.format(style="", body=body)
        page = context.new_page()
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            page.goto(f"http://127.0.0.1:{stranger}/page")
        assert not any(f.url.startswith(f"{service.url}/embed") for f in page.frames)


@pytest.mark.parametrize("path", ["/", "/figures", "/ask?q=a", "/embed/check"])
def test_other_pages_cannot_be_framed_even_by_a_listed_host(
    show: Callable[..., Page], context: BrowserContext, path: str, service: Service, host_port: int
) -> None:
    refused: list[str] = []
    context.on("console", lambda m: refused.append(m.text) if "frame-ancestors" in m.text else None)
    page = show(f'<iframe src="{{url}}{path}"></iframe>')
    page.wait_for_timeout(300)
    assert len(refused) == 1


def test_without_javascript_the_frame_is_a_form_that_opens_the_answer(
    show: Callable[..., Page], browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = show(plain(""), context=context)
    frame = page.frame_locator("iframe")
    frame.locator("textarea[name=q]").fill(QUESTION)
    with context.expect_page() as opened:
        frame.locator("form.ask [type=submit]").click()
    expect(opened.value.locator(".turn")).to_contain_text("around 400 Kazakhs")
    context.close()


def test_without_javascript_the_element_shows_what_stands_in_it(
    show: Callable[..., Page], browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    body = ELEMENT.replace("></quotient-chat>", '><a href="{url}/">Ask</a></quotient-chat>')
    expect(show(body, context=context).locator("quotient-chat a")).to_be_visible()
    context.close()


def test_a_pasted_link_becomes_the_quotation_and_a_frame_that_answers(
    show: Callable[..., Page], service: Service
) -> None:
    link = urlencode({"url": f"{service.url}/ask?{urlencode({'q': QUESTION})}"})
    with urllib.request.urlopen(f"{service.url}/oembed?{link}") as response:  # noqa: S310
        page = show(json.load(response)["html"])
    expect(page.locator("blockquote")).to_contain_text("around 400 Kazakhs are involved")
    expect(embedded(page).locator(".turn")).to_contain_text("around 400 Kazakhs")


def test_the_frame_fits_360_pixels(show: Callable[..., Page]) -> None:
    page = show(f'<div style="width:360px">{ELEMENT}</div>')
    frame = embedded(page)
    ask(frame)
    expect(frame.locator(".turn")).to_have_count(1)
    assert frame.evaluate("document.documentElement.scrollWidth") == 360
    assert frame.evaluate("document.documentElement.clientWidth") == 360


def test_a_long_conversation_scrolls_inside_and_keeps_its_field_in_reach(
    show: Callable[..., Page],
) -> None:
    page = show(ELEMENT)
    frame = embedded(page)
    for number, question in enumerate([QUESTION, "Show all figures", "And how many returned?"], 1):
        ask(frame, question)
        expect(frame.locator(".turn")).to_have_count(number)
    page.wait_for_function(f"{FRAME}.style.height == '640px'")
    frame.evaluate("scrollTo(0, 0)")
    field = frame.locator("textarea[name=q]").evaluate("one => one.getBoundingClientRect().bottom")
    assert 0 < field <= 640


@pytest.mark.parametrize(("given", "most"), [("300", 300), ("none", 100_000), ("x", 640)])
def test_the_host_says_how_tall_it_may_become(
    show: Callable[..., Page], given: str, most: int
) -> None:
    body = ELEMENT.replace("<quotient-chat>", f'<quotient-chat data-max-height="{given}">')
    page = show(body)
    frame = embedded(page)
    ask(frame, "Show all figures")
    expect(frame.locator(".turn")).to_have_count(1)
    content = "document.querySelector('[data-frame]').getBoundingClientRect().height"
    wanted = min(frame.evaluate(content), most)
    page.wait_for_function(f"wanted => Math.abs({FRAME}.offsetHeight - wanted) < 2", arg=wanted)


def test_a_new_conversation_begins_in_the_frame(show: Callable[..., Page]) -> None:
    frame = embedded(show(ELEMENT))
    expect(frame.get_by_role("link", name="New conversation")).to_be_hidden()
    ask(frame)
    expect(frame.locator(".turn")).to_have_count(1)
    frame.get_by_role("link", name="New conversation").click()
    expect(frame.locator(".turn")).to_have_count(0)
    expect(frame.locator(".suggestions li")).to_have_count(3)


FALLBACK = '<quotient-chat {more}><a href="https://intranet.example/">Ask in person</a>'


def test_a_frame_that_is_refused_gives_way_to_what_the_host_holds(
    show: Callable[..., Page], service: Service, context: BrowserContext
) -> None:
    stranger = free_port()
    with host_pages(stranger) as pages:
        script = f'<script src="{service.url}/embed.js" async></script>'
        pages["/page"] = SHELL.format(style="", body=script + FALLBACK.format(more=""))
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{stranger}/page")
        expect(page.get_by_role("link", name="Ask in person")).to_be_visible()
        expect(page.locator("iframe")).to_be_hidden()


def test_a_service_that_is_gone_gives_way_to_what_the_host_holds(
    show: Callable[..., Page],
) -> None:
    script = '<script src="{url}/embed.js" async></script>'
    gone = f'data-service="http://127.0.0.1:{free_port()}"'
    page = show(script + FALLBACK.format(more=gone))
    expect(page.get_by_role("link", name="Ask in person")).to_be_visible()


def test_words_colour_and_font_are_the_host_s(show: Callable[..., Page]) -> None:
    more = (
        'data-lang="fr" data-title="Posez une question" data-placeholder="Votre question"'
        ' data-button="Demander" style="--quotient-accent: #7a1f3d; --quotient-font: Georgia"'
    )
    frame = embedded(show(ELEMENT.replace("<quotient-chat", f"<quotient-chat {more}")))
    expect(frame.locator("html")).to_have_attribute("lang", "fr")
    expect(frame.get_by_role("heading", name="Posez une question")).to_be_visible()
    expect(frame.get_by_placeholder("Votre question")).to_be_visible()
    button = frame.get_by_role("button", name="Demander")
    expect(button).to_have_css("background-color", "rgb(122, 31, 61)")
    expect(button).to_have_css("font-family", "Georgia")


def test_a_colour_that_cannot_be_read_is_left_out(show: Callable[..., Page]) -> None:
    styled = '<quotient-chat style="--quotient-accent: #ffee99"'
    frame = embedded(show(ELEMENT.replace("<quotient-chat", styled)))
    button = frame.locator("[type=submit]")
    expect(button).to_have_css("background-color", "rgb(31, 78, 121)")


def test_the_check_shows_the_chat_and_copies_what_to_paste(
    browser: Browser, service: Service, host_port: int
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{service.url}/embed/check?origin=http://127.0.0.1:{host_port}")
    page.get_by_role("button", name="Copy Script").click()
    expect(page.locator("[data-status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("<script src=")
    preview = page.frame_locator("iframe.preview")
    expect(preview.locator("form.ask")).to_be_visible()
    context.close()
