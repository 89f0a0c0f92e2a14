"""Questions in the words that stand behind a figure, and for the cell of a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.english.classes import PREPOSITIONS
from index.english.forms import is_plural
from service.answering.makers.clauses import SHARE, clause_behind, leans, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index import Article, Figure
    from index.model.articles import Span

_LONGEST = 90
_FEWEST_WORDS = 5
_PREDICATE = re.compile(
    r"\s(?P<predicate>(?:are|is|were|was|have|has|had|will)\s[^,;:.()“”–—\d]+)", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"(?P<subject>[A-Z]\w*(?:\s[A-Z]\w*)*)\s(?P<auxiliary>has|have|had)\s(?P<verb>\w+)\s$"
)
# What the head of a column says beside what is counted: "Cod (tonnes)".
_ASIDE = re.compile(r"\s*\([^()]{0,40}\)")
_LONGEST_HEAD = 40
# What is somebody's that another sentence names.
_OWNED = frozenset("its their his her".split())
# "Cyclists a day", "signs of life"
_LINK = re.compile(r"\s(?:an?|at|by|for|from|in|of|on|per|to|with)\s")
# "Income by harbour ($ millions)" shows income.
_SHOWN = re.compile(r"[\w ]+?(?=\s(?:by|in|of|per)\b|\s*\(|$)")


def figure_questions(
    article: Article, figures: Iterable[Figure], ask: Callable[[Article, Figure], str | None]
) -> Iterator[tuple[str, Figure]]:
    """Ask for each figure, where that makes a question of a length that people ask."""
    for figure in figures:
        question = ask(article, figure)
        if question and len(question) <= _LONGEST and len(question.split()) >= _FEWEST_WORDS:
            yield question, figure


def count_question(article: Article, figure: Figure) -> str | None:
    """Ask how many, where the counted noun is followed by what it does."""
    counted = article.text[figure.number.end : figure.end].strip()
    if figure.kind != "count" or not counted or _is_led_to(article, figure):
        return None
    verb = figure.predicate
    predicate = _PREDICATE.match(article.text, figure.end, figure.sentence.end)
    said = predicate["predicate"] if predicate else ""
    if predicate is None and verb and verb.start == figure.end + 1:
        said = clause_behind(article.text, figure.end, figure.sentence.end)
    # Before a number it would tell another figure.
    if predicate and article.text[predicate.end() : predicate.end() + 1].isdigit():
        return None
    return f"How many {counted} {_until_clause_end(said)}?" if said and not leans(said) else None


def share_question(article: Article, figure: Figure) -> str | None:
    """Ask for a percentage, where a sentence says who has gained or lost it, or what befell it."""
    after = SHARE.match(article.text, figure.number.end, figure.sentence.end)
    if figure.kind != "percent" or after is None:
        return None
    verb = figure.predicate
    if verb and after.start("share") < verb.start:
        return _share_of_doer(article, figure, after.start("share"), verb)
    before = _SUBJECT.search(article.text, figure.sentence.start, figure.start)
    if before is None:
        return None
    return (
        f"What percentage {after['share']} {before['auxiliary']} {before['subject']}"
        f" {before['verb']}?"
    )


def _share_of_doer(article: Article, figure: Figure, start: int, verb: Span) -> str | None:
    """Ask what share did something: "12 percent | of the hay was lost"."""
    told = clause_behind(article.text, start - 1, figure.sentence.end)
    if (
        not _OWNED.isdisjoint(told.split())
        or _is_led_to(article, figure)
        or verb.end > start + len(told)
    ):
        return None
    return f"What percentage {_until_clause_end(told)}?"


def _is_led_to(article: Article, figure: Figure) -> bool:
    """Tell a number behind a preposition, which does nothing: "bridges of five cities closed"."""
    before = article.text[figure.sentence.start : figure.start].split()
    return bool(before) and before[-1].lower() in PREPOSITIONS


def cell_question(article: Article, figure: Figure) -> str | None:
    """Ask for the cell of a table by the heads of its row and its column."""
    row, head = words_of(article, figure.subject), _head(article, figure)
    if figure.predicate or not row or not head or max(len(row), len(head)) > _LONGEST_HEAD:
        return None
    small = head[:1].lower() + head[1:] if head[1:2].islower() else head
    when = f" in {figure.time}" if figure.time else ""
    if figure.kind == "count" and is_plural(_LINK.split(small)[0]):
        return f"How many {small} does {row} have{when}?"
    return f"What is the {small} for {row}{when}?"


def _head(article: Article, figure: Figure) -> str:
    """Give what stands over a cell; where that is a year, what the table is said to show."""
    tables = article.tables
    grid = next(
        (
            one
            for one in tables
            if one.cells[0].span.start <= figure.start <= one.cells[-1].span.start
        ),
        None,
    )
    if grid is None or (figure.time and not figure.time[0].isdigit()):
        return ""
    shown = _SHOWN.match(grid.caption) if figure.time else None
    return _ASIDE.sub("", figure.counted or (shown[0] if shown else ""))


def _until_clause_end(predicate: str) -> str:
    """Leave out what a conjunction adds.

    >>> _until_clause_end("have returned to Kazakhstan and pose a threat")
    'have returned to Kazakhstan'
    """
    return re.split(r"\s(?:and|but|while)\s(?=[a-z])", predicate.strip())[0]
