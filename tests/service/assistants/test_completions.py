from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.assistants.completions import (
    ChatRequest,
    Completion,
    RequestError,
    complete,
    list_models,
    read_request,
)
from service.contract.validation import InvalidRequestError
from tests.service.assistants.desks import ROOT, desk

IDS = ("harbour", "river")
SHIPS = "How many ships are waiting outside?"


def asking(*messages: Any, **more: Any) -> dict[str, Any]:
    return {"model": "quotient", "messages": [*messages], **more}


def user(content: Any) -> dict[str, Any]:
    return {"role": "user", "content": content}


def read(body: Any) -> ChatRequest:
    return read_request(body, IDS)


def completed(*questions: str, model: str = "quotient") -> Completion:
    asked = read(asking(*map(user, questions)) | {"model": model})
    return complete(desk(), asked, "chatcmpl-1", 1_700_000_000)


def test_the_questions_are_the_turns_of_the_user() -> None:
    asked = read(
        asking(
            {"role": "system", "content": "You are a pirate."},
            user(SHIPS),
            {"role": "assistant", "content": "**42 ships**"},
            user([{"type": "text", "text": " Who says so? "}]),
        )
    )
    assert asked.questions == (SHIPS, "Who says so?")
    assert (asked.streams, asked.counts, asked.articles) == (False, False, ())


def test_what_was_no_question_is_left_out_of_those_before() -> None:
    long = user("x" * 501)
    asked = read(asking(long, user(""), user(None), *[user(f"What of {n}?") for n in range(30)]))
    assert len(asked.questions) == 21
    assert asked.questions[-1] == "What of 29?"


def test_a_model_may_name_an_article() -> None:
    assert read(asking(user(SHIPS)) | {"model": "quotient/river"}).articles == ("river",)
    names = [one["id"] for one in list_models(IDS, 0)["data"]]
    assert names == ["quotient", "quotient/harbour", "quotient/river"]
    assert [one["id"] for one in list_models(["river"], 0)["data"]] == ["quotient"]


@pytest.mark.parametrize("model", ["gpt-5", "", "quotient/budget", "quotients"])
def test_another_model_is_not_here(model: str) -> None:
    with pytest.raises(RequestError, match="there is no model") as raised:
        read(asking(user(SHIPS)) | {"model": model})
    assert (raised.value.code, raised.value.is_missing) == ("model_not_found", True)


@pytest.mark.parametrize("last", ["", "x" * 501, None, [], [{"type": "image_url"}], 5])
def test_the_last_message_must_be_a_question(last: Any) -> None:
    with pytest.raises(RequestError, match="a question has 1 to 500"):
        read(asking(user(SHIPS), user(last)))


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        asking(),
        asking(5),
        asking({"content": "x"}),
        asking(user(SHIPS), n=2),
        asking(user(SHIPS), stream="yes"),
        asking(user(SHIPS)) | {"model": 5},
    ],
)
def test_what_is_no_request_is_refused(body: Any) -> None:
    with pytest.raises(InvalidRequestError):
        read(body)


def test_what_front_ends_send_beside_is_nothing_here() -> None:
    schema: Any = {"type": "object"}
    for _ in range(20):
        schema = {"properties": {"x": schema}}
    asked = read(
        asking(user(SHIPS) | {"metadata": schema}, temperature=0.2, tools=[schema], max_tokens=5)
    )
    assert asked.questions == (SHIPS,)


def test_an_answer_has_its_references_in_the_text_and_beside_it() -> None:
    message = completed(SHIPS).whole["choices"][0]["message"]
    content = message["content"]
    assert content.startswith("**42 ships** (according to the harbour master)\n\n> According to")
    [annotation] = message["annotations"]
    told = annotation["url_citation"]
    assert told["url"].startswith(f"{ROOT}/articles/harbour?mark=")
    assert told["title"] == "Harbour reopens after the flood"
    linked = content[told["start_index"] : told["end_index"]]
    assert linked == f"[Harbour reopens after the flood, ¶ 2](<{told['url']}>)"


def test_what_the_articles_do_not_say_is_told_with_what_is_nearest() -> None:
    message = completed("How many volcanoes erupted in Chile?").whole["choices"][0]
    content, annotations = message["message"]["content"], message["message"]["annotations"]
    assert content.startswith("The articles do not say.")
    for annotation in annotations:
        told = annotation["url_citation"]
        assert told["url"] in content[told["start_index"] : told["end_index"]]


def test_pieces_make_the_whole() -> None:
    completion = completed(SHIPS, "Who says so?")
    events = b"".join(completion.events(counts=True)).decode().split("\n\n")
    assert (events[-2], events[-1]) == ("data: [DONE]", "")
    chunks = [json.loads(event.removeprefix("data: ")) for event in events[:-2]]
    assert {chunk["object"] for chunk in chunks} == {"chat.completion.chunk"}
    assert chunks[-1]["usage"]["total_tokens"] == 0
    choices = [choice for chunk in chunks for choice in chunk["choices"]]
    whole = completion.whole["choices"][0]
    assert (
        "".join(one["delta"].get("content", "") for one in choices) == whole["message"]["content"]
    )
    assert [one["delta"]["annotations"] for one in choices if "annotations" in one["delta"]] == [
        [*whole["message"]["annotations"]]
    ]
    assert [one["finish_reason"] for one in choices if one["finish_reason"]] == ["stop"]


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=9)
ANY = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=9,
)
MESSAGE = st.fixed_dictionaries(
    {}, optional={"role": st.just("user") | ANY, "content": st.text() | ANY}
)


@given(
    ANY
    | st.fixed_dictionaries(
        {"model": st.just("quotient") | ANY, "messages": st.lists(MESSAGE | ANY) | ANY},
        optional={"stream": ANY, "stream_options": ANY, "n": ANY},
    )
)
def test_no_body_at_all_fails(body: Any) -> None:
    try:
        asked = read(body)
    except (InvalidRequestError, RequestError):
        return
    assert complete(desk(), asked, "chatcmpl-1", 0).parts
