"""Waiting, failing, trying again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.steps import KAZAKHS, ask

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

    from tests.browser.conftest import Opens

ANSWERS = re.compile(r"/ask\?.*fragment=1")


def hold_answers(page: Page) -> list[Route]:
    """Keep requests for answers until the test lets them go."""
    held: list[Route] = []
    page.route(ANSWERS, lambda route: held.append(route))
    return held


def submit(page: Page, question: str) -> None:
    page.locator("#question").fill(question)
    page.keyboard.press("Enter")


def test_waiting_shows_only_when_it_takes_long(opened: Opens) -> None:
    page = opened("/")
    held = hold_answers(page)
    submit(page, KAZAKHS)
    expect(page.locator(".waiting")).to_be_hidden()
    expect(page.locator(".waiting")).to_be_visible()
    expect(page.locator("[data-turns]")).to_have_attribute("aria-busy", "true")
    held[0].continue_()
    expect(page.locator(".told-figure")).to_be_visible()
    expect(page.locator(".waiting")).to_be_hidden()
    expect(page.locator("[data-turns]")).not_to_have_attribute("aria-busy", "true")


def test_submitting_twice_asks_once(opened: Opens) -> None:
    page = opened("/")
    held = hold_answers(page)
    submit(page, KAZAKHS)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Ask", exact=True).dblclick()
    page.wait_for_timeout(100)
    assert len(held) == 1
    held[0].continue_()
    expect(page.locator(".turn")).to_have_count(1)


def test_a_failed_question_is_kept_and_can_be_asked_again(opened: Opens) -> None:
    page = opened("/")
    page.route(ANSWERS, lambda route: route.abort())
    submit(page, KAZAKHS)
    failure = page.locator(".failure")
    expect(failure).to_contain_text("The answer did not arrive. The question is kept.")
    expect(failure.locator(".question")).to_have_text(KAZAKHS)
    expect(page.locator("[role=status]")).to_contain_text("did not arrive")
    expect(page.locator("#question")).to_have_value(KAZAKHS)
    page.unroute(ANSWERS)
    failure.get_by_role("button", name="Ask again").click()
    expect(page.locator(".told-figure")).to_have_text("around 400 Kazakhs")
    expect(failure).to_have_count(0)
    expect(page.locator("#question")).to_have_value("")


def test_being_offline_is_told_as_such(opened: Opens) -> None:
    page = opened("/")
    page.context.set_offline(True)
    submit(page, KAZAKHS)
    expect(page.locator(".failure")).to_contain_text("You are offline.")
    page.context.set_offline(False)
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator(".told-figure")).to_be_visible()


def test_too_many_questions_are_told_as_such(opened: Opens) -> None:
    page = opened("/")
    page.route(ANSWERS, lambda route: route.fulfill(status=429, body="slow down"))
    submit(page, KAZAKHS)
    expect(page.locator(".failure")).to_contain_text("Too many questions at once.")


def test_a_page_of_somebody_else_is_not_taken_for_an_answer(opened: Opens) -> None:
    page = opened("/")
    login = "<html><body><h1>Log in to the guest network</h1></body></html>"
    page.route(ANSWERS, lambda route: route.fulfill(content_type="text/html", body=login))
    submit(page, KAZAKHS)
    expect(page.locator(".failure")).to_contain_text("The answer did not arrive.")
    expect(page.locator("body")).not_to_contain_text("guest network")


def test_a_failure_leaves_no_trace_in_the_conversation(opened: Opens) -> None:
    page = opened("/")
    page.route(ANSWERS, lambda route: route.abort())
    submit(page, "How many ships?")
    expect(page.locator(".failure")).to_be_visible()
    page.unroute(ANSWERS)
    page.locator("#question").fill(KAZAKHS)
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_have_text([KAZAKHS])
    assert "ships" not in page.url


def test_sorting_falls_back_to_the_browser_when_the_network_fails_once(opened: Opens) -> None:
    page = opened("/figures")
    page.route("**/figures?*", lambda route: route.abort(), times=1)
    page.get_by_role("link", name="Sort by Figure").click()
    page.wait_for_url("**/figures?sort=value")
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Figure")


def test_an_answer_after_a_slow_one_keeps_the_order(opened: Opens) -> None:
    page = opened("/")
    held = hold_answers(page)
    submit(page, KAZAKHS)
    page.wait_for_timeout(400)
    held[0].continue_()
    expect(page.locator(".turn")).to_have_count(1)
    page.unroute(ANSWERS)
    ask(page, "Who is Peter Cook?")
    expect(page.locator(".question")).to_have_text([KAZAKHS, "Who is Peter Cook?"])
