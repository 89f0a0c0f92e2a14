"""The nouns of a sentence as the subject of a verb, each a row of attributes."""

from __future__ import annotations

from bisect import bisect_left
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
    way_from,
    word_at,
)
from index.english.syntax.tags import TAGS
from index.english.syntax.tokens import ROOM, traits_of

if TYPE_CHECKING:
    from index.english.syntax.choice.ways import Row
    from index.english.syntax.outline import Outline

# In place of a noun, where a verb has no subject.
NO_SUBJECT = -1

# Attributes of a noun as the subject of a verb.
_ATTRIBUTES = (
    "path",  # of classes, from the noun to the verb
    "end",  # its last ones, and whether the noun stands before or behind
    "side",  # its first ones
    "between",  # how many nouns stand between
    "verb",  # its class, whether it is a group, and the class before it
    "verb_word",
    "noun",  # its class
    "word",
    "lead",  # the class before the noun phrase
    "lead_word",
    "distance",
    "marks",
    "verbs",  # how many verbs stand between, and words that begin clauses
    "next",  # the class behind the verb
    "rank",  # among the sentence's nouns
    "form",  # of the verb
    "ending",
)
_FEATURES = (
    "path",
    "path verb",
    "path lead",
    "path noun",
    "path lead_word",
    "path verb_word",
    "end between",
    "side between",
    "end side verb",
    "between verb",
    "noun verb lead",
    "word",
    "word verb_word",
    "word verb",
    "lead between verb",
    "lead_word between verb",
    "distance verb",
    "marks between",
    "verbs verb",
    "verbs verb lead",
    "next verb",
    "next lead verb",
    "rank verb",
    "rank verbs lead",
    "form verbs between",
    "verb_word between",
    "verb_word verbs lead",
    "ending between",
    "end lead verb",
    "side lead verb",
)

SUBJECT_MIXER = make_mixer(_ATTRIBUTES, _FEATURES)


def subject_rows(outline: Outline, verb: int) -> tuple[list[Row], list[int]]:
    """Describe the nouns near a verb as its subject, and last that it has none."""
    asked = _Verb.of(outline, verb)
    near = near_to(outline.nouns, verb)
    rows = [_subject_row(outline, index, asked) for index in near]
    return [*rows, _no_subject_row(asked)], [*(outline.nouns[index] for index in near), NO_SUBJECT]


class _Verb(NamedTuple):
    """A verb whose subject is asked for."""

    place: int
    group: int
    form: str
    forms: tuple[int, int]
    kind: int
    word: int
    lead_class: int
    lead_word: int
    next_class: int

    @classmethod
    def of(cls, outline: Outline, verb: int) -> _Verb:
        """Look at a verb and what stands around its group."""
        group = outline.groups[bisect_left(outline.verbs, verb)]
        lead = outline.before(group)
        form = outline.letters[verb] or "?"
        tag = TAGS[outline.tagged.tags[verb]]
        return cls(
            verb,
            group,
            form,
            (hash_of(f"{form}>"), hash_of(f"{form}<")),
            hash_of(f"{form}{tag}{group < verb:d}{outline.letter(lead)}"),
            word_at(outline, verb),
            hash_of(outline.letter(lead)),
            word_at(outline, lead),
            hash_of(outline.letter(outline.after(verb))),
        )


def _subject_row(outline: Outline, index: int, verb: _Verb) -> Row:
    noun = outline.nouns[index]
    way = _WAYS[way_from(outline, noun, verb.group if noun < verb.place else verb.place)]
    side = noun < verb.place
    lead = outline.lead(noun)
    traits = traits_of(outline.tagged.tokens[noun].text)
    between = min(count_between(outline.nouns, index, verb.place), 4)
    return (
        way.whole,
        way.last,
        way.first,
        _BETWEEN[side][between],
        verb.kind,
        verb.word,
        hash_of(outline.letters[noun] + TAGS[outline.tagged.tags[noun]]),
        traits.word,
        hash_of(outline.letter(lead)),
        word_at(outline, lead),
        distance_step(noun, verb.place),
        way.marks,
        way.clauses,
        verb.next_class,
        _RANKS[side][min(index, 3)],
        verb.forms[side],
        traits.ends3,
    )


def _no_subject_row(verb: _Verb) -> Row:
    none, form = hash_of("none"), hash_of(verb.form)
    noun = (none, 0, verb.lead_class, verb.lead_word, 0, 0)
    return (none, 0, 0, none, verb.kind, verb.word, *noun, none, verb.next_class, 0, form, 0)


def _way_of_noun(way: str) -> Way:
    side, path = way[0], way[1:]
    verbs = min(sum(map(path.count, "Vbng")), 2)
    return Way(
        hash_of(side + shorten(path)),
        hash_of(f"{side}|{path[:SIDE]}"),
        hash_of(side + path[-SIDE:]),
        hash_of(count_letters(path, {",": 3, '"': 1, "(": 1, "C": 1})),
        hash_of(f"{side}{verbs}{count_letters(path, {'W': 1, 'S': 1})}"),
    )


_WAYS = ROOM.keep(_way_of_noun)
# By whether a noun stands before its verb: how many nouns stand between, and its rank.
_BETWEEN = tuple(tuple(hash_of(f"{side}{count}") for count in range(5)) for side in "><")
_RANKS = tuple(tuple(hash_of(f"{rank}{side}") for rank in range(4)) for side in "><")
