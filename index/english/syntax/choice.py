"""Which verb a number's clause has, and which noun is a verb's subject: the best of the sentence's.

Each candidate is described by a row of attributes; sets of them are its features, and their weights
were learnt on a treebank as a choice among all candidates (multinomial logit).
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np

from index.english.syntax.tags import MODAL, NOUNS, TAGS, VERBS
from index.english.syntax.tokens import ROOM, WINDOW, traits_of
from index.english.syntax.weights import Mixer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from index.english.syntax.outline import Outline
    from index.kept import Kept

    Row = tuple[int, ...]

# Two to this number is the size of a table of weights.
PLACES = 17

# In place of a noun, where a verb has no subject.
NO_SUBJECT = -1

_SURE = 10**6
_LONGEST_PATH = 12
_SIDE = 3

# Attributes of a verb as the one of a number's clause; those of the number are alike for all.
_VERB_ATTRIBUTES = (
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
_VERB_FEATURES = (
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
# Attributes of a noun as the subject of a verb.
_SUBJECT_ATTRIBUTES = (
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
_SUBJECT_FEATURES = (
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


def _mixer(attributes: Sequence[str], features: Sequence[str]) -> Mixer:
    columns = [[attributes.index(name) for name in feature.split()] for feature in features]
    return Mixer(columns, len(attributes), PLACES)


VERB_MIXER = _mixer(_VERB_ATTRIBUTES, _VERB_FEATURES)
SUBJECT_MIXER = _mixer(_SUBJECT_ATTRIBUTES, _SUBJECT_FEATURES)


def best_verbs(
    outline: Outline, anchors: Sequence[int], table: NDArray[np.int8]
) -> list[int | None]:
    """Give the verb of the clause that each of these tokens stands in; None where there is none."""
    near = {anchor: _verbs_near(outline, anchor) for anchor in anchors}
    # Where one verb stands, there is nothing to weigh.
    best = {anchor: outline.verbs[one[0]] if one else None for anchor, one in near.items()}
    doubtful = [anchor for anchor, several in near.items() if len(several) > 1]
    weighed = _best(outline, doubtful, verb_rows, VERB_MIXER, table)
    best |= {anchor: verb for anchor, (verb, _) in zip(doubtful, weighed, strict=True)}
    return [best[anchor] for anchor in anchors]


def best_subjects(
    outline: Outline, verbs: Sequence[int], table: NDArray[np.int8], least: int
) -> list[int | None]:
    """Give the head of each verb's subject; None where there is none, or none for sure.

    Args:
        outline: of the sentence.
        verbs: tokens that are among the outline's verbs.
        table: the weights.
        least: by how much a subject must be better than the next best.
    """
    found = _best(outline, verbs, subject_rows, SUBJECT_MIXER, table)
    return [best if best != NO_SUBJECT and margin >= least else None for best, margin in found]


def verb_rows(outline: Outline, anchor: int) -> tuple[list[Row], list[int]]:
    """Describe the verbs near a token as the verb of its clause."""
    phrase = _Phrase.of(outline, anchor)
    near = _verbs_near(outline, anchor)
    rows = [_verb_row(outline, index, anchor, phrase) for index in near]
    return rows, [outline.verbs[index] for index in near]


def subject_rows(outline: Outline, verb: int) -> tuple[list[Row], list[int]]:
    """Describe the nouns near a verb as its subject, and last that it has none."""
    asked = _Verb.of(outline, verb)
    near = _near(outline.nouns, verb)
    rows = [_subject_row(outline, index, asked) for index in near]
    return [*rows, _no_subject_row(asked)], [*(outline.nouns[index] for index in near), NO_SUBJECT]


def _verbs_near(outline: Outline, anchor: int) -> list[int]:
    """Give the indexes of the verbs that may be the one of a token's clause."""
    near = _near(outline.verbs, anchor)
    every = [index for index in near if not _is_counted(outline, index, anchor)]
    if not _opens_clause(outline, anchor):
        return every
    behind = [index for index in every if outline.verbs[index] > anchor]
    return behind or every


def _opens_clause(outline: Outline, anchor: int) -> bool:
    """Tell a number that begins a clause of its own: "reported that three men …"."""
    lead = outline.before(outline.phrase_start(anchor))
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
        lead = outline.before(outline.phrase_start(anchor))
        following = outline.after(anchor)
        if outline.letter(following) == "N":
            following = outline.after(following)
        return cls(
            _word(outline, lead),
            _hash(outline.letter(lead)),
            _word(outline, following),
            _hash(outline.letter(following)),
        )


def _verb_row(outline: Outline, index: int, anchor: int, phrase: _Phrase) -> Row:
    verb, count = outline.verbs[index], len(outline.verbs)
    tag, margin = outline.tagged.tags[verb], outline.tagged.margins[verb]
    way = _WAYS_OF_VERBS[_way(outline, verb, anchor)]
    before = outline.letter(outline.before(outline.groups[index]))
    side = _side(verb, anchor)
    is_verb = tag in VERBS or tag == MODAL
    form = outline.letters[verb] if is_verb else "?"
    traits = traits_of(outline.tagged.tokens[verb].text)
    between = min(_between(outline.verbs, index, anchor), 3)
    return (
        way.whole,
        way.first,
        way.last,
        _hash(f"{side}{between}"),
        _hash(f"{form}{TAGS[tag]}{outline.groups[index] < verb:d}"),
        traits.word,
        traits.ends3,
        phrase.lead_word,
        phrase.lead_class,
        phrase.next_class,
        _distance(verb, anchor),
        way.marks,
        1 + (before in "NRW"),
        _hash(f"{before}.{outline.letter(outline.after(verb))}"),
        (1 if is_verb else 8) + min(margin // 6, 5) if margin else 0,
        way.clauses,
        _hash(f"{min(index, 2)}{min(count - index, 3)}{side}"),
        1 + (verb < anchor),
        phrase.next_word,
    )


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
            (_hash(f"{form}>"), _hash(f"{form}<")),
            _hash(f"{form}{tag}{group < verb:d}{outline.letter(lead)}"),
            _word(outline, verb),
            _hash(outline.letter(lead)),
            _word(outline, lead),
            _hash(outline.letter(outline.after(verb))),
        )


def _subject_row(outline: Outline, index: int, verb: _Verb) -> Row:
    noun = outline.nouns[index]
    way = _WAYS_OF_NOUNS[_way(outline, noun, verb.group if noun < verb.place else verb.place)]
    side = noun < verb.place
    lead = outline.before(outline.phrase_start(noun))
    traits = traits_of(outline.tagged.tokens[noun].text)
    between = min(_between(outline.nouns, index, verb.place), 4)
    return (
        way.whole,
        way.last,
        way.first,
        _BETWEEN[side][between],
        verb.kind,
        verb.word,
        _hash(outline.letters[noun] + TAGS[outline.tagged.tags[noun]]),
        traits.word,
        _hash(outline.letter(lead)),
        _word(outline, lead),
        _distance(noun, verb.place),
        way.marks,
        way.clauses,
        verb.next_class,
        _RANKS[side][min(index, 3)],
        verb.forms[side],
        traits.ends3,
    )


def _no_subject_row(verb: _Verb) -> Row:
    none, form = _hash("none"), _hash(verb.form)
    noun = (none, 0, verb.lead_class, verb.lead_word, 0, 0)
    return (none, 0, 0, none, verb.kind, verb.word, *noun, none, verb.next_class, 0, form, 0)


def _best(
    outline: Outline,
    places: Sequence[int],
    describe: Callable[[Outline, int], tuple[list[Row], list[int]]],
    mixer: Mixer,
    table: NDArray[np.int8],
) -> Iterator[tuple[int | None, int]]:
    """Give the best candidate of each place, and by how much it is better than the next."""
    described = [describe(outline, place) for place in places]
    rows = [row for of_place, _ in described for row in of_place]
    if not rows:
        yield from ((None, 0) for _ in places)
        return
    scores = table[mixer.places(np.array(rows, dtype=np.uint64))].sum(axis=1, dtype=np.int64)
    scored = iter(scores.tolist())
    for _, candidates in described:
        ranked = sorted(zip(islice(scored, len(candidates)), candidates, strict=True))[::-1]
        if not ranked:
            yield None, 0
        else:
            yield ranked[0][1], ranked[0][0] - ranked[1][0] if len(ranked) > 1 else _SURE


def _near(places: Sequence[int], at: int) -> range:
    """Give the indexes of those places, which are in order, that stand within the window."""
    return range(bisect_left(places, at - WINDOW), bisect_left(places, at + WINDOW + 1))


def _side(place: int, at: int) -> str:
    """Tell on which side of a token a place stands."""
    return "<" if place < at else ">"


def _way(outline: Outline, place: int, at: int) -> str:
    """Give the side of a token on which a place stands, and the path from it to the token."""
    path = outline.path(place, at)
    return f"<{path}" if place < at else f">{path[::-1]}"


class _Way(NamedTuple):
    """What is asked of a way, as numbers: the whole, its ends, and what stands on it."""

    whole: int
    first: int
    last: int
    marks: int
    clauses: int


def _way_of_verb(way: str) -> _Way:
    side, path = way[0], way[1:]
    return _Way(
        _hash(side + _shortened(path)),
        _hash(side + path[:_SIDE]),
        _hash(f"{side}|{path[-_SIDE:]}"),
        _hash(_counts(path, {",": 2, '"': 1, "(": 1, ":": 1})),
        _hash(side + _counts(path, {"W": 1, "S": 1, "C": 1, "V": 2})),
    )


def _way_of_noun(way: str) -> _Way:
    side, path = way[0], way[1:]
    verbs = min(sum(map(path.count, "Vbng")), 2)
    return _Way(
        _hash(side + _shortened(path)),
        _hash(f"{side}|{path[:_SIDE]}"),
        _hash(side + path[-_SIDE:]),
        _hash(_counts(path, {",": 3, '"': 1, "(": 1, "C": 1})),
        _hash(f"{side}{verbs}{_counts(path, {'W': 1, 'S': 1})}"),
    )


def _between(places: Sequence[int], index: int, at: int) -> int:
    behind = bisect_left(places, at)
    return behind - 1 - index if places[index] < at else index - behind


def _shortened(path: str) -> str:
    return path if len(path) <= _LONGEST_PATH else f"{path[:5]}~{path[-5:]}"


def _counts(path: str, most: dict[str, int]) -> str:
    return "".join([str(min(path.count(one), up)) for one, up in most.items()])


def _distance(first: int, second: int) -> int:
    return min(abs(first - second), 40).bit_length()


def _word(outline: Outline, place: int) -> int:
    return traits_of(outline.tagged.tokens[place].text).word if place >= 0 else 0


def _hash(text: str) -> int:
    return _HASHES[text]


_HASHES: Kept[str, int] = ROOM.keep(lambda text: crc32(text.encode()))
# Four ways of five were gone before: paths are of few letters.
_WAYS_OF_VERBS, _WAYS_OF_NOUNS = ROOM.keep(_way_of_verb), ROOM.keep(_way_of_noun)
# By whether a noun stands before its verb: how many nouns stand between, and its rank.
_BETWEEN = tuple(tuple(_hash(f"{side}{count}") for count in range(5)) for side in "><")
_RANKS = tuple(tuple(_hash(f"{rank}{side}") for rank in range(4)) for side in "><")
