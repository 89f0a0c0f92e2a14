"""The pages of a conversation: the chat, and the article that it is about.

The chat's script fetches what `/ask?fragment=1` renders and puts it below the conversation, so
an answer is made in one place only, with a script or without.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import partial
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, render_template, request, url_for

from service.contract.exporting import conversation_csv, conversation_markdown
from service.questions import MAX_HISTORY, MAX_QUESTION
from service.views import wording
from service.views.articles import ArticleView, present_article
from service.views.casing import Casing
from service.views.citing import cite, mark_up, refer
from service.views.conversation import Course, Turn, by_article, converse, take_turn
from service.views.marking import cut, stretch
from service.views.notes import count_of, note_pieces
from service.views.sources import find_source
from service.web.addresses import (
    MOST_TURNS,
    answered_turns,
    read_course,
    read_scope,
    split_address,
    turn_address,
)
from service.web.edge import ProblemError
from service.web.monitoring import note_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index import Article, Library
    from index.model.articles import Head
    from service.answering import Examples
    from service.views.citing import Citation
    from service.views.presenting import Edition
    from service.views.shapes import QuoteView, Range

# A quote, and the figures of it.
MOST_MARKS = 20
# Questions to begin with, and articles that give them.
MOST_EXAMPLES = 5

# What templates say of a figure with.
_WORDING = (
    "bound", "clause", "comparable_values", "extent", "implied", "measure", "measured", "of_what",
    "rate", "split_amount", "unit",
)  # fmt: skip
_MARK = re.compile(r"(\d{1,9})-(\d{1,9})")
_FORMATS = {"markdown": ("text/markdown", "md"), "csv": ("text/csv", "csv")}

Page = str | Response | tuple[str, int]


def make_blueprint(edition: Edition, examples: Examples, root: Callable[[], str]) -> Blueprint:
    """Make the routes of a conversation; `root` gives scheme and host of the service."""
    library = edition.library
    blueprint = Blueprint("pages", __name__)
    for function in (cut, stretch, count_of, note_pieces, by_article, turn_address):
        blueprint.add_app_template_global(function)
    for name in _WORDING:
        blueprint.add_app_template_global(getattr(wording, name))
    casing = Casing(library.texts)
    blueprint.add_app_template_filter(casing.running, "running")
    blueprint.add_app_template_global(partial(citations, library, root), "citations")
    blueprint.add_app_template_global(partial(markup, library, root), "markup")
    shared = {
        "several": len(library.articles) > 1,
        "max_question": MAX_QUESTION,
        "max_history": MAX_HISTORY,
        "max_turns": MOST_TURNS,
    }
    blueprint.app_context_processor(lambda: {**shared, "conversation": referring_conversation()})
    blueprint.add_url_rule("/", "chat", partial(chat, edition, examples))
    blueprint.add_url_rule("/ask", "ask", partial(ask, edition, examples, root))
    blueprint.add_url_rule("/articles/<article_id>", "article", partial(article, edition))
    return blueprint


def chat(edition: Edition, examples: Examples) -> Page:
    """Show the chat before any question; `passage` asks for examples about one passage."""
    return _chat(edition, examples, Course(scope=read_scope(request.args, edition.library)))


def ask(edition: Edition, examples: Examples, root: Callable[[], str]) -> Page:
    """Show the conversation of the address, or with `fragment` its last answer alone.

    With `format` it is given as a file. A question that is too long is kept in the form, so that
    it can be shortened.
    """
    course, question = read_course(request.args, edition.library), request.args.get("q", "")
    if request.args.get("fragment"):
        return _fragment(edition, examples, course, question)
    if request.args.get("format") in _FORMATS:
        return _file(edition, course, root())
    kept = question if len(question) > MAX_QUESTION else None
    return _chat(edition, examples, course, kept), 422 if kept else 200


def article(edition: Edition, article_id: str) -> Page:
    """Show an article, with the spans of `mark` highlighted: a quote, then a figure in it.

    Of a long one the part comes that holds the first mark, or the passage of that number. With
    `pane` only what stands beside a conversation comes.
    """
    found = edition.library.articles.get(article_id)
    if found is None:
        raise ProblemError(404, "unknown_article", f"There is no article “{article_id}” here.")
    given = request.args.getlist("mark")[:MOST_MARKS]
    marks = [mark for text in given if (mark := read_mark(text))]
    wanted = request.args.get("passage", 0, type=int)
    view = present_article(edition, found, _passage_at(found, marks[0][0]) if marks else wanted)
    if request.args.get("pane"):
        return render_template("_pane.html", article=view, passage=None)
    source = find_source(found, *(marks[0] if marks else (0, 0)))
    shown = {"quote": marks[:1], "told": marks[1:]}
    return render_template("article.html", article=view, marks=shown, source=source)


def _passage_at(article: Article, place: int) -> int:
    """Give the number of the passage that holds a place, or is the last before it."""
    after = bisect_right(article.passages, place, key=lambda passage: passage.start)
    return article.passages[max(0, after - 1)].number


def examples_for(examples: Examples, course: Course) -> Callable[[str], Sequence[str]]:
    """Give the function to the examples of an article, as they are put to the articles asked."""
    return partial(examples.about, asked=course.scope.article_ids)


def asked_articles(library: Library, course: Course) -> tuple[Head, ...]:
    """Give the articles that a conversation asks, all or some."""
    return tuple(library.heads[one] for one in course.scope.article_ids or library.heads)


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


def citations(library: Library, root: Callable[[], str], quote: QuoteView) -> tuple[Citation, ...]:
    """Cite a quote in every form."""
    return cite(refer(library.articles[quote.article], (quote.start, quote.end), root()))


def markup(library: Library, root: Callable[[], str], article: ArticleView) -> dict[str, Any]:
    """Describe an article as search engines read it."""
    count = sum(len(paragraph.figures) for paragraph in article.paragraphs)
    return mark_up(library.articles[article.id], count, root())


def referring_conversation() -> str | None:
    """Give the address of the conversation that the reader comes from."""
    came_from = split_address(request.referrer or "")
    if came_from is None or came_from.netloc != request.host:
        return None
    if came_from.path not in {"/", "/ask"}:
        return None
    return f"{came_from.path}?{came_from.query}" if came_from.query else came_from.path


def _fragment(edition: Edition, examples: Examples, course: Course, question: str) -> str:
    if not 1 <= len(question.strip()) <= MAX_QUESTION:
        detail = f"A question has 1 to {MAX_QUESTION} characters."
        raise ProblemError(422, "invalid_value", detail)
    turn = take_turn(edition, course, examples_for(examples, course))
    note_answer(turn.view)
    embedded = "embedded" in request.args
    return render_template("_turn.html", turn=turn, latest=True, embedded=embedded)


def _file(edition: Edition, course: Course, root: str) -> Response:
    """Give a conversation as a file to keep."""
    turns = converse(edition, course)
    media_type, suffix = _FORMATS[request.args["format"]]
    if suffix == "csv":
        content = conversation_csv(turns, root)
    else:
        address = url_for("pages.ask", **course.parameters)
        content = conversation_markdown(turns, root, address)
    response = Response(content, mimetype=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="conversation.{suffix}"'
    return response


def _chat(edition: Edition, examples: Examples, course: Course, kept: str | None = None) -> str:
    library, about = edition.library, examples_for(examples, course)
    turns = converse(edition, course, about, answered_turns(course.questions))
    asked = asked_articles(library, course)
    if turns:
        note_answer(turns[-1].view)
    passage = request.args.get("passage", type=int)
    shown = _article_of(edition, asked, turns, passage or 0)
    begun = bool(turns or kept)
    return render_template(
        "chat.html",
        article=shown,
        articles=library.heads.values(),
        asked=asked,
        collections=library.collections,
        course=course,
        turns=turns,
        kept=kept,
        passage=passage,
        examples=() if begun else _first_questions(about, asked, passage),
    )


def _first_questions(
    about: Callable[..., Sequence[str]], asked: Sequence[Head], passage: int | None
) -> Sequence[str]:
    """Give questions to begin with: of the one article asked, or of several in turns."""
    if len(asked) == 1:
        return about(asked[0].id, passage)
    of_each = (about(one.id) for one in asked[:MOST_EXAMPLES])
    in_turns = chain.from_iterable(zip_longest(*of_each))
    return tuple(islice(dict.fromkeys(filter(None, in_turns)), MOST_EXAMPLES))


def _article_of(
    edition: Edition, asked: Sequence[Head], turns: Sequence[Turn], passage: int
) -> ArticleView:
    """Give the article that the last answer cites, or the first of those asked."""
    articles = edition.library.articles
    if turns and turns[-1].article_id:
        view = turns[-1].view
        cited = view.answer.passage if view.answer else view.passages[0].number
        return present_article(edition, articles[turns[-1].article_id], cited)
    return present_article(edition, articles[asked[0].id], passage)
