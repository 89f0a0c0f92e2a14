"""Records to JSON Schema (draft 2020-12): a dataclass is its own description.

The types of its fields give the shapes, its docstring gives the words. What a type cannot say
stands in `Annotated` as pairs of a keyword and its value, such as `("minimum", 0)`.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from service.contract.validation import Schema

_TYPES = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    NoneType: "null",
    dict: "object",
}
_COMPONENTS = "#/components/schemas/"
_SUFFIX = re.compile(r"(?:View|Record)$")
# "    start, end: what they are,", and its further lines.
_ATTRIBUTE = re.compile(r"^ {4}(\w+(?:, \w+)*): (.+(?:\n {8}.+)*)", re.MULTILINE)


def schema_of(hint: Any) -> Schema:
    """Give the schema of a type's values; a record is referred to as a component.

    >>> schema_of(tuple[str, ...] | None)
    {'anyOf': [{'type': 'array', 'items': {'type': 'string'}}, {'type': 'null'}]}
    >>> schema_of(Annotated[int, ("minimum", 0)]), schema_of(Literal["get", "post"])
    ({'type': 'integer', 'minimum': 0}, {'enum': ['get', 'post']})
    """
    origin, parts = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return reference(hint)
    if origin is Annotated:
        return {**schema_of(parts[0]), **dict(parts[1:])}
    if origin is Literal:
        return {"enum": list(parts)} if len(parts) > 1 else {"const": parts[0]}
    if origin is tuple:
        return _array(parts)
    if origin in {Union, UnionType}:
        return {"anyOf": [schema_of(part) for part in parts]}
    return {"type": _TYPES[hint]}


def reference(record: Any) -> Schema:
    """Refer to a record."""
    return {"$ref": f"{_COMPONENTS}{_name(record)}"}


def components(*hints: Any) -> dict[str, Schema]:
    """Describe the records in these types, and those in their fields, by name."""
    found = dict.fromkeys(record for hint in hints for record in _records(hint))
    return {_name(record): describe(record) for record in found}


def self_contained(record: Any) -> Schema:
    """Give the schema of a record with all that it refers to, as a document of its own."""
    parts = components(record)
    own: Schema = _at_home({**parts.pop(_name(record)), "$defs": parts})
    return own


def describe(record: Any) -> Schema:
    """Give the schema of a record: an object that has its fields, all of them, and no others."""
    told, shapes = _told(record), _shapes(record)
    return {
        "type": "object",
        "description": inspect.cleandoc(record.__doc__).splitlines()[0],
        "properties": {
            name: {**schema_of(hint), **({"description": told[name]} if name in told else {})}
            for name, hint in shapes.items()
        },
        "required": list(shapes),
        "additionalProperties": False,
    }


def _shapes(record: Any) -> dict[str, Any]:
    hints = get_type_hints(record, include_extras=True)
    return {field.name: hints[field.name] for field in fields(record)}


def _told(record: Any) -> dict[str, str]:
    """Give what is said of the fields: by what the record `shows`, its bases, and itself, last."""
    sources = [getattr(record, "shows", record), *filter(is_dataclass, reversed(record.__mro__))]
    return {
        name: " ".join(words.split())
        for source in sources
        for names, words in _ATTRIBUTE.findall(inspect.cleandoc(source.__doc__ or ""))
        for name in names.split(", ")
    }


def _records(hint: Any) -> Iterator[Any]:
    parts: Iterable[Any] = get_args(hint)
    if is_dataclass(hint):
        yield hint
        parts = _shapes(hint).values()
    for part in parts:
        yield from _records(part)


def _at_home(schema: Any) -> Any:
    """Let references lead to definitions in the schema itself."""
    if isinstance(schema, list):
        return [_at_home(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: one.replace(_COMPONENTS, "#/$defs/") if name == "$ref" else _at_home(one)
        for name, one in schema.items()
    }


def _array(items: tuple[Any, ...]) -> Schema:
    """Give the schema of a tuple: as many of one kind as there are, or one of each in turn."""
    if items[-1] is Ellipsis:
        return {"type": "array", "items": schema_of(items[0])}
    prefix = [schema_of(item) for item in items]
    return {"type": "array", "prefixItems": prefix, "minItems": len(items), "maxItems": len(items)}


def _name(record: Any) -> str:
    return _SUFFIX.sub("", record.__name__)
