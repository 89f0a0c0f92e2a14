from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.contract.openapi import document
from service.contract.operations import operations

if TYPE_CHECKING:
    from service.contract.operations import Operation

DOCUMENT = document(["harbour"], "1.0.0")
TABLE = operations(["harbour"])


def test_the_document_has_every_operation_once() -> None:
    described = [
        (path, method, operation["operationId"])
        for path, methods in DOCUMENT["paths"].items()
        for method, operation in methods.items()
    ]
    assert described == [(one.path, one.method, one.name) for one in TABLE]
    assert len({one.name for one in TABLE}) == len(TABLE)


@pytest.mark.parametrize("operation", TABLE, ids=lambda operation: operation.name)
def test_only_a_post_has_a_body(operation: Operation) -> None:
    described = DOCUMENT["paths"][operation.path][operation.method]
    assert ("requestBody" in described) == (operation.method == "post")


def test_an_answer_may_be_talk_and_hold_a_table() -> None:
    schemas = document([], "1.0.0")["components"]["schemas"]
    assert "talk" in schemas["Answer"]["properties"]["status"]["enum"]
    assert {"$ref": "#/components/schemas/Talk"} in schemas["Answer"]["properties"]["talk"]["anyOf"]
    assert schemas["Talk"]["required"] == ["kind", "text"]
    assert {"$ref": "#/components/schemas/Table"} in schemas["Quote"]["properties"]["table"][
        "anyOf"
    ]
    assert schemas["Table"]["required"] == ["title", "rows"]
