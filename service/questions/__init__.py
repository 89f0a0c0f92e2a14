"""A question and those before it, read once: the only room that sees a question's raw text."""

from __future__ import annotations

from service.questions.dialogue import (
    MAX_HISTORY,
    MAX_QUESTION,
    standing_alone,
    understand,
)
from service.questions.kinds import LEVELS, classify
from service.questions.nations import names_of_nation

__all__ = [
    "LEVELS",
    "MAX_HISTORY",
    "MAX_QUESTION",
    "classify",
    "names_of_nation",
    "standing_alone",
    "understand",
]
