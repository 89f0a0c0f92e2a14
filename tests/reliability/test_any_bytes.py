"""Any bytes at all, as article, question, history or body: no error but those that are ours."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.errors import QuotientError
from index.library import Library
from index.reading.articles import read_article
from service import create_app
from service.answering import answer
from service.config import Config
from service.questions.dialogue import understand
from service.views.presenting import Edition, present
from tests.articles import SERVED

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

LIBRARY = Library.build([read_article(SERVED)])
EDITION = Edition.of(LIBRARY)
MANY = settings(max_examples=150, deadline=None)
WORDS = st.lists(
    st.sampled_from(
        "how many much when who why Kazakhs returned fighting in the 400 1,300 47 percent $2 ISIS "
        "and or not ? — “ ’ \u00a0 \u202e \x00 𝟜 ½ ٣ é".split(" ")
    )
).map(" ".join)
TEXT = st.one_of(st.text(), WORDS)


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(Config(log_level="error"), LIBRARY).test_client()


def mixed(*parts: bytes) -> st.SearchStrategy[bytes]:
    """Give any bytes, with these parts among them."""
    piece = st.one_of(st.binary(max_size=40), st.sampled_from(parts))
    return st.lists(piece, max_size=20).map(b"".join)


@MANY
@given(question=TEXT, history=st.lists(TEXT, max_size=20))
def test_any_question_after_any_history_is_answered_with_true_spans(
    question: str, history: list[str]
) -> None:
    view = present(EDITION, answer(LIBRARY, understand(question, history)))
    assert view.status in {"answered", "nearest", "not_in_article", "talk"}
    if view.answer is not None:
        text = LIBRARY.articles[view.answer.article].text
        assert text[view.answer.start : view.answer.end] == view.answer.quote


@MANY
@given(
    body=mixed(b'{"question":', b'"a"', b"}", b"[", b'"history":', b"\\ud800", b"\xff", b"1e999")
)
def test_any_body_is_answered_or_refused(client: FlaskClient, body: bytes) -> None:
    response = client.post("/api/v1/query", data=body, content_type="application/json")
    assert response.status_code in {200, 400, 422}
    assert json.loads(response.data)


@MANY
@given(query=mixed(b"q=", b"&", b"history=", b"top=", b"%00", b"%", b"article=", b"=", b"\xf0\x9f"))
@pytest.mark.parametrize("path", ["/api/v1/query", "/ask", "/embed", "/oembed", "/figures"])
def test_any_query_string_is_answered_or_refused(
    client: FlaskClient, path: str, query: bytes
) -> None:
    response = client.get(f"{path}?{quote_from_bytes(query, safe='&=%')}")
    assert response.status_code in {200, 404, 422, 501}


@settings(MANY, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=mixed(
        b"\n\n", b"Around 400 people fled in 2015. ", b"\r\n", b"\xef\xbb\xbf", b"\xa0", b"9" * 30
    )
)
def test_any_file_is_an_article_or_an_error_that_names_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    with contextlib.suppress(QuotientError):
        library = Library.build([read_article(path)])
        present(Edition.of(library), answer(library, understand("How many fled?")))
