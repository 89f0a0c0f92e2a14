"""The noun phrases that a number hangs on without a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import MEASURE_WORDS
from index.english.syntax.phrases.extent import LONGEST_LINK, Stretch, phrase_start
from index.english.syntax.tags import ADVERBS, CARDINAL, DT, NOUNS, numbers_of

if TYPE_CHECKING:
    from index.english.syntax.outline import Outline

# What may lead up to a number behind "of": "of at least $3m".
_LEADS_NUMBER = numbers_of("DT RB JJ JJR JJS IN $ (")
# What parts a heading from its number, and how a heading is built.
_PARTS_HEADING = frozenset((",", "\u2013", "\u2014", "-"))
_HEADING = re.compile("N(?:IN){0,3}")


def heading_words(outline: Outline, place: int) -> Stretch | None:
    """Give the name that stands at the head of its part, right before a number."""
    end = place - (place > 0 and outline.tagged.tokens[place - 1].text in _PARTS_HEADING)
    letters = "".join(outline.letters[: max(0, end)])
    is_name = _HEADING.fullmatch(letters) and outline.tagged.tags[end - 1] in NOUNS
    return (0, end) if is_name else None


def measured_words(outline: Outline, place: int, word: str) -> Stretch | None:
    """Give the noun phrase that a word links to a number, without its article: "of", "("."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    link = place - 1
    while (
        link > max(0, place - LONGEST_LINK)
        and tokens[link].text.lower() != word
        and tags[link] in _LEADS_NUMBER
    ):
        link -= 1
    noun = link - 1
    if noun < 0 or tokens[link].text.lower() != word or tags[noun] not in NOUNS:
        return None
    if tokens[noun].text.lower() in MEASURE_WORDS:
        return None
    start = phrase_start(outline, noun)
    return start + (tags[start] == DT and start < noun), noun + 1


def holder_words(outline: Outline, place: int, links: frozenset[str]) -> Stretch | None:
    """Give the noun phrase that some words hang a number on: "a boy of", "Lena Beck,".

    Without any words the one right before it: "blades 88 m long".
    """
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    link = place
    while link > max(0, place - LONGEST_LINK) and (
        tokens[link - 1].text.lower() in links or (link == place and tags[link - 1] in ADVERBS)
    ):
        link -= 1
    noun = link - 1
    if (links and link == place) or noun < 0 or outline.letters[noun] not in ("N", "R", "#"):
        return None
    return (phrase_start(outline, noun), noun + 1) if tags[noun] != CARDINAL else None
