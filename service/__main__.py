"""The command line."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import click

from service import load_library
from service.answering import answer
from service.api import answer_json
from service.config import read_config
from service.dialogue import understand
from service.presenting import present


@click.group()
@click.version_option(package_name="quotient")
def main() -> None:
    """Answer questions about an article with its own words and its own numbers."""


@main.command()
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=1, show_default=True)
def serve(articles: tuple[Path, ...], host: str, port: int, workers: int) -> None:
    """Serve the articles; without one, those of data/articles."""
    from service.serving import serve as run

    if articles:
        os.environ["QUOTIENT_ARTICLES"] = "\n".join(str(path.resolve()) for path in articles)
    run(host, port, workers)


@main.command()
@click.argument("question")
@click.option("--history", multiple=True, help="An earlier question, oldest first.")
@click.option("--top", default=5, show_default=True)
@click.option("--json", "as_json", is_flag=True)
def ask(question: str, history: tuple[str, ...], top: int, as_json: bool) -> None:
    """Print the answer to QUESTION."""
    started = time.perf_counter()
    library = load_library(read_config(os.environ))
    view = present(library, answer(library, understand(question, history)), top)
    if as_json:
        click.echo(json.dumps(answer_json(view, started), ensure_ascii=False, indent=2))
        return
    click.echo(view.answer.quote if view.answer else "The article does not say.")


if __name__ == "__main__":
    main()
