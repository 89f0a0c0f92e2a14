"""Which of the figures near a question is the one asked for, before its sentence is judged.

`agreement` has the reasons that rule one out, `nearness`, `contrasts` and `roles` weigh the rest
within a sentence, `choice` among all of them.
"""

from __future__ import annotations

from service.answering.choosing.choice import (
    CHOICE_SIGNS,
    CLOSE_BEHIND,
    PASSAGES,
    Choice,
    Withheld,
    choose_figure,
    choose_level,
    choose_object,
    find_candidates,
)

__all__ = [
    "CHOICE_SIGNS",
    "CLOSE_BEHIND",
    "PASSAGES",
    "Choice",
    "Withheld",
    "choose_figure",
    "choose_level",
    "choose_object",
    "find_candidates",
]
