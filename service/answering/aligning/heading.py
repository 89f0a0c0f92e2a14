"""Who is at the head of something: whether a sentence says it of what is asked, or of another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from index.english.classes import DETERMINERS, STOP_WORDS
from index.english.relations.nouns import HEADING_WORDS, asks_who_heads
from index.model.asked import Doubt
from service.answering.aligning.alignment import STANDS
from service.answering.kinship import kinship

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from index import Library
    from index.model.articles import Passage, Word
    from service.answering.aligning import Alignment
    from service.answering.aligning.alignment import Aligned

# What leads from an office to what it is an office of.
_LINKS = frozenset("of at for".split())
# Of these forms what follows is what somebody heads, with no link between.
_DEEDS = frozenset(
    "heads headed chairs chaired directs directed manages managed leads led runs".split()
)
# So many words behind it may name what somebody is at the head of.
_REACH = 6
# Whoever is so called is not at the head, or not now.
_LESSER = frozenset("deputy vice assistant former ex onetime".split())
# A weaker relation leads astray as often.
_RELATED = 0.16
_POSSESSIVE = ("'s", "’s", "s'", "s’")


def of_another_head(library: Library, passage: Passage, alignment: Alignment) -> Iterator[Doubt]:
    """Doubt a sentence that tells of nobody who is at the head of what is asked.

    It tells of none at all, or of one at the head of something else. Where it does not say of what,
    that must be what the sentences there speak of, or the article.
    """
    if not asks_who_heads(one.form for one in alignment.question):
        return
    sought = next(filter(None, _all_headed(alignment.question)), ())
    asked = [one for one in alignment.words if one.word.form not in HEADING_WORDS]
    if not sought or not asked:
        return
    headed = list(_all_headed(alignment.held.words, _LESSER - alignment.forms))
    said = next(filter(None, headed), ())
    if any(_is_asked(words, asked, alignment) for words in headed if words):
        return
    if said and all(headed):
        yield Doubt("other subject", _written(sought), _written(said))
    elif not headed:
        yield Doubt("missing word", _heading(alignment))
    elif not any(_is_spoken_of(library, passage, one) for one in asked):
        yield Doubt("missing word", _written(sought))


def _heading(alignment: Alignment) -> str:
    """Give the word that asks for whoever is at the head."""
    return next(one.text for one in alignment.question if one.form in HEADING_WORDS)


def _all_headed(words: Sequence[Word], lesser: Set[str] = frozenset()) -> Iterator[Sequence[Word]]:
    """Give for each word for who is at the head the words that name of what."""
    for at, one in enumerate(words):
        is_less = at > 0 and words[at - 1].form in lesser
        if one.form in HEADING_WORDS and not is_less:
            yield _headed(words, at)


def _is_spoken_of(library: Library, passage: Passage, one: Aligned) -> bool:
    is_near = one.how in STANDS or one.how == "before"
    return is_near or library.opens_with(passage.article_id, one.word.term)


def _written(words: Sequence[Word]) -> str:
    return " ".join(one.text for one in words)


def _headed(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Give the words that name what somebody is at the head of; none where it is not said."""
    if words[at].form == "leadership":  # "Of" whom, that is, and not of what.
        return ()
    behind = list(_run(words[at : at + _REACH + 1]))
    if words[at].form in _DEEDS:
        is_object = behind and (behind[0].form in DETERMINERS or behind[0].is_name)
        return _telling(behind) if is_object else ()
    if behind and behind[0].form in _LINKS:
        return _telling(behind[1:])
    before = list(_run(words[max(0, at - 2) : at + 1][::-1]))
    owners = [one for one in before if one.text.endswith(_POSSESSIVE)]
    return owners[:1]


def _run(words: Sequence[Word]) -> Iterator[Word]:
    """Give the words after the first, up to where something else than a space stands between."""
    for one, following in pairwise(words):
        if max(one.start, following.start) - min(one.end, following.end) != 1:
            return
        yield following


def _telling(words: Sequence[Word]) -> list[Word]:
    return [one for one in words if one.term not in STOP_WORDS]


def _is_asked(words: Sequence[Word], asked: Sequence[Aligned], alignment: Alignment) -> bool:
    """Tell whether one of some words of the sentence stands for one that is asked."""
    held = alignment.held.words
    said, sought = {one.term for one in words}, {one.word.term for one in asked}
    return (
        any(one.how in STANDS and held[one.at] in words for one in asked)
        or not said.isdisjoint(sought)
        or any(kinship(term, said) >= _RELATED for term in sought)
        or any(kinship(term, sought) >= _RELATED for term in said)
    )
