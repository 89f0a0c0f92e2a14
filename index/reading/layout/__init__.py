"""What a page is made of: the article told from the furniture around it, its head from its body.

Signs that any page has tell them apart: how long a line is, how it ends, where it stands, whether
it comes again; and the few words that pages say of themselves, never of their subject.
"""

from __future__ import annotations

from index.reading.layout.blocks import Block, BlockKind, find_blocks, overrule
from index.reading.layout.marked import lay_out_marked
from index.reading.layout.page import Layout, lay_out
from index.reading.layout.signs import (
    author_of,
    date_beside,
    ends_sentence,
    is_prose,
    masthead_of,
)

__all__ = [
    "Block",
    "BlockKind",
    "Layout",
    "author_of",
    "date_beside",
    "ends_sentence",
    "find_blocks",
    "is_prose",
    "lay_out",
    "lay_out_marked",
    "masthead_of",
    "overrule",
]
