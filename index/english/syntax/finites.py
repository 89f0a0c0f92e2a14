"""Which words are finite verbs, where what stands around them tells it better than the weights do.

"Seized" is a past in "and seized 212 boxes", a participle in "the boxes seized in May"; both look
alike to a tagger that sees two words on each side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.forms import IRREGULAR_PASTS
from index.english.syntax.insertions import LIKELY, find_insertions, may_be_finite
from index.english.syntax.tags import (
    CARDINAL,
    FINITE,
    FINITE_OR_MODAL,
    NOUNS,
    NUMBER_OF,
    VERBS,
    numbers_of,
)
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.insertions import Insertion
    from index.english.syntax.tagger import Tagged


# A verb that is told from another class by less than this is doubtful, and no verb by less, too.
DOUBT = 20
# Where other clauses follow, what may be a noun must be likelier.
_LIKELY_NOUN = 25
SPANS = frozenset(
    "day week month quarter year decade morning afternoon evening night weekend season spring "
    "summer autumn fall winter time".split()
)

_VB, _VBD, _VBN, _VBZ, _NNS = (NUMBER_OF[tag] for tag in "VB VBD VBN VBZ NNS".split())
_VBP = NUMBER_OF["VBP"]
_TO, _OWNER = NUMBER_OF["TO"], NUMBER_OF["POS"]
_NN = NUMBER_OF["NN"]
_VBG, _JJ = NUMBER_OF["VBG"], NUMBER_OF["JJ"]
_PASTLIKE = frozenset((_VBN, _JJ))
_COMMA, _AND, _IN, _SC = (NUMBER_OF[tag] for tag in (",", "CC", "IN", "SC"))
_DETERMINERS, _ENDS_PHRASE = numbers_of("DT PRP$"), numbers_of("IN TO , . CC")
_ADVERB, _ADVERBS = NUMBER_OF["RB"], numbers_of("RB RBR RBS")
_OPENS_CLAUSE = numbers_of("SC WDT WP WRB")
_ENDS_CLAUSE = numbers_of(", : CC SC WDT WP WRB")
_MODIFYING, _LEADS_HEAD = numbers_of("JJ RB"), numbers_of("IN DT CC SC")
# Prepositions that may be conjunctions.
_MAY_OPEN_CLAUSE = frozenset("as after before since until till".split())
# Prepositions of which none opens a clause but one with an infinitive or a gerund.
_OPENS_INFINITIVE = frozenset("of for in by from with without on at".split())
_OPENERS = numbers_of("CC SC :")
# What a past stands behind, and what an object begins with.
_LEADS_PAST = NOUNS | numbers_of("PRP WDT WP CC ,")
_OPENS_SUM = numbers_of("CD $")
_OPENS_OBJECT = _OPENS_SUM | numbers_of("DT POS PRP$")
_OPENS_THING = numbers_of("DT PRP$ PRP NN NNP")
# What may be taken for a verb where a clause opens, what it opens behind, what "one" is told by.
_VERBLIKE, _OPENS_MAIN = numbers_of("VBZ VBN VBP"), numbers_of(", CC : SC")
_BARE = numbers_of("VB VBP")
_LIKE_ITS_PAST = frozenset("cost hit put cut set let shut quit shed spread beat bid".split())
# No other class is taken for another one.
_MAY_CHANGE = NOUNS | VERBS | numbers_of("JJ RB IN SC CD")
# And these only where the word may be of another one.
_SURE = NOUNS | numbers_of("JJ RB IN")
_DESCRIBES = numbers_of("JJ JJR JJS")
# A noun and a comma before it.
_SHORTEST = 2
# What is no noun between a noun and a sum, if it may be a verb: "the study cost $4m".
_NOUNLIKE = numbers_of("NN NNS JJ")
_BEFORE_SUM = frozenset("about around between nearly almost over some roughly - \u2212".split())
_AT = frozenset(("at", "for"))
_HAVE = frozenset(("has", "have", "had"))
# A currency may be written as its code: "cost NOK 610m".
_CODE = 3
# Participles that keep an object in the passive: "men given two years".
_TAKES_TWO = frozenset(
    "given paid awarded handed offered sent granted told asked promised fined charged named called "
    "shown taught sold lent owed allotted assigned elected made left".split()
)


def with_finites(tagged: Tagged) -> tuple[Tagged, list[Insertion]]:
    """Tell pasts from participles, and finite verbs from bare ones and from nouns.

    Also gives what the sentence puts in, which is told by its finite verbs, and tells of them.
    """
    tags = list(tagged.tags)
    for place, (tag, second) in enumerate(zip(tagged.tags, tagged.seconds, strict=True)):
        if tag in _MAY_CHANGE and (tag != second or tag not in _SURE):
            tags[place] = _tag_in_phrase(tagged, tags, place)
            tags[place] = _tag_of_verb(tagged, tags, place)
    told = tagged._replace(tags=tags)
    inserted = find_insertions(told)
    main = _with_main(told, inserted)
    return main, inserted if main.tags == tags else find_insertions(main)


def _tag_in_phrase(tagged: Tagged, tags: Sequence[int], place: int) -> int:
    """Give the tag of what may be a noun, or part its phrase from a clause."""
    if tagged.seconds[place] in NOUNS:
        if _names(tagged, tags, place):
            return _NN
        is_noun = _is_noun(tagged, tags, place) or _is_head(tagged, tags, place)
        if is_noun or _opens_before_past(tagged, tags, place):
            return tagged.seconds[place]
    if _opens_as_noun(tagged, tags, place) or _stands_for_noun(tagged, tags, place):
        return _NN
    if tags[place] == _IN and _opens_clause_after_all(tagged, tags, place):
        return _SC
    if tags[place] == _SC and _opens_none(tagged, tags, place):
        return _IN
    return tags[place]


def _tag_of_verb(tagged: Tagged, tags: Sequence[int], place: int) -> int:
    """Give the tag of what may be a verb: of the perfect, a participle, or a finite one."""
    tag, finite = tags[place], tagged.finites.get(place, (0, 0))[1]
    if _is_perfect(tagged, tags, place):
        return _VBN
    if tag == _VBD and (
        _modifies(tags, place) or _is_reduced(tags, place) or _is_inserted(tags, place)
    ):
        return _VBN
    is_past = tag in _PASTLIKE and finite == _VBD and _is_past(tagged, tags, place)
    return finite if is_past or (finite and _is_only_verb(tagged, tags, place)) else tag


def _with_main(tagged: Tagged, inserted: Sequence[Insertion]) -> Tagged:
    """Give the main clause its verb, whatever is put in between its commas."""
    if not inserted:
        return _with_one(tagged)
    hidden = {at for one in inserted for at in one.hidden}
    seen = tagged._replace(
        tags=[_ADVERB if at in hidden else tag for at, tag in enumerate(tagged.tags)],
        finites={at: one for at, one in tagged.finites.items() if at not in hidden},
    )
    behind = {one.end for one in inserted if _awaits_verb(seen, one.first, one.end)}
    seen = _with_one(
        seen._replace(
            tags=[seen.finites[at][1] if at in behind else tag for at, tag in enumerate(seen.tags)]
        )
    )
    return tagged._replace(
        tags=[tag if at in hidden else seen.tags[at] for at, tag in enumerate(tagged.tags)]
    )


def _awaits_verb(tagged: Tagged, first: int, end: int) -> bool:
    """Tell "The bank, which …, aims for 3%": what stands behind an insertion is the verb."""
    tags = tagged.tags
    if end + 1 >= len(tags) or tags[end] in VERBS or tags[end + 1] in FINITE_OR_MODAL:
        return False
    if not may_be_finite(tagged, end):
        return False
    return FINITE_OR_MODAL.isdisjoint(tags[_clause_start(tags, first) : first])


def _clause_start(tags: Sequence[int], place: int) -> int:
    first = place
    while first > max(0, place - WINDOW) and tags[first - 1] not in _ENDS_CLAUSE:
        first -= 1
    return first


def _is_noun(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "exports doubled", of two verbs, and "its forecast for May", where no noun follows."""
    if place + 1 >= len(tags):
        return False
    if tags[place] in FINITE:
        return tags[place + 1] in FINITE_OR_MODAL
    determined = place > 0 and tags[place - 1] in _DETERMINERS
    return tags[place] == _VBN and determined and tags[place + 1] in _ENDS_PHRASE


def _opens_before_past(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "shells" of "…, shells fell there": before a past no verb opens a clause."""
    if tags[place] not in _VERBLIKE:
        return False
    leads = not place or tags[place - 1] in _OPENS_MAIN
    following = place + 1
    if not leads or following >= len(tags) or tags[following] not in _PASTLIKE:
        return False
    word = tagged.tokens[following].text.lower()
    return tagged.finites.get(following, (0, 0))[1] == _VBD and (
        word in IRREGULAR_PASTS or _measures(tagged, tags, following + 1)
    )


def _measures(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "by 3%" and "3%"."""
    by = place < len(tags) and tagged.tokens[place].text == "by"
    return _is_sum(tagged, tags, place + by)


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
    return leads and (tags[place + 1] in FINITE_OR_MODAL or tags[place + 1] in _ENDS_PHRASE)


def _names(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "said that operating profit had doubled" and "to raise starting pay by $9"."""
    if place + 2 >= len(tags):
        return False
    if tags[place] == _VBG:
        doubtful = tagged.margins[place] < DOUBT
        return doubtful and tags[place + 1] in NOUNS and tags[place + 2] in FINITE_OR_MODAL
    return tags[place] == _VB and place > 0 and tags[place - 1] in (_VBG, _JJ)


def _opens_clause_after_all(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "as the group opened 9 shops", with a verb of its own, from "as a group"."""
    word = tagged.tokens[place].text.lower()
    if word not in _MAY_OPEN_CLAUSE or tagged.seconds[place] != _SC:
        return False
    inside = _around(tags, place, behind=True)
    return bool(inside) and inside[0] not in VERBS and not FINITE_OR_MODAL.isdisjoint(inside)


def _opens_none(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "fines for parking doubled" from "for him to park" and "for parking there"."""
    if tagged.tokens[place].text.lower() not in _OPENS_INFINITIVE:
        return False
    return tags[place + 1 : place + 2] != [_VBG] and _TO not in _around(tags, place, behind=True)


def _opens_as_noun(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "bidding lasted 12 minutes", where a clause opens, from "lasting 12 minutes"."""
    if tags[place] != _VBG or (place and tags[place - 1] not in _OPENERS):
        return False
    _, verb = _beside(tags, place)
    if verb + 1 >= len(tags):
        return False
    gap, finite = tagged.finites.get(verb, (0, 0))
    if finite == _VBD and gap < DOUBT:
        return tags[verb + 1] in _OPENS_OBJECT or tags[verb + 1] == _IN
    # "Parking now costs $4", but "closing schools there".
    return finite == _VBZ and gap <= LIKELY and _is_sum(tagged, tags, verb + 1)


def _is_perfect(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "had cost $4m" from "had cost overruns"."""
    if tags[place] not in NOUNS or not place or tagged.tokens[place - 1].text not in _HAVE:
        return False
    return tagged.seconds[place] == _VBN and _is_sum(tagged, tags, place + 1)


def _is_only_verb(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell the verb of a clause that has no other: "her son lay here", "the study cost $4m"."""
    if tags[place] != _VB and tags[place] not in _NOUNLIKE:
        return False
    before, after = _beside(tags, place)
    if before < 0:
        return False
    measures = _is_sum(tagged, tags, after) or _stands_at_sum(tagged, tags, place)
    if tags[before] == _AND:
        # "It seats 60 people and cost $4m", but "copper gained 3% and zinc 4%".
        joins = tags[place] in NOUNS and after == place + 1 and measures
        return joins and _agrees(tagged, tags, place)
    if tags[before] not in NOUNS:
        # "A slick stretches for 5 miles": what nothing follows is no adjective.
        return tags[before] == _JJ and _stands_alone_at_sum(tagged, tags, place)
    if tags[place] != _VB and not (tags[place] in _NOUNLIKE and measures):
        return False
    return FINITE_OR_MODAL.isdisjoint(_around(tags, place))


def _stands_at_sum(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell "the list stands at 900" and "it already stretches for five miles"."""
    if tags[place] != _NNS or not may_be_finite(tagged, place) or place + 1 >= len(tags):
        return False
    return tagged.tokens[place + 1].text in _AT and _is_sum(tagged, tags, place + 2)


def _agrees(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell a verb that may be joined to the one before it: a bare one joins no other form."""
    if tagged.finites[place][1] != _VBP or tagged.tokens[place].text in _LIKE_ITS_PAST:
        return True
    least = max(-1, place - WINDOW)
    before = next((at for at in range(place - 1, least, -1) if tags[at] in VERBS), place)
    return tags[before] in _BARE


def _stands_alone_at_sum(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    at_sum = _stands_at_sum(tagged, tags, place)
    return at_sum and FINITE_OR_MODAL.isdisjoint(_around(tags, place))


def _is_sum(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    while place < len(tags) and tagged.tokens[place].text.lower() in _BEFORE_SUM:
        place += 1
    words = [token.text for token in tagged.tokens[place : place + 2]]
    if len(words) == 2 and len(words[0]) == _CODE and words[0].isupper():
        return words[1][0].isdigit()
    return place < len(tags) and tags[place] in _OPENS_SUM


def _is_past(tagged: Tagged, tags: Sequence[int], place: int) -> bool:
    """Tell a past, which no auxiliary leads, with its object, or as the one verb of its clause."""
    before, after = _beside(tags, place)
    if before < 0 or after + 1 >= len(tags):
        return False
    if tags[before] == CARDINAL and after == place + 1:
        # "One in five named noise", but "nine damaged houses".
        word = tagged.tokens[place].text
        opens = tags[after] in _OPENS_THING and (word.endswith("ed") or word in IRREGULAR_PASTS)
        return opens and FINITE_OR_MODAL.isdisjoint(_around(tags, place))
    if tags[before] not in _LEADS_PAST:
        return False
    words = [token.text.lower() for token in tagged.tokens[place : after + 3]]
    times = not SPANS.isdisjoint(words[after - place + 1 :])
    takes_one = words[0] not in _TAKES_TWO or tags[before] == _AND
    if tags[after] in _OPENS_OBJECT and takes_one and not times:
        return True
    rises = False
    if tags[before] == _COMMA:
        # "The board, which fell, also dropped plans", but "the house, built in May, fell".
        likely = tags[after] in NOUNS and words[0] not in _TAKES_TWO
    else:
        # "Visits increased by 20%", but "visits increased by the council".
        rises = words[after - place] == "by" and _is_sum(tagged, tags, after + 1)
        likely = tags[before] in NOUNS and (words[after - place] != "by" or rises)
    doubtful = tagged.finites[place][0] < (LIKELY if rises else DOUBT)
    return likely and doubtful and FINITE_OR_MODAL.isdisjoint(_around(tags, place))


def _modifies(tags: Sequence[int], place: int) -> bool:
    """Tell "9 vaccinated nurses caught flu" from "9 vaccinated nurses"."""
    if not place or tags[place - 1] != CARDINAL or tags[place + 1 : place + 2] != [_NNS]:
        return False
    return not FINITE.isdisjoint(_around(tags, place, behind=True))


def _is_inserted(tags: Sequence[int], place: int) -> bool:
    """Tell "the bird, valued at $9, was found" from "the bird was valued"."""
    if place < _SHORTEST or tags[place - 1] != _COMMA or tags[place - 2] not in NOUNS:
        return False
    stop = next(
        (at for at in range(place, min(len(tags), place + WINDOW)) if tags[at] == _COMMA), 0
    )
    inside = tags[place + 1 : stop]
    outer = tags[_clause_start(tags, place - 1) : place - 1]
    return (
        stop > 0
        and FINITE_OR_MODAL.isdisjoint((*inside, *outer))
        and not FINITE_OR_MODAL.isdisjoint(tags[stop + 1 : stop + 2])
    )


def _is_reduced(tags: Sequence[int], place: int) -> bool:
    """Tell "the teachers polled said" from "the teachers said"."""
    before, after = _beside(tags, place)
    return (
        before >= 0
        and tags[before] in NOUNS
        and after < len(tags)
        and tags[after] in FINITE_OR_MODAL
    )


def _beside(tags: Sequence[int], place: int) -> tuple[int, int]:
    """Give the nearest tokens on both sides that are no adverbs."""
    before, after = place - 1, place + 1
    while before > place - WINDOW and before >= 0 and tags[before] in _ADVERBS:
        before -= 1
    while after < min(len(tags), place + WINDOW) and tags[after] in _ADVERBS:
        after += 1
    return before, after


def _around(tags: Sequence[int], place: int, *, behind: bool = False) -> Sequence[int]:
    """Give the tags around a token up to where a clause may end."""
    first, last = _clause_start(tags, place), place + 1
    while last < min(len(tags), place + WINDOW) and tags[last] not in _ENDS_CLAUSE:
        last += 1
    return tags[place + 1 : last] if behind else [*tags[first:place], *tags[place + 1 : last]]


def _with_one(tagged: Tagged) -> Tagged:
    """Give a sentence without any finite verb the likeliest one, and so its main clause."""
    if not tagged.finites or _opens_with_verb(tagged):
        return tagged
    end = _main_end(tagged)
    if not FINITE_OR_MODAL.isdisjoint(tagged.tags[:end]):
        return tagged
    likely = [
        (tagged.tags[place] not in VERBS, gap, place)
        for place, (gap, _) in tagged.finites.items()
        if place < end
        and gap <= (LIKELY if end == len(tagged.tags) else _LIKELY_NOUN)
        and tagged.tags[place] != _OWNER
        and not _is_time(tagged, place)
        and not (place and tagged.tokens[place - 1].text == "to")
    ]
    if not likely:
        return tagged
    *_, place = min(likely)
    tags = list(tagged.tags)
    tags[place] = tagged.finites[place][1]
    return tagged._replace(tags=tags)


def _opens_with_verb(tagged: Tagged) -> bool:
    """Tell a sentence whose first verb stands before any other clause begins, as in most."""
    tags, count = tagged.tags, len(tagged.tags)
    first = next((at for at in range(count) if tags[at] in FINITE_OR_MODAL), None)
    return first is not None and not any(_opens_clause(tagged, at) for at in range(first))


def _is_time(tagged: Tagged, place: int) -> bool:
    """Tell "last year" from "they last a year"."""
    words = [token.text.lower() for token in tagged.tokens[place : place + 2]]
    return words[0] == "last" and words[-1] in SPANS


def _main_end(tagged: Tagged) -> int:
    """Give where the main clause that opens a sentence ends: where another one begins.

    That has one verb of its own; a second one would be the main clause's: "men who were ill were
    sent home".
    """
    tags, count = tagged.tags, len(tagged.tags)
    opening = next((at for at in range(count) if _opens_clause(tagged, at)), count)
    stop = next((at for at in range(opening, count) if tags[at] == _COMMA), count)
    verbs = sum(tag in FINITE_OR_MODAL for tag in tags[opening:stop])
    return opening if opening and verbs == 1 else count


def _opens_clause(tagged: Tagged, place: int) -> bool:
    """Tell "when", "which" and "since satellites began" from "since 1979"."""
    if tagged.tags[place] == _IN:
        doubtful = tagged.seconds[place] == _SC and tagged.margins[place] < DOUBT
        # "No more than 9 men" is one clause.
        counts = tagged.tags[place + 1 : place + 2]
        return doubtful or (tagged.tokens[place].text == "than" and _OPENS_SUM.isdisjoint(counts))
    return tagged.tags[place] in _OPENS_CLAUSE
