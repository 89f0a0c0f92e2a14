"""Text to figures: every number that an article states, with what the article says about it.

A sentence is read once, from left to right, for its numbers and for what it says about all of
them. Each number then gets its bound, what it counts, and where, when and who says so; what is
left out because the words before said it is taken from there.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from index.english.syntax import Numbered, read_sentences
from index.figures.cells import Tables
from index.figures.circumstances import Setting, subject_place
from index.figures.mentions import find_mentions
from index.figures.slots import (
    Around,
    complete,
    find_counted,
    find_direction,
    find_left_out,
    find_place,
    find_predicate,
    find_source,
    find_subject,
    find_time,
    names_its_noun,
)
from index.figures.words import words_of
from index.figures.wrapped import unwrap
from index.model.articles import Figure, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.english.syntax import Sentence as Syntax
    from index.figures.mentions import Mention
    from index.figures.words import Words
    from index.model.articles import Article, Bound, Passage, Sentence

Limit = int | float | str | None
# Passages whose sentences are tagged together: more are no faster, and take more memory.
_TOGETHER = 16


def read_figures(article: Article) -> tuple[Figure, ...]:
    """Find every figure of the article, in the order of the text."""
    unwrapped = unwrap(article)
    if unwrapped is None:
        return _read_unbroken(article)
    return tuple(map(unwrapped.restore, _read_unbroken(unwrapped.article)))


def _read_unbroken(article: Article) -> tuple[Figure, ...]:
    published = datetime.date.fromisoformat(article.published) if article.published else None
    firsts = range(0, len(article.passages), _TOGETHER)
    figures = (
        figure
        for first in firsts
        for figure in _figures_of_passages(
            article, article.passages[first : first + _TOGETHER], published
        )
    )
    return tuple(Tables(article).read(figures) if article.tables else figures)


def _figures_of_passages(
    article: Article, passages: Sequence[Passage], published: datetime.date | None
) -> Iterator[Figure]:
    found = {
        sentence: find_mentions(article.text, sentence.start, sentence.end, published)
        for passage in passages
        for sentence in passage.sentences
    }
    syntaxes = _syntaxes(article.text, found)
    for passage in passages:
        yield from _figures_of_passage(article, passage, found, syntaxes)


def _syntaxes(text: str, found: Mapping[Sentence, Sequence[Mention]]) -> dict[Sentence, Syntax]:
    """Read the verbs and nouns of the sentences that have a number."""
    asked = {
        sentence: Numbered(
            sentence.start,
            sentence.end,
            [(one.left, one.right) for one in mentions if one.kind != "multiple"],
        )
        for sentence, mentions in found.items()
        if mentions
    }
    return dict(zip(asked, read_sentences(text, [*asked.values()]), strict=True))


def _figures_of_passage(
    article: Article,
    passage: Passage,
    found: Mapping[Sentence, Sequence[Mention]],
    syntaxes: Mapping[Sentence, Syntax],
) -> list[Figure]:
    if not any(found[sentence] for sentence in passage.sentences):
        return []
    settings = [
        Setting(article.text, sentence.start, sentence.end, found[sentence])
        for sentence in passage.sentences
    ]
    figures: list[Figure] = []
    counting: Figure | None = None
    for around in _arounds(article.text, passage, settings, syntaxes):
        of_sentence = list(_figures_of(article, around, counting))
        # A noun is left out only where this sentence or the one before says it.
        counting = _first_counting(of_sentence)
        figures += of_sentence
    return figures


def _arounds(
    text: str,
    passage: Passage,
    settings: Sequence[Setting],
    syntaxes: Mapping[Sentence, Syntax],
) -> Iterator[Around]:
    places = [place for setting in settings for place in setting.places]
    place = subject_place(text, places, passage.sentences[0])
    before: Setting | None = None
    for sentence, setting in zip(passage.sentences, settings, strict=True):
        yield Around(sentence, setting, place, before, syntaxes.get(sentence))
        before = setting


def _first_counting(figures: Sequence[Figure]) -> Figure | None:
    """Give the figure whose noun is the subject, and so the one that is left out later."""
    return next((one for one in figures if names_its_noun(one)), None)


def _figures_of(article: Article, around: Around, counting: Figure | None) -> Iterator[Figure]:
    mentions = around.setting.mentions
    earlier: Figure | None = None
    own: Figure | None = None
    read = around.sentence.start
    words_of_each = words_of(article.text, around.sentence, around.syntax, mentions)
    for mention, words in zip(mentions, words_of_each, strict=True):
        if ";" in article.text[read : words.start]:
            own, counting = None, own or counting
        read = words.end
        subject = find_left_out(article.text, words, (earlier, own, counting))
        figure = _figure(article, around, mention, words, subject, earlier)
        own = own or (figure if names_its_noun(figure) else None)
        # A date between two numbers parts them from nothing.
        earlier = earlier if figure.kind == "date" else figure
        yield figure


def _figure(
    article: Article,
    around: Around,
    mention: Mention,
    words: Words,
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
        earlier: the figure before it in the sentence that is no date.
    """
    alike = complete(article.text, mention, words, earlier)
    # What a number leaves to the one before it, "9 tons a day here and 4 there", holds for it, too.
    shared = earlier if alike is not mention else None
    mention = alike
    low, high = _limits(mention, words.bound)
    source, basis = find_source(article.text, around, mention)
    change = find_direction(article.text, mention, words, earlier)
    # What is said once for two numbers, "lost 47 percent of this and 20 of that", holds for both.
    carried = earlier.role if earlier and change and words.change is None else None
    is_gapped = mention.kind != "date" and words.clause is not None and words.clause.gapped
    if shared or (earlier and is_gapped):
        carried = words.role or (earlier.role if earlier else None)
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
        counted=find_counted(article.text, around, mention, words, subject, earlier),
        change=change,
        place=find_place(article.text, around, words, subject) if mention.kind != "date" else None,
        time=find_time(article.text, around, mention, words),
        source=source,
        source_basis=basis,
        subject=find_subject(article.text, around, mention, words, earlier),
        predicate=find_predicate(words),
        role=carried or words.role,
        per=words.per or (shared.per if shared else None),
    )


def _limits(mention: Mention, bound: Bound) -> tuple[Limit, Limit]:
    if bound in ("more than", "at least"):
        return mention.low, None
    if bound in ("less than", "at most", "nearly"):
        return None, mention.high
    return mention.low, mention.high
