"""How the pages hold: narrow, enlarged, dark, on paper, heavy, moving."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from index.library import Library
from tests.articles import parse
from tests.browser.conftest import PHONE, make_world, serving
from tests.browser.steps import ARTICLE, KAZAKHS, RETURNED, UNKNOWN, ask, asking, sideways

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

    from tests.browser.conftest import Opens
    from tests.browser.states import World

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


@pytest.mark.parametrize(
    "path", ["/", "/figures", "/?article=river", asking("How many ships wait?")]
)
def test_no_page_of_several_articles_scrolls_sideways(
    opened: Opens, worlds: dict[World, str], path: str
) -> None:
    page = opened(worlds["several"] + path)
    for width in (1440, 720, 390, 320):
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
    question = "Which party did the Supreme Court ban as extremism?"
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


@pytest.mark.parametrize("path", ["/", asking(KAZAKHS), "/figures", "/api", "/embed"])
def test_a_page_weighs_60_kb_at_most_as_it_is_sent(opened: Opens, path: str) -> None:
    page = opened("about:blank")
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(path)
    page.wait_for_load_state("networkidle")
    weights = [len(gzip.compress(response.body())) for response in responses]
    assert sum(weights) <= 60_000
    assert {response.url.split("/")[2] for response in responses} == {page.url.split("/")[2]}


@pytest.mark.parametrize("mark", ["match", "told"])
def test_in_forced_colours_every_marking_can_be_read(opened: Opens, mark: str) -> None:
    page = opened(asking(KAZAKHS), forced_colors="active")
    for hovered in (False, True):
        if hovered:
            page.locator(".cited").hover()
        colours = "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
        ink, ground = page.locator(f"mark.{mark}").first.evaluate(colours)
        assert contrast(ink, ground) >= 4.5


def contrast(*colours: str) -> float:
    """Give the contrast ratio of two colours (WCAG 2.2)."""
    shares: list[float] = [
        sum(
            weight * ((part / 255 + 0.055) / 1.055) ** 2.4
            for weight, part in zip(
                (0.2126, 0.7152, 0.0722), map(int, re.findall(r"\d+", colour)), strict=False
            )
        )
        for colour in colours
    ]
    return float((max(shares) + 0.05) / (min(shares) + 0.05))


def test_a_figure_over_two_lines_is_marked_in_each(opened: Opens) -> None:
    page = opened(asking(KAZAKHS))
    expect(page.locator("mark.told").first).to_have_css("box-decoration-break", "clone")


def test_at_400_percent_the_form_leaves_the_answer_to_be_read(opened: Opens) -> None:
    page = opened(asking(KAZAKHS), viewport={"width": 320, "height": 225}, device_scale_factor=4)
    for place in (".told-figure b", "blockquote", ".actions"):
        page.locator(place).first.scroll_into_view_if_needed()
        top = "one => { const { left, top } = one.getBoundingClientRect();"
        top += " return one.contains(document.elementFromPoint(left + 4, top + 4)); }"
        assert page.locator(place).first.evaluate(top), place
    assert sideways(page) == 0


@pytest.mark.parametrize("path", ["/api", "/embed/check", "/articles/none"])
def test_logo_and_content_share_an_edge(opened: Opens, path: str) -> None:
    page = opened(path)
    brand, heading = page.locator(".brand").bounding_box(), page.locator("h1").bounding_box()
    assert brand is not None
    assert heading is not None
    assert brand["x"] == heading["x"]


def test_a_long_title_takes_four_lines_at_most(opened: Opens) -> None:
    with serving(make_world("several")) as address:
        page = opened(f"{address}/?article=river", viewport=PHONE)
        line = "parseFloat(getComputedStyle(one).lineHeight)"
        lines = f"one => one.getBoundingClientRect().height / {line}"
        assert page.locator("h1").evaluate(lines) <= 4.1


def test_the_figures_are_printed_as_a_table(opened: Opens) -> None:
    page = opened("/figures")
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert pages <= 5
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    expect(page.locator(".table tr").nth(1)).to_have_css("display", "table-row")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_after_load(opened: Opens, path: str) -> None:
    page = opened("about:blank")
    page.add_init_script(
        "globalThis.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { shift += entry.value })).observe({type: 'layout-shift', buffered: true})"
    )
    # A busy machine may paint half of a page that it still reads; what a script or a style moves,
    # moves at every load. Less than one pixel of one block is how text settles.
    assert min(_shift(page, path) for _ in range(3)) < 0.0005


def _shift(page: Page, path: str) -> float:
    page.goto(path)
    page.wait_for_timeout(200)
    return float(page.evaluate("shift"))


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
