"""Library and question to answer: which sentence and figure, and why no figure is given."""

from __future__ import annotations

from service.answering import makers
from service.answering.answers import DEFAULT_TOP, MAX_TOP
from service.answering.examples import Examples, is_sure
from service.answering.replies import answer
from service.answering.talk import names_in

__all__ = ["DEFAULT_TOP", "MAX_TOP", "Examples", "answer", "is_sure", "makers", "names_in"]
