"""Stretches of text to sentences, by spans of the text as stored."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from index.english.toolkit import PunktParameters, PunktSentenceTokenizer
from index.model.articles import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Punkt learns abbreviations from a corpus that would have to be downloaded. These are the ones
# of English news prose (The Associated Press Stylebook, "abbreviations and acronyms").
_ABBREVIATIONS = frozenset(
    "mr mrs ms messrs dr prof gen col capt cmdr lt maj sgt cpl adm gov sen rep rev hon fr st ste "
    "sr jr jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun "
    "inc corp ltd co bros dept univ assn ave blvd rd mt vol vols pp fig figs ed eds "
    "rs vs v viz cf al ca approx est e.g i.e a.m p.m u.s u.k u.n e.u u.a.e u.s.s.r u.s.a d.c "
    "ph.d m.d b.a m.a m.sc b.sc a.d b.c b.c.e c.e".split()
)
# An abbreviation before one of these ends its sentence: "He left the U.S. The end came."
_STARTERS = frozenset(
    "the he she it they we this these those there but however his her its their in on at".split()
)
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Punkt knows typewriter's quotes and spaces only; one character for one keeps the offsets.
_TYPEWRITTEN = (("\u00a0", " "), ("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"))
_BREAKS = ("\r", "\n", "\u2028", "\u2029")
_SENTENCE_ENDS = (".", "!", "?")
# A sign that a sentence may end at, and another go on behind: none is in "2.5" or "example.org".
_SIGN = re.compile(r"[.!?](?=\W)")
# A sign that may plainly end a sentence, by what follows it.
_PLAIN_END = re.compile(r"[.!?][¹²³⁰⁴-⁹]{0,3} (?=[A-Z][a-z ])")
# The numbers of notes right behind a sentence, and the white space behind them: "It sank.[1][2] ".
_NOTES = re.compile(r"(?P<notes>(?:\[(?:\d{1,3}|[a-z])\]){1,9})\s*")
# Before a number these are short for a word: "No. 5", "(b. 1950)", "pp. 12", "Ch. 3", "c. 900".
_BEFORE_NUMBER = re.compile(
    r"(?:\b(?:[Nn]os?|[Pp]p?|[Vv]ols?|[Cc]h|[Aa]rts?|[Ss]ecs?|[Ff]igs?|[Oo]p|[Nn]r|[Ii]ss|[Ee]xt|[Rr]m"
    r"|[Aa]pt|[Rr]te|[Pp]ar|[Ee]q|[Tt]el|c)|\(\s?(?:[bdcr]|fl|ca|born|est|aged?))\.$"
)
_NUMBER = re.compile(r"[\d#(]|[IVXLC]+\b")
_OPENS_NUMBER = frozenset("#(IVXLC")
_BEFORE_WORDS = 8
_LONGEST_WORD = 30


def _new_tokenizer() -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = set(_ABBREVIATIONS)
    parameters.sent_starters = set(_STARTERS)
    return PunktSentenceTokenizer(parameters)


_TOKENIZER = _new_tokenizer()


def find_sentences(text: str, span: Span, passage: int) -> tuple[Sentence, ...]:
    """Cut the span into sentences, each without the white space around it; a line's end ends one.

    >>> text = "Mr. Smith met J. K. Lee of the U.S. Treasury. “It was late,” he said."
    >>> [text[s.start : s.end] for s in find_sentences(text, Span(0, len(text)), passage=1)]
    ['Mr. Smith met J. K. Lee of the U.S. Treasury.', '“It was late,” he said.']
    """
    lines = (Span(*line.span()) for line in _LINE.finditer(text, span.start, span.end))
    return number([found for line in lines for found in sentence_spans(text, line)], passage)


def sentence_spans(text: str, span: Span) -> list[Span]:
    """Find sentences with Punkt (Kiss and Strunk 2006); they run over the ends of lines."""
    stretch = text[span.start : span.end]
    if not any(stretch.find(sign, 0, -1) >= 0 for sign in _SENTENCE_ENDS):
        return [span]
    spans: list[Span] = []
    for start, end in _punkt(stretch):
        found = Span(span.start + start, span.start + end)
        if spans and text[found.start] == "[" and found.start == spans[-1].end:
            spans[-1], found = _with_notes(text, spans[-1], found)
            if found.start == found.end:
                continue
        if spans and _belongs_to(text, spans[-1], found):
            spans[-1] = Span(spans[-1].start, found.end)
        else:
            spans.append(found)
    return spans


def _punkt(stretch: str) -> Iterator[tuple[int, int]]:
    """Cut where Punkt does, which is asked of what lies between plain ends of sentences alone.

    It decides by the words on both sides of a sign; asking it takes longer than all other reading.
    """
    ends = [found.end() for found in _PLAIN_END.finditer(stretch) if _is_plain(stretch, found)]
    for start, end in itertools.pairwise([0, *ends, len(stretch)]):
        piece = stretch[start:end].rstrip()
        if _SIGN.search(piece) is None:
            yield start, start + len(piece)
        else:
            for first, last in _TOKENIZER.span_tokenize(_typewritten(piece)):
                yield start + first, start + last


def _is_plain(stretch: str, sign: re.Match[str]) -> bool:
    """Tell whether a sign stands behind digits, or a word that is no initial or abbreviation."""
    before = stretch[max(0, sign.start() - _LONGEST_WORD) : sign.start()].rpartition(" ")[2]
    is_word = before.isascii() and before.isalnum() and (len(before) > 1 or before.isdigit())
    return is_word and before.lower() not in _ABBREVIATIONS


def _typewritten(stretch: str) -> str:
    for sign, other in _TYPEWRITTEN:
        stretch = stretch.replace(sign, other)
    for sign in _BREAKS:
        stretch = stretch.replace(sign, " ")
    return stretch


def _with_notes(text: str, before: Span, found: Span) -> tuple[Span, Span]:
    """Leave the numbers of notes to the sentence that they stand right behind."""
    notes = _NOTES.match(text, found.start, found.end)
    if notes is None:
        return before, found
    return Span(before.start, notes.end("notes")), Span(notes.end(), found.end)


def _belongs_to(text: str, before: Span, found: Span) -> bool:
    """Tell what begins no sentence: “Is it over?” he asked, and the number of "No. 5"."""
    first = text[found.start]
    if first.islower():
        return True
    # Most sentences begin with a letter that begins no number.
    if (
        not (first in _OPENS_NUMBER or first.isdigit())
        or _NUMBER.match(text, found.start, found.end) is None
    ):
        return False
    return (
        _BEFORE_NUMBER.search(text, max(before.start, before.end - _BEFORE_WORDS), before.end)
        is not None
    )


def number(spans: Iterable[Span], passage: int) -> tuple[Sentence, ...]:
    """Make sentences of the passage of that number."""
    return tuple(Sentence(span.start, span.end, passage) for span in spans)
