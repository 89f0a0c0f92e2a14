"""The countries, people and groups that an article names, by the form of their names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.english.calendar import MONTHS, WEEKDAYS
from index.english.classes import STOP_WORDS
from index.english.countries import find_places, is_place_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index import Article
    from index.model.articles import Passage, Sentence
    from index.model.asked import TalkKind

# Runs of capitalised words; of a long article, so many passages are looked at.
_MOST_PASSAGES = 500
_WORD = r"[A-Z][\w’'-]*(?:\.(?=[A-Z]))?"
_RUN = re.compile(
    rf"(?<![\w’'-]){_WORD}(?:"
    rf"[ \u00a0](?:(?:of|the|and|for|al|bin|de|da|der|di|la|van|von)[ \u00a0]){{0,2}}{_WORD}"
    rf"|[ \u00a0](?:[A-Z]\.[ \u00a0]){{1,3}}{_WORD}|-[A-Z]\w*){{0,7}}"
)
_OFFICES = frozenset(
    "president minister secretary chairman chairwoman chair head chief director governor mayor "
    "senator deputy judge justice king queen prince princess pope bishop general colonel major "
    "captain sergeant officer commander spokesman spokeswoman spokesperson professor dr doctor mr "
    "mrs ms sir lord lady dame rabbi father councilman councilwoman councillor congressman "
    "congresswoman chancellor premier ambassador attorney analyst economist editor coach manager "
    "assistant vice former press foreign affairs defence defense health finance interior treasury "
    "leader inspector detective constable superintendent principal dean rector".split()
)
_GROUP_WORDS = frozenset(
    "party committee ministry movement council union university institute group organisation "
    "organization agency bank fund court department association company corporation inc ltd front "
    "army force forces league federation commission office parliament congress senate assembly "
    "authority board bureau centre center club college school hospital society service services "
    "team brigade alliance coalition network foundation trust research police administration "
    "government state states house list treasury crises crisis".split()
)
_NO_NAMES = STOP_WORDS | frozenset(MONTHS) | frozenset(WEEKDAYS)
# What people do, and what stands beside a name where one is told of.
_PERSONAL = re.compile(
    r"(?:’s|'s)?,? (?:who|said|says|told|wrote|called|warned|added|argued|claimed|denied|won|led"
    r"|wants|has|had|is|was|aged|\d\d?,)|, \d\d?\b"
)
_APPOSITION = re.compile(r", [^,;:.]{1,90}[,;:.]")
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Named:
    """A name that an article holds.

    Attributes:
        sentence: one that holds it.
    """

    name: str
    sentence: Sentence


def names_in(article: Article, kind: TalkKind) -> tuple[Named, ...]:
    """Give the countries, people or groups that an article names, in the order of the text."""
    finder: Callable[[Article, Sentence], Iterable[str]] = {
        "countries": _countries,
        "people": _people,
        "groups": _groups,
    }[kind]
    return tuple(
        Named(name, sentence)
        for passage in article.passages[:_MOST_PASSAGES]
        for sentence in passage.sentences
        for name in finder(article, sentence)
    )


def sentence_of_most(article: Article, named: Iterable[Named]) -> tuple[Sentence, Passage]:
    """Give the sentence that holds most of the names, the first of equals, and its passage."""
    counts = Counter(one.sentence for one in dict.fromkeys(named))
    best = max(counts, key=lambda sentence: (counts[sentence], -sentence.start))
    return best, next(part for part in article.passages if best in part.sentences)


def _countries(article: Article, sentence: Sentence) -> Iterator[str]:
    for place in find_places(article.text, sentence.start, sentence.end):
        yield place.name


def _people(article: Article, sentence: Sentence) -> Iterator[str]:
    for found in _RUN.finditer(article.text, sentence.start, sentence.end):
        words = _without_office(found.group())
        is_name = len(words) in {2, 3, 4} and not any(map(_is_no_persons, words))
        if is_name and _is_told_as_person(article.text, found, words):
            yield " ".join(words)


def _groups(article: Article, sentence: Sentence) -> Iterator[str]:
    for found in _RUN.finditer(article.text, sentence.start, sentence.end):
        name = _without_opening(found.group())
        words = name.split()
        is_group = len(words) > 1 and not _GROUP_WORDS.isdisjoint(map(str.lower, words))
        is_acronym = len(words) == 1 and name.isupper() and len(name) > 2
        if (is_group or is_acronym) and not is_place_name(name):
            yield name


def _without_office(run: str) -> tuple[str, ...]:
    """Give the words of a run behind its last word for an office: "Press Secretary Peter Cook"."""
    words = _without_opening(run).split()
    last = max((n for n, w in enumerate(words) if w.lower().strip(".") in _OFFICES), default=-1)
    return tuple(words[last + 1 :])


def _without_opening(run: str) -> str:
    """Leave out a word that is capitalised only as it opens the sentence, and a possessive."""
    first, _, rest = run.partition(" ")
    name = rest if first.lower() in _NO_NAMES and rest else run
    return re.sub(r"['’]s?$", "", name)


def _is_no_persons(word: str) -> bool:
    lowered = word.lower()
    return (
        lowered in _NO_NAMES
        or lowered in _GROUP_WORDS
        or is_place_name(word)
        or (word.isupper() and len(word) > 2)
        or lowered in {"of", "and", "for"}
    )


def _is_told_as_person(text: str, found: re.Match[str], words: tuple[str, ...]) -> bool:
    """Tell whether an office stands before the name, or what only people are told to do behind."""
    if len(words) < len(found.group().split()):
        return True
    if _PERSONAL.match(text, found.end()):
        return True
    before = text[max(0, found.start() - _NEAR) : found.start()]
    after = _APPOSITION.match(text, found.end())
    beside = (before if before.endswith(", ") else "") + (after[0] if after else "")
    return not _OFFICES.isdisjoint(re.findall(r"[a-z]+", beside.lower()))
