"""From a citation to the article and back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from index.library import Library
from index.reading.articles import parse_article
from tests.articles import DRAWN, HARBOUR, SAVED_PAGE, parse
from tests.browser.conftest import PHONE, WIDE, serving
from tests.browser.steps import ARTICLE, KAZAKHS, RETURNED, ask, asking, unfold

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

    from tests.browser.conftest import Opens
    from tests.browser.states import World

QUOTE = (
    "According to information from the security services of Kazakhstan, around 400 Kazakhs"
    " are involved in armed conflicts in the Middle East."
)
WRAPPED = """\
Harbour reopens after the flood

The port of Lowick took its first ships on Monday. According to the harbour master, 300 dockers
have returned to Lowick since the spring, and the ships that wait outside the wall are to be
unloaded by the end of the week. The mayor says 42 sailors have returned to the old town of Lowick.
"""
HIGHLIGHTED = "name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString())"
TOP_OF_HIGHLIGHT = (
    "[...CSS.highlights.get('quote')][0].getBoundingClientRect().top"
    " / document.querySelector('.pane').clientHeight"
)


def highlighted(page: Page, name: str) -> list[str]:
    texts: list[str] = page.evaluate(HIGHLIGHTED, name)
    return texts


def test_an_answer_points_to_its_place_in_the_article_beside_it(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    assert highlighted(page, "quote") == [QUOTE]
    assert highlighted(page, "told") == ["around 400 Kazakhs"]
    expect(page.locator(".pointed .number")).to_have_text("3")


def test_a_citation_brings_its_quote_to_a_third_of_the_way_down(opened: Opens) -> None:
    page = opened(asking(RETURNED, KAZAKHS))
    page.locator(".turn").first.locator(".full > summary").click()
    page.locator(".turn").first.locator(".cited .cite").click()
    assert highlighted(page, "quote") == [QUOTE]
    assert abs(page.evaluate(TOP_OF_HIGHLIGHT) - 1 / 3) < 0.02
    assert "/ask?" in page.url


def test_another_passage_can_be_pointed_to(opened: Opens) -> None:
    page = opened("/")
    turn = ask(page, KAZAKHS)
    unfold(turn, "more passages")
    link = turn.locator(".passage .cite").first
    link.click()
    number = re.findall(r"\d+", link.inner_text())[0]
    expect(page.locator(".pointed .number")).to_have_text(number)
    assert highlighted(page, "told") == []


def test_carriage_returns_do_not_shift_what_is_pointed_to(opened: Opens) -> None:
    library = Library.build([parse(WRAPPED.replace("\n", "\r\n"), "harbour.txt")])
    with serving(library) as address:
        page = opened(address + asking("How many sailors have returned?"))
        assert highlighted(page, "told") == ["42 sailors"]


def test_escape_takes_the_marking_away(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    page.keyboard.press("Escape")
    assert highlighted(page, "quote") == []
    expect(page.locator(".pointed")).to_have_count(0)


def test_on_a_phone_the_citation_opens_the_article_and_leads_back(opened: Opens) -> None:
    page = opened("/", viewport=PHONE)
    ask(page, KAZAKHS)
    ask(page, "Who is Peter Cook?")
    expect(page.locator(".pane")).to_be_hidden()
    where = page.evaluate("scrollY")
    page.locator(".turn").first.locator(".full > summary").click()
    page.locator(".turn").first.locator(".cited .cite").click()
    expect(page).to_have_url(re.compile(rf"{ARTICLE}\?mark=.*#p3$"))
    expect(page.locator("mark.quote").last).to_be_visible()
    marked = page.locator("mark.quote").all_inner_texts()
    assert "".join(marked) == QUOTE
    assert "".join(page.locator("mark.told").all_inner_texts()) == "around 400 Kazakhs"
    top = page.locator("mark.quote").first.bounding_box()
    assert top is not None
    assert abs(top["y"] / PHONE["height"] - 1 / 3) < 0.05
    page.get_by_role("link", name="Back to the conversation").click()
    expect(page.locator(".question")).to_have_text([KAZAKHS, "Who is Peter Cook?"])
    assert where >= 0


def test_the_way_back_leads_back_after_walking_about_in_the_article(opened: Opens) -> None:
    page = opened(asking(KAZAKHS), viewport=PHONE)
    page.locator(".cited .cite").click()
    page.get_by_role("link", name="Paragraph 5", exact=True).click()
    page.get_by_role("link", name="Back to the conversation").click()
    expect(page.locator(".question")).to_have_text(KAZAKHS)


def test_without_a_script_the_citation_opens_the_article(opened: Opens) -> None:
    page = opened(asking(KAZAKHS), java_script_enabled=False)
    page.locator(".cited .cite").click()
    assert "".join(page.locator("mark.quote").all_inner_texts()) == QUOTE
    page.get_by_role("link", name="Back to the conversation").click()
    expect(page.locator(".question")).to_have_text(KAZAKHS)


def test_a_figure_shows_its_record_on_hover_and_on_focus(opened: Opens) -> None:
    page = opened(ARTICLE)
    figure = page.get_by_role("link", name="around 400 Kazakhs")
    note = figure.locator("+ [data-hover]")
    expect(note).to_be_hidden()
    figure.hover()
    expect(note).to_be_visible()
    expect(note).to_contain_text("according to the security services of Kazakhstan")
    note.hover()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.mouse.move(0, 0)
    figure.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(note).to_be_visible()


def test_a_figure_leads_to_its_row_in_the_table(opened: Opens) -> None:
    page = opened(ARTICLE)
    page.get_by_role("link", name="around 400 Kazakhs").click()
    page.get_by_role("link", name="See it among the figures").click()
    expect(page.locator("tr:target .value")).to_have_text("around 400")


def test_a_passage_can_be_asked_about(opened: Opens) -> None:
    page = opened(ARTICLE)
    page.locator("#p3").hover()
    page.get_by_role("link", name="Ask about this passage 3", exact=True).click()
    expect(page.get_by_role("heading", name="Ask about ¶ 3")).to_be_visible()
    expect(page.locator(".pointed .number")).to_have_text("3")
    expect(page.locator("#question")).to_be_focused()


def test_a_chip_shows_the_full_record_of_its_figure(opened: Opens) -> None:
    page = opened("/")
    turn = ask(page, "How many Tajik citizens are taking part in hostilities abroad?")
    unfold(turn, "more passages")
    chip = turn.locator(".chip").first
    chip.locator("summary").click()
    expect(chip.locator(".record")).to_be_visible()
    expect(chip.locator("dt").first).to_have_text("Value")
    page.keyboard.press("Escape")
    expect(chip.locator(".record")).to_be_hidden()
    expect(chip.locator("summary")).to_be_focused()


def test_how_it_was_found_shows_scores_and_missing_words(opened: Opens) -> None:
    turn = ask(opened("/"), "How many Kazakhs are involved in bitcoin conflicts?")
    turn.get_by_text("How this was found").click()
    expect(turn.locator(".found")).to_contain_text("Not in the quote: bitcoin.")
    assert turn.locator(".scores tbody tr").count() >= 1


def test_a_figure_in_the_article_beside_opens_a_note_that_asks_about_it(opened: Opens) -> None:
    page = opened(asking("Who is Peter Cook?"))
    figure = page.locator(".pane").get_by_role("link", name="around 400 Kazakhs")
    figure.click()
    note = page.get_by_role("dialog", name="around 400 Kazakhs")
    expect(note).to_contain_text("the security services of Kazakhstan")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(figure).to_be_focused()
    page.keyboard.press("Enter")
    note.get_by_role("link", name="Ask about it").click()
    expect(page.locator(".question")).to_have_text(["Who is Peter Cook?", KAZAKHS])
    expect(note).to_be_hidden()


def test_a_tap_on_a_figure_opens_its_note(opened: Opens) -> None:
    page = opened(ARTICLE, viewport=PHONE, has_touch=True)
    page.get_by_role("link", name="around 400 Kazakhs").tap()
    expect(page.get_by_role("dialog", name="around 400 Kazakhs")).to_be_in_viewport(ratio=1)
    assert page.url.endswith(ARTICLE)


def test_a_question_from_the_article_s_page_goes_on_in_the_conversation(opened: Opens) -> None:
    page = opened(asking("Who is Peter Cook?"))
    page.get_by_role("link", name="Open on its own page").click()
    page.wait_for_load_state()  # or else the figure leads to its row in the table
    page.get_by_role("link", name="around 400 Kazakhs").click()
    page.get_by_role("link", name="Ask about it").click()
    expect(page.locator(".question")).to_have_text(["Who is Peter Cook?", KAZAKHS])


def test_what_is_the_same_lights_up_in_quote_and_article(opened: Opens) -> None:
    page = opened(asking(KAZAKHS))
    beside = page.locator(".pane").get_by_role("link", name="around 400 Kazakhs")
    page.locator(".told-figure").hover()
    expect(beside).to_have_class("figure lit")
    page.mouse.move(0, 0)
    expect(page.locator(".lit")).to_have_count(0)
    beside.focus()
    expect(page.locator(".answer")).to_have_class("answer lit")
    expect(page.locator(".cited")).to_have_class("cited lit")


@pytest.mark.parametrize("viewport", [WIDE, PHONE])
def test_a_table_of_a_saved_page_is_drawn_and_its_text_stays_whole(
    opened: Opens, worlds: dict[World, str], viewport: ViewportSize
) -> None:
    article = parse_article(Path("boats.html"), DRAWN.encode())
    page = opened(f"{worlds['drawn']}/articles/boats", viewport=viewport)
    table = page.get_by_role("table")
    expect(table.get_by_role("row")).to_have_count(3)
    expect(table.get_by_role("columnheader")).to_have_text(["Harbour", "Boats"])
    boxes = [table.get_by_role("cell", name=name).bounding_box() for name in ("42", "7")]
    assert len({box and round(box["x"] + box["width"]) for box in boxes}) == 1
    page.locator("[data-hover]").evaluate_all("all => all.forEach(one => one.remove())")
    for part in article.passages:
        shown = page.locator(f"#p{part.number}").text_content()
        assert shown == article.text[part.start : part.end]


def test_a_row_of_a_table_is_marked_where_it_stands(
    opened: Opens, worlds: dict[World, str]
) -> None:
    page = opened(worlds["drawn"])
    ask(page, "How many boats does Marsh Island have?")
    assert highlighted(page, "told") == ["7"]
    expect(page.locator(".pane .pointed .grid")).to_have_count(1)


def test_the_article_beside_follows_the_answer(opened: Opens) -> None:
    articles = [parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")]
    with serving(Library.build(articles)) as address:
        page = opened(address)
        ask(page, "How many ships are waiting outside?")
        expect(page.locator(".pane")).to_have_attribute("data-article", "harbour")
        ask(page, "How many dry wells does the ministry count?")
        expect(page.locator(".pane")).to_have_attribute("data-article", "river")
        expect(page.locator(".pointed .number")).to_have_text("2")
        page.locator(".turn").first.locator(".full > summary").click()
        page.locator(".turn").first.locator(".cited .cite").click()
        expect(page.locator(".pane")).to_have_attribute("data-article", "harbour")


def test_the_articles_asked_are_shown_and_can_be_switched(opened: Opens) -> None:
    articles = [parse(HARBOUR, "harbour.txt"), parse(SAVED_PAGE, "river.txt")]
    ships = "How many ships are waiting outside?"
    with serving(Library.build(articles)) as address:
        page = opened(f"{address}/?article=river")
        scope = page.get_by_role("combobox", name="Ask")
        expect(scope).to_have_value("river")
        turn = ask(page, ships)
        expect(turn.locator(".told-figure")).to_have_count(0)
        scope.select_option("harbour")
        expect(page.locator(".told-figure")).to_have_text("42 ships")
        assert "article=harbour" in page.url
        expect(page.locator(".pane")).to_have_attribute("data-article", "harbour")


def test_the_pane_follows_an_answer_into_another_part_of_a_long_article(
    opened: Opens, worlds: dict[World, str]
) -> None:
    page = opened(f"{worlds['many']}/")
    expect(page.locator(".pane #p1")).to_be_visible()
    turn = ask(page, "Have 5,555 dockers returned?")
    expect(page.locator(".pane .pointed .number")).to_have_text("456")
    expect(page.locator(".pane #p456")).to_be_in_viewport()
    assert page.locator(".pane .paragraph").count() <= 200
    turn.locator(".cited .cite").first.click()
    expect(page.locator(".pane #p456")).to_be_in_viewport()


def test_a_fragment_alone_leads_to_the_part_of_a_long_article_that_holds_it(
    opened: Opens, worlds: dict[World, str]
) -> None:
    page = opened(f"{worlds['many']}/articles/wards#p333")
    expect(page.locator("#p333")).to_be_in_viewport()
    page.get_by_role("link", name="Later passages").click()
    expect(page.locator("#p401")).to_be_in_viewport()
