"""Sentences to the questions that they answer: how many, what share, when, who, what about.

A sentence that counts something holds its own question: "around 400 Kazakhs are involved in armed
conflicts" answers "How many Kazakhs are involved in armed conflicts?". Whether it does answer it
is for whoever asks to find out.
"""

from __future__ import annotations

from service.answering.makers.clauses import clause_question, date_question
from service.answering.makers.figures import (
    cell_question,
    count_question,
    figure_questions,
    share_question,
)
from service.answering.makers.names import name_questions, place_questions

# Of each sort of figure a question, those that people ask first of all in front.
FIGURE_MAKERS = (count_question, clause_question, share_question, date_question, cell_question)

__all__ = [
    "FIGURE_MAKERS",
    "figure_questions",
    "name_questions",
    "place_questions",
]
