"""Authors' names, as the line of a list of references puts them.

Nothing is guessed but what BibTeX guesses: the last word is the family name, with what stands
before it from the first word in small letters on. What does not look like names of persons stays
as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r"\s*(?:,?\s+(?:and|&)\s+|;)\s*")
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an author.

    Attributes:
        family: the family name, or the whole of a name that is not told apart.
        given: the other names; empty where there are none.
        suffix: such as "Jr.".
    """

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def written(self) -> str:
        """Give the name as it is said."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))

    @property
    def family_first(self) -> str:
        """Give the name as lists sort it."""
        return ", ".join(filter(None, (self.family, self.given, self.suffix)))

    @property
    def with_initials(self) -> str:
        """Give the name as APA does.

        >>> Name("von der Leyen", "Ada Jean-Marie", "Jr.").with_initials
        'von der Leyen, A. J.-M., Jr.'
        """
        initials = " ".join(
            "-".join(f"{part[0]}." for part in one.split("-") if part) for one in self.given.split()
        )
        return ", ".join(filter(None, (self.family, initials, self.suffix)))


def read_names(author: str | None) -> tuple[Name, ...]:
    """Read who wrote an article from what it says.

    >>> [name.family_first for name in read_names("Ada B. Marsh, Ben Lee and Cy de la Cruz")]
    ['Marsh, Ada B.', 'Lee, Ben', 'de la Cruz, Cy']
    >>> [name.family_first for name in read_names("Marsh, Ada; Reuters")]
    ['Marsh, Ada', 'Reuters']
    """
    groups = _BETWEEN.split(" ".join((author or "").split()))
    return tuple(name for group in groups for name in _read_group(group.strip(" ,")))


def _read_group(text: str) -> list[Name]:
    """Read names with commas between: each a person's, or one with the family name first."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts[-2:] = [" ".join(parts[-2:])]
    if all(" " in part for part in parts):
        return [_read_name(part) for part in parts]
    if len(parts) == 2 and " " not in parts[0]:
        return [Name(*parts)]
    return [Name(text)] if text else []


def _read_name(text: str) -> Name:
    words = text.split()
    suffix = words.pop() if words[-1] in _SUFFIXES and len(words) > 1 else ""
    small = (number for number, word in enumerate(words[1:-1], start=1) if word[0].islower())
    first = next(small, len(words) - 1)
    return Name(" ".join(words[first:]), " ".join(words[:first]), suffix)
