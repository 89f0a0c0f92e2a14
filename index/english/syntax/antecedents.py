"""What a clause between commas tells of: the noun before it, or one that this noun hangs on.

"The members of the crew, who are paid" and "nurses in Orle, who are paid" tell of members and of
nurses, "the hall in the park, which is open" of the park.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.syntax.tags import (
    CARDINAL,
    DT,
    FINITE_OR_MODAL,
    NNP,
    NNS,
    NOUNS,
    PARTICIPLES,
    VBP,
    VBZ,
)

if TYPE_CHECKING:
    from index.english.syntax.insertions import Insertion
    from index.english.syntax.outline import Outline

_SINGULAR_VERBS = frozenset("is was has does".split())
_PLURAL_VERBS = frozenset("are were have do".split())
_LOCATIVE = frozenset("at in near off on outside".split())
_DETERMINERS = frozenset((DT, CARDINAL))
# What is put into a company stands in no place: "shares in Orm Bank, founded in 1862".
_PUT_INTO = frozenset("shares stakes holdings investments interests".split())


def antecedent_start(outline: Outline, clause: Insertion) -> int:
    """Give where the noun phrase begins that a clause behind a comma tells of."""
    named = outline.before(clause.age.start)
    start = outline.phrase_start(named)
    head = outline.phrase_start(_climbed(outline, named, clause))
    if CARDINAL in outline.tagged.tags[head:named]:
        # "It sold 9% of the mill to Orm Bank, which": who that is stands nearest.
        return start
    return head


def _climbed(outline: Outline, named: int, clause: Insertion) -> int:
    link = outline.lead(named)
    if outline.is_of(link):
        return outline.lifted(named)
    above = outline.before(link)
    if outline.letter(link) != "I" or outline.letter(above) != "N":
        return named
    if _disagrees(outline, named, clause) and not _disagrees(outline, above, clause):
        return above
    return above if _is_in_place(outline, above, link, named, clause) else named


def _disagrees(outline: Outline, noun: int, clause: Insertion) -> bool:
    """Tell a noun in the singular from a verb in the plural, and the other way round."""
    tagged = outline.tagged
    inside = range(clause.first, clause.end)
    verb = next((at for at in inside if tagged.tags[at] in FINITE_OR_MODAL), None)
    if verb is None or tagged.tags[noun] not in NOUNS:
        return False
    word, tag = tagged.tokens[verb].text.lower(), tagged.tags[verb]
    if tagged.tags[noun] == NNS:
        return word in _SINGULAR_VERBS or tag == VBZ
    return word in _PLURAL_VERBS or (tag == VBP and word not in _SINGULAR_VERBS)


def _is_in_place(outline: Outline, above: int, link: int, name: int, clause: Insertion) -> bool:
    """Tell "nurses in Orle, who" and "the camp at Orle, built in": a place is where they are."""
    tagged = outline.tagged
    if tagged.tags[name] != NNP or tagged.tokens[link].text.lower() not in _LOCATIVE:
        return False
    opens = tagged.tokens[clause.first + 1].text.lower() == "who"
    if not opens and tagged.tags[clause.first + 1] not in PARTICIPLES:
        return False
    is_several = tagged.tags[above] == NNS and tagged.tokens[above].text.lower() not in _PUT_INTO
    return is_several or tagged.tags[outline.phrase_start(above)] in _DETERMINERS
