from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest

from index import Library
from service import create_app
from service.cluster import ClusterError
from service.config import Config
from service.contract.serialization import to_json
from service.contract.validation import ParameterFault, PointerFault
from service.web.edge import ProblemError
from tests.articles import HARBOUR, parse
from tests.service.responses import content

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def test_a_problem_has_the_members_of_rfc_9457_and_names_each_fault() -> None:
    faults = (ParameterFault("top", "is too large"), PointerFault("/history/0", "is empty"))
    problem = ProblemError(422, "invalid_value", "two faults", faults).problem
    assert json.loads(to_json(problem)) == {
        "type": "about:blank",
        "title": "Unprocessable Content",
        "status": 422,
        "detail": "two faults",
        "code": "invalid_value",
        "errors": [
            {"parameter": "top", "detail": "is too large"},
            {"pointer": "/history/0", "detail": "is empty"},
        ],
    }


@pytest.mark.parametrize("path", ["/api/v1/none", "/oembed?url=x", "/healthz?x=1"])
def test_a_program_is_told_in_json(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.mimetype == "application/problem+json"
    assert content(response)["status"] == response.status_code


@pytest.mark.parametrize("path", ["/none", "/articles/none", "/api"])
def test_a_person_is_told_on_a_page(client: FlaskClient, path: str) -> None:
    response = client.post(path) if path == "/api" else client.get(path)
    assert response.status_code == (405 if path == "/api" else 404)
    assert response.mimetype == "text/html"
    assert "<h1>" in response.text


def test_a_fault_is_shown_to_who_develops(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the reason")

    monkeypatch.setattr("service.web.api.select_figures", fail)
    client.application.debug = True
    with pytest.raises(RuntimeError, match="the reason"):
        client.get("/api/v1/figures")


@pytest.mark.parametrize("path", ["/figures", "/none", "/api/v1/figures"])
def test_a_fault_is_told_of_with_every_header_even_where_no_page_can_be_made(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the secret reason")

    for place in ("figures.render_template", "failures.render_template", "api.select_figures"):
        monkeypatch.setattr(f"service.web.{place}", fail)
    response = client.get(path)
    assert response.status_code == 500
    assert "secret" not in response.text
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert len(response.headers["X-Request-ID"]) == 16
    assert response.headers["Cache-Control"] == "no-store"


class OutOfReach:
    """Passages in a cluster that does not answer."""

    def best(self, *_: object) -> NoReturn:
        raise ClusterError("opensearch+http://one/news", "no node answers")

    table = tokens_of = stand_together = holds = best


@pytest.mark.parametrize("path", ["/ask?q=How+many+ships%3F", "/api/v1/query?q=How+many+ships%3F"])
def test_a_library_out_of_reach_is_told_as_such_and_never_as_nothing_found(path: str) -> None:
    contents = Library.build([parse(HARBOUR, "harbour.txt")]).contents
    away = Library(replace(contents, candidates=OutOfReach()))
    response = create_app(Config(), away).test_client().get(path)
    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
    assert "cannot be searched just now" in response.text
    assert "not_in_article" not in response.text
    assert "does not mention" not in response.text
    assert "no node answers" not in response.text
