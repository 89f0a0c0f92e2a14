"""The words of a verb: its auxiliaries, its particle, and what it hangs on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.calendar import YEAR
from index.english.syntax.outline import BE
from index.english.syntax.tags import ADVERBS, DT, RP, TO, VB, VBN, numbers_of

if TYPE_CHECKING:
    from index.english.syntax.outline import Outline
    from index.english.syntax.phrases.extent import Stretch

# The tagger takes them for prepositions and adverbs as often as not.
_PARTICLES = frozenset(("out", "off", "away", "aside", "back"))
_UP_AND_DOWN = frozenset(("up", "down"))
_BEHIND_IN = numbers_of("$ IN")
_BEHIND_PARTICLE = numbers_of("IN TO CD $ , .")
# Verbs that have another sense with what the tagger takes for a preposition.
_WITH_PARTICLE = {
    "over": frozenset(
        "take takes took taken taking hand hands handed handing turn turns turned turning".split()
    ),
    "on": frozenset("take takes took taken taking".split()),
    "across": frozenset("come comes came".split()),
    "forward": frozenset("come comes came put puts bring brings brought".split()),
    "through": frozenset("get gets got getting".split()),
    "together": frozenset("bring brings brought come comes came draw draws drew put puts".split()),
}
# "Brings in 84 cents", "buys in 45 %": what stands behind is no place.
_TAKING_IN = frozenset(
    "bring brings brought buy buys bought take takes took rake rakes raked".split()
)
_BEHIND_TAKING = numbers_of("$ CD")
_MUCH = frozenset(("as", "about", "nearly", "some", "almost"))
_YEAR = re.compile(YEAR)
_OBJECTS = numbers_of("$ CD DT NN NNS NNP PRP$")
# "Faces | up to 9 years": these have an object, and the limit is of that.
_HAVING = frozenset(
    "face faces faced facing pay pays paid cost costs hold holds held offer offers offered receive "
    "receives received carry carries carried last lasts lasted spend spends spent employ employs "
    "charge charges charged".split()
)
_GOING = frozenset("go goes went gone going".split())
_WALKING = _GOING | frozenset(
    "walk walked ran runs drove drive rode climbed came come fled".split()
)
_BEHIND_UNDER = numbers_of("IN TO CC , .")
_STATES = frozenset(
    "gone missing unaffected unanswered unchanged unemployed unfinished unharmed unhurt uninsured "
    "unknown unoccupied unpaid unregistered unsolved untouched unvaccinated".split()
)
_OBLIGES = frozenset("have has had is are was were".split())


def predicate_words(outline: Outline, verb: int) -> Stretch:
    """Give the words of a verb: with its auxiliaries, its particle, and what it hangs on.

    "has lost", "threw out", "plans to plant", "had to be moved"; but "are" of "are missing".
    """
    start = outline.group_of(outline.governing(verb))
    tags = outline.tagged.tags
    state = _state_of(outline, start, verb)
    if state is not None:
        return start, state + 1
    end = verb + 1
    if outline.tagged.tokens[verb].text in _OBLIGES and _is_infinitive(outline, end):
        end += 2
        passive = outline.tagged.tokens[end - 1].text == "be"
        end += passive and end < len(tags) and tags[end] == VBN
    return start, end + (end < len(tags) and _is_particle(outline, end))


def _state_of(outline: Outline, start: int, verb: int) -> int | None:
    """Give "are" of "are still missing" and "has been unoccupied": those are no deeds."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    # "Is missing 3 players"
    has_object = verb + 1 < len(tags) and tags[verb + 1] in _OBJECTS
    if tokens[verb].text not in _STATES or has_object:
        return None
    before = (at for at in range(verb - 1, start - 1, -1) if tags[at] not in ADVERBS)
    last = next(before, verb)
    return last if tokens[last].text in BE else None


def _is_infinitive(outline: Outline, place: int) -> bool:
    """Tell "to leave" of "has to leave" and "is to leave"."""
    tags = outline.tagged.tags
    return place + 1 < len(tags) and tags[place] == TO and tags[place + 1] == VB


def _is_particle(outline: Outline, place: int) -> bool:
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    word, verb = tokens[place].text.lower(), tokens[place - 1].text.lower().replace("\u2019", "'")
    leads_way = verb in BE or _is_bound(outline, place) or _is_on_way(outline, place)
    if word in _UP_AND_DOWN and leads_way:
        return False
    following = place + 1 if place + 1 < len(tags) else place
    if word == "under":
        # "Hauliers went under in May", but "went under 9 bridges".
        return verb in _GOING and tags[following] in _BEHIND_UNDER
    if tokens[following].text == "average":
        return False
    if tags[place] == RP or verb in _WITH_PARTICLE.get(word, ()):
        return True
    if word == "in" and verb in _TAKING_IN:
        much = tokens[following].text
        is_number = tags[following] in _BEHIND_TAKING and not _YEAR.fullmatch(much)
        return is_number or much in _MUCH
    if word == "in":
        # "Brought in €3m", "handed in at the desk": neither is anything to be in.
        return tags[following] in _BEHIND_IN
    if word in _UP_AND_DOWN:
        # "Went up by 5p", but "went up the hill".
        return tags[following] in _BEHIND_PARTICLE
    of = tokens[following].text.lower() == "of"
    return word in _PARTICLES and not of


def _is_on_way(outline: Outline, place: int) -> bool:
    """Tell "walked down the road" from "shut down the mill"."""
    walks = outline.tagged.tokens[place - 1].text in _WALKING
    return walks and outline.tagged.tags[place + 1 : place + 2] == [DT]


def _is_bound(outline: Outline, place: int) -> bool:
    """Tell "up" of "faces up to 9 years", a limit, from "went up to 9%"."""
    words = [token.text.lower() for token in outline.tagged.tokens[place - 1 : place + 2]]
    return words[1:] == ["up", "to"] and words[0] in _HAVING
