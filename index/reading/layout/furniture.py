"""Furniture told from the lines of an article: what it is, or None."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.english.classes import DETERMINERS, STOP_WORDS
from index.reading.layout.page_words import (
    END_OPENED,
    END_SIGN,
    KINDS,
    LINKS_OPENED,
    OPENINGS,
    SHARED,
    SHARED_WITH,
    TRAIL,
    YOU_ARE_HERE,
)
from index.reading.layout.signs import ends_sentence, has_words, is_heading

if TYPE_CHECKING:
    from index.reading.layout.page_words import Furniture

LONGEST_FURNITURE = 500
_MOST_WORDS = 60
_PART_WORDS = 5
_MOST_SHARED = 12
_ASKING_WORDS = 25
_ASKED_FOR = DETERMINERS | {"our", "your"}
_QUOTED = ("“", '"', "‘", "«")


def furniture_of(words: str) -> str | None:
    """Name the furniture that a line is; None where it is none.

    >>> for line in ("Home > Regions > Lakes", "Facebook Twitter Email", "We store cookies. OK"):
    ...     print(furniture_of(line))
    breadcrumb
    share row
    cookie notice
    """
    if len(words) > LONGEST_FURNITURE or has_words(words, _MOST_WORDS + 1):
        return None
    if _is_trail(words):
        return "breadcrumb"
    if _is_share_row(words):
        return "share row"
    small = words.casefold()
    kinds = (kind for kind in KINDS if any(sign in small for sign in kind.signs))
    found = next((kind.name for kind in kinds if _is_kind(kind, words)), None)
    if found is None and is_heading(words) and OPENINGS.match(words):
        return "page words"
    return found


def opens_links(words: str) -> bool:
    """Tell whether a line opens a section of links to other pages: "More on this topic"."""
    return not ends_sentence(words) and LINKS_OPENED.fullmatch(words) is not None


def opens_end(words: str) -> bool:
    """Tell whether a line opens what stands under an article: "About the author"."""
    return END_OPENED.fullmatch(words) is not None


def is_end_sign(words: str) -> bool:
    """Tell whether a line only says that the text is over: "ENDS", "-30-"."""
    return END_SIGN.fullmatch(words) is not None


def asks_to_sign_up(words: str) -> bool:
    """Tell whether a line under an invitation goes on with it.

    It begins with a verb, and what is asked for, with no subject before them.

    >>> asks_to_sign_up("Get the 5 best stories daily."), asks_to_sign_up("The mill is shut.")
    (True, False)
    """
    first = words.casefold().split(None, 2)[:2]
    is_short = not has_words(words, _ASKING_WORDS + 1)
    return is_short and len(first) > 1 and first[0] not in STOP_WORDS and first[1] in _ASKED_FOR


def _is_kind(kind: Furniture, words: str) -> bool:
    if not kind.said and ends_sentence(words):
        return False
    if kind.whole:
        return kind.pattern.fullmatch(words) is not None
    # What somebody is quoted with is of the article.
    return not words.startswith(_QUOTED) and kind.pattern.search(words) is not None


def _is_trail(words: str) -> bool:
    """Tell whether a line is a path of short names: "News » Health", "Terms | Privacy"."""
    if ends_sentence(words):
        return False
    if YOU_ARE_HERE.match(words):
        return True
    parts = TRAIL.split(words)
    if len(parts) < 2 or any(map(str.isdigit, words)):
        return False
    return all(len(part.split()) <= _PART_WORDS for part in parts)


def _is_share_row(words: str) -> bool:
    """Tell whether a line names nothing but networks and what one does with a page there."""
    tokens = words.casefold().replace("/", " ").replace("|", " ").replace(",", " ").split()
    if not 2 <= len(tokens) <= _MOST_SHARED:
        return False
    is_shared = all(token in SHARED or token in SHARED_WITH for token in tokens)
    return is_shared and sum(token in SHARED for token in tokens) >= 2
