"""The next question at hand: what may follow an answer, and what a line begun may become.

Nothing is suggested that is not surely answered, but for the names and words of the articles.
"""

from __future__ import annotations

from service.suggesting.completions import LONGEST_LIST, Completions, Suggestion
from service.suggesting.followups import follow_ups, question_about

__all__ = ["LONGEST_LIST", "Completions", "Suggestion", "follow_ups", "question_about"]
