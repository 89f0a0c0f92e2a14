"""Addresses as they come from outside: a browser's header, a parameter, a conversation."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import quote_plus, urlsplit

from flask import g, url_for

from service.questions import MAX_QUESTION
from service.views.conversation import Course

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from urllib.parse import SplitResult

    from werkzeug.datastructures import MultiDict

    from index import Library
    from index.model.articles import Scope

# Questions that a page shows when a conversation is opened, of so many characters together, since
# its links hold those before them; and how many of them, the last, it answers at once, of so many
# characters: what one request costs is bounded.
MOST_TURNS, MOST_LENGTH = 60, 4000
ANSWERED_TURNS, ANSWERED_LENGTH = 2, 120

_NUMBER = re.compile(r"[0-9]{1,4}")


def answered_turns(questions: Sequence[str]) -> int:
    """Give how many of some questions, the last, a page answers at once: at least one.

    >>> answered_turns(["How many ships sank?"] * 10), answered_turns(["ship " * 100] * 10)
    (2, 1)
    """
    return max(1, _fitting(questions[-ANSWERED_TURNS:], ANSWERED_LENGTH))


def _fitting(questions: Sequence[str], most: int) -> int:
    """Give how many of some questions, the last, have at most so many characters together."""
    return sum(length <= most for length in accumulate(map(len, reversed(questions))))


def turn_address(
    endpoint: str, parameters: Mapping[str, str | Iterable[str] | None], anchor: str | None = None
) -> str:
    """Give the address of a turn, as `url_for` does.

    Each link of a page holds the questions before it: every one of them is encoded once.
    """
    pairs = [(name, text) for name, given in parameters.items() for text in _texts(given)]
    query = "&".join([f"{name}={_encoded(text)}" for name, text in pairs])
    return f"{url_for(endpoint)}{'?' if query else ''}{query}{f'#{anchor}' if anchor else ''}"


def _texts(given: str | Iterable[str] | None) -> Iterable[str]:
    return (given,) if isinstance(given, str) else given or ()


def _encoded(text: str) -> str:
    """Encode a text for a query, once a request."""
    written: dict[str, str] = g.setdefault("written", {})
    if text not in written:
        written[text] = quote_plus(text, safe="!$'()*,/:;?@")
    return written[text]


def split_address(text: str) -> SplitResult | None:
    """Split an address into its parts; None where it is none.

    >>> split_address("https://example.com/a").netloc, split_address("http://[")
    ('example.com', None)
    """
    try:
        return urlsplit(text)
    except ValueError:
        return None


def read_course(given: MultiDict[str, str], library: Library) -> Course:
    """Read the conversation of an address: `history`, `q`, `literal`, `article`, `collection`.

    What is blank or too long is no question; articles that are not here, or not in the collections
    named, are left out. Of a long conversation the last questions are kept.
    """
    asked = [*given.getlist("history"), *given.getlist("q")[:1]]
    numbers = {int(text) for text in given.getlist("literal") if _NUMBER.fullmatch(text)}
    kept = [
        (text.strip(), number in numbers)
        for number, text in enumerate(asked, start=1)
        if text.strip() and len(text) <= MAX_QUESTION
    ]
    last = kept[len(kept) - _fitting([text for text, _ in kept[-MOST_TURNS:]], MOST_LENGTH) :]
    return Course(
        questions=tuple(text for text, _ in last),
        literal=frozenset(number for number, (_, is_so) in enumerate(last, start=1) if is_so),
        scope=read_scope(given, library),
        left_out=len(kept) - len(last),
    )


def read_scope(given: MultiDict[str, str], library: Library) -> Scope:
    """Read what an address asks, and leave out what is not here."""
    named = [one for one in given.getlist("collection") if one in library.collections]
    held = {one for name in named for one in library.collections[name]} or library.articles.keys()
    return library.scope((one for one in given.getlist("article") if one in held), named)
