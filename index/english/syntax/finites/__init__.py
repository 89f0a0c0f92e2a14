"""Which words are finite verbs, where what stands around them tells it better than the weights do.

"Seized" is a past in "and seized 212 boxes", a participle in "the boxes seized in May"; both look
alike to a tagger that sees two words on each side.
"""

from __future__ import annotations

from index.english.syntax.finites.clauses import with_finites
from index.english.syntax.finites.surroundings import DOUBT, SPANS

__all__ = ["DOUBT", "SPANS", "with_finites"]
