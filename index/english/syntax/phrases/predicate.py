"""The words of a verb: its auxiliaries, its particle, and what it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.syntax.outline import BE
from index.english.syntax.tags import RP, TO, VB, numbers_of

if TYPE_CHECKING:
    from index.english.syntax.outline import Outline
    from index.english.syntax.phrases.extent import Stretch

# The tagger takes them for prepositions and adverbs as often as not.
_PARTICLES = frozenset(("out", "off", "away", "aside", "back"))
_UP_AND_DOWN = frozenset(("up", "down"))
_BEHIND_IN = numbers_of("$ IN")
_BEHIND_PARTICLE = numbers_of("IN TO CD $ , .")
_TAKES_OVER = frozenset("take takes took taken taking hand hands handed handing".split())
_OBLIGES = frozenset("have has had is are was were".split())


def predicate_words(outline: Outline, verb: int) -> Stretch:
    """Give the words of a verb: with its auxiliaries, its particle, and what it hangs on.

    "has lost", "threw out", "plans to plant".
    """
    start = outline.group_of(outline.governing(verb))
    tags = outline.tagged.tags
    end = verb + 1
    if outline.tagged.tokens[verb].text in _OBLIGES and _is_infinitive(outline, end):
        end += 2
    return start, end + (end < len(tags) and _is_particle(outline, end))


def _is_infinitive(outline: Outline, place: int) -> bool:
    """Tell "to leave" of "has to leave" and "is to leave"."""
    tags = outline.tagged.tags
    return place + 1 < len(tags) and tags[place] == TO and tags[place + 1] == VB


def _is_particle(outline: Outline, place: int) -> bool:
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    if tags[place] == RP:
        return True
    if tokens[place].text.lower() == "over":
        return tokens[place - 1].text.lower() in _TAKES_OVER
    following = place + 1 if place + 1 < len(tags) else place
    if tokens[place].text.lower() == "in":
        # "Brought in €3m", "handed in at the desk": neither is anything to be in.
        return tags[following] in _BEHIND_IN
    if tokens[place].text.lower() in _UP_AND_DOWN:
        # "Went up by 5p", but "went up the hill" and "was up 5p".
        was = tokens[place - 1].text.lower().replace("’", "'")
        return tags[following] in _BEHIND_PARTICLE and was not in BE
    of = tokens[following].text.lower() == "of"
    return tokens[place].text.lower() in _PARTICLES and not of
