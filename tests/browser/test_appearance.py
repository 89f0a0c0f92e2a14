"""How the pages hold: narrow, enlarged, dark, on paper, heavy, moving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from index.library import Library
from tests.articles import parse
from tests.browser.conftest import serving
from tests.browser.steps import ARTICLE, KAZAKHS, RETURNED, UNKNOWN, ask, asking, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

    from tests.browser.conftest import Opens

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 5
PAGES = [
    "/",
    asking(KAZAKHS),
    asking(RETURNED, KAZAKHS),
    asking(UNKNOWN),
    asking(LONG_WORD),
    f"{ARTICLE}?mark=2297-2434",
    "/figures",
    "/articles/none",
]
PAPER_LIGHT, PAPER_DARK = "rgb(251, 250, 247)", "rgb(23, 22, 20)"
ARABIC = """\
الميناء يعود إلى العمل

الميناء يعود إلى العمل

أعلن مدير الميناء أن 42 سفينة تنتظر في الخارج منذ يوم الاثنين.

The harbour master says 17 dockers have returned to the port of Lowick.
"""


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(opened: Opens, path: str) -> None:
    page = opened(path)
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    for width in (1440, 1024, 720, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert sideways(page) == 0, width


def test_at_200_percent_the_page_is_one_column_and_whole(opened: Opens) -> None:
    half = {"width": 720, "height": 450}
    page = opened(asking(KAZAKHS), viewport=half, device_scale_factor=2)
    expect(page.locator(".pane")).to_be_hidden()
    expect(page.locator("#question")).to_be_in_viewport()
    assert sideways(page) == 0


def test_the_page_is_dark_where_the_system_is(opened: Opens) -> None:
    assert paper(opened("/")) == PAPER_LIGHT
    assert paper(opened("/", color_scheme="dark")) == PAPER_DARK


def test_a_chosen_colour_stays_on_every_page_until_it_is_taken_back(opened: Opens) -> None:
    page = opened("/")
    page.get_by_role("button", name="Switch to dark colours").click()
    assert paper(page) == PAPER_DARK
    page.goto("/figures")
    assert paper(page) == PAPER_DARK
    page.get_by_role("button", name="Switch to light colours").click()
    assert paper(page) == PAPER_LIGHT
    assert page.evaluate("localStorage.length") == 0


def test_paper_shows_question_answer_and_citation_and_nothing_else(opened: Opens) -> None:
    page = opened(asking(KAZAKHS), color_scheme="dark")
    page.emulate_media(media="print")
    for shown in (".question", ".told-figure", "blockquote", ".cited .cite"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in (".pane", ".ask", ".masthead nav", ".actions"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert paper(page) == PAPER_LIGHT


@pytest.mark.parametrize("width", [320, 1440])
def test_the_name_of_a_standfirst_stands_clear_of_its_words(opened: Opens, width: int) -> None:
    question = "How many prisoners convicted of religious extremism in Uzbekistan in 2010?"
    page = opened(asking(question), viewport={"width": width, "height": 800})
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
    passage = page.locator(".passage", has=page.get_by_text("Standfirst", exact=True))
    name, words = passage.locator(".cite").bounding_box(), passage.locator("p").bounding_box()
    assert name is not None
    assert words is not None
    assert name["y"] + name["height"] <= words["y"] or name["x"] + name["width"] <= words["x"]


def test_motion_is_left_out_where_it_is_not_wanted(opened: Opens) -> None:
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert opened("/").evaluate(behaviour) == "auto"
    assert opened("/", reduced_motion="no-preference").evaluate(behaviour) == "smooth"


def test_the_first_page_weighs_60_kb_at_most_without_the_article(opened: Opens) -> None:
    page = opened("about:blank")
    bodies: list[Response] = []
    page.on("response", lambda response: bodies.append(response))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    weight = sum(len(response.body()) for response in bodies)
    article = page.locator(".pane .text").evaluate("element => element.textContent.length")
    assert weight - article <= 60_000
    assert {response.url.split("/")[2] for response in bodies} == {page.url.split("/")[2]}


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_after_load(opened: Opens, path: str) -> None:
    page = opened("about:blank")
    page.add_init_script(
        "globalThis.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { shift += entry.value })).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(path)
    page.wait_for_timeout(200)
    # Less than one pixel of one block: on a busy machine text may settle by that much.
    assert page.evaluate("shift") < 0.0005


def test_right_to_left_text_stands_right_and_the_page_stays_left(opened: Opens) -> None:
    with serving(Library.build([parse(ARABIC, "harbour.txt")])) as address:
        page = opened(address)
        align = "element => getComputedStyle(element).direction"
        assert page.locator("h1").evaluate(align) == "rtl"
        assert page.locator("#p1").evaluate(align) == "rtl"
        assert page.locator("#p2").evaluate(align) == "ltr"
        assert page.locator("body").evaluate(align) == "ltr"
        turn = ask(page, "How many dockers have returned?")
        expect(turn.locator(".told-figure")).to_have_text("17 dockers")
        assert sideways(page) == 0
