"""`python -m tests.benchmark [--json]`: speed and memory, against other engines, in one run."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from tests.benchmark.additions import time_additions
from tests.benchmark.answers import time_answers, time_beside
from tests.benchmark.engines import ENGINES, time_engine
from tests.benchmark.figures import time_figures
from tests.benchmark.libraries import time_library
from tests.benchmark.requests import time_requests

SIZES = (1_000, 20_000, 200_000)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--size", "sizes", multiple=True, type=int, help="Passages; may be repeated.")
@click.option("--requests/--no-requests", default=True, help="Time requests to the server too.")
@click.option("--against", type=click.Path(path_type=Path), help="An older checkout.")
@click.option(
    "--library", "libraries", multiple=True, type=int, help="Answers of so many passages."
)
def main(
    as_json: bool,
    sizes: tuple[int, ...],
    requests: bool,
    against: Path | None,
    libraries: tuple[int, ...],
) -> None:
    """Time a whole answer, figures, ranking at sizes, and requests."""
    timings = [time_engine(name, size) for size in sizes or SIZES for name in ENGINES]
    results: dict[str, Any] = {
        "answer, ms": time_answers(),
        "times as long as the older": time_beside(against) if against else {},
        "new questions of a library": {
            f"{size:,} passages, {share}": value
            for size in libraries
            for share, value in time_library(size).items()
        },
        "figures": time_figures(),
        "additions": time_additions(),
        "ranking": [asdict(timing) for timing in timings if timing is not None],
        "requests a second": time_requests() if requests else {},
    }
    click.echo(json.dumps(results, indent=2) if as_json else _table(results))


def _table(results: dict[str, Any]) -> str:
    rows = ["a whole answer on the article, ms (median)"]
    rows += [f"  {stage:<24}{value:>9.3f}" for stage, value in results["answer, ms"].items()]
    for name in ("times as long as the older", "new questions of a library"):
        rows += [f"\n{name}"] * bool(results[name])
        rows += [f"  {stage:<30}{value:>9.3f}" for stage, value in results[name].items()]
    rows.append("\nthe figures of a text")
    rows += [f"  {name:<24}{value:>9.3f}" for name, value in results["figures"].items()]
    rows.append("\nwhat metrics and a sign-in add to an answer of the endpoint")
    rows += [f"  {name:<44}{value:>9.3f}" for name, value in results["additions"].items()]
    rows.append(f"\n{'top 5':<16}{'passages':>10}{'ms':>10}{'build s':>10}{'MB':>8}")
    rows += [
        f"{one['engine']:<16}{one['passages']:>10,}{one['milliseconds']:>10.3f}"
        f"{one['seconds']:>10.2f}{one['megabytes']:>8.0f}"
        for one in results["ranking"]
    ]
    rows.append("\nrequests a second")
    rows += [f"  {name:<24}{value:>9.2f}" for name, value in results["requests a second"].items()]
    return "\n".join(rows)


if __name__ == "__main__":
    main()
