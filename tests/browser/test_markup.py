"""The block of data in an article's page is there, and no browser takes it for a script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import NOT_EMULATED
from tests.browser.steps import ARTICLE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(event.violatedDirective);
});
"""
# What no policy allows, so that a watcher that sees nothing is noticed.
INJECT = """
() => new Promise((resolve) => {
  const script = document.createElement("script");
  script.textContent = "window.injected = true";
  document.head.append(script);
  setTimeout(() => resolve(window.refused), 200);
})
"""


@pytest.mark.parametrize("name", ["browser", "firefox"])
def test_the_policy_refuses_scripts_and_lets_data_stand(
    request: pytest.FixtureRequest, address: str, name: str
) -> None:
    browser: Browser = request.getfixturevalue(name)
    context = browser.new_context(base_url=address, **(NOT_EMULATED if name == "firefox" else {}))
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(ARTICLE)
    assert page.evaluate("window.refused") == []
    [block] = page.locator('script[type="application/ld+json"]').all()
    described = json.loads(block.text_content() or "")
    assert described["headline"] == page.locator("h1").text_content()
    assert page.evaluate(INJECT) == ["script-src-elem"]
    context.close()
