"""What comes from outside is shown as text, whatever it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import ask

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Opens

QUESTION = '"><img src=x onerror="document.title=\'broken\'"> {{7*7}} javascript:alert(1) dockers'


def assert_harmless(page: Page) -> None:
    assert page.title() != "broken"
    # A block of data is no script.
    assert page.locator("img, script:not([src], [type='application/ld+json'])").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0


@pytest.mark.parametrize("path", ["/", "/articles/harbour", "/figures", "/ask?q=dockers"])
def test_a_hostile_article_is_text(opened: Opens, hostile_address: str, path: str) -> None:
    page = opened(hostile_address + path)
    assert_harmless(page)
    assert "<script>" in page.locator("body").inner_text()


def test_a_hostile_quote_is_text(opened: Opens, hostile_address: str) -> None:
    page = opened(hostile_address)
    turn = ask(page, "How many dockers have returned?")
    expect(turn.locator("blockquote")).to_contain_text('<a href="javascript:alert(1)">Lowick</a>')
    assert_harmless(page)


def test_a_hostile_question_is_text_with_and_without_a_script(opened: Opens) -> None:
    page = opened("/")
    turn = ask(page, QUESTION)
    expect(turn.locator(".question")).to_have_text(QUESTION)
    assert_harmless(page)
    page.reload()
    expect(page.locator(".question")).to_have_text(QUESTION)
    assert_harmless(page)


def test_a_hostile_question_that_fails_is_text(opened: Opens) -> None:
    page = opened("/")
    page.route("**/ask?*", lambda route: route.abort())
    page.locator("#question").fill(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".failure .question")).to_have_text(QUESTION)
    assert_harmless(page)
