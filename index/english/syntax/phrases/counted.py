"""What a number counts: the noun phrase behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.syntax.outline import LONGEST_PHRASE
from index.english.syntax.phrases.extent import (
    ADJECTIVES,
    DETERMINERS,
    LONGEST_LINK,
    MODIFIERS,
    Stretch,
)
from index.english.syntax.tags import ADVERBS, NN, NNS, NOUNS, QUOTE, numbers_of

if TYPE_CHECKING:
    from index.english.syntax.outline import Outline

_JOINERS = numbers_of("POS HYPH SYM")
_LINKS = (["or", "so"], ["(", "or", "so", ")"], ["or", "more"], ["or", "fewer"])
# Tagged as nouns, and none: "dozens of others".
_PRONOUNS = frozenset(("others", "ones", "one", "everyone", "anyone", "someone"))


def counted_words(outline: Outline, place: int, *, one: bool = False) -> Stretch | None:
    """Give the noun phrase that begins at a token: what the number before it counts.

    Args:
        outline: of the sentence.
        place: the token behind the number.
        one: whether the number is one, so that a singular is to be expected.
    """
    tags = outline.tagged.tags
    count = len(tags)
    at = start = _behind_links(outline, place)
    while at < min(count, start + LONGEST_PHRASE) and _may_modify(outline, at):
        at += 1
    if at >= count or tags[at] not in NOUNS or _is_pronoun(outline, at):
        return None
    return start, _run_end(outline, at, one=one)


def _is_pronoun(outline: Outline, place: int) -> bool:
    return outline.tagged.tokens[place].text.lower() in _PRONOUNS


def _behind_links(outline: Outline, place: int) -> int:
    """Skip what stands between a number and its noun: "of the", "(or so)", a quotation mark."""
    tags, tokens = outline.tagged.tags, outline.tagged.tokens
    words = [token.text.lower() for token in tokens[place : place + LONGEST_LINK]]
    place += next((len(link) for link in _LINKS if words[: len(link)] == link), 0)
    if place < len(tags) and tokens[place].text.lower() == "of":
        place += 1
        while place < len(tags) and tags[place] in DETERMINERS:
            place += 1
    return place + (place < len(tags) and (tags[place] == QUOTE or tokens[place].text == "such"))


def _may_modify(outline: Outline, at: int) -> bool:
    tags = outline.tagged.tags
    if tags[at] in MODIFIERS:
        return True
    # "Nine away games": only a plural is surely a noun there.
    return tags[at] in ADVERBS and at + 1 < len(tags) and tags[at + 1] in MODIFIERS | {NNS}


def _run_end(outline: Outline, at: int, *, one: bool) -> int:
    """Go on through a run of nouns to its head: a plural mostly ends it."""
    tags = outline.tagged.tags
    while at + 1 < min(len(tags), at + LONGEST_PHRASE):
        following = at + 1
        if tags[following] in _JOINERS and following + 1 < len(tags):
            following += 1
            # "non-social contacts"
            following += tags[following] in ADJECTIVES and following + 1 < len(tags)
        elif not one and tags[at] != NNS and tags[following] in ADJECTIVES:
            # "four world hot spots": the plural is still to come.
            following += tags[following + 1 : following + 2] == [NNS]
        ends = tags[at] == NNS and not one and tags[following] == NN
        if tags[following] not in NOUNS or (ends and following == at + 1):
            break
        at = following
    return at + 1
