"""How a way from one token to another is told: paths of word classes, distances, hashes."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from index.english.syntax.tokens import ROOM, WINDOW, traits_of
from index.english.syntax.weights import Mixer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.english.syntax.outline import Outline
    from index.kept import Kept

# A candidate's attributes, each a number.
Row = tuple[int, ...]

# Two to this number is the size of a table of weights.
PLACES = 17
# So many classes are an end of a path.
SIDE = 3
_LONGEST_PATH = 12


def make_mixer(attributes: Sequence[str], features: Sequence[str]) -> Mixer:
    """Give what mixes rows of attributes: a feature names those it is of, with spaces between."""
    columns = [[attributes.index(name) for name in feature.split()] for feature in features]
    return Mixer(columns, len(attributes), PLACES)


def near_to(places: Sequence[int], at: int) -> range:
    """Give the indexes of those places, which are in order, that stand within the window."""
    return range(bisect_left(places, at - WINDOW), bisect_left(places, at + WINDOW + 1))


def side_of(place: int, at: int) -> str:
    """Tell on which side of a token a place stands."""
    return "<" if place < at else ">"


def way_from(outline: Outline, place: int, at: int) -> str:
    """Give the side of a token on which a place stands, and the path from it to the token."""
    path = outline.path(place, at)
    return f"<{path}" if place < at else f">{path[::-1]}"


class Way(NamedTuple):
    """What is asked of a way, as numbers: the whole, its ends, and what stands on it."""

    whole: int
    first: int
    last: int
    marks: int
    clauses: int


def count_between(places: Sequence[int], index: int, at: int) -> int:
    """Give how many of the places stand between one of them and a token."""
    behind = bisect_left(places, at)
    return behind - 1 - index if places[index] < at else index - behind


def shorten(path: str) -> str:
    """Give a path with its middle left out where it is long."""
    return path if len(path) <= _LONGEST_PATH else f"{path[:5]}~{path[-5:]}"


def count_letters(path: str, most: dict[str, int]) -> str:
    """Give how often each letter stands on a path, at most so often."""
    return "".join([str(min(path.count(one), up)) for one, up in most.items()])


def distance_step(first: int, second: int) -> int:
    """Give how far apart two tokens stand, in steps that double, 0 to 6."""
    return min(abs(first - second), 40).bit_length()


def word_at(outline: Outline, place: int) -> int:
    """Give the hash of a token's word; 0 where there is none."""
    return traits_of(outline.tagged.tokens[place].text).word if place >= 0 else 0


def hash_of(text: str) -> int:
    """Give the hash of a text, the same in every process."""
    return _HASHES[text]


_HASHES: Kept[str, int] = ROOM.keep(lambda text: crc32(text.encode()))
