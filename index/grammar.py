"""Named fragments of regular expressions that the rules for figures are made of."""

from __future__ import annotations

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
