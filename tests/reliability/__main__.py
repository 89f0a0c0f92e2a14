"""Put the service under every strain for as long as it takes, and write down what happened."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.reliability import attack, hostile, searching, slow, trials

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.reliability.trials import Finding

DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"
BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->\n"

SOAK: list[Callable[[Path], Finding]] = [
    trials.try_start,
    partial(trials.try_description, examples=450, least=5_000),
    partial(trials.try_load, seconds=60),
    trials.try_stop,
    partial(trials.try_stop, keep=False),
    trials.try_kill,
    partial(trials.try_slow_clients, seconds=20),
    partial(trials.try_large_body, chunked=False),
    partial(trials.try_large_body, chunked=True),
    partial(trials.try_many_words, words=60_000, questions=500),
    partial(trials.try_repeats, count=300, length=8_000),
    hostile.try_hosts,
    hostile.try_deep_bodies,
    partial(hostile.try_unread_log, faults=5_000),
    partial(hostile.try_large_article, numbers=700, questions=100),
    hostile.try_formulas,
    hostile.try_flood,
    hostile.try_ranges,
    hostile.try_many_marks,
    hostile.try_orphans,
    slow.try_silent,
    slow.try_stuck_bodies,
    slow.try_deaf,
    partial(slow.try_silent, behind=True),
    partial(slow.try_stuck_bodies, behind=True),
    partial(slow.try_deaf, behind=True),
    partial(attack.try_attack, seconds=60),
    partial(searching.try_slowest, count=30_000),
]


def main() -> None:
    """Run every trial; exit with status 1 if the service did not endure one."""
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write the table to {DOCUMENT.name}")
    arguments = parser.parse_args()
    findings = []
    for trial in SOAK:
        with tempfile.TemporaryDirectory() as folder:
            findings.append(trial(Path(folder)))
        print(row(findings[-1]), flush=True)
    if arguments.write:
        write(findings)
    sys.exit(not all(finding.held for finding in findings))


def row(finding: Finding) -> str:
    """Write a finding as a row of the table."""
    held = "yes" if finding.held else "**no**"
    return f"| {finding.trial} | {finding.asked} | {finding.measured} | {held} |"


def write(findings: list[Finding]) -> None:
    """Put the table into the document, in place of the last one."""
    head = "| tried | asked | measured | held |\n|---|---|---|---|\n"
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    busy = f"with a load average of {os.getloadavg()[2]:.1f} over the last 15 minutes"
    table = f"On {machine}, {busy}:\n\n{head}" + "".join(
        row(finding) + "\n" for finding in findings
    )
    before, rest = DOCUMENT.read_text().split(BEGIN)
    _, after = rest.split(END)
    DOCUMENT.write_text(before + BEGIN + table + END + after)


if __name__ == "__main__":
    main()
