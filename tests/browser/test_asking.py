"""A conversation, with the script and without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.steps import KAZAKHS, RETURNED, SIX, UNKNOWN, ask, asking, unfold

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
    expect(page.locator(".question")).to_have_text([KAZAKHS, RETURNED, RETURNED])
    last = page.locator(".turn").last
    expect(last.locator(".understood")).to_contain_text("asked literally")
    expect(last.locator(".question")).to_be_focused()
    page.reload()
    expect(page.locator(".question")).to_have_text([KAZAKHS, RETURNED, RETURNED])
    expect(page.locator(".turn").last.locator(".understood")).to_contain_text("asked literally")


def test_the_script_shows_what_the_server_shows(
    opened: Opens, new_context: Callable[..., BrowserContext]
) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)
    served = new_context(java_script_enabled=False).new_page()
    served.goto(asking(RETURNED, KAZAKHS))
    # What leads on from an answer is hidden by the script, and left out by the server.
    page.locator(".next[hidden]").evaluate_all("all => all.forEach(one => one.remove())")
    for number in range(2):
        grown = page.locator(".turn").nth(number).inner_html()
        assert "".join(grown.split()) == "".join(
            served.locator(".turn").nth(number).inner_html().split()
        )


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
    expect(page.locator(".question")).to_be_focused()


def test_an_empty_question_is_told_of(opened: Opens) -> None:
    page = opened("/")
    page.locator("#question").fill("  ")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text("Write a question first.")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("Who?")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_older_turns_fold_to_question_and_answer(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)
    first = page.locator(".turn").first
    expect(first.locator(".brief")).to_have_text("around 400 Kazakhs ¶ 3")
    expect(first.locator("blockquote")).to_be_hidden()
    first.locator(".full > summary").click()
    expect(first.locator("blockquote")).to_be_visible()
    expect(page.locator(".turn").last.locator("blockquote")).to_be_visible()


def test_six_turns_fit_in_three_screens(opened: Opens) -> None:
    for viewport in (WIDE, PHONE):
        page = opened(asking(SIX[-1], *SIX[:-1]), viewport=viewport)
        height = page.locator("[data-turns]").evaluate("one => one.getBoundingClientRect().height")
        assert height <= 3 * viewport["height"]


def test_what_may_be_asked_next_is_asked_by_a_click(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    turn = ask(page, RETURNED)
    following = turn.get_by_role("navigation", name="Next questions").get_by_role("link")
    question = following.first.inner_text()
    following.first.click()
    expect(page.locator(".question")).to_have_text([KAZAKHS, RETURNED, question])
    expect(page.locator(".turn").last.locator(".question")).to_be_focused()
    expect(page.locator(".next:visible")).to_have_count(1)


def test_a_refusal_leads_on(opened: Opens) -> None:
    turn = ask(opened("/"), UNKNOWN)
    expect(turn.locator(".next li")).to_have_count(3)
    expect(turn.get_by_role("link", name="its figures")).to_be_visible()


def test_a_conversation_of_more_than_twenty_questions_is_whole_after_reloading(
    opened: Opens,
) -> None:
    questions = [f"How many Kazakhs have returned {'again ' * number}?" for number in range(24)]
    page = opened(asking(questions[-1], *questions[:-1]))
    ask(page, "Who is Peter Cook?")
    page.reload()
    expect(page.locator(".question")).to_have_count(25)


def test_the_first_answers_of_a_long_conversation_come_when_they_are_asked_for(
    opened: Opens,
) -> None:
    page = opened(asking("Who is Peter Cook?", KAZAKHS, *["bitcoin"] * 8))
    first = page.locator(".turn").first
    expect(page.locator(".turn .full")).to_have_count(2)
    first.get_by_role("link", name="Show its answer").click()
    expect(page.locator(".turn").first.locator(".told-figure")).to_have_text("around 400 Kazakhs")
    expect(page.locator(".turn .question").first).to_be_focused()
    expect(page.locator(".turn")).to_have_count(10)
    assert page.url.endswith(asking("Who is Peter Cook?", KAZAKHS, *["bitcoin"] * 8))


def test_without_a_script_an_earlier_question_leads_to_the_conversation_up_to_it(
    opened: Opens,
) -> None:
    page = opened(
        asking("Who is Peter Cook?", KAZAKHS, *["bitcoin"] * 8), java_script_enabled=False
    )
    page.get_by_role("link", name="Show its answer").first.click()
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.locator(".told-figure")).to_have_text("around 400 Kazakhs")


def test_going_back_to_a_question_without_its_answer_brings_the_answer(opened: Opens) -> None:
    page = opened(asking(KAZAKHS))
    for number in range(7):
        ask(page, f"How many Kazakhs have returned {'again ' * number}?")
    page.reload()
    for left in range(7, 0, -1):
        page.go_back()
        expect(page.locator(".turn:visible")).to_have_count(left)
        # What is not answered here is loaded anew, and only then heeds the way back.
        page.wait_for_load_state()
    expect(page.locator(".told-figure:visible")).to_have_text("around 400 Kazakhs")


def test_of_a_very_long_conversation_it_is_said_what_is_left_out(opened: Opens) -> None:
    page = opened(asking("Who is Peter Cook?", *["bitcoin"] * 61))
    expect(page.locator(".question")).to_have_count(60)
    expect(page.locator(".left-out")).to_contain_text("the first 2 of this one are left out")


def test_the_conversation_can_be_had_as_a_file(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)
    page.get_by_text("Share").click()
    with page.expect_download() as markdown:
        page.get_by_role("link", name="Download as Markdown").click()
    text = markdown.value.path().read_text(encoding="utf-8")
    assert text.count("\n## ") == 2
    assert "**around 400 Kazakhs**" in text
    with page.expect_download() as table:
        page.get_by_role("link", name="Download as CSV").click()
    assert len(table.value.path().read_text(encoding="utf-8").splitlines()) == 3


def test_the_link_to_the_conversation_holds_all_of_it(opened: Opens) -> None:
    page = opened("/", permissions=["clipboard-read", "clipboard-write"])
    ask(page, KAZAKHS)
    ask(page, RETURNED)
    page.get_by_text("Share").click()
    page.get_by_role("button", name="Copy link to the conversation").click()
    expect(page.locator("[role=status]")).to_have_text("Link to the conversation copied.")
    assert page.evaluate("navigator.clipboard.readText()").endswith(asking(RETURNED, KAZAKHS))


def test_a_citation_can_be_copied_in_seven_forms(opened: Opens) -> None:
    page = opened("/", permissions=["clipboard-read", "clipboard-write"])
    turn = ask(page, KAZAKHS)
    unfold(turn, "Cite")
    expect(turn.locator(".citations dt")).to_have_text(
        ["Plain", "APA", "Chicago", "BibTeX", "RIS", "CSL-JSON", "Markdown"]
    )
    turn.get_by_role("button", name="Copy APA").click()
    expect(page.locator("[role=status]")).to_have_text("Citation copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    cited, _, link = copied.rpartition(" ")
    assert cited == "Botobekov, U. (n.d.). Is Central Asia Ready to Face ISIS? (para. 3)."
    page.goto(link)
    expect(page.locator("mark.quote").first).to_contain_text("According to information from")


def test_recent_conversations_wait_in_a_fresh_tab_until_they_are_cleared(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)
    fresh = page.context.new_page()
    fresh.goto("/")
    recent = fresh.locator(".recents")
    expect(recent.locator("li")).to_have_text([f"{KAZAKHS} and 1 more"])
    recent.get_by_role("link").click()
    expect(fresh.locator(".question")).to_have_text([KAZAKHS, RETURNED])
    fresh.goto("/")
    recent.get_by_role("button", name="Clear").click()
    expect(recent).to_be_hidden()
    assert fresh.evaluate("localStorage.length") == 0


def test_nothing_is_kept_where_that_is_not_wanted(opened: Opens) -> None:
    page = opened("/")
    ask(page, KAZAKHS)
    page.goto("/")
    page.get_by_role("checkbox", name="Keep them").uncheck()
    expect(page.locator(".recents li")).to_have_count(0)
    ask(page, KAZAKHS)
    page.goto("/")
    assert page.evaluate("localStorage.getItem('conversations')") == "never"
    page.get_by_role("checkbox", name="Keep them").check()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("scripted", [True, False])
def test_from_the_figures_the_way_leads_back_to_the_conversation(
    opened: Opens, scripted: bool
) -> None:
    page = opened(asking(RETURNED, KAZAKHS), java_script_enabled=scripted)
    page.get_by_role("link", name="Figures", exact=True).click()
    if scripted:
        page.get_by_role("link", name="Sort by Figure").click()
    page.get_by_role("link", name="Conversation", exact=True).click()
    expect(page.locator(".question")).to_have_text([KAZAKHS, RETURNED])


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
