"""Paragraphs to passages and sentences, by spans of the text as stored."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.toolkit import PunktParameters, PunktSentenceTokenizer
from index.model import Passage, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.model import Role

MAX_WORDS = 250

# Punkt learns abbreviations from a corpus that would have to be downloaded. These are the ones
# of English news prose (The Associated Press Stylebook, "abbreviations and acronyms").
_ABBREVIATIONS = frozenset(
    "mr mrs ms messrs dr prof gen col capt cmdr lt maj sgt cpl adm gov sen rep rev hon fr st ste "
    "sr jr jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun "
    "inc corp ltd co bros dept univ assn ave blvd rd no nos vol vols pp fig figs ed eds "
    "vs v viz cf al ca approx est e.g i.e a.m p.m u.s u.k u.n e.u u.a.e u.s.s.r u.s.a d.c "
    "ph.d m.d b.a m.a m.sc b.sc a.d b.c b.c.e c.e".split()
)
# An abbreviation before one of these ends its sentence: "He left the U.S. The end came."
_STARTERS = frozenset(
    "the he she it they we this these those there but however his her its their in on at".split()
)
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Punkt knows typewriter's quotes and spaces only; one character for one keeps the offsets.
_TYPEWRITTEN = str.maketrans("\u00a0“”‘’", " \"\"''")


def _new_tokenizer() -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = set(_ABBREVIATIONS)
    parameters.sent_starters = set(_STARTERS)
    return PunktSentenceTokenizer(parameters)


_TOKENIZER = _new_tokenizer()


def cut_passages(
    article_id: str,
    text: str,
    standfirst: Span | None,
    body: Iterable[Span],
    note: Span | None,
) -> tuple[Passage, ...]:
    """Make a passage a paragraph, of at most 250 words unless one sentence is longer.

    The standfirst is passage 0; the body counts from 1; the author's note comes last.
    """
    passages: list[Passage] = []
    if standfirst is not None:
        passages.append(_passage(article_id, 0, "standfirst", find_sentences(text, standfirst, 0)))
    parts: list[tuple[Role, tuple[Span, ...]]] = [
        ("body", part) for paragraph in body for part in _parts(text, paragraph)
    ]
    if note is not None:
        parts.append(("note", tuple(_sentence_spans(text, note))))
    for number, (role, spans) in enumerate(parts, start=1):
        passages.append(_passage(article_id, number, role, _number(spans, number)))
    return tuple(passages)


def find_sentences(text: str, span: Span, passage: int) -> tuple[Sentence, ...]:
    """Cut the span into sentences, each without the white space around it.

    >>> text = "Mr. Smith met J. K. Lee of the U.S. Treasury. “It was late,” he said."
    >>> [text[s.start : s.end] for s in find_sentences(text, Span(0, len(text)), passage=1)]
    ['Mr. Smith met J. K. Lee of the U.S. Treasury.', '“It was late,” he said.']
    """
    return _number(_sentence_spans(text, span), passage)


def _sentence_spans(text: str, span: Span) -> list[Span]:
    """Find sentences with Punkt (Kiss and Strunk 2006); a line's end always ends one."""
    spans: list[Span] = []
    for line in _LINE.finditer(text, span.start, span.end):
        for start, end in _TOKENIZER.span_tokenize(line.group().translate(_TYPEWRITTEN)):
            found = Span(line.start() + start, line.start() + end)
            if spans and spans[-1].start >= line.start() and text[found.start].islower():
                # No sentence begins so: “Is it over?” he asked.
                spans[-1] = Span(spans[-1].start, found.end)
            else:
                spans.append(found)
    return spans


def _number(spans: Iterable[Span], passage: int) -> tuple[Sentence, ...]:
    return tuple(Sentence(span.start, span.end, passage) for span in spans)


def _passage(article_id: str, number: int, role: Role, sentences: tuple[Sentence, ...]) -> Passage:
    return Passage(article_id, number, sentences[0].start, sentences[-1].end, role, sentences)


def _parts(text: str, paragraph: Span) -> Iterator[tuple[Span, ...]]:
    """Split a paragraph of over 250 words at ends of sentences, into parts of like length."""
    spans = _sentence_spans(text, paragraph)
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
