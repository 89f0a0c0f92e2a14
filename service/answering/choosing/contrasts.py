"""What stands around each number of a sentence, against what is asked."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from index.english.cardinals import CARDINALS
from index.english.classes import AUXILIARY, DETERMINER, PREPOSITION
from index.english.fragments import alternatives
from service.answering.choosing.target import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index import Figure
    from index.model.articles import Kind
    from service.answering.choosing.target import Target

_STRETCH_ENDS = re.compile(r"[,;:]|\s(?:and|but|while|whereas)\s")
# "From the sun", "given plain cream", and not "in five years".
_LINKED = re.compile(
    rf"""
    \b (?P<link>{PREPOSITION}|given) \s (?:{DETERMINER}\s)? (?!{alternatives(CARDINALS)}\b)
    (?P<filler> [^\W\d][\w'\u2019-]{{1,30}} (?:\s\d{{1,4}}\b)? )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "And exports of tea", "and barley for", before a number that leaves its verb to the one before
_NO_GAP = (
    rf"(?:which|who|whom|that|only|just|about|some|nearly|almost|around|another|more|less|fewer|not"
    rf"|compared|up|down|{AUXILIARY})\b"
)
_GAPPED = re.compile(
    rf"[,;]?\s(?:and\s|but\s|while\s)?(?P<subject>(?:(?!{_NO_GAP})[\w'\u2019-]{{1,30}}\s){{1,5}}?)(?:{PREPOSITION}\s)?",
    re.IGNORECASE,
)


class _Stretch(NamedTuple):
    """The terms around a number, up to where those of the next begin.

    Attributes:
        links: of what stands behind each preposition.
        gap: of who or what it is said of, where it leaves its verb to the number before.
    """

    links: Mapping[str, frozenset[str]]
    gap: frozenset[str]


@dataclass(frozen=True, slots=True)
class Contrasts:
    """What stands around each number of a sentence, held against what is asked.

    "Got 12 gigawatt hours from the sun and 30 from diesel": of diesel, the first is not.
    """

    others: frozenset[Figure]

    @classmethod
    def read(cls, target: Target, figures: Sequence[Figure], text: str) -> Contrasts:
        """Find the figures that stand beside something else, where what is asked has another."""
        groups: dict[tuple[Kind, str | None, bool], list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.kind != "date":
                groups[figure.kind, figure.unit, figure.role == "whole"].append(figure)
        rivals = (group for group in groups.values() if len(group) > 1)
        return cls(frozenset(chain.from_iterable(_beside_others(target, g, text) for g in rivals)))


def _beside_others(target: Target, figures: Sequence[Figure], text: str) -> Iterator[Figure]:
    stretches = list(_stretches(target, figures, text))
    asked: dict[str, frozenset[str]] = defaultdict(frozenset)
    sentence = figures[0].sentence
    for found in _LINKED.finditer(text, sentence.start, sentence.end):
        asked[found["link"].lower()] |= target.terms_of(found["filler"]) & target.terms
    lead = target.terms_of(text[figures[0].sentence.start : figures[0].start]) & target.terms
    distinct = any(one.gap & target.terms - lead for one in stretches)
    for figure, one in zip(figures, stretches, strict=True):
        is_behind_another = any(
            asked[link] - terms and terms - target.terms for link, terms in one.links.items()
        )
        # In the place of which word a gap's stands is not known: in none that the lead has.
        is_of_another_gap = not one.gap & target.terms - lead and (
            distinct or bool(one.gap - target.terms and lead - one.gap)
        )
        if is_behind_another or is_of_another_gap:
            yield figure


def _left_out(target: Target, figure: Figure, gap: re.Match[str], text: str) -> str:
    """Give the words before a number that tell it from the one before; where it has a verb, few.

    "A day pass is £9, and a night pass costs £12": its subject does, and no other verb; where it
    leaves its subject out, the verb does only if it is asked: "killed one and injured nine".
    """
    inside = range(gap.start(), figure.start)
    if figure.subject and figure.subject.start in inside:
        return words_of(figure.subject, text)
    if figure.predicate and figure.predicate.start in inside:
        verb = words_of(figure.predicate, text)
        return "" if target.terms.isdisjoint(target.terms_of(verb)) else verb
    return gap["subject"]


def _stretches(target: Target, figures: Sequence[Figure], text: str) -> Iterator[_Stretch]:
    """Give the text around each figure of a sentence."""
    start = figures[0].sentence.start
    for figure, following in zip(figures, (*figures[1:], None), strict=True):
        last = following.start if following else figure.sentence.end
        cut = _STRETCH_ENDS.search(text, figure.end, last)
        end = cut.start() if cut else last
        links: dict[str, frozenset[str]] = defaultdict(frozenset)
        for one in _LINKED.finditer(text, start, end):
            links[one["link"].lower()] |= target.terms_of(one["filler"])
        gap = _GAPPED.fullmatch(text, start, figure.start) if figure != figures[0] else None
        said = _left_out(target, figure, gap, text) if gap else ""
        yield _Stretch(links, target.terms_of(said))
        start = end
