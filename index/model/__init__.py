"""The data that everything else passes along: it never changes, and does nothing.

What articles say stands in `articles`; what is asked and what is answered, in `asked`.
"""

from __future__ import annotations

from index.model import articles, asked

__all__ = ["articles", "asked"]
