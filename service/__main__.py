"""The command line."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from index import ArticleError, Library, QuotientError
from index.reading import find_sources
from index.store import check_index, is_index, update_index
from service import load_library
from service.access import add_key
from service.answering import DEFAULT_TOP, MAX_TOP, answer
from service.cluster import is_address, write_library
from service.config import PREFIX, SETTINGS, ConfigError, read_config, show
from service.contract.serialization import figures_csv, questions_csv
from service.installation import find_articles
from service.journal import (
    QuestionSet,
    count_questions,
    read_entries,
    try_all,
)
from service.loading import connect, way
from service.output import (
    give_up_output,
    print_error,
    print_json,
    print_text,
    tell_line,
    tell_unread,
)
from service.questions import MAX_HISTORY, MAX_QUESTION, understand
from service.terminal import (
    escape,
    one_line,
    render_answer,
    render_check,
    render_figures,
    render_tallies,
    render_trials,
)
from service.views.casing import Casing
from service.views.checking import check_article, unreadable
from service.views.presenting import Edition, present, select_figures
from service.views.tables import cell_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BAD_INPUT = 2
CHANGED = 1
# What a shell reports of a command that Ctrl+C ended.
INTERRUPTED = 130

_article_paths = click.argument(
    "articles", metavar="[ARTICLE]...", nargs=-1, type=click.Path(path_type=Path)
)

_article_option = click.option(
    "--article", "asked", multiple=True, metavar="ID", help="This article only; repeatable."
)
_collection_option = click.option(
    "--collection",
    "collections",
    multiple=True,
    metavar="NAME",
    help="Articles of this collection only; repeatable.",
)


def _casing(library: Library) -> Casing:
    return Casing(library.texts)


def _checked(_: click.Context, parameter: click.Parameter, value: str) -> str:
    """Hold a question to the endpoint's limits."""
    if not 1 <= len(value) <= MAX_QUESTION:
        reason = f"has {len(value):,} characters; a question has 1 to {MAX_QUESTION}"
        raise click.BadParameter(reason)
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise click.BadParameter("is not UTF-8; set the terminal to UTF-8")
    return value


def _checked_all(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    if len(values) > MAX_HISTORY:
        raise click.BadParameter(f"is given {len(values)} times; give the last {MAX_HISTORY}")
    return tuple(_checked(context, parameter, value) for value in values)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quotient")
def commands() -> None:
    """Answer questions about an article with its own words and its own numbers."""


@commands.command()
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1)
@click.option("--host", help="Address to listen on; 0.0.0.0 for all.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(1, 65_535), help="[default: 8000]")
@click.option("--workers", type=click.IntRange(1, 64), help="Worker processes.  [default: 1]")
@click.option("--strict", is_flag=True, help="Stop at an article that cannot be read.")
@click.option("--watch", is_flag=True, help="Read articles anew when they change.")
@click.option("--debug", is_flag=True, help="Develop: Flask's own server, which reloads code.")
def serve(
    articles: tuple[str, ...], debug: bool, strict: bool, watch: bool, **options: str | int | None
) -> None:
    """Serve the articles, and those in folders; without any, those that come with the program.

    In their place may stand a library that `quotient index` wrote, opensearch+https://host/name.

    Every option is also an environment variable; `quotient config` lists them all.
    """
    from service.web.serving import serve as run
    from service.web.serving import serve_debugging

    # Worker processes read the environment, so that is where the options go.
    if any(map(is_address, articles)):
        if len(articles) > 1:
            raise click.UsageError("a library in a cluster stands alone; name no other article")
        [options["cluster"]], articles = articles, ()
    options["articles"] = os.pathsep.join(str(Path(one).resolve()) for one in articles) or None
    options |= {name: "true" for name, is_set in (("strict", strict), ("watch", watch)) if is_set}
    for name, value in options.items():
        if value is not None:
            os.environ[PREFIX + name.upper()] = str(value)
    (serve_debugging if debug else run)(read_config(os.environ))


@commands.command()
def config() -> None:
    """List every setting: its environment variable, its value and what it means."""
    found = read_config(os.environ)
    width = max(len(setting.name) for setting in SETTINGS)
    for setting in SETTINGS:
        value = show(found, setting) or "-"
        print_text(f"{setting.name:<{width}}  {value:<12}  {setting.meaning}")


@commands.command()
@click.argument("question", callback=_checked)
@click.option(
    "--history",
    multiple=True,
    metavar="EARLIER",
    callback=_checked_all,
    help="An earlier question, oldest first; repeatable.",
)
@click.option("--top", default=DEFAULT_TOP, show_default=True, type=click.IntRange(1, MAX_TOP))
@_article_option
@_collection_option
@click.option("--json", "as_json", is_flag=True, help="Print what the endpoint returns.")
def ask(
    question: str,
    history: tuple[str, ...],
    top: int,
    asked: tuple[str, ...],
    collections: tuple[str, ...],
    as_json: bool,
) -> None:
    """Print the answer to QUESTION."""
    library = load_library(read_config(os.environ), tell_unread)
    scope = library.scope(asked, collections)
    started = time.perf_counter()
    found = answer(library, understand(question, history, scope.article_ids), top)
    view = present(Edition.of(library), found, top)
    if as_json:
        took_ms = round((time.perf_counter() - started) * 1000, 3)
        print_json(replace(view, took_ms=took_ms))
    else:
        print_text(render_answer(view, _casing(library), cell_table(library, view.answer)))


@commands.command()
@click.option("--json", "form", flag_value="json", help="Print what the endpoint returns.")
@click.option("--csv", "form", flag_value="csv", help="Print a row a figure.")
@_article_option
@_collection_option
def figures(form: str | None, asked: tuple[str, ...], collections: tuple[str, ...]) -> None:
    """List every figure of the article."""
    library = load_library(read_config(os.environ), tell_unread)
    kept = library.scope(asked, collections).article_ids
    views = [v for v in select_figures(Edition.of(library)) if not kept or v.article in kept]
    if form == "json":
        print_json(views)
    elif form == "csv":
        print_text(escape(figures_csv(views)), ends_line=False)
    else:
        print_text(render_figures([*map(_casing(library).in_running_text, views)]))


@commands.command("index")
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", "place", required=True, help="The index, or opensearch+https://host/name.")
@click.option("--jobs", type=click.IntRange(1, 256), help="Processes that read.  [default: all]")
@click.option("--strict", is_flag=True, help="Stop at an article that cannot be read.")
@click.option("--shards", default=1, show_default=True, type=click.IntRange(1, 1024))
@click.option("--copies", default=1, show_default=True, type=click.IntRange(0, 10))
def save_index(
    articles: tuple[Path, ...],
    place: str,
    jobs: int | None,
    strict: bool,
    shards: int,
    copies: int,
) -> None:
    """Save the articles, and those in folders, as an index that opens at once.

    An index that is there is brought up to date: only what changed is read. `quotient serve INDEX`
    serves it. In OpenSearch it is written anew, of so many shards with so many copies each; who
    asks is told by QUOTIENT_CLUSTER_USER and QUOTIENT_CLUSTER_PASSWORD.
    """
    if is_address(place):
        _write_to_cluster(articles, place, strict, shards, copies)
        return
    folder = Path(place)
    with contextlib.ExitStack() as shown:
        how = replace(way(jobs, strict=strict), begin=partial(_show_progress, shown))
        done = update_index(folder, find_sources(articles), how)
    for path, reason in done.left_out:
        print_error(f"{path}: {reason}; the others are read")
    print_text(f"{_many(done.articles)} in {folder}: {done.read} read, {done.gone} gone")


def _write_to_cluster(
    articles: tuple[Path, ...], address: str, strict: bool, shards: int, copies: int
) -> None:
    found = read_config(os.environ)
    connection = connect(found, address)
    read = replace(found, articles=articles, cluster=None, strict=strict)
    library = load_library(read, tell_unread)
    name = write_library(library, connection, version("quotient"), shards=shards, copies=copies)
    passages = library.contents.statistics.totals.passages
    print_text(f"{_many(len(library.articles))} in {name}: {passages:,} passages")


def _show_progress(shown: contextlib.ExitStack, count: int) -> Callable[[int], object]:
    """Show on a terminal how many of the articles were read."""
    if not count or not sys.stderr.isatty():
        return lambda _: None
    bar: Any = click.progressbar(length=count, label="Reading", file=sys.stderr)
    return cast("Callable[[int], object]", shown.enter_context(bar).update)


def _many(articles: int) -> str:
    return f"{articles:,} article{'' if articles == 1 else 's'}"


@commands.command()
@_article_paths
def mcp(articles: tuple[Path, ...]) -> None:
    """Answer an assistant over standard input and output (Model Context Protocol).

    What it gives leads to the pages here where QUOTIENT_PUBLIC_URL says where they are.
    """
    from service.assistants import Desk, Dispatcher, serve_lines

    config = read_config(os.environ)
    library = load_library(replace(config, articles=articles or config.articles), tell_unread)
    desk = Desk(Edition.of(library), library.articles, config.public_url)
    dispatcher = Dispatcher(version("quotient"))
    with os.fdopen(0, "rb", closefd=False) as source, os.fdopen(1, "wb", closefd=False) as sink:
        serve_lines(
            lambda content: dispatcher.respond(content, desk), source, sink, config.max_body
        )


@commands.command()
@_article_paths
@click.option("--show", is_flag=True, help="Print every block and what it was taken for.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def check(articles: tuple[Path, ...], show: bool, as_json: bool) -> None:
    """Read the articles, and those in folders, and report what was found in each."""
    records = []
    failed = False
    saved = [path for path in articles if is_index(path)]
    for path, held in ((path, check_index(path)) for path in saved):
        told = f"{path}: {_many(len(held.heads))}, and every byte is as it was written"
        click.echo(one_line(told), err=as_json)
    given = [path for path in articles or find_articles() if path not in saved]
    for source in find_sources(given):
        try:
            article = source.read()
        except ArticleError as error:
            failed = True
            print_error(str(error))
            records.append(unreadable(error))
        else:
            records.append(check_article(source.path, article, shows_parts=show))
            if not as_json:
                print_text(render_check(records[-1]))
    if as_json:
        print_json(records)
    if failed:
        sys.exit(BAD_INPUT)


@commands.command()
@click.option("--top", default=20, show_default=True, type=click.IntRange(1), help="Rows a table.")
@click.option("--json", "form", flag_value="json", help="Print every question as JSON.")
@click.option("--csv", "form", flag_value="csv", help="Print a row a question.")
def questions(top: int, form: str | None) -> None:
    """List what was asked: most of all, in vain, and what readers said was not the answer."""
    folder = read_config(os.environ).journal
    if folder is None:
        raise ConfigError("QUOTIENT_JOURNAL", "is not set, so no questions are kept")
    tallies = count_questions(read_entries(folder, tell_line))
    if form == "json":
        print_json(tallies)
    elif form == "csv":
        print_text(escape(questions_csv(tallies)), ends_line=False)
    else:
        print_text(render_tallies(tallies, top))


@commands.command()
@click.argument("questions", metavar="QUESTIONS.toml", type=click.Path(path_type=Path))
@_article_paths
@click.option("--update", is_flag=True, help="Expect from now on what is answered now.")
@click.option("--json", "as_json", is_flag=True, help="Print every question as JSON.")
def test(questions: Path, articles: tuple[Path, ...], update: bool, as_json: bool) -> None:
    """Ask a set of questions; exit status 1 where one is answered otherwise than expected."""
    asked = QuestionSet(questions)
    config = read_config(os.environ)
    edition = Edition.of(
        load_library(replace(config, articles=articles or config.articles), tell_unread)
    )
    trials = try_all(edition, asked.expectations)
    if as_json:
        print_json(trials)
    else:
        print_text(render_trials(trials))
    if update:
        asked.accept(trials)
    elif any(trial.differences for trial in trials):
        sys.exit(CHANGED)


@commands.group()
def key() -> None:
    """Keep the keys of programs that may read."""


@key.command()
@click.argument("name")
@click.option("--group", "groups", multiple=True, metavar="GROUP", help="Repeatable.")
@click.option("--file", "path", type=click.Path(path_type=Path), help="[default: as configured]")
def new(name: str, groups: tuple[str, ...], path: Path | None) -> None:
    """Make a key NAME that reads what these groups may, and print it: this once, it is not kept."""
    path = path or read_config(os.environ).access_keys
    if path is None:
        raise ConfigError("QUOTIENT_ACCESS_KEYS", "is not set; name the file here or with --file")
    print_text(add_key(path, name, groups))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; bad input is one line on standard error and exit status 2."""
    try:
        commands(arguments, prog_name="quotient", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        print_error(error.format_message())
        sys.exit(BAD_INPUT)
    except QuotientError as error:
        print_error(str(error))
        sys.exit(BAD_INPUT)
    except BrokenPipeError:
        # The reader of the pipe has gone: `quotient figures | head`. Nothing is left to say.
        give_up_output()
    except OSError as error:
        give_up_output()
        print_error(f"cannot write the output ({error.strerror}); send it elsewhere")
        sys.exit(BAD_INPUT)
    except UnicodeEncodeError as error:
        print_error(f"cannot write the output in {error.encoding}; set the terminal to UTF-8")
        sys.exit(BAD_INPUT)


if __name__ == "__main__":
    main()
