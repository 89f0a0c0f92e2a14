"""Everything without a pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.steps import KAZAKHS, ask, asking

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opens


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus; fail where it never gets it."""
    target = page.locator(selector).first
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {selector}")


def test_ask_read_and_ask_again_with_keys_alone(opened: Opens) -> None:
    page = opened("/")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type(KAZAKHS)
    page.keyboard.press("Enter")
    expect(page.locator(".told-figure")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    tab_to(page, ".found summary")
    page.keyboard.press("Enter")
    expect(page.locator(".scores")).to_be_visible()
    tab_to(page, ".more summary")
    page.keyboard.press("Enter")
    tab_to(page, ".passage .cite")
    page.keyboard.press("Enter")
    expect(page.locator(".pointed")).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("Who is Peter Cook?")
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(2)


def test_the_input_has_the_focus_on_the_first_page_only(opened: Opens) -> None:
    expect(opened("/").locator("#question")).to_be_focused()
    for elsewhere in (asking(KAZAKHS), "/embed"):
        expect(opened(elsewhere).locator("#question")).not_to_be_focused()


def test_the_first_tab_skips_to_the_question(opened: Opens) -> None:
    page = opened(asking(KAZAKHS))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the question")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("bitcoin")
    expect(page.locator("#question")).to_have_value("bitcoin")


def test_arrows_recall_earlier_questions(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, "Who is Peter Cook?")
    question = page.locator("#question")
    page.keyboard.press("ArrowUp")
    expect(question).to_have_value("Who is Peter Cook?")
    page.keyboard.press("ArrowUp")
    expect(question).to_have_value(KAZAKHS)
    page.keyboard.press("ArrowUp")
    expect(question).to_have_value(KAZAKHS)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(question).to_have_value("")


def test_an_arrow_does_not_overwrite_what_is_being_written(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    page.keyboard.type("half a thought")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#question")).to_have_value("half a thought")


def test_a_slash_in_a_question_is_a_slash(opened: Opens) -> None:
    page = opened("/")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("Iraq/Syria")
    expect(page.locator("#question")).to_have_value("Iraq/Syria")


def test_shift_and_enter_begin_a_new_line(opened: Opens) -> None:
    page = opened("/")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    expect(page.locator("#question")).to_have_value("one\ntwo")
    expect(page.locator(".turn")).to_have_count(0)


def test_suggestions_are_walked_with_arrows_and_taken_with_enter(opened: Opens) -> None:
    page = opened("/")
    question, options = page.locator("#question"), page.get_by_role("option")
    page.keyboard.type("how many kaz")
    expect(options.first).to_have_text(KAZAKHS)
    expect(page.locator("[role=status]")).to_contain_text("arrow down to choose")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(question).to_have_attribute("aria-activedescendant", "suggested-0")
    expect(question).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_have_text([KAZAKHS])
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_name_ends_the_word_begun_and_the_typing_goes_on(opened: Opens) -> None:
    page = opened("/")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("Where does zhum")
    expect(page.get_by_role("option").last).to_have_text("Where does Vladimir Zhumakanov")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("#question")).to_have_value("Where does Vladimir Zhumakanov ")
    expect(page.locator(".turn")).to_have_count(0)


def test_escape_closes_the_suggestions_and_keeps_the_line(opened: Opens) -> None:
    page = opened("/")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("taji")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator("#question")).to_have_value("taji")
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_have_text(["taji"])


def test_enter_asks_what_is_typed_where_nothing_is_chosen(opened: Opens) -> None:
    page = opened("/")
    page.keyboard.type("how many kaz")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_have_text(["how many kaz"])


def test_a_line_without_suggestions_is_left_alone(opened: Opens) -> None:
    page = opened("/")
    page.keyboard.type("bitcoin")
    page.wait_for_timeout(400)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_what_stands_around_an_answer_is_reached_and_used_with_keys(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, "Who is Peter Cook?")
    page.reload()
    tab_to(page, ".share summary")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Download as Markdown")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Download as Markdown")).to_be_hidden()
    tab_to(page, ".older .full > summary")
    page.keyboard.press("Enter")
    expect(page.locator(".older blockquote")).to_be_visible()
    tab_to(page, ".next a")
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(3)
    expect(page.locator(".turn").last.locator(".question")).to_be_focused()
