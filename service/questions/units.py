"""The unit, or the currency, in which a question wants its answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.figures import find_mentions

if TYPE_CHECKING:
    from index.model.articles import Kind

# "How high is it | in feet | ?"
_IN_UNIT = re.compile(r"\sin\s(?P<unit>[^\W\d]\w*(?:\s\w+){0,2})\W*$")


class UnitAsked(NamedTuple):
    """The unit, or the currency, that something is asked to be told in."""

    name: str
    kind: Kind


def unit_asked(text: str) -> UnitAsked | None:
    """Give the unit in which a question wants its answer, if it names one at its end.

    >>> unit_asked("How high is it in feet?"), unit_asked("What did it cost in dollars?")
    (UnitAsked(name='foot', kind='quantity'), UnitAsked(name='USD', kind='money'))
    >>> unit_asked("How high is it in Kent?"), unit_asked("How high was it in May?")
    (None, None)
    """
    behind = _IN_UNIT.search(text)
    if behind is None:
        return None
    number = f"2 {behind['unit']}"
    found = next(iter(find_mentions(number, 0, len(number))), None)
    if found is None or found.unit is None or found.right < len(number):
        return None
    return UnitAsked(found.unit, found.kind)


def without_unit(text: str) -> str:
    """Give a question without the unit that it wants to be told in, which says nothing of it.

    >>> without_unit("How high is it in feet?")
    'How high is it?'
    """
    return _IN_UNIT.sub("?", text)
