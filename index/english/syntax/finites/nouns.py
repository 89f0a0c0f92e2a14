"""Nouns that look like verbs, and prepositions that look like conjunctions."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from index.english.forms import IRREGULAR_PASTS
from index.english.syntax.finites.surroundings import (
    DOUBT,
    MAY_OPEN_CLAUSE,
    OPENS_OBJECT,
    PASTLIKE,
    around,
    beside,
    clause_start,
    is_sum,
)
from index.english.syntax.insertions import LIKELY
from index.english.syntax.tags import (
    CARDINAL,
    CC,
    DT,
    FINITE,
    FINITE_OR_MODAL,
    IN,
    JJ,
    NN,
    NOUNS,
    PARTICIPLES,
    SC,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBZ,
    VERBS,
    numbers_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.tagger import Tagged

_DETERMINERS, _ENDS_PHRASE = numbers_of("DT PRP$"), numbers_of("IN TO , . CC")
_MODIFYING, _LEADS_HEAD = numbers_of("JJ RB"), numbers_of("IN DT CC SC")
# Prepositions of which none opens a clause but one with an infinitive or a gerund.
_OPENS_INFINITIVE = frozenset("of for in by from with without on at".split())
_OPENERS = numbers_of("CC SC :")
# What may be taken for a verb where a clause opens, what it opens behind, what "one" is told by.
_VERBLIKE, _OPENS_MAIN = numbers_of("VBZ VBN VBP"), numbers_of(", CC : SC")
_DESCRIBES = numbers_of("JJ JJR JJS")
_AUXILIARY = frozenset("is are was were be has have had gets get got".split())
_NEVER_IN_SUBJECT, _SAYING = numbers_of("IN TO VB VBG"), FINITE_OR_MODAL | {VBN}


def tag_in_phrase(tagged: Tagged, tags: Sequence[int], place: int) -> int:
    """Give the tag of what may be a noun, or part its phrase from a clause."""
    if tagged.seconds[place] in NOUNS:
        if _names(tagged, tags, place):
            return NN
        is_noun = _is_noun(tagged, tags, place) or _is_head(tagged, tags, place)
        if is_noun or _opens_before_past(tagged, tags, place):
            return tagged.seconds[place]
    if _opens_as_noun(tagged, tags, place) or _stands_for_noun(tagged, tags, place):
        return NN
    if tags[place] == IN and _opens_clause_after_all(tagged, tags, place):
        return SC
    if tags[place] == SC and _opens_none(tagged, tags, place):
        return IN
    return tags[place]


def _is_noun(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "exports doubled", of two verbs, and "its forecast for May", where no noun follows."""
    if place + 1 >= len(tags):
        return False
    if tags[place] in FINITE:
        # "Whose mirror measures 2 m".
        follows_whose = place > 0 and tagged.tokens[place - 1].text == "whose"
        runs_on = tags[place + 1] in FINITE_OR_MODAL
        return follows_whose or runs_on or _is_placed_noun(tags, place)
    determined = place > 0 and tags[place - 1] in _DETERMINERS
    return tags[place] == VBN and determined and tags[place + 1] in _ENDS_PHRASE


def _is_placed_noun(tags: Sequence[int], place: int) -> bool:
    """Tell "sugar output in Orm rose" from "sugar sold in Orm": the verb is another one."""
    leads = place > 0 and tags[place - 1] in NOUNS and tags[place + 1] == IN
    if not leads or not FINITE_OR_MODAL.isdisjoint(tags[clause_start(tags, place) : place]):
        return False
    return not FINITE_OR_MODAL.isdisjoint(around(tags, place, behind=True))


def _opens_before_past(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "shells" of "…, shells fell there": before a past no verb opens a clause."""
    if tags[place] not in _VERBLIKE:
        return False
    following = place + 1
    leads = not place or tags[place - 1] in _OPENS_MAIN or tagged.tokens[place - 1].text == "that"
    if not leads or following >= len(tags):
        return False
    if tags[place] == VBZ and place and tags[place - 1] == CC and is_sum(tagged, tags, place + 2):
        # "Rents fell to $9 and fares to $4": a verb after these would be a past, too.
        return VBD in tags[clause_start(tags, place - 1) : place]
    if tags[following] == IN:
        # "Assaults against gay people had risen": the verb is another one.
        return not FINITE_OR_MODAL.isdisjoint(around(tags, following, behind=True))
    if tags[following] not in PASTLIKE:
        return False
    if tags[following] == VBN and not FINITE_OR_MODAL.isdisjoint(
        around(tags, following, behind=True)
    ):
        # "Samples taken there showed 9": of two verbs the last is the clause's.
        return tagged.tokens[place].text.lower() not in _AUXILIARY
    word = tagged.tokens[following].text.lower()
    return tagged.finites.get(following, (0, 0))[1] == VBD and (
        word in IRREGULAR_PASTS or _measures(tagged, tags, following + 1)
    )


def _measures(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "by 3%" and "3%"."""
    by = place < len(tags) and tagged.tokens[place].text == "by"
    return is_sum(tagged, tags, place + by)


def _stands_for_noun(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "the lower one" from "the last one million": a noun, and no number."""
    if tagged.tokens[place].text != "one" or not place or tags[place - 1] not in _DESCRIBES:
        return False
    following = tagged.tokens[place + 1].text if place + 1 < len(tags) else ""
    return tags[place + 1 : place + 2] != [CARDINAL] or following[0].isdigit()


def _is_head(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "diesel, which rose" and "exports of copper fell", where no noun follows."""
    if tags[place] not in _MODIFYING:
        return False
    if tagged.margins[place] >= DOUBT or place + 1 >= len(tags):
        return False
    leads = not place or tags[place - 1] in _LEADS_HEAD
    # "At present the rule applies".
    ends = _ENDS_PHRASE | {DT} if place and tags[place - 1] == IN else _ENDS_PHRASE
    return leads and (tags[place + 1] in FINITE_OR_MODAL or tags[place + 1] in ends)


def _names(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "said that operating profit had doubled" and "to raise starting pay by $9"."""
    if place + 2 >= len(tags):
        return False
    if tags[place] == VBG:
        doubtful = tagged.margins[place] < DOUBT
        return doubtful and tags[place + 1] in NOUNS and tags[place + 2] in FINITE_OR_MODAL
    return tags[place] == VB and place > 0 and tags[place - 1] in (VBG, JJ)


def _opens_clause_after_all(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "as the group opened 9 shops", with a verb of its own, from "as a group"."""
    opens = tagged.tokens[place].text.lower() in MAY_OPEN_CLAUSE
    if not opens or _hangs_noun(tagged, tags, place):
        return False
    inside = around(tags, place, behind=True)
    if not inside or inside[0] in VERBS or VERBS.isdisjoint(inside):
        return False
    if FINITE_OR_MODAL.isdisjoint(inside):
        return _measures_past(tagged, tags, place) and _parts_clauses(tags, place, inside)
    return tagged.seconds[place] == SC or _parts_clauses(tags, place, inside)


def _measures_past(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "as fuel costs climbed by a fifth" from "as the man held for a day"."""
    verb = next(at for at in range(place, len(tags)) if tags[at] in VERBS)
    may_be_past = tags[verb] == VBN and tagged.finites.get(verb, (0, 0))[1] == VBD
    return may_be_past and tags[verb - 1] in NOUNS and _measures(tagged, tags, verb + 1)


def _parts_clauses(tags: Sequence[int], place: int, inside: Sequence[int]) -> bool:
    """Tell "were held after police found 9 guns" from "the day after the vote was"."""
    before = tags[clause_start(tags, place) : place]
    if FINITE_OR_MODAL.isdisjoint(before):
        return False
    subject = takewhile(lambda tag: tag not in _SAYING, inside)
    return _NEVER_IN_SUBJECT.isdisjoint(subject)


def _opens_none(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "fines for parking doubled" from "for him to park" and "for parking there".

    Also "the week after the vote was": before one verb, behind the noun that it is said of.
    """
    if _hangs_noun(tagged, tags, place):
        return True
    if tagged.tokens[place].text.lower() not in _OPENS_INFINITIVE:
        return False
    return tags[place + 1 : place + 2] != [VBG] and TO not in around(tags, place, behind=True)


def _hangs_noun(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    if tagged.tokens[place].text.lower() not in MAY_OPEN_CLAUSE or not place:
        return False
    before = tags[place - 1]
    if clause_start(tags, place) or not FINITE_OR_MODAL.isdisjoint(tags[:place]):
        return False
    # "Bonds issued before the crisis"; of "they cut 9 jobs after sales fell" "cut" may be finite.
    may_be_verb = any(tagged.finites[at][0] <= LIKELY for at in tagged.finites if at < place)
    if before not in PARTICIPLES and (before not in NOUNS or may_be_verb):
        return False
    behind = around(tags, place, behind=True)
    return sum(tag in FINITE_OR_MODAL for tag in behind) == 1


def _opens_as_noun(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "bidding lasted 12 minutes", where a clause opens, from "lasting 12 minutes"."""
    if tags[place] != VBG or (place and tags[place - 1] not in _OPENERS):
        return False
    if tags[place + 1 : place + 2] == [IN] and tags[max(0, place - 1)] != CC:
        # "Spending per pupil rose", but "speaking in Oslo, she said".
        return not FINITE_OR_MODAL.isdisjoint(around(tags, place, behind=True))
    _, verb = beside(tags, place)
    if verb + 1 >= len(tags):
        return False
    gap, finite = tagged.finites.get(verb, (0, 0))
    if finite == VBD and gap < DOUBT:
        return tags[verb + 1] in OPENS_OBJECT or tags[verb + 1] == IN
    # "Parking now costs $4", but "closing schools there".
    return finite == VBZ and gap <= LIKELY and is_sum(tagged, tags, verb + 1)
