"""What a request gives, checked against its JSON Schema before anything is done with it.

jsonschema-rs validates: it holds to draft 2020-12, which is the dialect of OpenAPI 3.1, and takes
a microsecond where the same check in Python takes a hundred.
"""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

import jsonschema_rs

from index import QuotientError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Path = Sequence[str | int]

Schema = dict[str, Any]

MAX_DETAIL = 300
MAX_FAULTS = 20
# No body that a schema here allows is deeper than an object with lists of texts.
MAX_DEPTH = 8
_INTEGER = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class ParameterFault:
    """What is wrong with a parameter."""

    parameter: str
    detail: str


@dataclass(frozen=True, slots=True)
class PointerFault:
    """What is wrong with a place in the body.

    Attributes:
        pointer: the place, as a JSON Pointer (RFC 6901).
    """

    pointer: str
    detail: str


Fault = ParameterFault | PointerFault


@dataclass(frozen=True, slots=True)
class ProblemRecord:
    """Why a request is not answered (RFC 9457).

    Attributes:
        detail: for people.
        code: for programs; it never changes.
        errors: each parameter and each place in the body that is at fault.
    """

    type: Literal["about:blank"]
    title: str
    status: Annotated[int, ("minimum", 400), ("maximum", 599)]
    detail: str
    code: str
    errors: tuple[Fault, ...]


class InvalidRequestError(QuotientError):
    """A request with values that its schema does not allow.

    Attributes:
        faults: everything that is wrong, at least one.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(": ".join(astuple(fault)) for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A query parameter; one whose schema is an array may be given more than once."""

    name: str
    schema: Schema
    description: str
    required: bool = False

    @property
    def repeats(self) -> bool:
        """Tell whether the parameter may be given more than once."""
        return bool(self.schema["type"] == "array")


class Parameters:
    """The query parameters of an operation."""

    def __init__(self, *parameters: Parameter) -> None:
        self.parameters = parameters
        self._by_name = {parameter.name: parameter for parameter in parameters}
        self._validator = _compile(
            {
                "type": "object",
                "properties": {parameter.name: parameter.schema for parameter in parameters},
                "required": [parameter.name for parameter in parameters if parameter.required],
                "additionalProperties": False,
            }
        )

    def read(self, given: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """Give the values by name, numbers as numbers and repeatable ones as lists.

        Args:
            given: each parameter's values, as often as it was given.

        Raises:
            InvalidRequestError: a parameter is unknown, missing, repeated or out of range.
        """
        repeated = [
            ParameterFault(name, "is given more than once")
            for name, values in given.items()
            if len(values) > 1 and name in self._by_name and not self._by_name[name].repeats
        ]
        if repeated:
            raise InvalidRequestError(repeated)
        values = {name: self._value(name, texts) for name, texts in given.items()}
        _validate(self._validator, values, _fault_of_parameter)
        return values

    def _value(self, name: str, texts: Sequence[str]) -> object:
        schema = self._by_name[name].schema if name in self._by_name else {"type": "string"}
        if schema["type"] == "array":
            return list(texts)
        return _typed(texts[0], schema["type"])


class Body:
    """The JSON body of an operation."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._validator = _compile(schema)

    def read(self, value: object) -> dict[str, Any]:
        """Give the body back if its schema, which is an object's, allows it.

        Raises:
            InvalidRequestError: it does not.
        """
        if _is_deeper(value, MAX_DEPTH):
            raise InvalidRequestError([_fault_of_body([], f"is more than {MAX_DEPTH} deep")])
        _validate(self._validator, value, _fault_of_body)
        if not isinstance(value, dict):
            raise InvalidRequestError([_fault_of_body([], "the body is not an object")])
        return value


def _is_deeper(value: object, levels: int) -> bool:
    """Tell whether lists and objects stand in one another more than so many times."""
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper(item, levels - 1) for item in inner)


def _compile(schema: Schema) -> jsonschema_rs.Validator:
    # The mask keeps what the caller sent, which may be long, out of the message.
    return jsonschema_rs.Draft202012Validator(schema, mask="the value")


def _typed(text: str, kind: str) -> object:
    """Read a parameter's text as its type; what cannot be read is left for the schema to refuse."""
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    return text


def _validate(
    validator: jsonschema_rs.Validator, value: object, fault: Callable[[Path, str], Fault]
) -> None:
    if validator.is_valid(value):
        return
    faults = [
        fault(path, detail)
        for error in validator.iter_errors(value)
        for path, detail in _explain(error)
    ]
    raise InvalidRequestError(faults[:MAX_FAULTS])


def _explain(error: jsonschema_rs.ValidationError) -> list[tuple[Path, str]]:
    """Say where and what; a missing or unexpected property is named itself, not its object."""
    path = list(error.instance_path)
    match error.kind:
        case jsonschema_rs.ValidationErrorKind.Required(property=name):
            return [([*path, name], "is required")]
        case jsonschema_rs.ValidationErrorKind.AdditionalProperties(unexpected=names):
            return [([*path, name[:MAX_DETAIL]], "is not known here") for name in names]
        case _:
            return [(path, error.message[:MAX_DETAIL])]


def _fault_of_parameter(path: Path, detail: str) -> Fault:
    return ParameterFault(str(path[0]) if path else "", detail)


def _fault_of_body(path: Path, detail: str) -> Fault:
    """Point to the place of a fault.

    >>> [_fault_of_body(path, "").pointer for path in (["history", 0], ["a/b"], [])]
    ['/history/0', '/a~1b', '']
    """
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in path)
    return PointerFault("".join(f"/{part}" for part in parts), detail)
