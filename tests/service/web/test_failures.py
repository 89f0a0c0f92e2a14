from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from service.contract.serialization import to_json
from service.contract.validation import ParameterFault, PointerFault
from service.web.edge import ProblemError
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
