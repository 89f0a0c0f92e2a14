"""What a sentence says about all of its figures: where, when and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from index.english.countries import find_places
from index.figures.attribution import find_attributions
from index.figures.circumstances.localities import find_localities
from index.figures.circumstances.pairs import pair_times
from index.figures.circumstances.places import whereabouts_of
from index.figures.circumstances.times import find_times

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.english.countries import Place
    from index.figures.attribution import Attribution
    from index.figures.circumstances.places import Whereabouts
    from index.figures.mentions import Mention

# "900 men came, but in June 12": what is said in contrast holds at a time of its own.
_CONTRAST = re.compile(r"\b(?:but|whereas)\b", re.IGNORECASE)
# Long sentences name few sources; so many of the last ones bound the work.
_MOST_SOURCES = 10


@dataclass(frozen=True)
class Setting:
    """What a sentence says about all of its figures; each is read once, when a figure asks for it.

    Attributes:
        mentions: its numbers.
    """

    text: str
    start: int
    end: int
    mentions: Sequence[Mention]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Give the countries that it names but for those of its sums, in the order of the text."""
        sums = [(one.left, one.right) for one in self.mentions if one.kind == "money"]
        found = find_places(self.text, self.start, self.end)
        # "900 Danish kroner" may be paid anywhere.
        return tuple(
            one for one in found if not any(left <= one.start < right for left, right in sums)
        )

    @cached_property
    def countries(self) -> Whereabouts:
        """Give where among those countries it says that it happens."""
        return whereabouts_of(self.text, self.places, self.start)

    @cached_property
    def towns(self) -> Whereabouts:
        """Give the other places that it names."""
        named = find_localities(self.text, self.start, self.end)
        return whereabouts_of(self.text, named, self.start)

    @cached_property
    def times(self) -> tuple[tuple[int, int], ...]:
        """Give the spans that say when, in the order of the text."""
        return find_times(self.text, self.start, self.end, self.mentions)

    @cached_property
    def paired(self) -> Mapping[int, tuple[int, int]]:
        """Give the times that numbers are paired off with, by where each number begins."""
        return pair_times(self.text, self.start, self.end, self.mentions)

    @cached_property
    def contrasts(self) -> tuple[int, ...]:
        """Give where a word sets what follows against what stands before it."""
        found = _CONTRAST.finditer(self.text, self.start, self.end)
        return tuple(match.start() for match in found)

    @cached_property
    def sources(self) -> tuple[Attribution, ...]:
        """Give who says so, in the order of the text."""
        return find_attributions(self.text, self.start, self.end)


def source_at(setting: Setting, at: int) -> Attribution | None:
    """Give the last source named whose words cover a place in the sentence."""
    for source in reversed(setting.sources[-_MOST_SOURCES:]):
        if source.first <= at < source.last and not source.start <= at < source.end:
            return source
    return None
