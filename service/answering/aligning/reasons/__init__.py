"""Why a figure does not say what is asked, by the words of its own clause.

A number stands near the words of many questions. It answers one where it counts what is asked, and
where the verb of its clause is no other, no opposite, and no mere prospect. A module a kind of
reason; `listed` has them all.
"""

from __future__ import annotations

from service.answering.aligning.reasons.listed import figure_doubts
from service.answering.aligning.reasons.subjects import subject_of

__all__ = ["figure_doubts", "subject_of"]
