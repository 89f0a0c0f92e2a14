"""Questions that turn a clause round: "the town lost 23 days" to "How many days did it lose?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import AUXILIARIES, DETERMINERS
from index.english.countries import is_people
from index.english.forms import is_plural
from index.english.syntax import SPANS, asked_form

if TYPE_CHECKING:
    from index import Article, Figure
    from index.model.articles import Span

SHARE = re.compile(r"\s?(?:percent|per cent|%)?\s?(?P<share>of\s[^,;:.()“”–—]+?)(?=\sand\b|[,;:.])")
# Where another clause begins, or another number: what is behind is no part of the question.
_END = re.compile(
    r"[,;:.!?()“”–—\d]|\s(?:and|but|while|when|where|which|who|that|because|if|as|after|before|for"
    r"|than|against|until|about|around|nearly|almost|only|some)\b"
)
# What opens a subject that another sentence names.
_LEANS = frozenset(
    "he she it they we you i this that these those who which one ones none both all most some "
    "others many few his her their its our my your".split()
)
# What a question cannot end with, since only its sentence tells who that is.
_OPEN = frozenset(
    "it them him her us me itself themselves himself herself this these those".split()
)
_OF_THEM = re.compile(r"\s(?:of|from|among)\s(?:them|these|those|it)\b")
_PERCENT = re.compile(r"^(?:percent|per cent|%)\s?")
_MOST_WORDS = 8
_OF_MUCH = frozenset({"money"})
_OF_MANY = frozenset({"count", "quantity", "duration"})
# From a verb to the date: what is done, then "in".
_TO_DATE = re.compile(r"(?P<object>(?:\s[^\s,;:.()“”–—\d]+){0,7}?)\s(?:in|on)\s(?:the\s)?")
_FROM_DATE = re.compile(r"(?:In|On)\s(?:the\s)?$")
# "Whoever exceeds | the limit | pays": the end of a subject is none; "said that" begins another.
_LONGEST_LEAD = 80
_IN_SUBJECT = re.compile(
    r"\b(?:who(?:m|ever)?|what(?:ever)?|which|that)\s[^\s,;:]+\s(?:[^\s,;:]+\s)*$", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
# So far into a text it is looked how a word is written inside of sentences.
_SEEN = 20_000


def clause_question(article: Article, figure: Figure) -> str | None:
    """Ask for what is done to a number of things, where its clause tells who does it before it."""
    asked, turned, verb = _asked_for(article, figure), _turned(article, figure), figure.predicate
    # Where anything stands between, the number is not what is done.
    if asked is None or turned is None or verb is None or verb.end + 1 != figure.start:
        return None
    if _OF_THEM.match(article.text, figure.end):
        return None
    return f"{asked} {turned}{_behind(article, figure)}?"


def date_question(article: Article, figure: Figure) -> str | None:
    """Ask when somebody did something, where its clause names the date at either end."""
    verb, turned = figure.predicate, _turned(article, figure)
    if figure.kind != "date" or verb is None or turned is None:
        return None
    done = _TO_DATE.fullmatch(article.text, verb.end, figure.start)
    # Who only says something says it in another clause.
    if done and (done["object"] or " " in words_of(article, verb)):
        return f"When {turned}{done['object']}?"
    if _FROM_DATE.search(article.text, figure.sentence.start, figure.start):
        said = clause_behind(article.text, verb.end, figure.sentence.end)
        return f"When {turned}{said}?" if said and not leans(said) else None
    return None


def clause_behind(text: str, start: int, end: int) -> str:
    """Give the words of a clause behind a place, up to where another one or a number begins."""
    stop = _END.search(text, start, end)
    words = text[start : stop.start() if stop else end]
    if stop and stop.group().isdigit():  # The last word leads up to the number.
        words = words.rstrip().rpartition(" ")[0]
    return " ".join(words.split()) and f" {' '.join(words.split())}"


def leans(words: str) -> bool:
    """Tell whether words name somebody or something by a pronoun alone."""
    return not _OPEN.isdisjoint(words.lower().split())


def words_of(article: Article, span: Span | None) -> str:
    """Give the words of a slot of a figure; none where it is empty."""
    return article.text[span.start : span.end] if span else ""


def _asked_for(article: Article, figure: Figure) -> str | None:
    """Give what a question asks for, such as "How many days"."""
    noun = " ".join(article.text[figure.number.end : figure.end].split())
    if figure.kind in _OF_MUCH:
        return "How much" if figure.role not in {"from", "to"} else None
    if figure.kind == "percent":
        of_what = _PERCENT.sub("", noun)
        return f"What percentage {of_what}" if of_what.startswith("of ") else None
    is_many = figure.kind in _OF_MANY and is_plural(noun.partition(" of ")[0])
    return f"How many {noun}" if is_many else None


def _behind(article: Article, figure: Figure) -> str:
    """Give what is said behind a figure; nothing where it names somebody by a pronoun alone."""
    said = clause_behind(article.text, figure.end, figure.sentence.end)
    return "" if leans(said) else said


def _turned(article: Article, figure: Figure) -> str | None:
    """Put the auxiliary of a clause before its subject: "did the town lose"."""
    subject, verb = _subject(article, figure), words_of(article, figure.predicate).split()
    if subject is None or not verb:
        return None
    if verb[0].lower() in AUXILIARIES and len(verb) > 1:
        return " ".join((verb[0].lower(), subject, *verb[1:]))
    form = asked_form(verb[0]) if len(verb) == 1 else None
    # What many do is no infinitive; what one does, it is: "has voted to | close".
    if form is None or (form[0] == "do" and not is_plural(subject.partition(" of ")[0])):
        return None
    return f"{form[0]} {subject} {form[1]}"


def _subject(article: Article, figure: Figure) -> str | None:
    """Give a clause's subject as it stands inside a sentence; none that names nothing itself."""
    span, verb = figure.subject, figure.predicate
    words = words_of(article, span).split()
    if span is None or verb is None or span.end + 1 != verb.start or len(words) > _MOST_WORDS:
        return None
    first = words[0]
    is_open = first.lower() in _LEANS or leans(" ".join(words)) or _DIGIT.search(" ".join(words))
    # "2,100 a day crossed it": a rate is nobody's name.
    if is_open or not SPANS.isdisjoint(words[:2]):
        return None
    start = max(figure.sentence.start, span.start - _LONGEST_LEAD)
    if _IN_SUBJECT.search(article.text, start, span.start):
        return None
    return _inside(article, words, is_first=span.start == figure.sentence.start)


def _inside(article: Article, words: list[str], *, is_first: bool) -> str | None:
    """Give a subject as it stands inside of sentences; none where nothing tells how.

    A word that begins a sentence may be a name, where more follow: "Net profit", "Apple shares".
    """
    first, text = words[0], article.text[:_SEEN]
    small = first.lower()
    is_plain = is_plural(first) and not is_people(first)
    if first.istitle() and (small in DETERMINERS or is_first):
        if small in DETERMINERS or is_plain or f" {small} " in text:
            return " ".join((small, *words[1:]))
        if len(words) > 1 and words[1].islower() and not re.search(rf"[a-z,;]\s{first}\b", text):
            return None
    return " ".join(words)
