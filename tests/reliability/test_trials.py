"""The trials in a short form: what they show, and that they can tell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from service.questions import MAX_HISTORY, MAX_QUESTION
from tests.reliability import attack, hostile, searching, slow, trials
from tests.reliability.client import Account, Request, questions
from tests.reliability.proxy import NGINX

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.reliability.trials import Finding

SHORT: dict[str, Callable[[Path], Finding]] = {
    "its own description": partial(trials.try_description, examples=3, least=200),
    "a load": partial(trials.try_load, seconds=2),
    "a stop in a load": trials.try_stop,
    "a stop in a load of fresh connections": partial(trials.try_stop, keep=False),
    "a killed worker": trials.try_kill,
    "slow clients": partial(trials.try_slow_clients, seconds=1),
    "a large body": partial(trials.try_large_body, chunked=False),
    "a large body in chunks": partial(trials.try_large_body, chunked=True),
    "many words": partial(trials.try_many_words, words=20_000, questions=60),
    "repeated tokens": partial(trials.try_repeats, count=40, length=2_000),
    "hosts that are not ours": hostile.try_hosts,
    "deep bodies": hostile.try_deep_bodies,
    "a log that nobody reads": partial(hostile.try_unread_log, faults=300),
    "a sentence of very many numbers": partial(
        hostile.try_large_article, numbers=500, questions=40
    ),
    "formulas": hostile.try_formulas,
    "a flood of nothing": hostile.try_flood,
    "ranges and tags": hostile.try_ranges,
    "many marks": hostile.try_many_marks,
    "orphans": hostile.try_orphans,
    "silent connections": slow.try_silent,
    "bodies of one byte": slow.try_stuck_bodies,
    "readers that never read": slow.try_deaf,
}


@pytest.mark.parametrize("name", SHORT)
def test_the_service_endures(name: str, tmp_path: Path) -> None:
    finding = SHORT[name](tmp_path)
    assert finding.held, finding.measured


@pytest.mark.skipif(NGINX is None, reason="needs nginx: apt-get install nginx-light")
@pytest.mark.parametrize("trial", [slow.try_silent, slow.try_stuck_bodies, slow.try_deaf])
def test_the_service_endures_behind_nginx(trial: Callable[..., Finding], tmp_path: Path) -> None:
    finding = trial(tmp_path, behind=True)
    assert finding.held, finding.measured


def test_honest_clients_are_answered_while_all_others_attack(tmp_path: Path) -> None:
    # Memory grows until what is kept is full, for longer than this takes.
    assert " 0 errors" in attack.try_attack(tmp_path, seconds=3).measured


def test_the_slowest_request_is_found() -> None:
    asked = searching.Maker("Two ships came."), 400

    def ask(one: searching.Asked) -> None:
        # What costs is a comma in the question; the search must come upon many of them.
        for _ in range(20_000 * one.question.count(",")):
            pass

    spent, found = searching.find_slowest(ask, *asked)
    assert found.question.count(",") > 5
    assert spent > 0


def test_a_request_made_up_is_one_that_is_taken() -> None:
    maker = searching.Maker("Two ships came.")
    made = [maker.next_of(())]
    for _ in range(300):
        made.append(maker.next_of(made[-3:]))
    assert max(len(one.history) for one in made) <= MAX_HISTORY
    assert all(
        0 < len(text) <= MAX_QUESTION for one in made for text in (*one.history, one.question)
    )


def test_an_account_tells_what_was_lost_and_how_long_the_others_took() -> None:
    fast, slow = Request(0.0, 0.010, 200), Request(0.0, 0.200, 200)
    account = Account([*[fast] * 98, slow, Request(0.0, 0.1, 503)])
    assert account.failed() == 1
    assert account.percentile(0.5) == pytest.approx(10)
    assert account.percentile(0.99) == pytest.approx(200)
    assert Account([Request(0.0)]).failed() == 1
    assert Account([Request(0.0)]).percentile(0.5) == float("inf")


def test_no_two_questions_are_the_same() -> None:
    asked = questions()
    first = [next(asked) for _ in range(2_000)]
    assert len(set(first)) == 2_000
