"""Which noun each verb is said of: the ranker's, unless what stands around the verb tells better.

The ranker sees paths of some letters. A verb that is joined to another one, and one behind a clause
without commas, "the share that lives there fell", it takes for more than they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS, YEAR
from index.english.syntax.choice import best_subjects
from index.english.syntax.outline import INDEFINITE
from index.english.syntax.tags import CARDINAL, DT, FINITE_OR_MODAL, NOUNS
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from index.english.syntax.outline import Outline

# A subject that is better than the next best noun by less than this is doubtful.
_LEAST = 0
# A date leaves traces of its month and its year, and what it hangs on one more.
_YEAR, _LONGEST_DATE = re.compile(YEAR), 3
_GOVERNING = frozenset("IS")
_PARTICIPLES = frozenset("ng")
_TRANSITIVE = frozenset("Vbng")
_NAMED, _VERBS = frozenset("NR"), frozenset("Vb")
# What a clause begins behind.
_OPENINGS = frozenset("^CS,:")
# "They robbed a bank, police said, and shot two guards": who said so did nothing.
_SAID = frozenset(("said", "says", "say"))
# "People who think prices rise" are not what rises.
_THINKING = _SAID | frozenset("think believe know claim hope fear expect thought believed".split())
# "They expect prices in the port to fall", "it forced them to cull 9", "she saw the sheet fetch
# $9", "a jury cleared him of stealing it": what comes next is done by the object.
_EXPECTING = frozenset("expect expects expected forecast forecasts".split())
_OF_OBJECT = _EXPECTING | frozenset(
    "force forces forced forcing allow allows allowed allowing ask asks asked want wants wanted "
    "enable enables enabled enabling order orders ordered urge urges urged permit permits "
    "permitted require requires required encourage encourages encouraged persuade persuaded "
    "invite invited oblige obliged compel compelled instruct instructed tell tells told cause "
    "causes caused causing lead leads led help helps helped".split()
)
_SEEING = frozenset("see sees saw watch watched let lets make makes made help helps helped".split())
_OF_CHARGE = frozenset(("of", "from"))
_CHARGED = frozenset(
    "accuse accuses accused acquit acquitted convict convicted clear cleared suspect suspected "
    "ban banned bar barred stop stopped prevent prevented keep kept".split()
)


def subjects_of(
    outline: Outline, verbs: Sequence[int], table: NDArray[np.int8]
) -> dict[int, int | None]:
    """Give the head of each verb's subject; None where there is none, or none for sure.

    That of an infinitive is the one of the verb that it hangs on: "plans to build".
    """
    governing = {verb: outline.governing(verb) for verb in verbs}
    found = _subjects(outline, sorted(set(governing.values())), table)
    return {verb: found[one] for verb, one in governing.items()}


def _subjects(
    outline: Outline, verbs: Sequence[int], table: NDArray[np.int8]
) -> dict[int, int | None]:
    found = dict(zip(verbs, best_subjects(outline, verbs, table, _LEAST), strict=True))
    told = {verb: _done_by(outline, verb, noun) for verb, noun in found.items()}
    joined = {
        verb: before
        for verb, noun in told.items()
        if _may_share(outline, verb, noun) and (before := _joined_verb(outline, verb)) is not None
    }
    others = sorted(set(joined.values()))
    shared = dict(zip(others, best_subjects(outline, others, table, _LEAST), strict=True))
    return told | {
        verb: _done_by(outline, before, shared[before]) for verb, before in joined.items()
    }


def _done_by(outline: Outline, verb: int, noun: int | None) -> int | None:
    done_by = _object_before(outline, verb)
    return _told(outline, verb, noun) if done_by is None else done_by


def _told(outline: Outline, verb: int, noun: int | None) -> int | None:
    """Give the noun that the words before a finite verb tell, or else the ranker's."""
    if outline.tagged.tags[outline.group_of(verb)] not in FINITE_OR_MODAL:
        # ", cutting power to 9 homes": nobody who does so stands behind.
        if outline.letters[verb] != "g" or noun is None:
            return noun
        governed = outline.letter(outline.before(outline.group_of(verb))) in _GOVERNING
        return None if governed or noun > verb else noun
    lead = outline.before(outline.group_of(verb))
    if noun is None and outline.letter(lead) in _PARTICIPLES:
        # "The number of meals served fell"
        lead = outline.before(lead)
        return lead if outline.letter(lead) in _NAMED else None
    if noun in (None, lead) and _YEAR.fullmatch(outline.tagged.tokens[lead].text):
        noun = _before_date(outline, lead)
    return _led(outline, lead, noun) if outline.letter(lead) in _NAMED else noun


def _led(outline: Outline, lead: int, noun: int | None) -> int | None:
    """Give the noun that a verb right behind a noun is said of, that one or another one."""
    if _follows_number(outline, lead) or _follows_month(outline, lead):
        return lead
    antecedent = _antecedent(outline, lead)
    if antecedent is not None and noun in (None, lead):
        return antecedent
    if noun is not None:
        return lead if _opens_joined_clause(outline, lead, noun) else noun
    # "Crews in Orm attend"
    nouns = (one for one in (lead, outline.lifted(lead)) if _opens_subject(outline, one))
    return next(nouns, None)


def _opens_joined_clause(outline: Outline, lead: int, noun: int) -> bool:
    """Tell "Sandrup" of "Tolland scored 21 points and Sandrup scored 34"."""
    link = outline.lead(lead)
    return outline.letter(link) == "C" and any(
        outline.letters[verb] == "V" and noun < verb < link for verb in outline.verbs
    )


def _opens_subject(outline: Outline, lead: int) -> bool:
    """Tell a noun that a clause opens with, or a gerund before it: "heating the hall cost $9"."""
    gerund = outline.lead(lead)
    opens = outline.letter(gerund) == "g" and outline.letter(outline.before(gerund)) in _OPENINGS
    return opens or _opens_clause(outline, lead)


def _object_before(outline: Outline, verb: int) -> int | None:
    """Give the object of the verb before, where it does what this verb tells."""
    link = outline.before(outline.group_of(verb))
    is_gerund = outline.letters[verb] == "g"
    if not is_gerund and outline.letters[verb] != "b":
        return None
    words = outline.tagged.tokens
    lead = words[link].text.lower() if link >= 0 else ""
    if is_gerund and lead not in _OF_CHARGE:
        return None
    last = outline.before(link) if is_gerund or lead == "to" else link
    if outline.letter(last) not in _NAMED:
        return None
    own = outline.lead(last)
    whole = outline.lifted(last)
    above = outline.lead(whole)
    if _verb_in(outline, above, _EXPECTING):
        return whole
    verbs = _CHARGED if is_gerund else _OF_OBJECT if lead == "to" else _SEEING
    return last if _verb_in(outline, own, verbs) else None


def _verb_in(outline: Outline, place: int, verbs: frozenset[str]) -> bool:
    is_verb = place >= 0 and outline.letters[place] in _TRANSITIVE
    return is_verb and outline.tagged.tokens[place].text.lower() in verbs


def _opens_clause(outline: Outline, noun: int) -> bool:
    return outline.letter(outline.lead(noun)) in _OPENINGS


def _before_date(outline: Outline, place: int) -> int | None:
    """Give "sales" of "sales for the year ended 31 May 2021 fell"."""
    for _ in range(_LONGEST_DATE):
        if outline.letter(place) == "I":
            noun = outline.before(place)
            return outline.lifted(noun) if outline.letter(noun) == "N" else None
        place = outline.before(place)
    return None


def _follows_number(outline: Outline, noun: int) -> bool:
    """Tell "in 1996 the camp held": what "the" begins behind a number is of the next clause."""
    tags, first = outline.tagged.tags, noun
    while first > 0 and tags[first] != DT and not outline.letters[first - 1]:
        first -= 1
    return first > 0 and tags[first] == DT and tags[first - 1] == CARDINAL


def _follows_month(outline: Outline, noun: int) -> bool:
    """Tell "in May Orm landed 9 tons": the month is none of Orm's names."""
    start = outline.phrase_start(noun)
    words = [token.text.lower() for token in outline.tagged.tokens[max(0, start - 1) : noun]]
    return len(words) > 1 and words[0] == "in" and words[1] in MONTHS


def _antecedent(outline: Outline, noun: int) -> int | None:
    """Give "share" of "the share that lived to leave the nest", where a verb follows the nest."""
    letters = outline.letters
    relative = noun - 1
    while relative > max(0, noun - WINDOW) and letters[relative] not in ("W", "S", ",", ":", "C"):
        relative -= 1
    verb = outline.after(relative)
    head = outline.before(relative)
    if letters[relative] not in ("W", "S") or outline.letter(verb) not in _VERBS or verb > noun:
        return None
    if outline.letter(head) != "N" or outline.tagged.tags[head] not in NOUNS:
        return None
    return None if outline.tagged.tokens[verb].text in _THINKING else head


def _may_share(outline: Outline, verb: int, noun: int | None) -> bool:
    """Tell a verb without a subject, or with one that only says so: "police said, and shot".

    Right behind "and" no verb has a subject of its own: "waits 26 months, and pays $9".
    """
    if noun is None or outline.letter(outline.before(outline.group_of(verb))) == "C":
        return True
    if _is_measure_before(outline, verb, noun) or _is_object_before(outline, verb, noun):
        return True
    following = outline.after(noun)
    return following >= 0 and following < verb and outline.tagged.tokens[following].text in _SAID


def _is_measure_before(outline: Outline, verb: int, noun: int) -> bool:
    """Tell "12 pence" of "shares lost 12 pence to close at $3" from "it got robots to close it"."""
    link = outline.before(outline.group_of(verb))
    if outline.letter(link) != "T" or outline.before(link) != noun:
        return False
    # "Gold gained $14 an ounce to trade at $2,031"
    number = noun - 1 - (outline.tagged.tokens[noun - 1].text in INDEFINITE)
    return outline.tagged.tags[number] == CARDINAL and outline.letter(noun) == "N"


def _is_object_before(outline: Outline, verb: int, noun: int) -> bool:
    """Tell "a boat" of "he took a boat to Orm, met 9 men and left": it is what he took.

    So is the deal of "she made a deal with the city to build homes"; both are hers.
    """
    if outline.letters[verb] == "b" and _object_before(outline, verb) is None:
        return _is_in_object(outline, verb, noun)
    if outline.letter(outline.before(outline.group_of(verb))) != "," or noun > verb:
        return False
    lead = outline.lead(outline.lifted(noun))
    return outline.letter(lead) == outline.letters[verb] == "V"


def _is_in_object(outline: Outline, verb: int, noun: int) -> bool:
    """Tell whether an infinitive stands behind the object of a verb, which that noun belongs to."""
    link = outline.before(outline.group_of(verb))
    last = outline.before(link)
    if outline.letter(link) != "T" or outline.letter(last) not in _NAMED:
        return False
    if last == noun and not _is_governed(outline, noun):
        return False  # "It hired a lawyer to defend 9 men": right before it stands who does.
    return any(outline.letters[one] == "V" and one < noun < link for one in outline.verbs)


def _is_governed(outline: Outline, noun: int) -> bool:
    return outline.letter(outline.lead(noun)) == "I"


def _joined_verb(outline: Outline, verb: int) -> int | None:
    """Give the verb that this one is joined to, whose subject it has: "sank and" of "were lost"."""
    link = outline.before(outline.group_of(verb))
    finite = [one for one in outline.verbs if outline.letters[one] == "V"]
    before = next((one for one in reversed(finite) if one < link), None)
    behind = next((one for one in finite if one > verb), None)
    if outline.letter(link) == "^" and outline.letters[verb] in _PARTICIPLES:
        # "Built for $9m, the hall has 40 rows": what is said first of the hall.
        return behind
    if outline.letters[verb] == "g" and outline.letter(link) in _GOVERNING:
        # "Lost it before winning 9 cups", and "after winning 9 cups, they lost it".
        return behind if before is None else before
    if outline.letter(link) in {",", "T"}:
        return before
    if outline.letter(link) != "C":
        return None
    alike = (
        one
        for one in reversed(outline.verbs)
        if one < link
        and outline.letters[one] == outline.letters[verb]
        and outline.tagged.tokens[one].text not in _SAID
    )
    return next(alike, None)
