"""Names that mean the same laid over the words of articles, and taken away again.

Which names mean the same is a matter of a whole library: one more article may define an acronym
that others use. So what is laid over can be taken away without reading any article anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.ranking.columns.marks import Mark, mark_content
from index.ranking.columns.plain import Plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from index.ranking.columns.plain import Column

    Aliases = Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Laid(Plain):
    """Tokens in which a name of several words has a token of its own behind those of its words.

    Attributes:
        marks: what each token may be to a question.
        inserted: which tokens are such names.
        replaced, replaced_by: which tokens are a word that is another's name, and the number in
            `plain_names` of its own term.
        plain_names: the terms of such words.
    """

    inserted: Column
    replaced: Column
    replaced_by: Column
    plain_names: Sequence[str]


class _Found(NamedTuple):
    """A name: its first token, how many tokens it has, and the term that it shares."""

    at: int
    length: int
    term: str


def lay(plain: Plain, aliases: Aliases) -> Laid:
    """Give names that mean the same one term.

    Args:
        plain: tokens as they stand.
        aliases: the term of each name, by the terms of its words.
    """
    found = list(_find(plain, aliases))
    names, forms = [*plain.names], [*plain.forms]
    numbers = {name: number for number, name in enumerate(names)}
    of_forms = {form: number for number, form in enumerate(forms)}
    shared = [numbers.setdefault(one.term, len(numbers)) for one in found]
    single = np.array([one.length == 1 for one in found], bool)
    at = np.array([one.at for one in found], np.int32)
    last = at + np.array([one.length for one in found], np.int32) - 1
    behind = last[~single] + 1
    written = [
        of_forms.setdefault(_written(plain, one), len(of_forms)) for one in found if one.length > 1
    ]
    terms = plain.terms.copy()
    replaced, shares = at[single], np.array(shared, np.int32)
    plain_terms, terms[replaced] = terms[replaced], shares[single]
    kept, replaced_by = np.unique(plain_terms, return_inverse=True)
    sizes = plain.sizes + np.bincount(
        np.searchsorted(np.cumsum(plain.sizes), at[~single], "right"), minlength=len(plain.sizes)
    )
    terms = np.insert(terms, behind, shares[~single])
    marks = np.insert(plain.marks, behind, plain.marks[at[~single]] & Mark.NUMBER)
    names, terms = _numbered(list(numbers), terms)
    forms, words = _numbered(list(of_forms), np.insert(plain.words, behind, written))
    return Laid(
        names=names,
        forms=forms,
        terms=terms,
        words=words,
        marks=mark_content(marks, terms, names, sizes),
        starts=np.insert(plain.starts, behind, plain.starts[at[~single]]),
        ends=np.insert(plain.ends, behind, plain.ends[last[~single]]),
        sizes=sizes.astype(np.int32),
        kinds=plain.kinds,
        in_passage=plain.in_passage,
        inserted=(behind + np.arange(len(behind))).astype(np.int32),
        replaced=(replaced + np.searchsorted(behind, replaced, "right")).astype(np.int32),
        replaced_by=replaced_by.astype(np.int32),
        plain_names=[plain.names[number] for number in kept.tolist()],
    )


def unlay(laid: Laid) -> Plain:
    """Give the tokens as they stand."""
    names = [*laid.names, *laid.plain_names]
    terms = laid.terms.copy()
    terms[laid.replaced] = laid.replaced_by + len(laid.names)
    sentences = np.searchsorted(np.cumsum(laid.sizes), laid.inserted, "right")
    # A term that names alone have, or that stands twice, is numbered away by `join` and `lay`.
    return Plain(
        names=names,
        forms=laid.forms,
        terms=np.delete(terms, laid.inserted),
        words=np.delete(laid.words, laid.inserted),
        marks=np.delete(laid.marks, laid.inserted),
        starts=np.delete(laid.starts, laid.inserted),
        ends=np.delete(laid.ends, laid.inserted),
        sizes=laid.sizes - np.bincount(sentences, minlength=len(laid.sizes)).astype(np.int32),
        kinds=laid.kinds,
        in_passage=laid.in_passage,
    )


def _find(plain: Plain, aliases: Aliases) -> Iterator[_Found]:
    """Find names from left to right, at each place the longest; none runs over a sentence's end."""
    numbers = {name: number for number, name in enumerate(plain.names)}
    begun: dict[int, list[tuple[list[int], str]]] = {}
    for key, shared in aliases.items():
        name = [numbers[part] for part in key if part in numbers]
        if len(name) == len(key):
            begun.setdefault(name[0], []).append((name, shared))
    for ways in begun.values():
        ways.sort(key=lambda way: -len(way[0]))
    places = _may_begin(plain, [name for ways in begun.values() for name, _ in ways])
    ends = np.cumsum(plain.sizes)
    ends = ends[np.searchsorted(ends, places, "right")]
    free = 0
    for place, end in zip(places.tolist(), ends.tolist(), strict=True):
        if place < free:
            continue
        for name, shared in begun[int(plain.terms[place])]:
            length = len(name)
            if place + length <= end and plain.terms[place : place + length].tolist() == name:
                yield _Found(place, length, shared)
                free = place + length
                break


def _may_begin(plain: Plain, names: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """Give the places where the first two terms of a name stand, or the only one."""
    terms, size = plain.terms, len(plain.names)
    alone, begins = np.zeros(size, bool), np.zeros(size, bool)
    alone[[name[0] for name in names if len(name) == 1]] = True
    begins[[name[0] for name in names]] = True
    places = np.flatnonzero(begins[terms])
    following = terms[np.minimum(places + 1, len(terms) - 1)]
    pairs = [name[0] * size + name[1] for name in names if len(name) > 1]
    is_pair = np.isin(terms[places].astype(np.int64) * size + following, pairs)
    return places[alone[terms[places]] | is_pair]


def _written(plain: Plain, name: _Found) -> str:
    """Give the words of a name as one."""
    words = plain.words[name.at : name.at + name.length].tolist()
    return " ".join(plain.forms[word] for word in words)


def _numbered(names: Sequence[str], column: NDArray[np.int32]) -> tuple[list[str], Column]:
    """Number what a column holds in the order in which it comes; what it does not hold is left."""
    first = np.full(len(names), len(column), np.int64)
    # Of places given for one name the last is kept: read backwards, the first.
    first[column[::-1]] = np.arange(len(column) - 1, -1, -1)
    order = np.argsort(first, kind="stable")[: int((first < len(column)).sum())]
    new = np.zeros(len(names), np.int32)
    new[order] = np.arange(len(order))
    return [names[number] for number in order.tolist()], new[column]
