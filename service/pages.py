"""The pages: the chat, the article, its figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request

from service.answering import answer
from service.dialogue import understand
from service.failures import ProblemError
from service.presenting import present, present_figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.library import Library
    from service.config import Config


def make_blueprint(library: Library, config: Config) -> Blueprint:
    """Make the routes that a person reads."""
    blueprint = Blueprint("pages", __name__)
    views: dict[str, Callable[..., str]] = {
        "/": chat,
        "/ask": ask,
        "/articles/<article_id>": article,
        "/figures": figures,
    }
    for rule, view in views.items():
        blueprint.add_url_rule(rule, view.__name__, partial(view, library))
    return blueprint


def chat(library: Library) -> str:
    """Show the chat before any question."""
    return render_template("chat.html", articles=library.articles.values(), views=[])


def ask(library: Library) -> str:
    """Show the chat with the answer to `q`."""
    question = understand(request.args.get("q", ""), request.args.getlist("history"))
    view = present(library, answer(library, question))
    return render_template("chat.html", articles=library.articles.values(), views=[view])


def article(library: Library, article_id: str) -> str:
    """Show an article, with the span of `mark` highlighted."""
    found = library.articles.get(article_id)
    if found is None:
        raise ProblemError(404, "unknown_article", f"no article {article_id!r} in this library")
    return render_template("article.html", article=found)


def figures(library: Library) -> str:
    """Show every figure of the library."""
    views = [present_figure(library.articles[f.article_id], f) for f in library.figures]
    return render_template("figures.html", figures=views)
