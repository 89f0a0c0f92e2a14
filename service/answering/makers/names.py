"""Questions about somebody or some place that an article names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index import Article, Figure
    from index.model.articles import Passage

_NAME = re.compile(
    r"\b[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+|al-\w+|bin|van|von|de))*\s(?:al-|[A-Z])[\w’'-]+"
)
_ROLE = (
    r"(?:analyst|author|chair(?:man|woman|person)?|chief|commander|director|economist|editor|"
    r"founder|general|governor|head|judge|king|leader|mayor|minister|president|professor|queen|"
    r"researcher|scientist|secretary|senator|spokes(?:man|woman|person))"
)
_ROLES = re.compile(rf"\b{_ROLE}\b", re.IGNORECASE)
# "Mayor Ada Lund", "the Prime Minister Ada Lund"
_TITLED = re.compile(rf"(?:[A-Z][\w’'-]+\s){{0,3}}(?i:{_ROLE})\s(?=[A-Z])")
# "Ada Lund, the director of the mill"
_APPOSED = re.compile(rf",\s(?:an?|the|its|their|his|her)\s[^,.;:]{{0,40}}?\b(?i:{_ROLE})\b")
# "Queen Louise's Bridge" is nobody.
_OWNER = re.compile(r"[’']s\b")
_NEAR = 60


def name_questions(article: Article, passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """Ask who somebody is, where the name stands beside a word for an office."""
    for passage in passages:
        for found in _NAME.finditer(article.text, passage.start, passage.end):
            titled = _TITLED.match(found.group())
            name = found.group()[titled.end() :] if titled else found.group()
            if " " not in name or _ROLES.search(name) or _OWNER.search(name):
                continue
            near = article.text[max(passage.start, found.start() - _NEAR) : found.start()]
            is_behind = near.rstrip().endswith(",") and _ROLES.search(near)
            if titled or is_behind or _APPOSED.match(article.text, found.end(), passage.end):
                yield f"Who is {name}?", name


def place_questions(figures: Iterable[Figure]) -> Iterator[tuple[str, str]]:
    """Ask what is told of each place that a figure is from."""
    for figure in figures:
        if figure.place:
            yield f"What about {figure.place}?", figure.place
