"""How well sentences and their passages fit a query: the named signals that a score is made of.

BM25 (Robertson and Zaragoza 2009) with little saturation and no length normalization over a
sentence with the one before. The rest is what BM25 does not see: words spelled alike, the very
wording, words that stand together, what kind of answer is asked for, and where a sentence stands.
"""

from __future__ import annotations

from index.ranking.signals.kept import Signals
from index.ranking.signals.names import SIGNALS, Measured
from index.ranking.signals.once import measure_once
from index.ranking.signals.titles import Titles

__all__ = ["SIGNALS", "Measured", "Signals", "Titles", "measure_once"]
