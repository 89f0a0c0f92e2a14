"""One request to each operation, as it is written in curl, Python and JavaScript.

Every parameter that must be given has the first of its examples as its value.
"""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from service.contract.validation import Body

if TYPE_CHECKING:
    from service.contract.operations import Operation

_PYTHON = """\
import json, urllib.request

with urllib.request.urlopen({request}) as response:
    print(json.load(response))"""
_POSTED = """urllib.request.Request(
    {url},
    json.dumps({body}).encode(),
    {{"Content-Type": "application/json"}},
)"""
_JAVASCRIPT = """\
const response = await fetch({request});
console.log(await response.json());"""


@dataclass(frozen=True, slots=True)
class Trial:
    """A request to an operation.

    Attributes:
        path: with the query string.
        body: the JSON of a POST.
        written: the request by the name of the language.
    """

    path: str
    body: str | None
    written: tuple[tuple[str, str], ...]


def trial(operation: Operation, article_id: str, root: str) -> Trial:
    """Write a request.

    Args:
        operation: what is asked for.
        article_id: of an article that the service has.
        root: scheme and host of the service.
    """
    path = operation.path.replace("{article_id}", article_id)
    if isinstance(operation.takes, Body):
        return _posted(path, _example_body(operation.takes), root)
    given = {
        one.name: one.schema["examples"][0] for one in operation.takes.parameters if one.required
    }
    return _got(path, given, root)


def _got(path: str, given: dict[str, str], root: str) -> Trial:
    asked = f"{path}?{urlencode(given)}" if given else path
    parts = [f"--data-urlencode {shlex.quote(f'{name}={value}')}" for name, value in given.items()]
    url = json.dumps(root + asked)
    written = (
        ("curl", " ".join(["curl -sG" if given else "curl -s", shlex.quote(root + path), *parts])),
        ("Python", _PYTHON.format(request=url)),
        ("JavaScript", _JAVASCRIPT.format(request=url)),
    )
    return Trial(asked, None, written)


def _posted(path: str, body: dict[str, Any], root: str) -> Trial:
    text, url = json.dumps(body), json.dumps(root + path)
    options = json.dumps({"method": "POST", "headers": {"Content-Type": "application/json"}})
    request = f"{url}, {{...{options}, body: JSON.stringify({text})}}"
    written = (
        ("curl", f"curl -s {shlex.quote(root + path)} --json {shlex.quote(text)}"),
        ("Python", _PYTHON.format(request=_POSTED.format(url=url, body=text))),
        ("JavaScript", _JAVASCRIPT.format(request=request)),
    )
    return Trial(path, text, written)


def _example_body(body: Body) -> dict[str, Any]:
    properties = body.schema["properties"]
    return {
        name: one["examples"][0]
        for name, one in properties.items()
        if name in body.schema["required"] or name == "history"
    }
