"""Pasts and participles, and finite verbs that look like bare ones or like nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.forms import IRREGULAR_PASTS
from index.english.syntax.finites.surroundings import (
    DOUBT,
    MAY_OPEN_CLAUSE,
    OPENS_OBJECT,
    PASTLIKE,
    SPANS,
    around,
    beside,
    clause_start,
    is_sum,
)
from index.english.syntax.insertions import may_be_finite
from index.english.syntax.tags import (
    CARDINAL,
    CC,
    COMMA,
    FINITE,
    FINITE_OR_MODAL,
    IN,
    JJ,
    NNS,
    NOUNS,
    VB,
    VBD,
    VBN,
    VBP,
    VERBS,
    numbers_of,
)
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.tagger import Tagged

# What a past stands behind, and what an object begins with.
_LEADS_PAST = NOUNS | numbers_of("PRP WDT WP CC ,")
_OPENS_THING = numbers_of("DT PRP$ PRP NN NNP")
_BARE = numbers_of("VB VBP")
_LIKE_ITS_PAST = frozenset("cost hit put cut set let shut quit shed spread beat bid".split())
# A noun and a comma before it.
_SHORTEST = 2
# What is no noun between a noun and a sum, if it may be a verb: "the study cost $4m".
_NOUNLIKE = numbers_of("NN NNS JJ")
_AT = frozenset(("at", "for"))
_HAVE = frozenset(("has", "have", "had"))
# Participles that keep an object in the passive: "men given two years".
_TAKES_TWO = frozenset(
    "given paid awarded handed offered sent granted told asked promised fined charged named called "
    "shown taught sold lent owed allotted assigned elected made left".split()
)


def tag_of_verb(tagged: Tagged, tags: Sequence[int], place: int) -> int:
    """Give the tag of what may be a verb: of the perfect, a participle, or a finite one."""
    tag, finite = tags[place], tagged.finites.get(place, (0, 0))[1]
    if _is_perfect(tagged, tags, place):
        return VBN
    is_reduced = finite == VBD and _is_reduced(tagged, tags, place)
    if tag == VBD and (_modifies(tags, place) or is_reduced or _is_inserted(tags, place)):
        return VBN
    is_past = tag in PASTLIKE and finite == VBD and not is_reduced and _is_past(tagged, tags, place)
    return finite if is_past or (finite and _is_only_verb(tagged, tags, place)) else tag


def _is_perfect(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "had cost $4m" from "had cost overruns"."""
    if tags[place] not in NOUNS or not place or tagged.tokens[place - 1].text not in _HAVE:
        return False
    return tagged.seconds[place] == VBN and is_sum(tagged, tags, place + 1)


def _is_only_verb(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell the verb of a clause that has no other: "her son lay here", "the study cost $4m"."""
    if tags[place] != VB and tags[place] not in _NOUNLIKE:
        return False
    before, after = beside(tags, place)
    if before < 0:
        return False
    measures = is_sum(tagged, tags, after) or _stands_at_sum(tagged, tags, place)
    if tags[before] == CC:
        # "It seats 60 people and cost $4m", but "copper gained 3% and zinc 4%".
        joins = tags[place] in NOUNS and after == place + 1 and measures
        return joins and _agrees(tagged, tags, place)
    if tags[before] not in NOUNS:
        # "A slick stretches for 5 miles": what nothing follows is no adjective.
        return tags[before] == JJ and _stands_alone_at_sum(tagged, tags, place)
    if tags[place] != VB and not (tags[place] in _NOUNLIKE and measures):
        return False
    return FINITE_OR_MODAL.isdisjoint(around(tags, place))


def _stands_at_sum(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "the list stands at 900" and "it already stretches for five miles"."""
    if tags[place] != NNS or not may_be_finite(tagged, place) or place + 1 >= len(tags):
        return False
    return tagged.tokens[place + 1].text in _AT and is_sum(tagged, tags, place + 2)


def _agrees(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell a verb that may be joined to the one before it: a bare one joins no other form."""
    if tagged.finites[place][1] != VBP or tagged.tokens[place].text in _LIKE_ITS_PAST:
        return True
    least = max(-1, place - WINDOW)
    before = next((at for at in range(place - 1, least, -1) if tags[at] in VERBS), place)
    return tags[before] in _BARE


def _stands_alone_at_sum(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    at_sum = _stands_at_sum(tagged, tags, place)
    return at_sum and FINITE_OR_MODAL.isdisjoint(around(tags, place))


def _is_past(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell a past, which no auxiliary leads, with its object, or as the one verb of its clause."""
    before, after = beside(tags, place)
    if before < 0 or after + 1 >= len(tags):
        return False
    if tags[before] == CARDINAL and after == place + 1:
        # "One in five named noise", but "nine damaged houses".
        word = tagged.tokens[place].text
        opens = tags[after] in _OPENS_THING and (word.endswith("ed") or word in IRREGULAR_PASTS)
        return opens and FINITE_OR_MODAL.isdisjoint(around(tags, place))
    if tags[before] not in _LEADS_PAST:
        return False
    words = [token.text.lower() for token in tagged.tokens[place : after + 3]]
    times = not SPANS.isdisjoint(words[after - place + 1 :])
    takes_one = words[0] not in _TAKES_TWO or tags[before] == CC
    if tags[after] in OPENS_OBJECT and takes_one and not times:
        return True
    rises = False
    if tags[before] == COMMA:
        # "The board, which fell, also dropped plans", but "the house, built in May, fell".
        likely = tags[after] in NOUNS and words[0] not in _TAKES_TWO
    else:
        # "Visits increased by 20%", but "visits increased by the council".
        rises = words[after - place] == "by" and is_sum(tagged, tags, after + 1)
        likely = tags[before] in NOUNS and (words[after - place] != "by" or rises)
    doubtful = rises or tagged.finites[place][0] < DOUBT
    return likely and doubtful and FINITE_OR_MODAL.isdisjoint(around(tags, place))


def _modifies(tags: Sequence[int], place: int) -> bool:
    """Tell "9 vaccinated nurses caught flu" from "9 vaccinated nurses"."""
    if not place or tags[place - 1] != CARDINAL or tags[place + 1 : place + 2] != [NNS]:
        return False
    return not FINITE.isdisjoint(around(tags, place))


def _says(tagged: Tagged, tags: Sequence[int], noun: int) -> bool:
    """Tell a noun with a verb right behind it: "the county dropped", "the crisis pay 9%"."""
    if tags[noun] not in NOUNS:
        return False
    measures = may_be_finite(tagged, noun + 1) and is_sum(tagged, tags, noun + 2)
    return measures or tags[noun + 1] in FINITE_OR_MODAL


def _is_inserted(tags: Sequence[int], place: int) -> bool:
    """Tell "the bird, valued at $9, was found" from "the bird was valued"."""
    if place < _SHORTEST or tags[place - 1] != COMMA or tags[place - 2] not in NOUNS:
        return False
    stop = next((at for at in range(place, min(len(tags), place + WINDOW)) if tags[at] == COMMA), 0)
    inside = tags[place + 1 : stop]
    outer = tags[clause_start(tags, place - 1) : place - 1]
    return (
        stop > 0
        and FINITE_OR_MODAL.isdisjoint((*inside, *outer))
        and not FINITE_OR_MODAL.isdisjoint(tags[stop + 1 : stop + 2])
    )


def _is_reduced(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "the teachers polled said" from "the teachers said"."""
    before, after = beside(tags, place)
    if before < 0 or tags[before] not in NOUNS or after >= len(tags):
        return False
    leads = FINITE_OR_MODAL.isdisjoint(tags[clause_start(tags, place) : place])
    if tags[after] == IN and leads and VBN in (tags[place], tagged.seconds[place]):
        # "Burglaries recorded in the county dropped", but "profit fell as the firm opened".
        parts = tagged.tokens[after].text in MAY_OPEN_CLAUSE
        if parts and tagged.tokens[place].text in IRREGULAR_PASTS:
            return False
        last = after + len(around(tags, after, behind=True))
        return any(_says(tagged, tags, at) for at in range(after + 1, last))
    return tags[after] in FINITE_OR_MODAL
