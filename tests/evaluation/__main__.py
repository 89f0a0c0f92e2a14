"""`python -m tests.evaluation FILE… [--details OUT] [--json]`: measure the product on documents."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tests.evaluation.asking import ask_document
from tests.evaluation.documents import read_documents
from tests.evaluation.figures import compare, has_figures, measure_figures
from tests.evaluation.scoring import measure

if TYPE_CHECKING:
    from tests.evaluation.scoring import Measures


def evaluate(path: Path) -> tuple[Measures, list[dict[str, Any]]]:
    """Measure on the documents of a file; give the measures and the lines of details."""
    documents = list(read_documents(path))
    compared = [compare(document) for document in documents if has_figures(document)]
    asked = [one for document in documents for one in ask_document(document)]
    measures = measure_figures(compared) if compared else {}
    measures |= measure(asked) if asked else {}
    return measures, [one.details for one in compared] + [one.details for one in asked]


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--details", type=click.Path(path_type=Path), help="Write a line a question here.")
@click.option("--json", "as_json", is_flag=True, help="Print the measures as JSON.")
def main(files: tuple[Path, ...], details: Path | None, as_json: bool) -> None:
    """Measure ranking, quotes, refusals, follow-ups and figures on FILES."""
    measures: dict[str, Measures] = {}
    lines: list[dict[str, Any]] = []
    for path in files:
        start = time.perf_counter()
        measures[path.name], of_file = evaluate(path)
        measures[path.name]["seconds"] = time.perf_counter() - start
        lines += of_file
    if details is not None:
        written = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        details.write_text(written, encoding="utf-8")
    click.echo(json.dumps(measures, indent=2) if as_json else _table(measures))


def _table(measures: dict[str, Measures]) -> str:
    rows = []
    for name, of_file in measures.items():
        rows.append(name)
        rows += [
            f"  {measure:<20}{value:>8.0f}" if value > 1 else f"  {measure:<20}{value:>10.4f}"
            for measure, value in of_file.items()
        ]
    return "\n".join(rows)


if __name__ == "__main__":
    main()
