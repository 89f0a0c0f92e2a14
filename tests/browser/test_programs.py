"""The page for programs: what it offers to try, tried; its search offered to the browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Opens


def test_a_request_is_tried_in_its_place(opened: Opens) -> None:
    page = opened("/api")
    query = page.locator("#query")
    query.get_by_role("textbox", name="q", exact=True).fill("How many Turkmens are fighting?")
    query.get_by_role("button", name="Try it").click()
    expect(query.locator("output")).to_contain_text('"text": "400 Turkmens"')
    expect(page).to_have_url(re.compile("/api$"))


def test_a_posted_request_is_tried_and_a_bad_one_says_why(opened: Opens) -> None:
    page = opened("/api")
    posted = page.locator("#post_query")
    posted.get_by_role("button", name="Try it").click()
    expect(posted.locator("output")).to_contain_text('"status": "answered"')
    posted.get_by_role("textbox", name="Body").fill("{")
    posted.get_by_role("button", name="Try it").click()
    expect(posted.locator("output")).to_contain_text("malformed_json")


@pytest.mark.parametrize("name", ["query", "suggestions", "articles", "article", "figures"])
def test_without_a_script_a_request_opens_its_answer(opened: Opens, name: str) -> None:
    page = opened("/api", java_script_enabled=False)
    page.locator(f"#{name}").get_by_role("button", name="Try it").click()
    expect(page).to_have_url(re.compile("/api/v1/"))
    shown = page.locator("body").inner_text()
    assert shown.startswith(("{", "["))
    assert "about:blank" not in shown


def test_the_contents_lead_to_every_operation(opened: Opens) -> None:
    page = opened("/api")
    for link in page.locator(".contents a").all():
        target = link.get_attribute("href")
        expect(page.locator(str(target))).to_have_count(1)
