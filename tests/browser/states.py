"""The states that the pages can be in, each a way to get there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.steps import ARTICLE, KAZAKHS, RETURNED, UNKNOWN, ask, asking

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


def empty(page: Page) -> None:
    """Open the first page."""
    page.goto("/")


def loading(page: Page) -> None:
    """Wait for an answer that does not come."""
    page.goto("/")
    page.route("**/ask?*", lambda route: None)
    page.locator("#question").fill(KAZAKHS)
    page.keyboard.press("Enter")
    expect(page.locator(".waiting")).to_be_visible()


def answered(page: Page) -> None:
    """Ask two questions, the second a follow-up."""
    page.goto("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)


def told(page: Page) -> None:
    """Ask one question that a figure answers."""
    page.goto("/")
    ask(page, KAZAKHS)


def several(page: Page) -> None:
    """Ask what several figures answer equally well."""
    page.goto(asking("How many have returned?"))


def long_question(page: Page) -> None:
    """Ask in nearly as many words as a question may have."""
    page.goto(asking("How many have returned to the countries that they came from? " * 8))


def opened_up(page: Page) -> None:
    """Open everything that an answer can show."""
    page.goto(asking(KAZAKHS))
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")


def not_in_article(page: Page) -> None:
    """Ask what the article does not hold."""
    page.goto("/")
    ask(page, "What is the price of a barrel of bitcoin in Iraq?")
    ask(page, UNKNOWN)


def failed(page: Page) -> None:
    """Lose an answer on the way."""
    page.goto("/")
    page.route("**/ask?*", lambda route: route.abort())
    page.locator("#question").fill(KAZAKHS)
    page.keyboard.press("Enter")
    expect(page.locator(".failure")).to_be_visible()


def figures(page: Page) -> None:
    """Open the figures."""
    page.goto("/figures")


def article(page: Page) -> None:
    """Open the article with a quote marked and a record shown."""
    page.goto(f"{ARTICLE}?mark=2297-2434&mark=2364-2382#p3")
    page.locator("#p3 .figure").last.focus()


def missing(page: Page) -> None:
    """Open what is not there."""
    page.goto("/articles/none")


def embedded(page: Page) -> None:
    """Open the embeddable page."""
    page.goto("/embed")


STATES: dict[str, Callable[[Page], None]] = {
    state.__name__: state
    for state in (
        empty,
        loading,
        told,
        answered,
        several,
        long_question,
        opened_up,
        not_in_article,
        failed,
        figures,
        article,
        missing,
        embedded,
    )
}
