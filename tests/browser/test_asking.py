"""A conversation, with the script and without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.steps import KAZAKHS, RETURNED, UNKNOWN, ask, asking

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

    from tests.browser.conftest import Opens


def test_an_answer_comes_without_reloading(opened: Opens) -> None:
    page = opened("/")
    page.evaluate("globalThis.sameDocument = true")
    turn = ask(page, KAZAKHS)
    expect(turn.locator(".told-figure")).to_have_text("around 400 Kazakhs")
    assert page.evaluate("globalThis.sameDocument")
    assert page.url.endswith(asking(KAZAKHS))
    assert page.context.cookies() == []


def test_the_answer_is_announced_once_and_the_focus_stays(opened: Opens) -> None:
    page = opened("/")
    status = page.locator("[role=status]")
    expect(status).to_have_text("")
    ask(page, KAZAKHS)
    expect(status).to_have_text(re.compile(r"^Answer found: around 400 Kazakhs\. \d passages\.$"))
    expect(page.locator("#question")).to_be_focused()
    expect(page.locator("#question")).to_have_value("")


def test_a_follow_up_shows_what_was_understood_and_can_be_asked_literally(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    turn = ask(page, RETURNED)
    expect(turn.locator(".understood")).to_contain_text("how many Kazakhs have returned")
    turn.get_by_role("link", name="ask it literally").click()
    expect(page).to_have_url(re.compile(r"/ask\?q=And\+how\+many\+have\+returned(%3F|\?)$"))
    expect(page.locator(".turn")).to_have_count(1)


def test_the_script_shows_what_the_server_shows(
    opened: Opens, new_context: Callable[..., BrowserContext]
) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)
    served = new_context(java_script_enabled=False).new_page()
    served.goto(asking(RETURNED, KAZAKHS))
    for number in range(2):
        grown = page.locator(".turn").nth(number).inner_html()
        assert grown == served.locator(".turn").nth(number).inner_html()


def test_without_a_script_the_form_carries_the_conversation(opened: Opens) -> None:
    page = opened("/", java_script_enabled=False)
    for question in (KAZAKHS, RETURNED):
        page.locator("#question").fill(question)
        page.get_by_role("button", name="Ask").click()
    expect(page.locator(".question")).to_have_text([KAZAKHS, RETURNED])
    expect(page.locator(".told-figure").first).to_have_text("around 400 Kazakhs")
    assert page.locator(".scripted:visible").count() == 0


def test_back_and_forward_walk_through_the_conversation(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, UNKNOWN)
    questions = page.locator(".question:visible")
    expect(page).to_have_title(f"{UNKNOWN} · Is Central Asia Ready to Face ISIS? · Quotient")
    page.go_back()
    expect(questions).to_have_text([KAZAKHS])
    expect(page.locator(".pointed .number")).to_have_text("3")
    page.go_back()
    expect(page).to_have_title("Is Central Asia Ready to Face ISIS? · Quotient")
    expect(questions).to_have_count(0)
    expect(page.locator(".examples")).to_be_visible()
    page.go_forward()
    expect(questions).to_have_text([KAZAKHS])


def test_a_question_after_going_back_begins_another_branch(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, UNKNOWN)
    page.go_back()
    ask(page, "Who is Peter Cook?")
    expect(page.locator(".question")).to_have_text([KAZAKHS, "Who is Peter Cook?"])
    assert "bitcoin" not in page.url


def test_reloading_keeps_the_conversation(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)
    page.reload()
    expect(page.locator(".question")).to_have_text([KAZAKHS, RETURNED])


def test_a_copied_link_shows_the_same_answer_to_somebody_else(
    opened: Opens, new_context: Callable[..., BrowserContext]
) -> None:
    page = opened("/", permissions=["clipboard-read", "clipboard-write"])
    ask(page, KAZAKHS)
    turn = ask(page, RETURNED)
    turn.get_by_role("button", name="Copy link").click()
    expect(page.locator("[role=status]")).to_have_text("Link copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    other = new_context().new_page()
    other.goto(link)
    shown = other.locator(".turn").last.locator(".answer, .refusal").inner_html()
    expect(turn.get_by_role("button", name="Copy link")).to_be_visible()
    assert shown == turn.locator(".answer, .refusal").inner_html()


def test_a_copied_quote_carries_its_citation(opened: Opens) -> None:
    page = opened("/", permissions=["clipboard-read", "clipboard-write"])
    ask(page, KAZAKHS).get_by_role("button", name="Copy quote").click()
    expect(page.locator("[role=status]")).to_have_text("Quote copied.")
    quote, link = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert quote == (
        "“According to information from the security services of Kazakhstan, around 400 Kazakhs"
        " are involved in armed conflicts in the Middle East.”"
        " — Is Central Asia Ready to Face ISIS?, ¶ 3"
    )
    assert link.endswith(asking(KAZAKHS))


def test_where_copying_is_forbidden_the_quote_is_selected(opened: Opens) -> None:
    page = opened("/")
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async () =>"
        " { throw new Error('forbidden') }}})"
    )
    ask(page, KAZAKHS).get_by_role("button", name="Copy quote").click()
    expect(page.locator("[role=status]")).to_contain_text("copy it by hand")
    assert page.evaluate("getSelection().toString()").startswith("According to information from")


def test_an_example_asks_itself(opened: Opens) -> None:
    page = opened("/")
    example = page.locator(".examples a").first
    question = example.inner_text()
    example.click()
    expect(page.locator(".question")).to_have_text([question])


def test_a_new_conversation_begins_with_the_first_page(opened: Opens) -> None:
    page = opened(asking(KAZAKHS))
    page.get_by_role("link", name="New conversation").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator(".examples li")).to_have_count(5)


def test_what_the_article_does_not_hold_is_named(opened: Opens) -> None:
    turn = ask(opened("/"), UNKNOWN)
    expect(turn.locator(".verdict")).to_have_text(
        "The article does not mention bitcoin or blockchain."
    )


def test_a_long_question_grows_the_input_to_three_lines_and_no_further(opened: Opens) -> None:
    page = opened("/")
    question = page.locator("#question")
    one_line = question.bounding_box()
    question.fill("word " * 95)
    grown = question.bounding_box()
    assert one_line is not None
    assert grown is not None
    line = float(question.evaluate("element => parseFloat(getComputedStyle(element).lineHeight)"))
    assert abs(grown["height"] - one_line["height"] - 2 * line) < 2
