"""The page of the figures: plots, tables, filters; and the note of one figure."""

from __future__ import annotations

import textwrap
from functools import partial
from typing import TYPE_CHECKING

from flask import Blueprint, Response, render_template, request

from service.contract.serialization import figures_csv
from service.suggesting import question_about
from service.views.casing import Casing
from service.views.plotting import make_plots
from service.views.presenting import present_figure, select_figures
from service.views.reconciled import count_relations, describe, key_of, plot_dots, standing_of
from service.views.tables import around, make_table, read_selection
from service.web.edge import ProblemError
from service.web.pages import referring_conversation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.kept import Room
    from service.views.plotting import Plot
    from service.views.presenting import Edition
    from service.views.reconciled import Comparisons
    from service.views.tables import FigureTable, Selection

Page = str | bytes
# Comparisons of a page; links lead to those before and after.
MOST_COMPARISONS = 20
# A plot by itself, in pixels of CSS, and characters of a line below it.
_WIDTH, _MARGIN = 640, 32
_LINE, _MOST_LINES = 88, 4


def make_blueprint(edition: Edition, comparisons: Comparisons, room: Room) -> Blueprint:
    """Make the routes under /figures; their page is kept in `room`, for all see the same."""
    blueprint = Blueprint("figures", __name__)
    blueprint.add_app_template_global(around)
    casing = Casing(edition.library.texts)
    kept = room.keep(partial(_page, edition, casing))
    blueprint.add_url_rule("/figures", "figures", partial(figures, kept))
    drawn = partial(plot, edition, casing)
    blueprint.add_url_rule("/figures/plots/<int:number>.<any(svg, csv):suffix>", "plot", drawn)
    blueprint.add_url_rule("/figures/compare", "compare", partial(compare, comparisons))
    noting = partial(note, edition, comparisons)
    blueprint.add_url_rule("/figures/<article_id>/<int:start>", "note", noting)
    return blueprint


def figures(pages: Mapping[tuple[Selection, str | None], bytes]) -> Page:
    """Show the figures of the library: all, or those that are selected."""
    return pages[read_selection(request.args), referring_conversation()]


def plot(edition: Edition, casing: Casing, number: int, suffix: str) -> Response:
    """Give one plot of a selection by itself: drawn, or its numbers."""
    plots = _plots(casing, _table(edition, read_selection(request.args)))
    if not 1 <= number <= len(plots):
        raise ProblemError(404, "not_found", "There is no such plot.")
    found = plots[number - 1]
    if suffix == "csv":
        return Response(figures_csv(bar.figure for bar in found.bars), mimetype="text/csv")
    titles = {bar.figure.article for bar in found.bars}
    told = (found.sources, *(edition.library.heads[one].title for one in sorted(titles)))
    notes = [line for text in told for line in textwrap.wrap(text, _LINE)[:_MOST_LINES]]
    content = render_template("plot.svg", plot=found, notes=notes, width=_WIDTH, margin=_MARGIN)
    return Response(content, mimetype="image/svg+xml")


def compare(comparisons: Comparisons) -> Page:
    """Show figures side by side that several articles tell of the same."""
    chosen = {name: request.args.get(name) or None for name in ("relation", "article", "figure")}
    found, first = comparisons.select(**chosen), read_selection(request.args).first
    return render_template(
        "compare.html",
        comparisons=found[first : first + MOST_COMPARISONS],
        count=len(found),
        counts=dict(count_relations(comparisons.every)),
        chosen=chosen,
        first=first,
        following=first + MOST_COMPARISONS if first + MOST_COMPARISONS < len(found) else None,
        plot_dots=plot_dots,
        describe=describe,
        standing_of=standing_of,
    )


def note(edition: Edition, comparisons: Comparisons, article_id: str, start: int) -> Page:
    """Give what is known of the figure that begins at `start`, to be shown beside it."""
    library = edition.library
    article = library.articles.get(article_id)
    parts = article.passages if article else ()
    every = (one for part in parts for one in library.figures_of(part))
    figure = next((one for one in every if one.start == start), None)
    if article is None or figure is None:
        raise ProblemError(404, "not_found", "No figure begins there.")
    view = present_figure(article, figure)
    compared = key_of(view) if comparisons.of(view) else None
    asked = question_about(library, figure)
    return render_template("_note.html", figure=view, question=asked, compared=compared)


def _page(edition: Edition, casing: Casing, asked: tuple[Selection, str | None]) -> bytes:
    selection, _ = asked
    table = _table(edition, selection)
    return render_template(
        "figures.html",
        table=table,
        plots=_plots(casing, table),
        titles={head.id: head.title for head in edition.library.heads.values()},
    ).encode()


def _table(edition: Edition, selection: Selection) -> FigureTable:
    collections = {head.id: head.collection for head in edition.library.heads.values()}
    return make_table(select_figures(edition), selection, collections)


def _plots(casing: Casing, table: FigureTable) -> tuple[Plot, ...]:
    return make_plots(table.every, casing.running)
