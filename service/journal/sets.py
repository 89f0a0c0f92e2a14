"""A question set: a TOML file of questions, with what is expected of each answer.

tomlkit reads it, so that what is written back leaves comments and order as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from index import QuotientError
from index.model.asked import Status
from service.questions import MAX_HISTORY, MAX_QUESTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from tomlkit import TOMLDocument

    from service.journal.trials import Trial

MAX_BYTES = 4_000_000

# What may be expected of an answer, in the order in which it is told and written.
PARTS = ("status", "value", "quote")
_TEXTS = ("history", "articles")


class QuestionSetError(QuotientError):
    """A question set that cannot be used.

    Attributes:
        path: the file.
        reason: what is wrong with it, and where.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Expectation:
    """A question, and what its answer is to be.

    Attributes:
        history: the questions before it, oldest first.
        articles: the ids of those that are asked; none means all.
        parts: what is expected of `PARTS`: the status, the value of the figure, words of the
            quote; what is left out may be anything.
    """

    question: str
    history: tuple[str, ...]
    articles: tuple[str, ...]
    parts: Mapping[str, Any]


class QuestionSet:
    """The questions of a file, which can be written back with other expectations."""

    def __init__(self, path: Path) -> None:
        """Read the file.

        Raises:
            QuestionSetError: it cannot be read, is no TOML, or holds what is no question.
        """
        self._path = path
        self._document = _read(path)
        tables = self._document.get("questions", [])
        if not isinstance(tables, list) or not tables:
            raise QuestionSetError(path, "holds no question; begin each with [[questions]]")
        self._tables = tables
        self.expectations = tuple(
            _expectation(path, number, table) for number, table in enumerate(tables, start=1)
        )

    def accept(self, trials: Iterable[Trial]) -> None:
        """Expect what was found where it differs, or nothing was expected yet; write the file.

        Raises:
            QuestionSetError: it cannot be written.
        """
        for trial in trials:
            table = self._tables[trial.number - 1]
            is_new = not any(part in table for part in PARTS)
            for part in PARTS if is_new else [one.part for one in trial.differences]:
                _expect(table, part, trial.found[part])
        try:
            self._path.write_text(self._document.as_string(), encoding="utf-8")
        except OSError as error:
            reason = f"cannot be written ({error.strerror})"
            raise QuestionSetError(self._path, reason) from error


def _expect(table: Any, part: str, found: object) -> None:
    if found is None:
        table.pop(part, None)
    else:
        table[part] = found


def _read(path: Path) -> TOMLDocument:
    # Imported here, since no service reads a set of questions.
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise QuestionSetError(path, f"is larger than {MAX_BYTES:,} bytes")
        return tomlkit.parse(content)
    except OSError as error:
        raise QuestionSetError(path, f"cannot be read ({error.strerror})") from error
    except (UnicodeDecodeError, TOMLKitError) as error:
        raise QuestionSetError(path, f"is no TOML: {error}") from error


def _expectation(path: Path, number: int, table: Any) -> Expectation:
    given = table.unwrap() if hasattr(table, "unwrap") else {}
    reason = _fault(given)
    if reason:
        raise QuestionSetError(path, f"question {number} {reason}")
    return Expectation(
        question=given["question"],
        history=tuple(given.get("history", ())),
        articles=tuple(given.get("articles", ())),
        parts={name: given[name] for name in PARTS if name in given},
    )


def _fault(given: dict[str, Any]) -> str | None:
    """Say what is wrong with a table, if anything."""
    known = {"question", *_TEXTS, *PARTS}
    for name in sorted(given.keys() - known):
        return f"has an unknown key {name!r}; it may have {', '.join(sorted(known))}"
    if not _is_question(given.get("question")):
        return f"needs a `question` of 1 to {MAX_QUESTION} characters"
    for name in _TEXTS:
        texts = given.get(name, [])
        if not (isinstance(texts, list) and all(map(_is_question, texts))):
            return f"needs a list of texts as `{name}`"
    if len(given.get("history", ())) > MAX_HISTORY:
        return f"has a `history` of more than {MAX_HISTORY} questions"
    return _fault_of_parts(given)


def _fault_of_parts(given: dict[str, Any]) -> str | None:
    statuses = get_args(Status)
    if given.get("status", statuses[0]) not in statuses:
        return f"has a `status` that is not one of {', '.join(statuses)}"
    value = given.get("value", 0)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return "needs a number, or a date as text, as `value`"
    if not isinstance(given.get("quote", ""), str):
        return "needs a text as `quote`"
    return None


def _is_question(value: object) -> bool:
    return isinstance(value, str) and 1 <= len(value) <= MAX_QUESTION
