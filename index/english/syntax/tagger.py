"""Which class each word is of: a perceptron over the words around it and the two tags before it.

A word that is known is given only tags that it is known with. Collins 2002, "Discriminative
training methods for hidden Markov models", read greedily from left to right.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.english.cardinals import CARDINALS
from index.english.forms import IRREGULAR_PASTS
from index.english.syntax.tags import (
    CARDINAL,
    FINITE,
    IN,
    JJ,
    NN,
    NNP,
    NOUNS,
    NUMBER_OF,
    PRP,
    RP,
    SC,
    TAGS,
    TAGS_OF_PART,
    TO,
    VB,
    VBD,
    VBN,
    VBZ,
    VERBS,
    numbers_of,
)
from index.english.syntax.tokens import FORM, ROOM, traits_of
from index.english.syntax.weights import Mixer, load_weights, odd_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from index.english.classes import PartOfSpeech
    from index.english.syntax.tokens import Token
    from index.english.syntax.weights import Weights

# Two to this number is the size of the table of weights.
PLACES = 20
MASK = 2**PLACES - 1
# What stands before the first token.
START = len(TAGS)
_BEFORE_FIRST: tuple[int, ...] = (START,)

# A feature is a set of traits of a word and of its neighbours: (trait, how many words away).
# The last trait is which tags it can have at all.
_WORD, _END2, _END3, _END4, _BEGINNING, _SHAPE, _CAN_BE = range(FORM + 1)
_TRAITS, _REACH = FORM + 1, 2
_AROUND = (
    ((_WORD, 0),),
    ((_END2, 0),),
    ((_END3, 0),),
    ((_END4, 0),),
    ((_BEGINNING, 0),),
    ((_SHAPE, 0),),
    ((_SHAPE, 0), (_SHAPE, -1)),
    ((_SHAPE, 0), (_END3, 0)),
    ((_WORD, -1),),
    ((_WORD, 1),),
    ((_WORD, -2),),
    ((_WORD, 2),),
    ((_END3, -1),),
    ((_END3, 1),),
    ((_WORD, -1), (_WORD, 0)),
    ((_WORD, 0), (_WORD, 1)),
    ((_WORD, -1), (_WORD, 1)),
    ((_SHAPE, 1), (_SHAPE, 0)),
    ((_END2, 1), (_END2, 0)),
    ((_END2, -1), (_END2, 0)),
    ((_CAN_BE, 0),),
    ((_CAN_BE, 1),),
    ((_CAN_BE, 0), (_CAN_BE, 1)),
    ((_CAN_BE, 0), (_CAN_BE, 1), (_CAN_BE, 2)),
    ((_CAN_BE, -1), (_CAN_BE, 0), (_CAN_BE, 1)),
    ((_CAN_BE, 0), (_WORD, 1)),
)
# What is taken with the tag before, the second with the two tags before.
_BESIDE = (
    (),
    (),
    ((_WORD, 0),),
    ((_WORD, 1),),
    ((_END3, 0),),
    ((_WORD, -1),),
    ((_CAN_BE, 0),),
    ((_CAN_BE, 0), (_CAN_BE, 1)),
)
_WITH_BOTH = 1
_WITH_ONE = [row for row in range(len(_BESIDE)) if row != _WITH_BOTH]


def _columns(features: Sequence[Sequence[tuple[int, int]]]) -> list[list[int]]:
    return [[(away + _REACH) * _TRAITS + trait for trait, away in feature] for feature in features]


_WIDTH = _TRAITS * (2 * _REACH + 1)
AROUND = Mixer(_columns(_AROUND), _WIDTH, PLACES)
BESIDE = Mixer(_columns(_BESIDE), _WIDTH, PLACES)


def _moves(rows: int, columns: int, seed: int) -> NDArray[np.int64]:
    drawn = odd_numbers(rows * columns, seed) >> np.uint64(64 - PLACES)
    return drawn.astype(np.int64).reshape(rows, columns)


# How far a tag moves a place: the tag that is weighed, the last tag, the one before it.
OWN_MOVES = _moves(1, len(TAGS), 7)[0]
LAST_MOVES = _moves(len(_BESIDE), len(TAGS) + 1, 8)
BEFORE_MOVES = _moves(len(_BESIDE), len(TAGS) + 1, 9)
BEFORE_MOVES[_WITH_ONE] = 0
_OWN = OWN_MOVES.tolist()
_AT_BOTH = int(BESIDE.places(np.zeros((1, _WIDTH), dtype=np.uint64))[0, _WITH_BOTH])
_LAST, _BEFORE = LAST_MOVES[_WITH_BOTH].tolist(), BEFORE_MOVES[_WITH_BOTH].tolist()

_OPEN = "NN NNS NNP VB VBP VBZ VBD VBN VBG JJ JJR JJS RB"
_PAST = (VBD, VBN)
_SMALL, _CAPITAL, _DIGIT = (
    tuple(NUMBER_OF[tag] for tag in tags.split())
    for tags in (f"{_OPEN} UH IN", "NNP NN NNS JJ VB VBG RB VBN UH", "CD NNP NN JJ SYM")
)
# But for orders, of which the news have few, what may be a noun is one where a sentence begins.
_NO_OPENING = FINITE | {VB}
_ARTICLES = frozenset(("a", "an", "the", "every", "its", "their", "his", "our", "my", "your"))
# "Sales, up 9%", "people aged 16": what these are not in the news.
_NEVER = {
    **dict.fromkeys(("up", "down", "evening"), VERBS),
    "aged": FINITE,
    "its": frozenset((PRP,)),
}
# Words that only link others, and that the treebank has too seldom to know them.
_RARE_LINKS = {
    **dict.fromkeys(("whereas", "whilst", "albeit", "lest"), SC),
    **dict.fromkeys(("amid", "amidst", "versus", "unto", "atop"), IN),
}
# "Outsold", "overtook", "rebuilt"
_PREFIX = re.compile(r"^(?:out|over|under|re|mis|fore)(?=\w{3})")
_NAME, _OF_NAME = (NNP,), frozenset((IN, SC, RP, NN, NNP))
_POSSESSIVES = frozenset(("'s", "\u2019s"))
# "Up to 165 km/h": before these stands a preposition.
_NO_INFINITIVE, _INFINITIVE = numbers_of("CD $ DT PRP PRP$"), frozenset((TO,))
_ONE, _NOTHING = frozenset(("1", "one")), frozenset[int]()
# "Of which members pay half": what the verb is said of stands between.
_RELATIVES = frozenset(("which", "whom"))
# Many take no verb in s, nor is one what "unpaid fines" opens with.
_SINGULAR, _COMMON_NOUNS = frozenset((VBZ,)), NOUNS - {NNP}
_SYMBOL = NUMBER_OF["SYM"]
_SIGNS = frozenset("$\u00a3\u20ac\u00a5\u20b9")
_MARKS = {
    mark: tuple(NUMBER_OF[tag] for tag in tags)
    for marks, *tags in (
        (".!?", "."),
        (",", ","),
        (":;\u2013\u2014", ":"),
        ("-", "HYPH", ":"),
        ("([{", "("),
        (")]}", ")"),
        ('"\u201c\u201d\u2018`', '"'),
        ("'\u2019", '"', "POS"),
        ("$\u00a3\u20ac\u00a5\u20b9", "$"),
        ("%", "NN"),
        ("&", "CC"),
    )
    for mark in marks
}


class Tagged(NamedTuple):
    """Tokens with their tags, which are numbers of `TAGS`.

    Attributes:
        seconds: the next best tag of each; its own tag where there is no other.
        margins: how much better the tag is than that; 0 where there is no other.
        finites: how much better the tag is than the best one of a finite verb, and that.
    """

    tokens: Sequence[Token]
    tags: list[int]
    seconds: list[int]
    margins: list[int]
    finites: dict[int, tuple[int, int]]


def tag(sentences: Sequence[Sequence[Token]], weights: Weights) -> list[Tagged]:
    """Tag the tokens of sentences, each of them by itself.

    They are weighed together: arrays of one sentence take longer to make than to work on.
    """
    possible = [possible_of(tokens, weights.known) for tokens in sentences]
    allowed = [*map(_allowed, sentences, possible)]
    owns = [own for tags in allowed for own in tags]
    lasts = [last for tags in allowed for last in (_BEFORE_FIRST, *tags[:-1])]
    unsure = [place for place, own in enumerate(owns) if len(own) > 1]
    scores: Iterator[int] = iter(())
    if unsure:
        # What a word can be at all is a trait that the weights know it by; where it stands bars
        # more.
        attributes = attributes_of(sentences, possible)[unsure]
        pairs = [(lasts[place], owns[place]) for place in unsure]
        scores = iter(_weigh(attributes, pairs, weights.tags))
    return [
        _decode(tokens, tags, scores, weights.tag_bytes)
        for tokens, tags in zip(sentences, allowed, strict=True)
    ]


def _decode(
    tokens: Sequence[Token], allowed: Sequence[tuple[int, ...]], scores: Iterator[int], table: bytes
) -> Tagged:
    """Give a sentence the best tags from left to right; take the scores of its pairs of tags."""
    tags = [own[0] for own in allowed]
    tagged = Tagged(tokens, tags, [*tags], [0] * len(tags), {})
    may_precede, last, before = _BEFORE_FIRST, START, START
    for place, own in enumerate(allowed):
        if len(own) > 1:
            of_pairs = list(islice(scores, len(may_precede) * len(own)))
            behind_last = may_precede.index(last) * len(own)
            at = _AT_BOTH + _LAST[last] + _BEFORE[before]
            ranked = [
                (score + table[at + _OWN[one] & MASK], one)
                for one, score in zip(own, of_pairs[behind_last:], strict=False)
            ]
            ranked.sort()
            (second, tagged.seconds[place]), (best, tags[place]) = ranked[-2:]
            tagged.margins[place] = best - second
            for score, one in reversed(ranked):
                if one in FINITE:
                    tagged.finites[place] = best - score, one
                    break
        may_precede, last, before = own, tags[place], last
    return tagged


def possible_of(
    tokens: Sequence[Token], known: Mapping[str, tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Give the tags that each token of a sentence can have; a noun or a name rather opens it."""
    possible = [possible_tags(token.text, known) for token in tokens]
    first = next((place for place, one in enumerate(tokens) if one.text[0].isalnum()), None)
    if first is not None and not NOUNS.isdisjoint(possible[first]):
        possible[first] = tuple(tag for tag in possible[first] if tag not in _NO_OPENING)
    return possible


def _allowed(tokens: Sequence[Token], possible: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Give the tags that each token may have where it stands."""
    return [_allowed_at(tokens, place, possible) for place in range(len(tokens))]


def _allowed_at(
    tokens: Sequence[Token], place: int, possible: Sequence[tuple[int, ...]]
) -> tuple[int, ...]:
    """Give the tags that a token may have: of what may be a noun, behind some no verb's."""
    allowed = tags = possible[place]
    if _is_name(tokens, place, tags):
        return _NAME
    if len(tags) < _DOUBTFUL:
        return tags
    never = _NEVER.get(tokens[place].text.lower())
    if never:
        allowed = _WITHOUT[tags, never]
    if _is_possessed(tokens, place) and not VERBS.issuperset(tags):
        allowed = _WITHOUT[allowed, VERBS]
    if TO in tags and place + 1 < len(possible) and _NO_INFINITIVE.issuperset(possible[place + 1]):
        allowed = _WITHOUT[tags, _INFINITIVE]
    if place and not NOUNS.isdisjoint(tags):
        barred = _barred_after(tokens, place - 1, possible)
        if barred:
            allowed = _WITHOUT[allowed, barred]
    return allowed


def _is_name(tokens: Sequence[Token], place: int, tags: tuple[int, ...]) -> bool:
    """Tell "Per" of "Anna and Per": within a sentence no preposition is capital."""
    if IN not in tags or not _OF_NAME.issuperset(tags):
        return False
    return place > 0 and tokens[place].text.istitle() and tokens[place - 1].text.isalpha()


def _is_possessed(tokens: Sequence[Token], place: int) -> bool:
    """Tell "signalmen" of "signalmen's pay", which is no verb."""
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return following in _POSSESSIVES and tokens[place].text.lower() != "let"


def _without(sets: tuple[tuple[int, ...], frozenset[int]]) -> tuple[int, ...]:
    tags, barred = sets
    return tuple(tag for tag in tags if tag not in barred)


_WITHOUT = ROOM.keep(_without)
# A word with so many tags is read for its own.
_DOUBTFUL = 2


def _barred_after(
    tokens: Sequence[Token], place: int, possible: Sequence[tuple[int, ...]]
) -> frozenset[int]:
    """Give the tags that no noun has behind a token: "the mask" is no verb, nor are "9 houses"."""
    tags = possible[place]
    word = tokens[place].text.lower()
    if word in _ARTICLES:
        return _NO_OPENING
    if word in _RELATIVES and place and IN in possible[place - 1]:
        # "On which trains run", but "26 of which run": there they are the subject.
        return _NOTHING if _is_counted(tokens, place - 1) else _NO_OPENING
    if not place and JJ in tags and _COMMON_NOUNS.isdisjoint(tags):
        return _SINGULAR
    counts = (tags == (CARDINAL,) or word in CARDINALS) and word not in _ONE
    return (
        _SINGULAR if counts and (not place or tokens[place - 1].text[0] not in _SIGNS) else _NOTHING
    )


def _is_counted(tokens: Sequence[Token], place: int) -> bool:
    """Tell "26 of" from other places of a preposition."""
    if not place or tokens[place].text != "of":
        return False
    number = tokens[place - 1].text
    return number[0].isdigit() or number.lower() in CARDINALS


def possible_tags(word: str, known: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Give the tags that a word can have: those it is known with, or those of its form."""
    tags = known.get(traits_of(word).key)
    if tags is None:
        return _tags_of_form(word)
    if word[0].isupper() and NNP not in tags and not _SMALL_SET.isdisjoint(tags):
        return (*tags, NNP)
    return tags


def parts_of(word: str) -> frozenset[PartOfSpeech]:
    """Give the parts of speech that a word may be; a participle may be an adjective.

    >>> sorted(parts_of("foreign")), sorted(parts_of("citizens")), sorted(parts_of("rejected"))
    (['adjective'], ['noun'], ['adjective', 'verb'])
    """
    tags = possible_tags(word, load_weights().known)
    return frozenset(part for part, own in TAGS_OF_PART.items() if not own.isdisjoint(tags))


_SMALL_SET = frozenset(_SMALL)


def _tags_of_form(word: str) -> tuple[int, ...]:
    if not word[0].isalnum():
        return _MARKS.get(word[0], (_SYMBOL,))
    if word[0].isdigit():
        return (CARDINAL,) if word[-1].isdigit() else _DIGIT
    if (closed := _RARE_LINKS.get(word)) is not None:
        return (closed,)
    if word in IRREGULAR_PASTS or _PREFIX.sub("", word) in IRREGULAR_PASTS:
        return _PAST
    return _CAPITAL if word[0].isupper() else _SMALL


def attributes_of(
    sentences: Sequence[Sequence[Token]], possible: Sequence[Sequence[tuple[int, ...]]]
) -> NDArray[np.uint64]:
    """Give a row a token: the traits of the tokens within reach; beyond the ends all are 0."""
    sizes = [len(tokens) for tokens in sentences]
    behind = np.repeat(np.arange(1, len(sizes) + 1), sizes) * _REACH
    places = np.arange(len(behind)) + behind
    own = np.zeros((len(places) + (len(sizes) + 1) * _REACH, _TRAITS), dtype=np.uint64)
    rows = [
        _ROWS[token.text, tags]
        for pair in zip(sentences, possible, strict=True)
        for token, tags in zip(*pair, strict=True)
    ]
    own[places] = np.frombuffer(b"".join(rows), dtype=np.uint64).reshape(-1, _TRAITS)
    return np.concatenate([own[places + away] for away in range(-_REACH, _REACH + 1)], axis=1)


def _row(token: tuple[str, tuple[int, ...]]) -> bytes:
    """Give the traits of a word that can have some tags, as an array holds them."""
    word, tags = token
    can_be = sum(1 << tag for tag in tags)
    return np.array((*traits_of(word)[:FORM], can_be), dtype=np.uint64).tobytes()


# An array is read out of bytes three times as fast as it is made of numbers.
_ROWS = ROOM.keep(_row)


class _Pairs(NamedTuple):
    """The pairs of a tag that one token may have and a tag that the next one may have.

    Attributes:
        moves: how far they move the places of the features that see no other tag.
        own: the place of the second one's tag among those it may have.
    """

    moves: NDArray[np.int64]
    own: NDArray[np.int64]


def _pair(sets: tuple[tuple[int, ...], tuple[int, ...]]) -> _Pairs:
    lasts, tags = sets
    moves = LAST_MOVES[_WITH_ONE][:, lasts, None] + OWN_MOVES[list(tags)]
    return _Pairs(moves.reshape(len(_WITH_ONE), -1), np.tile(np.arange(len(tags)), len(lasts)))


_PAIRS = ROOM.keep(_pair)


def _weigh(
    attributes: NDArray[np.uint64],
    pairs: Sequence[tuple[tuple[int, ...], tuple[int, ...]]],
    table: NDArray[np.int8],
) -> list[int]:
    """Weigh each tag that each token may have behind each tag that the one before may get.

    All but one of the features see no more than that; weighed at once, before any tag is known,
    they leave one to be looked up for each tag of each token. A column a tag or a pair: sums are
    fastest along the first axis.
    """
    counts = np.array([len(own) for _, own in pairs])
    around = np.repeat(AROUND.places_by_feature(attributes), counts, axis=1)
    around += OWN_MOVES[[tag for _, own in pairs for tag in own]]
    weighed = table[around & MASK].sum(axis=0, dtype=np.int64)
    moved = [_PAIRS[pair] for pair in pairs]
    sizes = np.array([len(one.own) for one in moved])
    beside = np.repeat(BESIDE.places_by_feature(attributes)[_WITH_ONE], sizes, axis=1)
    beside += np.concatenate([one.moves for one in moved], axis=1)
    tag_of = np.repeat(counts.cumsum() - counts, sizes) + np.concatenate([m.own for m in moved])
    sums: list[int] = (table[beside & MASK].sum(axis=0, dtype=np.int64) + weighed[tag_of]).tolist()
    return sums
