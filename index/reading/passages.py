"""Paragraphs to passages, by spans of the text as stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.model.articles import Passage, Span
from index.reading.sentences import find_sentences, number, sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.model.articles import Role, Sentence

MAX_WORDS = 250


def cut_passages(
    article_id: str,
    text: str,
    standfirst: Span | None,
    body: Iterable[Sequence[Span]],
    note: Span | None,
) -> tuple[Passage, ...]:
    """Make a passage a paragraph, of at most 250 words unless one sentence is longer.

    The standfirst is passage 0; the body counts from 1; the author's note comes last. A paragraph
    is given as the stretches that no sentence crosses.
    """
    passages: list[Passage] = []
    if standfirst is not None:
        passages.append(_passage(article_id, 0, "standfirst", find_sentences(text, standfirst, 0)))
    parts: list[tuple[Role, tuple[Span, ...]]] = [
        ("body", part) for paragraph in body for part in _parts(text, paragraph)
    ]
    if note is not None:
        parts.append(("note", tuple(sentence_spans(text, note))))
    for place, (role, spans) in enumerate(parts, start=1):
        passages.append(_passage(article_id, place, role, number(spans, place)))
    return tuple(passages)


def _passage(article_id: str, place: int, role: Role, sentences: tuple[Sentence, ...]) -> Passage:
    return Passage(article_id, place, sentences[0].start, sentences[-1].end, role, sentences)


def _parts(text: str, paragraph: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Split a paragraph of over 250 words at ends of sentences, into parts of like length."""
    spans = [found for stretch in paragraph for found in sentence_spans(text, stretch)]
    words = [len(text[span.start : span.end].split()) for span in spans]
    target = sum(words) / -(-sum(words) // MAX_WORDS)
    part: list[Span] = []
    length = 0
    for span, count in zip(spans, words, strict=True):
        if part and (length + count > MAX_WORDS or length >= target):
            yield tuple(part)
            part, length = [], 0
        part.append(span)
        length += count
    yield tuple(part)
