"""Text to figures: every number that an article states, with what the article says about it.

A sentence is read once, from left to right, for its numbers and for what it says about all of
them. Each number then gets its bound, what it counts, and where, when and who says so; what is
left out because the words before said it is taken from there.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from index.english.syntax import Sentence as Syntax
from index.figures.attribution import gives_by_itself
from index.figures.changes import change_of
from index.figures.circumstances import (
    place_around,
    place_behind,
    place_within,
    read_setting,
    source_at,
    subject_place,
    time_near,
)
from index.figures.counted import counted_after, is_elided, qualifies
from index.figures.mentions import BoundWords, bound_after, bound_before, find_mentions
from index.figures.wrapped import unwrap
from index.model import Figure, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.english.syntax import Clause
    from index.figures.changes import ChangeWords
    from index.figures.circumstances import Setting
    from index.figures.counted import Phrase
    from index.figures.mentions import Mention
    from index.model import Article, Bound, Change, Passage, Sentence, SourceBasis

Limit = int | float | str | None

_OF_WHOLE = re.compile(r"\sof\s(?:(?:the|its|their|all)\s)?", re.IGNORECASE)
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
        syntax: its verbs and nouns; None where it has no number but dates.
    """

    sentence: Sentence
    setting: Setting
    place: str | None
    source: str | None
    syntax: Syntax | None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that belong to a number.

    Attributes:
        phrase: what it counts, where the sentence says so.
        elides: whether it leaves its noun to the words before.
        clause: what its clause says of it.
    """

    start: int
    end: int
    bound: Bound
    phrase: Phrase | None
    change: ChangeWords | None
    elides: bool
    clause: Clause | None = None


def read_figures(article: Article) -> tuple[Figure, ...]:
    """Find every figure of the article, in the order of the text."""
    unwrapped = unwrap(article)
    if unwrapped is None:
        return _read_unbroken(article)
    return tuple(map(unwrapped.restore, _read_unbroken(unwrapped.article)))


def _read_unbroken(article: Article) -> tuple[Figure, ...]:
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
    syntaxes = [_syntax(article.text, sentence, found) for sentence, found in mentions.items()]
    arounds = _arounds(article.text, passage, settings, syntaxes)
    for around, found in zip(arounds, mentions.values(), strict=True):
        of_sentence = list(_figures_of(article, around, found, counting))
        # A noun is left out only where this sentence or the one before says it.
        counting = _first_counting(of_sentence)
        figures += of_sentence
    return figures


def _syntax(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Syntax | None:
    """Read the verbs and nouns of a sentence, where a number in it needs them."""
    if not any(_is_of_clause(text, mention) for mention in mentions):
        return None
    measures = [(one.left, one.right) for one in mentions if one.kind != "multiple"]
    return Syntax(text, sentence.start, sentence.end, measures)


def _is_of_clause(text: str, mention: Mention) -> bool:
    """Tell a number that its clause says something of from a date that says when."""
    return mention.kind != "date" or qualifies(text, mention)


def _arounds(
    text: str, passage: Passage, settings: Sequence[Setting], syntaxes: Sequence[Syntax | None]
) -> Iterator[_Around]:
    places = [place for setting in settings for place in setting.places]
    place = subject_place(places, passage.sentences[0].end)
    source: str | None = None
    for sentence, setting, syntax in zip(passage.sentences, settings, syntaxes, strict=True):
        carried = None if _is_new_thread(text, sentence) else source
        yield _Around(sentence, setting, place, carried, syntax)
        last = setting.sources[-1] if setting.sources else None
        source = text[last.start : last.end] if last else None


def _is_new_thread(text: str, sentence: Sentence) -> bool:
    opened = _NEW_THREAD.match(text, sentence.start)
    return opened is not None or gives_by_itself(text, sentence.start, sentence.end)


def _first_counting(figures: Sequence[Figure]) -> Figure | None:
    """Give the figure whose noun is the subject, and so the one that is left out later."""
    return next((one for one in figures if _names_its_noun(one)), None)


def _names_its_noun(figure: Figure) -> bool:
    return figure.kind == "count" and figure.counted is not None


def _figures_of(
    article: Article, around: _Around, mentions: Sequence[Mention], counting: Figure | None
) -> Iterator[Figure]:
    earlier: Figure | None = None
    own: Figure | None = None
    words_of_each = _with_wholes(article.text, list(_words(article.text, around, mentions)))
    if around.syntax:
        words_of_each = _with_clauses(article.text, around.syntax, mentions, words_of_each)
    for mention, words in zip(mentions, words_of_each, strict=True):
        subject = (own or counting) if words.elides else None
        earlier = _figure(article, around, mention, words, subject, earlier)
        own = own or (earlier if _names_its_noun(earlier) else None)
        yield earlier


def _words(text: str, around: _Around, mentions: Sequence[Mention]) -> Iterator[_Words]:
    """Give each number its words; no word belongs to two numbers, but for the ends of a range."""
    bounded = _with_bounds(text, around.sentence, mentions)
    for index, (mention, bound) in enumerate(zip(mentions, bounded, strict=True)):
        # The other end of a range, of the same stretch, does not stop it.
        following = (one.start for one in bounded[index + 1 : index + 3] if one.start >= bound.end)
        end = next(following, around.sentence.end)
        yield _with_phrase(text, around, mention, bound, end)


def _with_clauses(
    text: str, syntax: Syntax, mentions: Sequence[Mention], words: Sequence[_Words]
) -> list[_Words]:
    """Give each number the verb of its clause and the subject of that."""
    read = [index for index, one in enumerate(mentions) if _is_of_clause(text, one)]
    clauses = syntax.clauses([(mentions[index].start, mentions[index].end) for index in read])
    of_index = dict(zip(read, clauses, strict=True))
    return [replace(one, clause=of_index.get(index)) for index, one in enumerate(words)]


def _with_wholes(text: str, words: list[_Words]) -> list[_Words]:
    """Give a part the noun of its whole: "112 of 230 seats" are seats."""
    for index, (part, whole) in enumerate(pairwise(words)):
        if part.phrase is None and _OF_WHOLE.fullmatch(text, part.end, whole.start):
            words[index] = replace(part, phrase=whole.phrase)
    return words


def _with_bounds(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> list[BoundWords]:
    """Give each number the stretch that it fills with its unit and the words of its bound."""
    found: list[BoundWords] = []
    free = sentence.start
    for index, mention in enumerate(mentions):
        if index and mention.left == mentions[index - 1].left:
            found.append(found[-1])
            continue
        following = next(
            (one.left for one in mentions[index + 1 : index + 3] if one.left >= mention.right),
            sentence.end,
        )
        found.append(_bounded(text, mention, free, following))
        free = found[-1].end
    return found


def _bounded(text: str, mention: Mention, start: int, end: int) -> BoundWords:
    bound = mention.bound or "exactly"
    if mention.kind in ("date", "ordinal"):
        return BoundWords(bound, mention.left, mention.right)
    before = bound_before(text, mention.left, start)
    after = bound_after(text, mention.right, end)
    said = after or before
    return BoundWords(
        said.bound if said else bound,
        before.start if before else mention.left,
        after.end if after else mention.right,
    )


def _with_phrase(
    text: str, around: _Around, mention: Mention, bounded: BoundWords, end: int
) -> _Words:
    sentence = around.sentence
    phrase = counted_after(text, mention, bounded.end, end, around.syntax)
    measurable = mention.kind not in ("date", "age", "ordinal")
    span = (bounded.start, bounded.end, sentence.start, sentence.end)
    return _Words(
        start=bounded.start,
        end=phrase.end if phrase and mention.kind != "date" else bounded.end,
        bound=bounded.bound,
        phrase=phrase,
        change=change_of(text, *span, duration=mention.kind == "duration") if measurable else None,
        elides=phrase is None and is_elided(text, mention, bounded.end, sentence.end),
    )


def _figure(
    article: Article,
    around: _Around,
    mention: Mention,
    words: _Words,
    subject: Figure | None,
    earlier: Figure | None,
) -> Figure:
    """Make a figure.

    Args:
        article: the article.
        around: its sentence.
        mention: its number.
        words: the words that belong to it.
        subject: the figure whose noun it leaves out, where it does.
        earlier: the figure before it in the sentence.
    """
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
        counted=_counted(article.text, words, subject),
        change=_direction(article.text, mention, words, earlier),
        place=_place(article.text, around, words, subject) if mention.kind != "date" else None,
        time=_time(article.text, around, mention),
        source=source,
        source_basis=basis,
        subject=_subject(words),
        predicate=Span(*words.clause.predicate)
        if words.clause and words.clause.predicate
        else None,
    )


def _predicate(words: _Words) -> Span | None:
    predicate = words.clause.predicate if words.clause else None
    return Span(*predicate) if predicate else None


def _subject(words: _Words) -> Span | None:
    """Give the subject of the number's clause, where that is not the number's own noun."""
    subject = words.clause.subject if words.clause else None
    if subject is None or (subject[0] < words.end and words.start < subject[1]):
        return None
    return Span(*subject)


def _limits(mention: Mention, bound: Bound) -> tuple[Limit, Limit]:
    if bound in ("more than", "at least"):
        return mention.low, None
    if bound in ("less than", "at most", "nearly"):
        return None, mention.high
    return mention.low, mention.high


def _counted(text: str, words: _Words, subject: Figure | None) -> str | None:
    if words.phrase:
        return text[words.phrase.start : words.phrase.end]
    if subject:
        return subject.counted
    changed = words.change
    return text[changed.start : changed.end] or None if changed else None


def _direction(text: str, mention: Mention, words: _Words, earlier: Figure | None) -> Change | None:
    """Give the change; "lost 47 percent of this and 20 percent of that" says it once for both."""
    if words.change:
        return words.change.change
    if earlier is None or earlier.change is None or earlier.kind != mention.kind:
        return None
    return earlier.change if _COORDINATED.fullmatch(text, earlier.end, words.start) else None


def _place(text: str, around: _Around, words: _Words, subject: Figure | None) -> str | None:
    """Give the country: in the figure's words, behind them, of the sentence, of the paragraph."""
    return (
        place_within(around.setting, words.start, words.end)
        or (subject.place if subject else None)
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
