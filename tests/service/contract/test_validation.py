from __future__ import annotations

from dataclasses import astuple

import pytest

from service.contract.validation import (
    Body,
    InvalidRequestError,
    Parameter,
    ParameterFault,
    Parameters,
    PointerFault,
)

PARAMETERS = Parameters(
    Parameter("q", {"type": "string", "minLength": 1}, "", required=True),
    Parameter("top", {"type": "integer", "minimum": 1, "maximum": 20}, ""),
    Parameter("explain", {"type": "boolean"}, ""),
    Parameter("history", {"type": "array", "items": {"type": "string"}, "maxItems": 2}, ""),
)
BODY = Body(
    {
        "type": "object",
        "required": ["question"],
        "additionalProperties": False,
        "properties": {
            "question": {"type": "string"},
            "history": {"type": "array", "items": {"type": "string"}},
        },
    }
)


def test_parameters_come_as_their_types_and_repeatable_ones_as_lists() -> None:
    given = {"q": ["a"], "top": ["7"], "explain": ["true"], "history": ["b", "c"]}
    assert PARAMETERS.read(given) == {"q": "a", "top": 7, "explain": True, "history": ["b", "c"]}


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ({}, [("q", "is required")]),
        ({"q": ["a", "b"]}, [("q", "is given more than once")]),
        ({"q": ["a"], "w": ["1"]}, [("w", "is not known here")]),
        ({"q": ["a"], "top": ["0"]}, [("top", "the value is less than the minimum of 1")]),
        ({"q": ["a"], "top": ["five"]}, [("top", 'the value is not of type "integer"')]),
        ({"q": ["a"], "top": ["９"]}, [("top", 'the value is not of type "integer"')]),
        ({"q": ["a"], "top": ["1" * 5000]}, [("top", 'the value is not of type "integer"')]),
        ({"q": ["a"], "explain": ["1"]}, [("explain", 'the value is not of type "boolean"')]),
        ({"q": ["a"], "history": ["b"] * 3}, [("history", "the value has more than 2 items")]),
    ],
)
def test_a_parameter_at_fault_is_named(
    given: dict[str, list[str]], faults: list[tuple[str, str]]
) -> None:
    with pytest.raises(InvalidRequestError) as raised:
        PARAMETERS.read(given)
    assert list(raised.value.faults) == [ParameterFault(name, says) for name, says in faults]


@pytest.mark.parametrize(
    ("value", "pointer", "detail"),
    [
        ([], "", 'the value is not of type "object"'),
        ({}, "/question", "is required"),
        ({"question": 3}, "/question", 'the value is not of type "string"'),
        ({"question": "a", "histroy": []}, "/histroy", "is not known here"),
        ({"question": "a", "a/b~c": 1}, "/a~1b~0c", "is not known here"),
        ({"question": "a", "history": ["b", 1]}, "/history/1", 'the value is not of type "string"'),
    ],
)
def test_a_place_in_the_body_at_fault_is_pointed_to(
    value: object, pointer: str, detail: str
) -> None:
    with pytest.raises(InvalidRequestError) as raised:
        BODY.read(value)
    assert raised.value.faults == (PointerFault(pointer, detail),)


def test_what_was_sent_is_not_sent_back_at_length() -> None:
    with pytest.raises(InvalidRequestError) as raised:
        BODY.read({"question": "a", "x" * 5000: 1, **{str(n): n for n in range(100)}})
    assert len(raised.value.faults) == 20
    assert max(len(astuple(fault)[0]) for fault in raised.value.faults) <= 301


@pytest.mark.parametrize("depth", [9, 100, 255, 256, 900])
def test_a_body_nested_too_deep_is_a_fault_and_no_error_of_the_validator(depth: int) -> None:
    value: object = "a"
    for level in range(depth):
        value = [value] if level % 2 else {"question": value}
    with pytest.raises(InvalidRequestError, match="more than 8 deep"):
        BODY.read(value)
