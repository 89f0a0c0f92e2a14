"""The verb of a part, of its whole, and of what is said to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.classes import SAYING_VERBS, VALUING_VERBS
from index.english.syntax.phrases.extent import is_relative
from index.english.syntax.tokens import WINDOW

if TYPE_CHECKING:
    from index.english.syntax.outline import Outline

_GOES_ON_WITH = frozenset("INRT#")
_OF_WHICH = (["of", "which"], ["of", "whom"])
_OPENINGS = frozenset("^CS,")
_WITHIN_OBJECT = frozenset("INRS#gn")


def of_which_verb(outline: Outline, anchor: int) -> int | None:
    """Give the verb of "12 of whom are ill", which has no subject but the number."""
    words = [token.text for token in outline.tagged.tokens[anchor + 1 : anchor + 3]]
    return _verb_at(outline, outline.after(anchor + 2)) if words in _OF_WHICH else None


def part_verb(outline: Outline, anchor: int) -> int | None:
    """Give the verb of a part, of its whole, or of what is said to do something, where they differ.

    Of "9 of the 40 clerks that fled hid" "hid" for the part and "fled" for the whole; "will strike"
    of "it says 900 of its members will strike".
    """
    lead, behind = outline.lead(anchor), outline.after(anchor)
    if outline.is_of(behind):
        relative = outline.after(outline.after(behind))
        return (
            _verb_behind(outline, relative)
            or _said_verb(outline, lead, behind)
            or _verb_of_part(outline, lead, relative)
        )
    behind = outline.after(behind) if outline.letter(behind) == "N" else behind
    if outline.is_of(lead):
        return _verb_at(outline, outline.after(behind)) if is_relative(outline, behind) else None
    return _valuing_verb(outline, lead) or _said_verb(outline, lead, behind)


def _valuing_verb(outline: Outline, lead: int) -> int | None:
    """Give "puts" of "puts the bill for rebuilding the port at between | $3bn and $4bn"."""
    tokens = outline.tagged.tokens
    lead = outline.before(lead) if outline.letter(outline.before(lead)) == "I" else lead
    if lead < 0 or tokens[lead].text != "at":
        return None
    place = outline.before(lead)
    while place >= max(0, lead - WINDOW) and outline.letter(place) in _WITHIN_OBJECT:
        place = outline.before(place)
    valued = outline.letter(place) == "V" and tokens[place].text.lower() in VALUING_VERBS
    return _verb_at(outline, place) if valued else None


def _verb_of_part(outline: Outline, lead: int, verb: int) -> int | None:
    """Give the verb behind "of them", where a clause is opened by its number: "and 20 of them"."""
    opens = outline.letter(lead) in _OPENINGS and outline.letter(verb) == "V"
    return _verb_at(outline, verb) if opens else None


def _verb_behind(outline: Outline, relative: int) -> int | None:
    """Give the finite verb that follows on the one of a relative clause without commas."""
    if not is_relative(outline, relative):
        return None
    first = outline.after(relative)
    place = outline.after(first)
    while outline.letter(place) in _GOES_ON_WITH:
        place = outline.after(place)
    found = outline.letter(first) == outline.letter(place) == "V"
    return _verb_at(outline, place) if found else None


def _said_verb(outline: Outline, lead: int, behind: int) -> int | None:
    """Give the verb of what stands between a verb of saying, or "that", and a finite verb."""
    word = outline.tagged.tokens[lead].text.lower() if lead >= 0 else ""
    if word not in SAYING_VERBS and (word != "that" or outline.letter(lead) != "S"):
        return None
    while outline.letter(behind) == "I" and outline.letter(outline.after(behind)) in ("N", "R"):
        behind = outline.after(outline.after(behind))
    is_between = outline.letter(lead) in ("V", "S") and outline.letter(behind) == "V"
    return _verb_at(outline, behind) if is_between else None


def _verb_at(outline: Outline, place: int) -> int | None:
    return place if place >= 0 and outline.is_verb(place) else None
