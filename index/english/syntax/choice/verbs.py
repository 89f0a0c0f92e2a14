"""The verbs of a sentence as the one of a number's clause, each a row of attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.english.syntax.choice.ways import (
    SIDE,
    Way,
    count_between,
    count_letters,
    distance_step,
    hash_of,
    make_mixer,
    near_to,
    shorten,
    side_of,
    way_from,
    word_at,
)
from index.english.syntax.tags import MODAL, NOUNS, TAGS, VERBS
from index.english.syntax.tokens import ROOM, traits_of

if TYPE_CHECKING:
    from index.english.syntax.choice.ways import Row
    from index.english.syntax.outline import Outline

# Attributes of a verb as the one of a number's clause; those of the number are alike for all.
_ATTRIBUTES = (
    "path",  # of classes, from the verb to the number
    "side",  # its first ones, and whether the verb stands before or behind
    "end",  # its last ones
    "between",  # how many verbs stand between
    "tag",  # of the verb, and whether it is a group
    "word",
    "ending",
    "lead",  # the word before the number's noun phrase
    "lead_class",
    "next",  # the class behind the number's noun phrase
    "distance",
    "marks",  # commas, quotes, brackets, colons between
    "has_subject",  # whether a noun stands before the verb
    "around",  # the classes before and behind the verb
    "doubt",  # whether it is a verb for sure
    "clauses",  # words between that begin clauses
    "rank",  # among the sentence's verbs
    "direction",
    "next_word",
)
_FEATURES = (
    "path",
    "path tag",
    "path lead",
    "path has_subject",
    "path lead_class next",
    "path next",
    "path around",
    "side between",
    "end between",
    "side end between",
    "side end distance",
    "between",
    "between tag",
    "between tag lead_class",
    "between next tag",
    "between lead_class next has_subject",
    "word",
    "word between",
    "ending",
    "word lead",
    "tag lead between",
    "lead between",
    "distance between",
    "marks between",
    "marks between tag",
    "has_subject between tag",
    "around",
    "around between",
    "around tag",
    "doubt",
    "doubt tag",
    "clauses between",
    "clauses around",
    "rank tag",
    "rank lead_class",
    "rank has_subject marks",
    "word direction",
    "word lead_class",
    "next_word between",
    "next_word word",
)

VERB_MIXER = make_mixer(_ATTRIBUTES, _FEATURES)


def verb_rows(outline: Outline, anchor: int) -> tuple[list[Row], list[int]]:
    """Describe the verbs near a token as the verb of its clause."""
    phrase = _Phrase.of(outline, anchor)
    near = verbs_near(outline, anchor)
    rows = [_verb_row(outline, index, anchor, phrase) for index in near]
    return rows, [outline.verbs[index] for index in near]


def verbs_near(outline: Outline, anchor: int) -> list[int]:
    """Give the indexes of the verbs that may be the one of a token's clause."""
    near = near_to(outline.verbs, anchor)
    every = [index for index in near if not _is_counted(outline, index, anchor)]
    if not _opens_clause(outline, anchor):
        return every
    behind = [index for index in every if outline.verbs[index] > anchor]
    return behind or every


def _opens_clause(outline: Outline, anchor: int) -> bool:
    """Tell a number that begins a clause of its own: "reported that three men …"."""
    lead = outline.lead(anchor)
    if lead < 1 or outline.tagged.tokens[lead].text != "that":
        return False
    return outline.before(lead) in outline.verbs


def _is_counted(outline: Outline, index: int, anchor: int) -> bool:
    """Tell a doubtful verb that is the number's own noun: "1,500 houses"."""
    verb = outline.verbs[index]
    follows = verb > anchor and outline.tagged.tags[verb] in NOUNS
    return follows and outline.path(anchor, verb) in ("", "#")


class _Phrase(NamedTuple):
    """What stands around a number's noun phrase."""

    lead_word: int
    lead_class: int
    next_word: int
    next_class: int

    @classmethod
    def of(cls, outline: Outline, anchor: int) -> _Phrase:
        """Look at what stands around the noun phrase of a token."""
        lead = outline.lead(anchor)
        following = outline.after(anchor)
        if outline.letter(following) == "N":
            following = outline.after(following)
        return cls(
            word_at(outline, lead),
            hash_of(outline.letter(lead)),
            word_at(outline, following),
            hash_of(outline.letter(following)),
        )


def _verb_row(outline: Outline, index: int, anchor: int, phrase: _Phrase) -> Row:
    verb, count = outline.verbs[index], len(outline.verbs)
    tag, margin = outline.tagged.tags[verb], outline.tagged.margins[verb]
    way = _WAYS[way_from(outline, verb, anchor)]
    before = outline.letter(outline.before(outline.groups[index]))
    side = side_of(verb, anchor)
    is_verb = tag in VERBS or tag == MODAL
    form = outline.letters[verb] if is_verb else "?"
    traits = traits_of(outline.tagged.tokens[verb].text)
    between = min(count_between(outline.verbs, index, anchor), 3)
    return (
        way.whole,
        way.first,
        way.last,
        hash_of(f"{side}{between}"),
        hash_of(f"{form}{TAGS[tag]}{outline.groups[index] < verb:d}"),
        traits.word,
        traits.ends3,
        phrase.lead_word,
        phrase.lead_class,
        phrase.next_class,
        distance_step(verb, anchor),
        way.marks,
        1 + (before in "NRW"),
        hash_of(f"{before}.{outline.letter(outline.after(verb))}"),
        (1 if is_verb else 8) + min(margin // 6, 5) if margin else 0,
        way.clauses,
        hash_of(f"{min(index, 2)}{min(count - index, 3)}{side}"),
        1 + (verb < anchor),
        phrase.next_word,
    )


def _way_of_verb(way: str) -> Way:
    side, path = way[0], way[1:]
    return Way(
        hash_of(side + shorten(path)),
        hash_of(side + path[:SIDE]),
        hash_of(f"{side}|{path[-SIDE:]}"),
        hash_of(count_letters(path, {",": 2, '"': 1, "(": 1, ":": 1})),
        hash_of(side + count_letters(path, {"W": 1, "S": 1, "C": 1, "V": 2})),
    )


_WAYS = ROOM.keep(_way_of_verb)
