"""What a sentence's figures may lean on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.english.syntax import Sentence as Syntax
    from index.figures.circumstances import Setting
    from index.model.articles import Sentence


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence's figures may lean on.

    Attributes:
        sentence: the sentence.
        setting: where, when and by whom it is said to hold.
        place: the country that its paragraph is about.
        before: what the sentence before it in its paragraph says.
        syntax: its verbs and nouns; None where it has no number.
    """

    sentence: Sentence
    setting: Setting
    place: str | None
    before: Setting | None
    syntax: Syntax | None
