"""Text to figures: every number that an article states, with what the article says about it.

A sentence is read once, from left to right, for its numbers and for what it says about all of
them. Each number then gets its bound, what it counts, and where, when and who says so; what is
left out because the words before said it is taken from there.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.bounds import bound_after, bound_before
from index.changes import change_of
from index.counted import counted_after, is_elided
from index.model import Figure, Span
from index.quantities import find_mentions
from index.settings import (
    place_around,
    place_behind,
    place_within,
    read_setting,
    source_at,
    subject_place,
    time_near,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.bounds import BoundWords
    from index.changes import ChangeWords
    from index.counted import Phrase
    from index.mentions import Mention
    from index.model import Article, Bound, Change, Passage, Sentence, SourceBasis
    from index.settings import Setting

Limit = int | float | str | None

_COORDINATED = re.compile(r"[^.;:,()]{0,60}?,?\s(?:and|or)\s", re.IGNORECASE)
# A sentence that opens so takes up a new thread, and its source is not the last one's.
_NEW_THREAD = re.compile(
    r"(?:earlier|meanwhile|separately|however|but|yet|elsewhere|in\scontrast|previously|by\scontrast"
    r"|on\sthe\sother\shand|still)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a sentence's figures may lean on.

    Attributes:
        sentence: the sentence.
        setting: where, when and by whom it is said to hold.
        place: the country that its paragraph is about.
        source: the source of the sentence before, where that sentence names one.
    """

    sentence: Sentence
    setting: Setting
    place: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that belong to a number.

    Attributes:
        phrase: what it counts, where the sentence says so.
        subject: the figure whose noun is left out here, where one is.
    """

    start: int
    end: int
    bound: Bound
    phrase: Phrase | None
    change: ChangeWords | None
    subject: Figure | None


def read_figures(article: Article) -> tuple[Figure, ...]:
    """Find every figure of the article, in the order of the text."""
    published = datetime.date.fromisoformat(article.published) if article.published else None
    return tuple(
        figure
        for passage in article.passages
        for figure in _figures_of_passage(article, passage, published)
    )


def _figures_of_passage(
    article: Article, passage: Passage, published: datetime.date | None
) -> list[Figure]:
    mentions = {
        sentence: find_mentions(article.text, sentence.start, sentence.end, published)
        for sentence in passage.sentences
    }
    if not any(mentions.values()):
        return []
    settings = [
        read_setting(article.text, sentence.start, sentence.end, found)
        for sentence, found in mentions.items()
    ]
    figures: list[Figure] = []
    counting: Figure | None = None
    arounds = _arounds(article.text, passage, settings)
    for around, found in zip(arounds, mentions.values(), strict=True):
        of_sentence = list(_figures_of(article, around, found, counting))
        # A noun is left out only where this sentence or the one before says it.
        counting = _last_counting(of_sentence)
        figures += of_sentence
    return figures


def _arounds(text: str, passage: Passage, settings: Sequence[Setting]) -> Iterator[_Around]:
    places = [place for setting in settings for place in setting.places]
    place = subject_place(places, passage.sentences[0].end)
    source: str | None = None
    for sentence, setting in zip(passage.sentences, settings, strict=True):
        carried = None if _NEW_THREAD.match(text, sentence.start) else source
        yield _Around(sentence, setting, place, carried)
        last = setting.sources[-1] if setting.sources else None
        source = text[last.start : last.end] if last else None


def _last_counting(figures: Sequence[Figure]) -> Figure | None:
    return next((one for one in reversed(figures) if _names_its_noun(one)), None)


def _names_its_noun(figure: Figure) -> bool:
    return figure.kind == "count" and figure.counted is not None


def _figures_of(
    article: Article, around: _Around, mentions: Sequence[Mention], counting: Figure | None
) -> Iterator[Figure]:
    earlier: Figure | None = None
    for mention in mentions:
        words = _words(article.text, around.sentence, mention, counting)
        earlier = _figure(article, around, mention, words, earlier)
        counting = earlier if _names_its_noun(earlier) else counting
        yield earlier


def _words(text: str, sentence: Sentence, mention: Mention, counting: Figure | None) -> _Words:
    before, after = _bounds(text, sentence, mention)
    start = before.start if before else mention.left
    end = after.end if after else mention.right
    phrase = counted_after(text, mention, end, sentence.end)
    elided = phrase is None and is_elided(text, mention, end, sentence.end)
    return _Words(
        start=start,
        end=phrase.end if phrase else end,
        bound=_bound(mention, before, after),
        phrase=phrase,
        change=_change(text, sentence, mention, start, end),
        subject=counting if elided else None,
    )


def _bounds(
    text: str, sentence: Sentence, mention: Mention
) -> tuple[BoundWords | None, BoundWords | None]:
    if mention.kind in ("date", "ordinal"):
        return None, None
    before = bound_before(text, mention.left, sentence.start)
    return before, bound_after(text, mention.right, sentence.end)


def _bound(mention: Mention, before: BoundWords | None, after: BoundWords | None) -> Bound:
    for words in (after, before):
        if words:
            return words.bound
    return mention.bound or "exactly"


def _change(
    text: str, sentence: Sentence, mention: Mention, start: int, end: int
) -> ChangeWords | None:
    if mention.kind in ("date", "age", "ordinal"):
        return None
    return change_of(text, start, end, sentence.start, sentence.end)


def _figure(
    article: Article, around: _Around, mention: Mention, words: _Words, earlier: Figure | None
) -> Figure:
    low, high = _limits(mention, words.bound)
    source, basis = _source(article.text, around, mention)
    return Figure(
        article_id=article.id,
        passage=around.sentence.passage,
        sentence=around.sentence,
        start=words.start,
        end=words.end,
        text=article.text[words.start : words.end],
        number=Span(mention.start, mention.end),
        kind=mention.kind,
        value=mention.value,
        low=low,
        high=high,
        bound=words.bound,
        rule=mention.rule,
        unit=mention.unit,
        counted=_counted(article.text, words),
        change=_direction(article.text, mention, words, earlier),
        place=_place(article.text, around, mention, words),
        time=_time(article.text, around, mention),
        source=source,
        source_basis=basis,
    )


def _limits(mention: Mention, bound: Bound) -> tuple[Limit, Limit]:
    if bound in ("more than", "at least"):
        return mention.low, None
    if bound in ("less than", "at most", "nearly"):
        return None, mention.high
    return mention.low, mention.high


def _counted(text: str, words: _Words) -> str | None:
    if words.phrase:
        return text[words.phrase.start : words.phrase.end]
    if words.subject:
        return words.subject.counted
    changed = words.change
    return text[changed.start : changed.end] or None if changed else None


def _direction(text: str, mention: Mention, words: _Words, earlier: Figure | None) -> Change | None:
    """Give the change; "lost 47 percent of this and 20 percent of that" says it once for both."""
    if words.change:
        return words.change.change
    if earlier is None or earlier.change is None or earlier.kind != mention.kind:
        return None
    return earlier.change if _COORDINATED.fullmatch(text, earlier.end, words.start) else None


def _place(text: str, around: _Around, mention: Mention, words: _Words) -> str | None:
    """Give the country: in the figure's words, behind them, of the sentence, of the paragraph."""
    if mention.kind == "date":
        return None
    return (
        place_within(around.setting, words.start, words.end)
        or (words.subject.place if words.subject else None)
        or place_behind(text, around.setting, words.end)
        or place_around(text, around.setting, words.end)
        or around.place
    )


def _time(text: str, around: _Around, mention: Mention) -> str | None:
    if mention.kind == "date":
        return None
    return time_near(text, around.setting, mention.left, mention.right, around.sentence.start)


def _source(text: str, around: _Around, mention: Mention) -> tuple[str | None, SourceBasis | None]:
    own = source_at(around.setting, mention.start)
    if own:
        return text[own.start : own.end], "same sentence"
    if around.source and not around.setting.sources and mention.kind != "date":
        return around.source, "carried over"
    return None, None
