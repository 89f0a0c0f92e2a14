"""A question and those before it, read once: the only room that sees a question's raw text."""

from __future__ import annotations

from service.questions.dialogue import MAX_HISTORY, MAX_QUESTION, kind_of, understand

__all__ = ["MAX_HISTORY", "MAX_QUESTION", "kind_of", "understand"]
