"""Which blocks of a page are its article: judged by signs of the block and of what is around it.

The element that scores best says where the article is; by these signs a block in it may be
furniture, and one outside of it a part. Their weights are those of a logistic regression on the
test pages of mozilla/readability and of adbar/trafilatura, a thousand sites, both under the Apache
License 2.0 (`python -m tests.evaluation.fit_pages`); nothing of the pages is here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.reading.formats.html.signs import Signs, read_signs
from index.reading.formats.html.teasers import find_teasers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.reading.formats.html.measures import Measures
    from index.reading.formats.html.tree import Element
    from index.reading.layout import Block

AROUND = "around the article"
# Where less text than this is kept, in characters, the signs tell little: then what stands in the
# element that scores best is kept, but for what they all speak against.
ENOUGH = 500
_MILD = -3.5

BIAS = -4.66
WEIGHTS = Signs(
    chosen=1.43,
    length=4.18,
    sentence=0.65,
    commas=1.30,
    links=-3.94,
    link=0.93,
    around=1.02,
    links_around=-0.85,
    links_under=-0.72,
    named=-0.60,
    furniture=-0.62,
    template=0.88,
    prose_like_it=0.76,
    before=-1.37,
    item=0.67,
    links_beside=-0.47,
    beside=1.06,
    bare=-0.88,
    copyright=-2.19,
    link_above=-0.20,
    under=-0.65,
    bold=-0.44,
    paragraph=0.01,
    boxed=-0.22,
    teased=-2.03,
    with_prose=0.68,
    far=-0.23,
    links_alike=0.64,
    over=-1.26,
    first_rank=-0.69,
    writer=-1.90,
    quoted=1.25,
    short=0.42,
)


def judge(
    text: str,
    blocks: Sequence[Block],
    elements: Sequence[Element],
    measures: Measures,
) -> list[Block]:
    """Give the blocks, those that are no part of the article with a reason.

    Args:
        text: of the page.
        blocks: with a reason each that the elements give, where these give one.
        elements: what each block stands in.
        measures: of all elements, whatever they are.
    """
    signs = list(read_signs(text, blocks, elements, measures))
    scores = [BIAS + sum(map(float.__mul__, one, WEIGHTS)) for one in signs]
    kept = keep(blocks, elements, signs, scores)
    if not any(kept):
        return list(blocks)
    return [
        block if block.kind == "row" else replace(block, reason="" if is_kept else _why(block))
        for block, is_kept in zip(blocks, kept, strict=True)
    ]


def _why(block: Block) -> str:
    return block.reason or AROUND


def keep(
    blocks: Sequence[Block],
    elements: Sequence[Element],
    signs: Sequence[Signs],
    scores: Sequence[float],
) -> list[bool]:
    """Tell of each block whether it is of the article, by its score and by those beside it."""
    teasers = find_teasers(blocks, elements, signs)
    kept = [score > 0 and not is_teaser for score, is_teaser in zip(scores, teasers, strict=True)]
    for number in range(len(blocks) - 1):
        # A heading is short, and says little by itself: it goes with what it heads.
        if blocks[number].kind == "heading" and not signs[number].link:
            kept[number] = kept[number] or (kept[number + 1] and not blocks[number].reason)
    lengths = (b.end - b.start for b, is_kept in zip(blocks, kept, strict=True) if is_kept)
    if sum(lengths) >= ENOUGH:
        return kept
    return [
        score > _MILD and not is_teaser and not block.reason
        for block, score, is_teaser in zip(blocks, scores, teasers, strict=True)
    ]
