"""What readers could not find: the questions that were asked, kept for their owner.

Nothing in it tells who asked. And the questions that an owner keeps green: asked again after each
change of articles or program, with what is answered otherwise.
"""

from __future__ import annotations

from service.journal.entries import Entry
from service.journal.keeping import Journal, JournalError, read_entries
from service.journal.sets import QuestionSet, QuestionSetError
from service.journal.tallies import Tally, count_questions, tell_doubt
from service.journal.trials import Trial, try_all

__all__ = [
    "Entry",
    "Journal",
    "JournalError",
    "QuestionSet",
    "QuestionSetError",
    "Tally",
    "Trial",
    "count_questions",
    "read_entries",
    "tell_doubt",
    "try_all",
]
