"""What the tools give: small records and short texts, of what may be read and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from index import Library
from service.assistants import TOOLS, Desk
from service.views.presenting import Edition
from tests.articles import parse
from tests.service.assistants.desks import ROOT, call, desk

if TYPE_CHECKING:
    from service.views.shapes import AnswerView

CALLS: list[tuple[str, dict[str, Any]]] = [
    ("ask", {"question": "How many ships are waiting outside?"}),
    ("ask", {"question": "How many whales were seen?"}),
    ("ask", {"question": "Who wrote this?", "articles": ["harbour"]}),
    ("find_figures", {"kind": "percent"}),
    ("read_passage", {"article": "river", "passage": 1}),
    ("list_articles", {}),
]


@pytest.mark.parametrize(("name", "arguments"), CALLS)
def test_what_a_tool_gives_is_what_it_says_that_it_gives(name: str, arguments: Any) -> None:
    told = call(name, arguments)["structuredContent"]
    jsonschema_rs.validate(TOOLS[name].described["outputSchema"], told)


def test_an_answer_has_quote_figure_and_link() -> None:
    result = call("ask", {"question": "How many ships are waiting outside?"})
    record = result["structuredContent"]
    quote, figure = record["answer"]["quote"], record["answer"]["figure"]
    assert (record["status"], figure["value"], figure["counted"]) == ("answered", 42, "ships")
    link = f"{ROOT}/articles/harbour?mark={quote['start']}-{quote['end']}#p{quote['passage']}"
    assert quote["url"] == link
    assert figure["url"].startswith(f"{ROOT}/articles/harbour?mark=")
    assert result["content"][0]["text"].splitlines() == [
        "**42 ships** (according to the harbour master)",
        "> According to the harbour master, 42 ships are waiting outside.",
        f"— [Harbour reopens after the flood, ¶ 2](<{link}>)",
    ]


def test_what_the_articles_do_not_say_is_told_as_such() -> None:
    doubted = call("ask", {"question": "How many dockers were killed?"})
    record = doubted["structuredContent"]
    assert [one["asked"] for one in record["doubts"]] == ["killed"]
    assert record["answer"]["figure"] is None
    assert record["note"] in doubted["content"][0]["text"]
    refused = call("ask", {"question": "How many whales were seen?"})
    assert refused["content"][0]["text"].startswith("The articles do not say.")


def test_a_follow_up_is_understood() -> None:
    history = ["How many ships are waiting outside?"]
    result = call("ask", {"question": "Who says so?", "history": history})
    assert "harbour master" in result["structuredContent"]["answer"]["quote"]["text"]


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({"kind": "money"}, ["$2.5 million"]),
        ({"subject": "dockers"}, ["More than 300 dockers", "17"]),
        ({"text": "harbour master"}, ["42 ships"]),
        ({"kind": "percent", "articles": ["river"]}, ["60 percent of its water"]),
        ({"collections": ["rivers"]}, ["60 percent of its water", "1,200 dry wells"]),
        ({"place": "Nowhere"}, []),
    ],
)
def test_figures_are_found(wanted: dict[str, Any], texts: list[str]) -> None:
    record = call("find_figures", wanted)["structuredContent"]
    found = [figure["text"] for figure in record["figures"]]
    assert all(any(text in one for one in found) for text in texts)
    assert (record["total"], bool(found)) == (len(found), bool(texts))


def test_figures_come_in_parts() -> None:
    whole = call("find_figures", {"limit": 50})["structuredContent"]
    part = call("find_figures", {"from": 2, "limit": 3})["structuredContent"]
    assert part["figures"] == whole["figures"][2:5]
    assert part["total"] == whole["total"] == len(whole["figures"])


def test_a_passage_is_read_and_a_very_long_one_is_cut() -> None:
    text = "On words\n\nBy Ada Marsh\n\n" + "The mill turned again. " * 300
    library = Library.build([parse(text, "long.txt")])
    at = Desk(Edition.of(library), library.articles)
    record = call("read_passage", {"article": "long", "passage": 1}, at)["structuredContent"]
    source = record["passage"]
    assert len(source["text"]) <= 4_000
    assert library.articles["long"].text[source["start"] : source["end"]] == source["text"]
    assert (source["url"], source["source_url"]) == (None, None)


def test_no_tool_gives_the_text_of_an_article() -> None:
    for name, arguments in CALLS:
        assert len(str(call(name, arguments))) < 12_000


def test_articles_are_listed() -> None:
    result = call("list_articles", {"from": 1})
    [river] = result["structuredContent"]["articles"]
    assert river["collection"] == "rivers"
    assert (river["id"], river["url"]) == ("river", f"{ROOT}/articles/river")
    assert result["structuredContent"]["total"] == 2
    assert "- river: A river without water" in result["content"][0]["text"]


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("ask", {}, "/question: is required"),
        ("ask", {"question": ""}, "/question"),
        ("ask", {"question": "x" * 501}, "/question"),
        ("ask", {"question": 5}, "/question"),
        ("ask", {"question": "Who?", "more": 1}, "/more: is not known here"),
        ("ask", {"question": "Who?", "articles": ["budget"]}, "no article 'budget' here"),
        ("ask", {"question": "Who?", "collections": ["seas"]}, "no collection 'seas' here"),
        (
            "ask",
            {"question": "Who?", "articles": ["harbour"], "collections": ["rivers"]},
            "no article 'harbour' in the collections here",
        ),
        ("find_figures", {"kind": "colour"}, "/kind"),
        ("find_figures", {"limit": 51}, "/limit"),
        ("read_passage", {"article": "river", "passage": 99}, "no passage 99 of 'river' here"),
        ("read_passage", {"article": "budget", "passage": 1}, "no article 'budget' here"),
        ("ask", {"question": {"a": {"b": [[[[[[[[]]]]]]]]}}}, "deep"),
    ],
)
def test_what_is_wrong_with_arguments_is_told_to_the_model(
    name: str, arguments: Any, told: str
) -> None:
    result = call(name, arguments)
    assert result["isError"] is True
    assert told in result["content"][0]["text"]


def test_what_may_not_be_read_is_not_there() -> None:
    at = desk(["river"])
    for name, arguments in CALLS:
        if "articles" not in arguments:
            assert "Harbour" not in str(call(name, arguments, at))
    asked = {"question": "How many wells are dry?", "articles": ["harbour"]}
    assert call("ask", asked, at)["isError"]
    assert call("list_articles", {}, at)["structuredContent"]["total"] == 1
    within = {"question": "How many ships are there?", "collections": ["rivers"]}
    assert call("ask", within, desk(["harbour"]))["isError"]
    found = call("find_figures", {}, at)["structuredContent"]["figures"]
    assert {figure["article"] for figure in found} == {"river"}
    assert call("read_passage", {"article": "harbour", "passage": 1}, at)["isError"]


def test_who_may_read_nothing_is_told_nothing() -> None:
    for name, arguments in CALLS:
        told = call(name, arguments, desk([]))
        assert told["isError"] or told["structuredContent"] == {"articles": [], "total": 0}


def test_every_answer_is_heard() -> None:
    heard: list[AnswerView] = []
    call("ask", {"question": "How many wells are dry?"}, replace(desk(), hear=heard.append))
    assert [view.question for view in heard] == ["How many wells are dry?"]
