"""Text to figures: every number that an article states, with what the article says about it.

A sentence is read once, from left to right. Where a number may begin, the rules try in turn:
what only looks like a number, dates, then numerals with their currency or unit. Each number found
then gets its bound, what it counts, and where, when and who says so.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from index.bounds import bound_after, bound_before
from index.counted import phrase_after, phrase_of
from index.model import Figure, Span
from index.quantities import find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.bounds import BoundWords
    from index.counted import Phrase
    from index.mentions import Mention
    from index.model import Article, Bound, Sentence

_COUNTED_KINDS = frozenset({"count", "multiple", "ordinal"})
_SHARE_KINDS = frozenset({"percent", "fraction"})


def read_figures(article: Article) -> tuple[Figure, ...]:
    """Find every figure of the article, in the order of the text."""
    published = datetime.date.fromisoformat(article.published) if article.published else None
    return tuple(
        figure
        for passage in article.passages
        for sentence in passage.sentences
        for figure in _figures_of(article, sentence, published)
    )


def _figures_of(
    article: Article, sentence: Sentence, published: datetime.date | None
) -> Iterator[Figure]:
    for mention in find_mentions(article.text, sentence.start, sentence.end, published):
        yield _figure(article, sentence, mention)


def _figure(article: Article, sentence: Sentence, mention: Mention) -> Figure:
    text = article.text
    before, after = _bounds(text, sentence, mention)
    bound = _strongest(mention, before, after)
    low, high = _limits(mention, bound)
    start = before.start if before else mention.left
    end = after.end if after else mention.right
    phrase = _counted(text, sentence, mention, end)
    end = max(end, phrase.end if phrase else end)
    return Figure(
        article_id=article.id,
        passage=sentence.passage,
        sentence=sentence,
        start=start,
        end=end,
        text=text[start:end],
        number=Span(mention.start, mention.end),
        kind=mention.kind,
        value=mention.value,
        low=low,
        high=high,
        bound=bound,
        rule=mention.rule,
        unit=mention.unit,
        counted=text[phrase.start : phrase.end] if phrase else None,
    )


def _bounds(
    text: str, sentence: Sentence, mention: Mention
) -> tuple[BoundWords | None, BoundWords | None]:
    if mention.kind in ("date", "ordinal"):
        return None, None
    before = bound_before(text, mention.left, sentence.start)
    return before, bound_after(text, mention.right, sentence.end)


def _strongest(mention: Mention, before: BoundWords | None, after: BoundWords | None) -> Bound:
    for words in (after, before):
        if words:
            return words.bound
    return mention.bound or "exactly"


def _limits(
    mention: Mention, bound: Bound
) -> tuple[int | float | str | None, int | float | str | None]:
    if bound in ("more than", "at least"):
        return mention.low, None
    if bound in ("less than", "at most", "nearly"):
        return None, mention.high
    return mention.low, mention.high


def _counted(text: str, sentence: Sentence, mention: Mention, end: int) -> Phrase | None:
    if mention.kind in _COUNTED_KINDS:
        return phrase_after(text, end, sentence.end, singular=mention.value == 1)
    if mention.kind in _SHARE_KINDS:
        return phrase_of(text, end, sentence.end)
    return None
