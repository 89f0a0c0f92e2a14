"""What a reader does, in the words of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

KAZAKHS = "How many Kazakhs are involved in armed conflicts in the Middle East?"
RETURNED = "And how many have returned?"
UNKNOWN = "bitcoin blockchain"
SIX = (
    KAZAKHS,
    RETURNED,
    "Who is Peter Cook?",
    "What percentage of its territory in Iraq has ISIS lost?",
    "And in Syria?",
    "How many people were in Uzbek prisons in 2015?",
)
ARTICLE = "/articles/is-central-asia-ready-to-face-isis"


def asking(question: str, *history: str) -> str:
    """Give the address of a conversation."""
    return "/ask?" + urlencode(
        [("q", question), *(("history", earlier) for earlier in history)], safe="?"
    )


def ask(page: Page, question: str) -> Locator:
    """Ask in the page, wait for the answer, and give it."""
    turns = page.locator(".turn:visible")
    count = turns.count()
    page.locator("#question").fill(question)
    page.keyboard.press("Enter")
    expect(turns).to_have_count(count + 1)
    return turns.last


def unfold(turn: Locator, name: str) -> None:
    """Open a disclosure below an answer."""
    turn.locator("summary", has_text=name).click()


def sideways(page: Page) -> int:
    """Give how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
