"""The page of the figures: plots, tables, filters; and the note of one figure."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request

from index.kept import Room
from service.suggesting import question_about
from service.views.casing import Casing
from service.views.plotting import make_plots
from service.views.presenting import present_figure, select_figures
from service.views.tables import make_table, read_selection
from service.web.edge import ProblemError
from service.web.pages import referring_conversation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.views.presenting import Edition
    from service.views.tables import Selection

Page = str | bytes
# The page is the same for everybody, and takes long to make where there are many figures.
REMEMBERED_BYTES = 8_000_000


def make_blueprint(edition: Edition) -> Blueprint:
    """Make the routes under /figures."""
    blueprint = Blueprint("figures", __name__)
    casing = Casing(article.text for article in edition.library.articles.values())
    kept = Room(REMEMBERED_BYTES).keep(partial(_page, edition, casing))
    blueprint.add_url_rule("/figures", "figures", partial(figures, kept))
    blueprint.add_url_rule("/figures/<article_id>/<int:start>", "note", partial(note, edition))
    return blueprint


def figures(pages: Mapping[tuple[Selection, str | None], bytes]) -> Page:
    """Show the figures of the library: all, or those of `kind` and `place`."""
    return pages[read_selection(request.args), referring_conversation()]


def note(edition: Edition, article_id: str, start: int) -> Page:
    """Give what is known of the figure that begins at `start`, to be shown beside it."""
    library = edition.library
    found = (figure for figure in library.figures if figure.start == start)
    figure = next((one for one in found if one.article_id == article_id), None)
    if figure is None:
        raise ProblemError(404, "not_found", "No figure begins there.")
    view = present_figure(library.articles[article_id], figure)
    return render_template("_note.html", figure=view, question=question_about(library, figure))


def _page(edition: Edition, casing: Casing, asked: tuple[Selection, str | None]) -> bytes:
    selection, _ = asked
    views = [*map(casing.in_running_text, select_figures(edition))]
    table = make_table(views, selection)
    return render_template(
        "figures.html",
        table=table,
        plots=make_plots(table.chosen),
        titles={article.id: article.title for article in edition.library.articles.values()},
    ).encode()
