"""The states that the pages can be in, each a way to get there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import expect

from tests.browser.steps import ARTICLE, KAZAKHS, RETURNED, SIX, UNKNOWN, ask, asking, unfold

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

World = Literal["served", "several", "many", "disagreeing", "tabled", "drawn"]


@dataclass(frozen=True, slots=True)
class State:
    """A state of a page.

    Attributes:
        reach: how to get there from any page.
        world: the library that is served: the article of the program, several, one of
            thousands of figures, several that disagree, one with a table in a plain text, or one
            with a table in a saved page.
    """

    reach: Callable[[Page], None]
    world: World


STATES: dict[str, State] = {}


def state(world: World = "served") -> Callable[[Callable[[Page], None]], Callable[[Page], None]]:
    """Register a way to a state, under its name."""

    def register(reach: Callable[[Page], None]) -> Callable[[Page], None]:
        STATES[reach.__name__] = State(reach, world)
        return reach

    return register


@state()
def empty(page: Page) -> None:
    """Open the first page."""
    page.goto("/")


@state()
def recent(page: Page) -> None:
    """Open the first page after two conversations."""
    for question in (KAZAKHS, "Who is Peter Cook?"):
        page.goto("/")
        ask(page, question)
    page.goto("/")
    expect(page.locator(".recents")).to_be_visible()


@state()
def suggesting(page: Page) -> None:
    """Type, and walk to the second suggestion."""
    page.goto("/")
    page.locator("#question").press_sequentially("how many kaz")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")


@state()
def loading(page: Page) -> None:
    """Wait for an answer that does not come."""
    page.goto("/")
    page.route("**/ask?*", lambda route: None)
    page.locator("#question").fill(KAZAKHS)
    page.keyboard.press("Enter")
    expect(page.locator(".waiting")).to_be_visible()


@state()
def told(page: Page) -> None:
    """Ask one question that a figure answers."""
    page.goto("/")
    ask(page, KAZAKHS)


@state()
def answered(page: Page) -> None:
    """Ask two questions, the second a follow-up."""
    page.goto("/")
    ask(page, KAZAKHS)
    ask(page, RETURNED)


@state()
def conversing(page: Page) -> None:
    """Ask six questions, and open the first again."""
    page.goto(asking(SIX[-1], *SIX[:-1]))
    page.locator(".full > summary").first.click()
    page.evaluate("scrollTo(0, 0)")


@state()
def worded(page: Page) -> None:
    """Ask what no figure answers."""
    page.goto(asking("Who is Peter Cook?"))


@state("tabled")
def several_figures(page: Page) -> None:
    """Ask what several figures answer equally well."""
    page.goto(asking("How many harbours of the coast took more freight?"))
    expect(page.locator(".alternatives li")).to_have_count(2)


@state()
def talking(page: Page) -> None:
    """Greet, and ask who wrote it."""
    page.goto(asking("Who wrote this?", "Hello"))


@state()
def listing(page: Page) -> None:
    """Ask for every figure."""
    page.goto(asking("Show all figures"))
    expect(page.locator(".compared").first).to_be_visible()


@state()
def comparing(page: Page) -> None:
    """Ask which of several is most."""
    page.goto(asking("Which country has the most citizens fighting abroad?"))
    expect(page.locator(".compared .deciding")).to_be_visible()


@state()
def doubted(page: Page) -> None:
    """Ask for what is said otherwise."""
    page.goto(asking("How many Kazakhs have been killed in the Middle East?"))
    expect(page.locator(".lacks")).to_be_visible()
    expect(page.locator(".told-figure")).to_have_count(0)


@state()
def long_question(page: Page) -> None:
    """Ask in nearly as many words as a question may have."""
    page.goto(asking("How many have returned to the countries that they came from? " * 8))


@state()
def opened_up(page: Page) -> None:
    """Open everything that an answer can show."""
    page.goto(asking(KAZAKHS))
    page.locator(".full details").evaluate_all("all => all.forEach(one => { one.open = true })")


@state()
def citing(page: Page) -> None:
    """Open the citations of an answer."""
    page.goto(asking(KAZAKHS))
    unfold(page.locator(".turn"), "Cite")


@state()
def sharing(page: Page) -> None:
    """Open what a conversation can be had as."""
    page.goto(asking(KAZAKHS))
    page.get_by_text("Share").click()


@state()
def not_in_article(page: Page) -> None:
    """Ask what the article does not hold."""
    page.goto("/")
    expect(ask(page, UNKNOWN).locator(".refusal")).to_be_visible()


@state()
def refused_in_the_course(page: Page) -> None:
    """Ask what the article does not hold after a greeting, and open all that is told."""
    page.goto(asking("Who painted the Mona Lisa?", "Hello"))
    expect(page.locator(".refusal")).to_be_visible()
    page.locator(".full details").evaluate_all("all => all.forEach(one => { one.open = true })")


@state()
def failed(page: Page) -> None:
    """Lose an answer on the way."""
    page.goto("/")
    page.route("**/ask?*", lambda route: route.abort())
    page.locator("#question").fill(KAZAKHS)
    page.keyboard.press("Enter")
    expect(page.locator(".failure")).to_be_visible()


@state()
def unasked(page: Page) -> None:
    """Ask nothing."""
    page.goto("/")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".hint")).to_be_visible()


@state()
def figures(page: Page) -> None:
    """Open the figures."""
    page.goto("/figures")


@state(world="several")
def figures_of_several(page: Page) -> None:
    """Open the figures of several articles, one with a very long title."""
    page.goto("/figures")


@state()
def few_figures(page: Page) -> None:
    """Search the figures."""
    page.goto("/figures?q=syria&kind=count&sort=value&order=descending")


@state(world="many")
def many_figures(page: Page) -> None:
    """Open the second page of thousands of figures."""
    page.goto("/figures?from=30")


@state(world="disagreeing")
def compared(page: Page) -> None:
    """Put figures of several articles side by side."""
    page.goto("/figures/compare")


@state(world="disagreeing")
def compared_note(page: Page) -> None:
    """Open the note of a figure that other articles tell of too."""
    page.goto("/articles/post")
    page.get_by_role("link", name="12 sailors").click()
    expect(page.get_by_role("link", name="What other articles say")).to_be_visible()


@state()
def article(page: Page) -> None:
    """Open the article with a quote marked and a note shown."""
    page.goto(f"{ARTICLE}?mark=2297-2434&mark=2364-2382#p3")
    page.locator("#p3 .figure").last.focus()


@state()
def noted(page: Page) -> None:
    """Open the note of a figure in the article."""
    page.goto(ARTICLE)
    page.get_by_role("link", name="around 400 Kazakhs").click()
    expect(page.get_by_role("dialog")).to_be_visible()


@state(world="several")
def several(page: Page) -> None:
    """Open the first page of several articles, one with a very long title."""
    page.goto("/")


@state(world="several")
def scoped(page: Page) -> None:
    """Ask one article of several."""
    page.goto("/?article=harbour")
    ask(page, "How many ships are waiting outside?")


@state(world="several")
def long_title(page: Page) -> None:
    """Open an article with a very long title."""
    page.goto("/?article=river")


@state()
def programs(page: Page) -> None:
    """Open the page for programs, and try a request."""
    page.goto("/api")
    page.locator("#query").get_by_role("button", name="Try it").click()
    expect(page.locator("#query output pre")).to_be_visible()


@state()
def check(page: Page) -> None:
    """Check whether a page may embed."""
    page.goto("/embed/check")
    page.goto("/embed/check?origin=" + page.evaluate("location.origin"))


@state()
def missing(page: Page) -> None:
    """Open what is not there."""
    page.goto("/articles/none")


@state()
def embedded(page: Page) -> None:
    """Open the embeddable page."""
    page.goto("/embed")


@state()
def embedded_answer(page: Page) -> None:
    """Ask two questions in the embeddable page."""
    page.goto("/embed?title=Ask+the+desk")
    ask(page, KAZAKHS)
    ask(page, RETURNED)


@state("tabled")
def cell(page: Page) -> None:
    """Ask for a cell of a table: its row is drawn under the heads."""
    page.goto("/")
    ask(page, "What was the income of Marsh Island in 2019?")
    expect(page.locator(".cells mark")).to_have_text("6.6")


@state("drawn")
def table(page: Page) -> None:
    """Ask for a row of a table of a saved page: it is drawn as a table beside the answer, too."""
    page.goto("/")
    ask(page, "How many boats does Marsh Island have?")
    expect(page.locator(".told-figure b")).to_have_text("7")
