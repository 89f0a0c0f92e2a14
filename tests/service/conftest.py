"""The application on the served article; every response under /api is held against OpenAPI."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from flask.testing import FlaskClient

from service import create_app, load_library
from service.config import Config
from service.contract.openapi import document
from service.views.presenting import Edition
from service.web.edge.logs import WRITER
from tests.articles import SERVED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from werkzeug.test import TestResponse

    from index.library import Library


def read_json(response: TestResponse) -> Any:
    """Read the JSON of a response, compressed or not."""
    packed = response.headers.get("Content-Encoding") == "gzip"
    return json.loads(gzip.decompress(response.data) if packed else response.data)


@pytest.fixture(autouse=True)
def write_log_out() -> Iterator[None]:
    """Leave no line of the log for another test to read."""
    yield
    WRITER.write_out()


# Answers of the server itself that no operation describes.
UNDESCRIBED = {405}


class DescribedClient(FlaskClient):
    """A client that fails where a response is not what the OpenAPI document says."""

    description: dict[str, Any]

    def open(self, *arguments: Any, **options: Any) -> TestResponse:
        response = super().open(*arguments, **options)
        request = response.request
        if request.method in {"GET", "POST"} and response.status_code not in UNDESCRIBED:
            self._check(response, request.path, request.method.lower())
        return response

    def _check(self, response: TestResponse, path: str, method: str) -> None:
        template = "/api/v1/articles/{article_id}" if "/v1/articles/" in path else path
        if template not in self.description["paths"]:
            return
        described = self.description["paths"][template][method]["responses"]
        assert str(response.status_code) in described, f"{path} must not give {response.status}"
        content = described[str(response.status_code)].get("content")
        if content is None:
            assert response.data == b""
        else:
            assert response.mimetype in content
            if response.is_json:
                self._validate(content[response.mimetype]["schema"], read_json(response))

    def _validate(self, schema: dict[str, Any], value: Any) -> None:
        components = self.description["components"]
        jsonschema_rs.validate({**schema, "components": components}, value)


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(Config(articles=(SERVED,)))


@pytest.fixture(scope="session")
def edition(library: Library) -> Edition:
    return Edition.of(library)


@pytest.fixture(scope="session")
def make_client(library: Library) -> Callable[[Config], FlaskClient]:
    """Give a maker of clients, each of an application with its own configuration."""

    def make(config: Config) -> FlaskClient:
        app = create_app(config, library)
        app.test_client_class = DescribedClient
        client = app.test_client()
        client.description = document(library.articles, "1.0.0")  # type: ignore[attr-defined]
        return client

    return make


@pytest.fixture
def client(make_client: Callable[[Config], FlaskClient]) -> FlaskClient:
    return make_client(Config())
