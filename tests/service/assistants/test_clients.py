"""The official client of MCP, over both transports and in both eras."""

from __future__ import annotations

import json
import sys
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from mcp import StdioServerParameters
from mcp.client import Client

from tests.articles import SERVED
from tests.reliability.client import run
from tests.running import running

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from tests.running import Service

ARTICLE = "is-central-asia-ready-to-face-isis"
CONVERSATION = [
    "Hello",
    "How many Kazakhs are involved in armed conflicts in the Middle East?",
    "Who says so?",
    "And Kyrgyz?",
    "And how many Turkmens?",
    "How many returned?",
    "Tell me more",
    "Which country has the most fighters?",
    "What is the capital of France?",
    "Who wrote this?",
]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("service")) as service:
        yield service


def over_stdio() -> StdioServerParameters:
    return StdioServerParameters(command=sys.executable, args=["-m", "service", "mcp", str(SERVED)])


@pytest.fixture(params=["http", "stdio"])
def server(request: pytest.FixtureRequest, service: Service) -> str | StdioServerParameters:
    return f"{service.url}/mcp" if request.param == "http" else over_stdio()


def talk(
    server: str | StdioServerParameters, mode: str, say: Callable[[Client], Awaitable[Any]]
) -> Any:
    async def speak() -> Any:
        async with Client(server, mode=mode) as client:
            return await say(client)

    return run(speak())


@pytest.mark.parametrize(
    ("mode", "version"),
    [("auto", "2026-07-28"), ("2026-07-28", "2026-07-28"), ("legacy", "2025-11-25")],
)
def test_every_tool_is_listed_and_called(server: Any, mode: str, version: str) -> None:
    calls: dict[str, dict[str, Any]] = {
        "ask": {"question": CONVERSATION[1]},
        "find_figures": {"kind": "percent"},
        "read_passage": {"article": ARTICLE, "passage": 3},
        "list_articles": {},
    }

    async def say(client: Client) -> Any:
        listed = (await client.list_tools()).tools
        given = {name: await client.call_tool(name, calls[name]) for name in calls}
        return client.protocol_version, [tool.name for tool in listed], given

    spoken, names, given = talk(server, mode, say)
    assert (spoken, names) == (version, [*calls])
    assert [result.is_error for result in given.values()] == [False] * len(calls)
    answer = given["ask"].structured_content["answer"]
    assert answer["figure"]["value"] == 400
    assert answer["quote"]["text"] in given["ask"].content[0].text
    assert {one["kind"] for one in given["find_figures"].structured_content["figures"]} == {
        "percent"
    }
    assert "around 400 Kazakhs" in given["read_passage"].structured_content["passage"]["text"]
    assert given["list_articles"].structured_content["articles"][0]["id"] == ARTICLE


def test_a_conversation_gets_the_answers_of_the_endpoint(server: Any, service: Service) -> None:
    async def say(client: Client) -> list[Any]:
        return [
            (await client.call_tool("ask", {"question": asked, "history": CONVERSATION[:number]}))
            for number, asked in enumerate(CONVERSATION)
        ]

    told = [result.structured_content for result in talk(server, "auto", say)]
    for number, record in enumerate(told):
        expected = ask(service, CONVERSATION[number], CONVERSATION[:number])
        assert [record[name] for name in ("status", "understood_as", "doubts")] == [
            expected[name] for name in ("status", "understood_as", "doubts")
        ]
        assert record["talk"] == (expected["talk"] and expected["talk"]["text"])
        assert heart(record["answer"], "quote") == heart(expected["answer"])
    assert {record["status"] for record in told} >= {"answered", "talk", "not_in_article"}


def heart(answer: Any, place: str | None = None) -> Any:
    """Give what an answer says and where, without its links, which lead from elsewhere."""
    if answer is None:
        return None
    quote, figure = answer[place] if place else answer, answer["figure"]
    table = answer["table"] if place or answer["table"] is None else answer["table"]["rows"]
    return (
        [quote[name] for name in ("article", "passage", "start", "end")],
        figure and {name: value for name, value in figure.items() if name != "url"},
        [row["start"] for row in table or ()][:10],
    )


def ask(service: Service, question: str, history: list[str]) -> Any:
    query = urlencode({"q": question, "history": history}, doseq=True)
    with urllib.request.urlopen(f"{service.url}/api/v1/query?{query}") as response:  # noqa: S310
        return json.load(response)


def test_links_of_the_service_open_the_quote(service: Service) -> None:
    async def say(client: Client) -> Any:
        return (await client.call_tool("ask", {"question": CONVERSATION[1]})).structured_content

    quote = talk(f"{service.url}/mcp", "auto", say)["answer"]["quote"]
    with urllib.request.urlopen(quote["url"]) as response:  # noqa: S310
        assert '<mark class="quote">' in response.read().decode()
