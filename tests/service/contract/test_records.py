from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

import jsonschema_rs
import pytest

from service.contract.records import components, describe, schema_of


@dataclass(frozen=True)
class Model:
    """What the program holds.

    Attributes:
        start, end: where it stands,
            in code points.
        name: of the model.
    """

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place. It is told in two sentences.

    It has a second paragraph, too.

    Attributes:
        name: of the place.
    """

    shows: ClassVar = Model

    start: Annotated[int, ("minimum", 0)]
    end: Annotated[int, ("minimum", 0), ("maximum", 9)]
    name: str
    known: bool | None


@dataclass(frozen=True, slots=True)
class FarPlaceRecord(PlaceView):
    """A place that is far.

    Attributes:
        pair: two values of two kinds.
    """

    pair: tuple[str, float]
    near: tuple[PlaceView, ...]
    unit: Literal["mile"]
    best: PlaceView | Literal["none", "all"]


COMPONENTS = components(tuple[FarPlaceRecord, ...])
PLACE = {"start": 0, "end": 9, "name": "Lowick", "known": None}
FAR = {**PLACE, "pair": ["a", 1.5], "near": [PLACE], "unit": "mile", "best": "all"}


def validate(value: Any) -> None:
    document = {**schema_of(FarPlaceRecord), "components": {"schemas": COMPONENTS}}
    jsonschema_rs.validate(document, value)


def test_records_are_described_once_by_name_with_those_they_hold() -> None:
    assert list(COMPONENTS) == ["FarPlace", "Place"]
    assert COMPONENTS["FarPlace"]["properties"]["near"] == {
        "type": "array",
        "items": {"$ref": "#/components/schemas/Place"},
    }


def test_a_record_is_described_in_the_words_of_its_docstring() -> None:
    described = describe(PlaceView)
    assert described["description"] == "A place. It is told in two sentences."
    told = {name: shape.get("description") for name, shape in described["properties"].items()}
    assert told == {
        "start": "where it stands, in code points.",
        "end": "where it stands, in code points.",
        "name": "of the place.",
        "known": None,
    }


def test_a_record_has_the_fields_of_its_base_and_what_is_said_of_them() -> None:
    described = describe(FarPlaceRecord)
    assert described["required"] == [*PLACE, "pair", "near", "unit", "best"]
    assert described["properties"]["name"]["description"] == "of the place."
    assert described["properties"]["pair"]["description"] == "two values of two kinds."


def test_what_a_record_holds_is_valid() -> None:
    validate(FAR)
    validate({**FAR, "known": True, "best": PLACE, "near": []})


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": -1},
        {"end": 10},
        {"start": 1.5},
        {"known": 0},
        {"pair": ["a"]},
        {"pair": [1, "a"]},
        {"pair": ["a", 1, 2]},
        {"near": [{}]},
        {"unit": "foot"},
        {"best": "some"},
        {"unknown": 1},
    ],
)
def test_what_a_record_cannot_hold_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(jsonschema_rs.ValidationError):
        validate({**FAR, **wrong})


@pytest.mark.parametrize("missing", FAR)
def test_a_record_without_one_of_its_fields_is_refused(missing: str) -> None:
    with pytest.raises(jsonschema_rs.ValidationError):
        validate({name: value for name, value in FAR.items() if name != missing})


def test_a_type_that_json_does_not_know_is_an_error_at_once() -> None:
    with pytest.raises(KeyError):
        schema_of(bytes | None)
