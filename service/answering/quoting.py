"""How a quote stands by itself: whether it leans on the sentence before it."""

from __future__ import annotations

import re

# A quote that begins so leans on the sentence before it,
_POINTING_BACK = re.compile(
    r"\W*(?:(?:and|but|yet|so|then|also|however|moreover),?\s)?"
    r"(?:he|she|it|they|this|these|those|such|both|his|her|its|their|the (?:latter|former))\b",
    re.IGNORECASE,
)
# and so does one that counts without a noun.
_WITHOUT_NOUN = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|some|most|many|none) "
    r"(?:have|has|had|were|are|was|is|of (?:them|these|those|whom))\b",
    re.IGNORECASE,
)


def points_back(words: str) -> bool:
    """Tell whether a sentence begins with what only the one before it tells.

    >>> points_back("But it sank"), points_back("The ship sank")
    (True, False)
    """
    return _POINTING_BACK.match(words) is not None


def counts_without_noun(words: str) -> bool:
    """Tell whether a sentence counts something that only the one before it names.

    >>> counts_without_noun("Twelve sank, 15 have returned"), counts_without_noun("15 ships sank")
    (True, False)
    """
    return _WITHOUT_NOUN.search(words) is not None
