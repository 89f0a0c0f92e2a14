"""Which lines of a page are what: furniture told from prose, and a head from its body.

A saved web page carries furniture around its article: section names, the headline again and
again, a breadcrumb, a picture credit. It is told from prose by what any page has in common.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from index.model import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_WRAPPED_AT = 100
_CREDIT = re.compile(
    r"(?:(?:image|photo|picture) )?(?:credits?|photographs?|photos?|images?)(?: by)?\s*:\s*\S|©",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"[Bb][Yy] [A-Z][\w.'’-]*(?: [\w.'’-]+){0,6}")
_SENTENCE_ENDS = frozenset(".!?…")
# What pages say of themselves, never of their subject.
_PAGE_WORDS = re.compile(
    r"(?:share|tweet|print|e-?mail|comments?|menu|home|search|listen|watch|sponsored|subscribe|"
    r"sign up|follow us|trending|tags?|topics?|recommended)"
    r"(?: (?:this|on|via|to|with|for)\b.{0,200}|:.{0,200})?$"
    r"|advertisement\b|read (?:more|also|next)\b|see also\b|most (?:read|popular)\b"
    r"|more (?:from|on) |related(?: \w+)?$|\d{1,3} min(?:ute)?s? read\b|(?:reporting|editing) by "
    r"|(?:(?:first |last )?published|(?:last )?updated|posted)\b.{0,200}\d"
    r"|.{0,200}\s[|›»]\s",
    re.IGNORECASE,
)
_PROSE_WORDS = 8
_TITLE_WORDS = 4
_HEADING_WORDS = 14
_NOTE_WORDS = 60
_OPENS_NOTE = re.compile(r"the (?:author|writer)\b", re.IGNORECASE)
_AUTHOR_DOES = re.compile(
    r"\b(?:is|was|has|works|writes|teaches|covers|reports|serves|holds)\b", re.IGNORECASE
)
_AUTHOR_IS = re.compile(
    r"\b(?:author|editor|correspondent|reporter|journalist|professor|lecturer|fellow|analyst|expert"
    r"|researcher|scholar|writer|columnist|consultant|contributor|PhD|student)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which lines of a page are what."""

    title: Span | None
    standfirst: Span | None
    credit: Span | None
    byline: Span | None
    body: tuple[Span, ...]
    note: Span | None


def _paragraphs(text: str) -> list[Span]:
    """Give a span a paragraph: a line, or the lines of a block in a file that wraps its lines."""
    lines = [span for match in _LINE.finditer(text) if (span := _trim(text, *match.span()))]
    if any(line.end - line.start > _WRAPPED_AT for line in lines):
        return lines
    paragraphs = lines[:1]
    for before, line in pairwise(lines):
        if _continues(text, before, line):
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return paragraphs


def _continues(text: str, before: Span, line: Span) -> bool:
    """Tell whether `line` goes on with the wrapped paragraph of the line before it."""
    breaks = _BREAK.findall(text, before.end, line.start)
    return len(breaks) == 1 and before.end - before.start > _WRAPPED_AT // 2


def _trim(text: str, start: int, end: int) -> Span | None:
    """Leave out the white space around a line; a line of white space alone is none."""
    line = text[start:end]
    stripped = line.strip()
    if not stripped:
        return None
    start += line.index(stripped)
    return Span(start, start + len(stripped))


def lay_out(text: str) -> Layout:
    """Split the page at its first prose, and tell head from body by what only a head has."""
    lines = _paragraphs(text)
    repeated = _repeated(text, lines)
    body_start = _body_start(text, lines, repeated)
    head, body = lines[:body_start], lines[body_start:]
    title = _title(text, head, repeated)
    body = [line for line in body if not _is_furniture(text, line, repeated)]
    body = _join_headings(text, body)
    note = body.pop() if len(body) > 1 and _is_author_note(text, body[-1]) else None
    return Layout(
        title=title,
        standfirst=_standfirst(text, head, title),
        credit=next((line for line in lines if _is_credit(text, line)), None),
        byline=next((line for line in head if _is_byline(text, line)), None),
        body=tuple(body),
        note=note,
    )


def _body_start(text: str, lines: list[Span], repeated: frozenset[str]) -> int:
    """Find the first line of the body.

    A credit, a byline or the headline once more can follow a standfirst, but never the second
    paragraph; so the head ends with the last of them that has at most one prose line before it.
    """
    prose_seen = 0
    start = None
    for number, line in enumerate(lines):
        if _is_prose(text, line):
            prose_seen += 1
            if prose_seen > 1:
                break
        elif _closes_head(text, line, repeated):
            start = number + 1
    first_prose = next((n for n, line in enumerate(lines) if _is_prose(text, line)), None)
    if first_prose is None:
        return len(lines)
    return start if start is not None and start > first_prose else first_prose


def _closes_head(text: str, line: Span, repeated: frozenset[str]) -> bool:
    return _is_byline(text, line) or _is_repeated_or_credit(text, line, repeated)


def _is_furniture(text: str, line: Span, repeated: frozenset[str]) -> bool:
    return _is_repeated_or_credit(text, line, repeated) or (
        _is_heading(text, line) and _PAGE_WORDS.match(text, line.start, line.end) is not None
    )


def _is_repeated_or_credit(text: str, line: Span, repeated: frozenset[str]) -> bool:
    return _is_credit(text, line) or _folded(text, line) in repeated


def _title(text: str, head: list[Span], repeated: frozenset[str]) -> Span | None:
    """Take the headline: the longest repeated line of the head, else the first long enough."""
    names = [line for line in head if _is_name(text, line)]
    again = [line for line in names if _folded(text, line) in repeated]
    if again:
        return max(again, key=lambda line: line.end - line.start)
    long = [line for line in names if len(text[line.start : line.end].split()) >= _TITLE_WORDS]
    return next(iter(long or names), None)


def _standfirst(text: str, head: list[Span], title: Span | None) -> Span | None:
    """Take the last prose line of the head, else the first line under the headline that is long."""
    prose = [line for line in head if _is_prose(text, line)]
    if prose or title is None:
        return prose[-1] if prose else None
    under = (
        line
        for line in head
        if line.start > title.start
        and _is_name(text, line)
        and _folded(text, line) != _folded(text, title)
        and len(text[line.start : line.end].split()) > _TITLE_WORDS
    )
    return next(under, None)


def _is_name(text: str, line: Span) -> bool:
    """Tell whether a line may be a headline: words, and neither prose nor furniture."""
    is_furniture = _PAGE_WORDS.match(text, line.start, line.end) is not None
    is_credited = _is_credit(text, line) or _is_byline(text, line)
    return not (is_furniture or is_credited or _is_prose(text, line))


def _join_headings(text: str, lines: list[Span]) -> list[Span]:
    """Let a heading stand with the paragraph it heads; one that heads nothing is furniture."""
    joined: list[Span] = []
    heading: Span | None = None
    for line in lines:
        if _is_heading(text, line):
            heading = heading or line
            continue
        joined.append(Span(heading.start if heading else line.start, line.end))
        heading = None
    return joined


def _repeated(text: str, lines: list[Span]) -> frozenset[str]:
    """Give the folded words of every short line that stands on the page more than once."""
    counts = Counter(_folded(text, line) for line in lines if not _is_prose(text, line))
    return frozenset(words for words, count in counts.items() if count > 1)


def _folded(text: str, line: Span) -> str:
    return " ".join(text[line.start : line.end].casefold().split())


def _is_prose(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return (
        _ends_sentence(words) and len(words.split()) >= _PROSE_WORDS and not _is_credit(text, line)
    )


def _ends_sentence(words: str) -> bool:
    """Tell whether a sign that ends a sentence stands behind the last word.

    >>> [_ends_sentence(words) for words in ("It is over.”", "Is it? No", "")]
    [True, False, False]
    """
    for character in reversed(words):
        if character in _SENTENCE_ENDS:
            return True
        if character.isalnum() or character == "_":
            break
    return False


def _is_credit(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return _CREDIT.match(words) is not None and len(words.split()) <= _PROSE_WORDS * 2


def _is_byline(text: str, line: Span) -> bool:
    return _BYLINE.fullmatch(text[line.start : line.end]) is not None


def _is_heading(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    return (
        not _ends_sentence(words)
        and len(words.split()) <= _HEADING_WORDS
        and not any(character.isdigit() for character in words)
        and not words.startswith(("-", "*", "•", "–"))
    )


def _is_author_note(text: str, line: Span) -> bool:
    words = text[line.start : line.end]
    if len(words.split()) > _NOTE_WORDS:
        return False
    does = _AUTHOR_DOES.search(words)
    is_told = does is not None and _AUTHOR_IS.search(words, does.end()) is not None
    return is_told or _OPENS_NOTE.match(words) is not None
