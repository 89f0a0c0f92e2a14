"""What stands around a token: its neighbours but for adverbs, its clause, a sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.syntax.tags import ADVERBS, JJ, OPENS_PHRASE, VBN, numbers_of
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.tagger import Tagged

# A verb that is told from another class by less than this is doubtful, and no verb by less, too.
DOUBT = 20
SPANS = frozenset(
    "minute hour day week month quarter year decade morning afternoon evening night weekend season "
    "spring summer autumn fall winter time".split()
)
# Prepositions that may be conjunctions.
MAY_OPEN_CLAUSE = frozenset("as after before since until till".split())
PASTLIKE = frozenset((VBN, JJ))
_ENDS_CLAUSE = numbers_of(", : CC SC WDT WP WRB")
OPENS_SUM = numbers_of("CD $")
OPENS_OBJECT = OPENS_SUM | OPENS_PHRASE
_BEFORE_SUM = frozenset("about around between nearly almost over some roughly - \u2212".split())
# A currency may be written as its code: "cost NOK 610m".
_CODE = 3


def clause_start(tags: Sequence[int], place: int) -> int:
    """Give where the clause of a token begins, no further off than the window."""
    first = place
    while first > max(0, place - WINDOW) and tags[first - 1] not in _ENDS_CLAUSE:
        first -= 1
    return first


def is_sum(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell whether a sum begins at a token: "nearly 4%", "$9", "NOK 610m"."""
    while place < len(tags) and tagged.tokens[place].text.lower() in _BEFORE_SUM:
        place += 1
    words = [token.text for token in tagged.tokens[place : place + 2]]
    if len(words) == 2 and len(words[0]) == _CODE and words[0].isupper():
        return words[1][0].isdigit()
    return place < len(tags) and tags[place] in OPENS_SUM


def beside(tags: Sequence[int], place: int) -> tuple[int, int]:
    """Give the nearest tokens on both sides that are no adverbs."""
    before, after = place - 1, place + 1
    while before > place - WINDOW and before >= 0 and tags[before] in ADVERBS:
        before -= 1
    while after < min(len(tags), place + WINDOW) and tags[after] in ADVERBS:
        after += 1
    return before, after


def around(tags: Sequence[int], place: int, *, behind: bool = False) -> Sequence[int]:
    """Give the tags around a token up to where a clause may end."""
    first, last = clause_start(tags, place), place + 1
    while last < min(len(tags), place + WINDOW) and tags[last] not in _ENDS_CLAUSE:
        last += 1
    return tags[place + 1 : last] if behind else [*tags[first:place], *tags[place + 1 : last]]
