"""Chat completions, by the official client of OpenAI's API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openai
import pytest

from service import create_app
from service.config import Config
from tests.running import running
from tests.service.test_doors import QUESTION, QUOTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient

    from index.library import Library

ARTICLE = "is-central-asia-ready-to-face-isis"
TURNS: Any = [
    {"role": "system", "content": "Answer briefly."},
    {"role": "user", "content": "How many Turkmens are fighting alongside ISIS?"},
    {"role": "assistant", "content": "400 Turkmens"},
    {"role": "user", "content": QUESTION},
]


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[openai.OpenAI]:
    folder = tmp_path_factory.mktemp("service")
    with (
        running(folder, COMPLETIONS="true") as service,
        openai.OpenAI(base_url=f"{service.url}/v1", api_key="none", max_retries=0) as client,
    ):
        yield client


def check(content: str, annotations: Any) -> None:
    """Find quote, figure and link in an answer."""
    assert "**around 400 Kazakhs**" in content
    assert f"> {QUOTE}" in content
    [annotation] = annotations
    cited = annotation["url_citation"]
    assert f"/articles/{ARTICLE}?mark=" in cited["url"]
    assert cited["url"] in content[cited["start_index"] : cited["end_index"]]


def test_an_answer_comes_whole(spoken: openai.OpenAI) -> None:
    completion = spoken.chat.completions.create(model="quotient", messages=TURNS, temperature=0.3)
    [choice] = completion.choices
    assert (completion.object, choice.finish_reason) == ("chat.completion", "stop")
    assert choice.message.annotations is not None
    check(choice.message.content or "", [one.model_dump() for one in choice.message.annotations])


def test_an_answer_comes_in_pieces(spoken: openai.OpenAI) -> None:
    stream = spoken.chat.completions.create(
        model="quotient",
        messages=TURNS,
        stream=True,
        stream_options={"include_usage": True},
    )
    chunks = [*stream]
    deltas = [choice.delta for chunk in chunks for choice in chunk.choices]
    told = [one for one in deltas if getattr(one, "annotations", None)]
    [annotated] = told
    check("".join(one.content or "" for one in deltas), annotated.annotations)
    assert chunks[-1].usage is not None
    assert len({chunk.id for chunk in chunks}) == 1


def test_the_models_are_listed(spoken: openai.OpenAI) -> None:
    assert [model.id for model in spoken.models.list()] == ["quotient"]


def test_what_is_wrong_is_told_as_the_client_knows_it(spoken: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as missing:
        spoken.chat.completions.create(model="gpt-5", messages=TURNS)
    assert missing.value.code == "model_not_found"
    with pytest.raises(openai.BadRequestError) as refused:
        spoken.chat.completions.create(model="quotient", messages=[])
    assert (refused.value.code, refused.value.param) == ("invalid_value", "/messages")
    long: Any = [{"role": "user", "content": "x" * 140_000}]
    with pytest.raises(openai.APIStatusError) as large:
        spoken.chat.completions.create(model="quotient", messages=long)
    assert (large.value.status_code, large.value.code) == (413, "body_too_large")


def test_it_is_off_by_itself(client: FlaskClient) -> None:
    for response in (client.get("/v1/models"), client.post("/v1/chat/completions", json={})):
        assert (response.status_code, response.json and response.json["error"]["code"]) == (
            404,
            "not_found",
        )


def test_requests_are_counted_and_faults_told_in_the_same_form(library: Library) -> None:
    client = create_app(Config(completions=True, rate_limit=2), library).test_client()
    refused = client.post("/v1/chat/completions", data="{", content_type="application/json")
    assert (refused.status_code, refused.json and refused.json["error"]["type"]) == (
        400,
        "invalid_request_error",
    )
    assert client.get("/v1/chat/completions").status_code == 405
    many = client.get("/v1/models")
    assert (many.status_code, many.json and many.json["error"]["type"]) == (429, "rate_limit_error")
    assert int(many.headers["Retry-After"]) > 0
