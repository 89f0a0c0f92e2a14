"""The pages: the chat, the article, its figures.

The chat's script fetches what `/ask?fragment=1` renders and puts it below the conversation, so
an answer is made in one place only, with a script or without.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request

from index.kept import Room
from service.questions import MAX_HISTORY, MAX_QUESTION
from service.views.articles import ArticleView, present_article
from service.views.casing import Casing
from service.views.conversation import Turn, converse, take_turn
from service.views.marking import cut, stretch
from service.views.plotting import make_plots
from service.views.presenting import Edition, Range, select_figures
from service.views.tables import Selection, make_table, read_selection
from service.views.wording import bound, extent, measure, split_amount, unit
from service.web.addresses import split_address
from service.web.edge import ProblemError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.answering import Examples

# A quote, and the figures of it.
MOST_MARKS = 20

_MARK = re.compile(r"(\d{1,9})-(\d{1,9})")

Page = str | bytes | tuple[str, int]
# The page of figures is the same for everybody, and takes long to make where there are many.
REMEMBERED_BYTES = 8_000_000


def make_blueprint(edition: Edition, examples: Examples) -> Blueprint:
    """Make the routes that a person reads."""
    library = edition.library
    blueprint = Blueprint("pages", __name__)
    for function in (cut, stretch, bound, extent, measure, split_amount, unit):
        blueprint.add_app_template_global(function)
    casing = Casing(article.text for article in library.articles.values())
    blueprint.add_app_template_filter(casing.running, "running")
    shared = {
        "several": len(library.articles) > 1,
        "max_question": MAX_QUESTION,
        "max_history": MAX_HISTORY,
    }
    blueprint.app_context_processor(lambda: shared)
    blueprint.add_url_rule("/", "chat", partial(chat, edition, examples))
    blueprint.add_url_rule("/ask", "ask", partial(ask, edition, examples))
    blueprint.add_url_rule("/articles/<article_id>", "article", partial(article, edition))
    kept = Room(REMEMBERED_BYTES).keep(partial(_figures_page, edition, casing))
    blueprint.add_url_rule("/figures", "figures", partial(figures, kept))
    return blueprint


def chat(edition: Edition, examples: Examples) -> Page:
    """Show the chat before any question; `passage` asks for examples about one passage."""
    return _chat(edition, examples, ())


def ask(edition: Edition, examples: Examples) -> Page:
    """Show the conversation of `history` and `q`, or with `fragment` the answer to `q` alone.

    A question that is too long is kept in the form, so that it can be shortened.
    """
    history = request.args.getlist("history")[-MAX_HISTORY:]
    question = request.args.get("q", "")
    short = [text for text in (*history, question) if len(text) <= MAX_QUESTION]
    if request.args.get("fragment"):
        return _fragment(edition, question, short[:-1])
    kept = question if len(question) > MAX_QUESTION else None
    return _chat(edition, examples, converse(edition, short), kept), 422 if kept else 200


def article(edition: Edition, article_id: str) -> Page:
    """Show an article, with the spans of `mark` highlighted: a quote, then a figure in it."""
    found = edition.library.articles.get(article_id)
    if found is None:
        raise ProblemError(404, "unknown_article", f"There is no article “{article_id}” here.")
    given = request.args.getlist("mark")[:MOST_MARKS]
    marks = [mark for text in given if (mark := read_mark(text))]
    return render_template(
        "article.html",
        article=present_article(edition, found),
        marks={"quote": marks[:1], "told": marks[1:]},
        back=_referring_conversation(),
    )


def figures(pages: Mapping[Selection, bytes]) -> Page:
    """Show the figures of the library: all, or those of `kind` and `place`."""
    return pages[read_selection(request.args)]


def _figures_page(edition: Edition, casing: Casing, selection: Selection) -> bytes:
    views = [*map(casing.in_running_text, select_figures(edition))]
    table = make_table(views, selection)
    return render_template(
        "figures.html",
        table=table,
        plots=make_plots(table.chosen),
        titles={article.id: article.title for article in edition.library.articles.values()},
    ).encode()


def read_mark(text: str) -> Range | None:
    """Read a span such as `1590-1622`; None where it is none.

    >>> read_mark("1590-1622"), read_mark("9-3"), read_mark("all")
    ((1590, 1622), None, None)
    """
    found = _MARK.fullmatch(text)
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return (start, end) if start < end else None


def _fragment(edition: Edition, question: str, history: Sequence[str]) -> str:
    if not 1 <= len(question.strip()) <= MAX_QUESTION:
        detail = f"A question has 1 to {MAX_QUESTION} characters."
        raise ProblemError(422, "invalid_value", detail)
    turn = take_turn(edition, question.strip(), history)
    return render_template("_turn.html", turn=turn, embedded="embedded" in request.args)


def _chat(
    edition: Edition, examples: Examples, turns: Sequence[Turn], kept: str | None = None
) -> str:
    shown = _article_of(edition, turns)
    passage = request.args.get("passage", type=int)
    return render_template(
        "chat.html",
        article=shown,
        articles=edition.library.articles.values(),
        turns=turns,
        kept=kept,
        passage=passage,
        examples=() if turns or kept else examples.about(shown.id, passage),
    )


def _article_of(edition: Edition, turns: Sequence[Turn]) -> ArticleView:
    """Give the article that the last answer cites, or the one asked for, or the first."""
    cited = turns[-1].article_id if turns else None
    wanted = cited or request.args.get("article")
    articles = edition.library.articles
    first = next(iter(articles.values()))
    return present_article(edition, articles.get(wanted or first.id, first))


def _referring_conversation() -> str | None:
    """Give the address of the conversation that the reader comes from."""
    came_from = split_address(request.referrer or "")
    if came_from is None or came_from.netloc != request.host:
        return None
    if came_from.path not in {"/", "/ask"}:
        return None
    return f"{came_from.path}?{came_from.query}" if came_from.query else came_from.path
