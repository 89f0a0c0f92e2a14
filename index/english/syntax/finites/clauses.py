"""The finite verbs of a sentence, clause by clause, and that its main clause has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.syntax.finites.fixed import with_fixed_phrases
from index.english.syntax.finites.heads import with_heads
from index.english.syntax.finites.nouns import tag_in_phrase
from index.english.syntax.finites.surroundings import (
    DOUBT,
    MAY_OPEN_CLAUSE,
    OPENS_SUM,
    SPANS,
    clause_start,
)
from index.english.syntax.finites.verbs import tag_of_verb
from index.english.syntax.insertions import LIKELY, find_insertions, may_be_finite
from index.english.syntax.tags import (
    COMMA,
    FINITE_OR_MODAL,
    IN,
    NOUNS,
    POS,
    RB,
    SC,
    VERBS,
    numbers_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.insertions import Insertion
    from index.english.syntax.tagger import Tagged

# Where other clauses follow, what may be a noun must be likelier.
_LIKELY_NOUN = 25
_OPENS_CLAUSE = numbers_of("SC WDT WP WRB")
# No other class is taken for another one.
_MAY_CHANGE = NOUNS | VERBS | numbers_of("JJ RB IN SC CD")
# And these only where the word may be of another one.
_SURE = NOUNS | numbers_of("JJ RB IN")


def with_finites(tagged: Tagged) -> tuple[Tagged, list[Insertion]]:
    """Tell pasts from participles, and finite verbs from bare ones and from nouns.

    Also gives what the sentence puts in, which is told by its finite verbs, and tells of them.
    """
    tagged = with_fixed_phrases(tagged)
    tags = list(tagged.tags)
    for place, (tag, second) in enumerate(zip(tagged.tags, tagged.seconds, strict=True)):
        if tag in _MAY_CHANGE and (tag != second or tag not in _SURE):
            tags[place] = tag_in_phrase(tagged, tags, place)
            tags[place] = tag_of_verb(tagged, tags, place)
    for place, token in enumerate(tagged.tokens):
        # What it opens is seen by the verbs that are told by now.
        if token.text.lower() in MAY_OPEN_CLAUSE:
            tags[place] = tag_in_phrase(tagged, tags, place)
    told = tagged._replace(tags=tags)
    inserted = find_insertions(told)
    # What ends a phrase is told by the verb behind it: "each night sailing costs".
    main = with_heads(_with_main(told, inserted))
    return main, inserted if main.tags == tags else find_insertions(main)


def _with_main(tagged: Tagged, inserted: Sequence[Insertion]) -> Tagged:
    """Give the main clause its verb, whatever is put in between its commas."""
    if not inserted:
        return _with_one(tagged)
    hidden = {at for one in inserted for at in one.hidden}
    seen = tagged._replace(
        tags=[RB if at in hidden else tag for at, tag in enumerate(tagged.tags)],
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
    return FINITE_OR_MODAL.isdisjoint(tags[clause_start(tags, first) : first])


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
        and tagged.tags[place] != POS
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
    stop = next((at for at in range(opening, count) if tags[at] == COMMA), count)
    verbs = sum(tag in FINITE_OR_MODAL for tag in tags[opening:stop])
    return opening if opening and verbs == 1 else count


def _opens_clause(tagged: Tagged, place: int) -> bool:
    """Tell "when", "which" and "since satellites began" from "since 1979"."""
    if tagged.tags[place] == IN:
        is_told = tagged.tokens[place].text.lower() in MAY_OPEN_CLAUSE
        doubtful = tagged.seconds[place] == SC and tagged.margins[place] < DOUBT and not is_told
        # "No more than 9 men" is one clause.
        counts = tagged.tags[place + 1 : place + 2]
        return doubtful or (tagged.tokens[place].text == "than" and OPENS_SUM.isdisjoint(counts))
    return tagged.tags[place] in _OPENS_CLAUSE
