"""The chat in other people's pages: the embeddable page, its loader, oEmbed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flask import Blueprint, Response, current_app, render_template, request
from werkzeug.datastructures import MultiDict

from service.answering import answer
from service.contract.serialization import to_json
from service.contract.validation import Parameter, Parameters
from service.questions import MAX_HISTORY, MAX_QUESTION, understand
from service.views.conversation import converse
from service.views.presenting import Edition, present
from service.web.addresses import answered_turns, read_course
from service.web.edge import ProblemError
from service.web.framing import (
    CACHE_SECONDS,
    Size,
    allows,
    oembed_content,
    read_embeddable,
    read_options,
    read_origin,
    snippets,
)
from service.web.monitoring import note_answer
from service.web.pages import asked_articles, examples_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index import Article
    from service.answering import Examples
    from service.config import Config
    from service.views.shapes import QuoteView

_PIXELS = {"type": "integer", "minimum": 1, "maximum": 10_000}
_OEMBED = Parameters(
    Parameter("url", {"type": "string", "maxLength": 20_000}, "The link.", required=True),
    Parameter("maxwidth", _PIXELS, "The room there is."),
    Parameter("maxheight", _PIXELS, "The room there is."),
    Parameter("format", {"type": "string"}, "`json`."),
)


def make_blueprint(edition: Edition, examples: Examples, config: Config) -> Blueprint:
    """Make the routes that other pages embed."""
    blueprint = Blueprint("embed", __name__)
    shown = partial(embed, edition, config, examples)
    blueprint.add_url_rule("/embed", "embed", shown)
    blueprint.add_url_rule("/embed.js", "loader", loader)
    blueprint.add_url_rule("/embed/check", "check", partial(check, config))
    blueprint.add_url_rule("/oembed", "oembed", partial(oembed, edition, config))
    blueprint.add_app_template_global(partial(service_root, config), "service_root")
    return blueprint


def embed(edition: Edition, config: Config, examples: Examples) -> str:
    """Show the conversation alone, as an embeddable page; nothing asked of it breaks it."""
    library, options = edition.library, read_options(request.args)
    course, question = read_course(request.args, library), request.args.get("q", "")
    asked = asked_articles(library, course)
    about = examples_for(examples, course)
    turns = converse(edition, course, about, answered_turns(course.questions))
    if turns:
        note_answer(turns[-1].view)
    return render_template(
        "embed.html",
        options=options,
        article=library.articles[asked[0].id],
        articles=library.heads.values(),
        asked=asked,
        course=course,
        turns=turns,
        examples=() if turns else about(asked[0].id),
        kept=question if len(question) > MAX_QUESTION else "",
        embedders=" ".join(config.embed_origins),
    )


def loader() -> Response:
    """Give the script that puts the embeddable page into a host page."""
    return current_app.send_static_file("embed.js")


def check(config: Config) -> str:
    """Show an administrator whether the pages of an origin may embed, and what to paste."""
    typed = request.args.get("origin", "")[:MAX_QUESTION]
    origin, root = read_origin(typed), service_root(config)
    return render_template(
        "embed_check.html",
        typed=typed,
        origin=origin,
        allowed=origin is not None and allows(config.embed_origins, origin, root),
        sources=config.embed_origins,
        snippets=snippets(root),
    )


def oembed(edition: Edition, config: Config) -> Response:
    """Describe a link to `/` or `/ask` for pages that turn links into previews (oEmbed 1.0)."""
    given = _OEMBED.read(dict(request.args.lists()))
    if given.get("format", "json") != "json":
        raise ProblemError(501, "not_implemented", "only format=json is given")
    root = service_root(config)
    query = read_embeddable(given["url"], root)
    if query is None:
        raise ProblemError(404, "not_found", "the url is no link to / or /ask of this service")
    article, quote = _quoted(edition, query)
    size = Size.within(given.get("maxwidth"), given.get("maxheight"))
    content = to_json(oembed_content(root, query, article.title, quote, size))
    response = Response(content, mimetype="application/json")
    if config.public_url:
        # Without it, the links in it hold for whoever asked by this host, and for nobody else.
        response.cache_control.max_age = CACHE_SECONDS
    return response


def service_root(config: Config) -> str:
    """Give scheme and host of the service: as configured, or a host of ours that was asked."""
    return config.public_url or request.host_url.rstrip("/")


def _quoted(edition: Edition, query: Mapping[str, list[str]]) -> tuple[Article, QuoteView | None]:
    """Give the article of a link, and the quote that answers its question if it has one."""
    library = edition.library
    course = read_course(MultiDict(query), library)
    article = library.articles[asked_articles(library, course)[0].id]
    question = query.get("q", [""])[0]
    if not 1 <= len(question) <= MAX_QUESTION:
        return article, None
    history = query.get("history", [])[-MAX_HISTORY:]
    asked = understand(question, history, course.scope.article_ids)
    quote = present(edition, answer(library, asked, 1), 1).answer
    return (library.articles[quote.article], quote) if quote else (article, None)
