"""Questions are kept for so long and in so many bytes, and nothing of who asked."""

from __future__ import annotations

import json
import multiprocessing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from service.journal import Entry, Journal, JournalError, read_entries
from service.journal.keeping import find_days

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 28, 12, 34, 56, tzinfo=UTC)
DOUBTS = (("other verb", "sank", "sailed"), ("missing word", "reef", None))
ENTRY = Entry("", "How many ships sank?", "nearest", "harbour", DOUBTS, ("reef",))


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def kept(folder: Path) -> list[Entry]:
    bad: list[int] = []
    entries = list(read_entries(folder, lambda _, number: bad.append(number)))
    assert bad == []
    return entries


def ask(journal: Journal, *questions: str) -> None:
    for question in questions:
        journal.note(ENTRY._replace(asked=question))
    journal.write_out()


def test_what_is_kept_is_read_as_it_was_with_its_hour_and_no_more_of_the_time(
    tmp_path: Path, clock: Clock
) -> None:
    journal = Journal(tmp_path, days=30, clock=clock)
    journal.note(ENTRY)
    journal.write_out()
    assert kept(tmp_path) == [ENTRY._replace(hour="2026-11-28T12")]
    [path] = find_days(tmp_path)
    assert path.name == "questions-2026-11-28.jsonl"
    assert set(json.loads(path.read_bytes())) == set(Entry._fields)
    assert (path.stat().st_mode & 0o777, tmp_path.stat().st_mode & 0o077 in {0, 0o55}) == (
        0o600,
        True,
    )


def test_what_is_older_than_it_may_be_is_gone(tmp_path: Path, clock: Clock) -> None:
    journal = Journal(tmp_path, days=2, clock=clock)
    for day in range(4):
        clock.now = NOON + timedelta(days=day)
        ask(journal, f"day {day}")
    assert [entry.asked for entry in kept(tmp_path)] == ["day 2", "day 3"]


def test_nothing_but_its_own_files_is_taken_away(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "questions-1999-01-01.jsonl.kept").write_text("mine")
    (tmp_path / "a.jsonl").write_text("mine")
    ask(Journal(tmp_path, days=1, clock=clock), "one")
    assert {path.name for path in tmp_path.iterdir()} == {
        "questions-1999-01-01.jsonl.kept",
        "a.jsonl",
        "questions-2026-11-28.jsonl",
    }


def test_the_oldest_day_makes_room_and_the_newest_takes_no_more_than_there_is(
    tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    journal = Journal(tmp_path, days=30, most_bytes=3_000, clock=clock)
    ask(journal, *["x" * 400] * 4)
    clock.now += timedelta(days=1)
    ask(journal, *["y" * 400] * 3)
    assert {entry.asked[0] for entry in kept(tmp_path)} == {"y"}
    ask(journal, *["z" * 400] * 4)
    assert {entry.asked[0] for entry in kept(tmp_path)} == {"y"}
    assert sum(path.stat().st_size for path in find_days(tmp_path)) <= 3_000
    [record] = caplog.records
    assert record.getMessage() == "questions not kept"
    assert vars(record)["fields"]["questions"] == 4


def test_a_folder_that_goes_away_fails_nobody(
    tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    journal = Journal(tmp_path / "new", days=30, clock=clock)
    for path in (tmp_path / "new").iterdir():
        path.unlink()
    (tmp_path / "new").rmdir()
    ask(journal, "one")
    ask(journal, "two")
    assert len(caplog.records) == 1, "told once a minute"


def test_a_folder_that_cannot_be_written_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(JournalError, match=r"file.*cannot be written.*QUOTIENT_JOURNAL"):
        Journal(tmp_path / "file", days=30)


def test_a_line_that_was_cut_short_is_told_and_the_others_are_read(
    tmp_path: Path, clock: Clock
) -> None:
    ask(Journal(tmp_path, days=30, clock=clock), "one")
    [path] = find_days(tmp_path)
    path.write_bytes(path.read_bytes() + b'{"hour":"20\n[1]\n')
    bad: list[int] = []
    entries = list(read_entries(tmp_path, lambda _, number: bad.append(number)))
    assert ([entry.asked for entry in entries], bad) == (["one"], [2, 3])


def _ask_many(folder: Path, worker: int) -> None:
    journal = Journal(folder, days=30)
    for number in range(300):
        journal.note(ENTRY._replace(asked=f"{worker} {number} {'x' * 400}"))
    journal.write_out()


def test_several_workers_keep_every_question_whole(tmp_path: Path) -> None:
    with multiprocessing.get_context("fork").Pool(4) as pool:
        pool.starmap(_ask_many, [(tmp_path, worker) for worker in range(4)])
    asked = [tuple(entry.asked.split()[:2]) for entry in kept(tmp_path)]
    assert sorted(asked) == sorted((str(w), str(n)) for w in range(4) for n in range(300))
