"""The Flask application: blueprints, what stands around them, and what each is given."""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

from service.answering import Examples
from service.installation import find_folder
from service.journal import Journal
from service.views.presenting import Edition
from service.views.reconciled import Comparisons
from service.web import api, embed, failures, figures, pages
from service.web.edge import ROUTE, Exchange
from service.web.monitoring import make_observers, noting
from service.web.programs import completions, mcp, site

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index import Article, Library
    from service.config import Config
    from service.web.edge import Observer


def create_app(config: Config, library: Library, observers: Sequence[Observer] = ()) -> Flask:
    """Make the web application that serves the library.

    Args:
        config: how it runs.
        library: what it serves.
        observers: are told of every request, beside what the configuration wants.

    Raises:
        ConfigError: the configuration names something that cannot be used.
        JournalError: the questions cannot be kept where it says.
        TelemetryError: the libraries for spans are not installed.
    """
    app = Flask("service", template_folder=str(find_folder("templates")))
    _name_routes(app)
    failures.register(app)
    examples = Examples(library)
    edition = Edition.of(library)
    root = partial(embed.service_root, config)

    def readable() -> Mapping[str, Article]:
        """Give the articles that whoever asks may read, by id."""
        return library.articles

    journal = Journal(config.journal, config.journal_days) if config.journal else None
    app.register_blueprint(pages.make_blueprint(edition, examples, root))
    comparisons = Comparisons(library)
    app.register_blueprint(figures.make_blueprint(edition, comparisons))
    app.register_blueprint(api.make_blueprint(edition, comparisons, readable, root))
    app.register_blueprint(embed.make_blueprint(edition, examples, config))
    app.register_blueprint(site.make_blueprint(readable, root))
    app.register_blueprint(mcp.make_blueprint(edition, readable, root, config))
    if config.completions:
        app.register_blueprint(completions.make_blueprint(edition, readable, root))
    app.register_blueprint(noting.make_blueprint(edition, journal))
    _wrap(app, library, config, [*observers, *make_observers(config, journal)])
    return app


def _wrap(app: Flask, library: Library, config: Config, observers: list[Observer]) -> None:
    """Put what every request needs around the application, and the proxies around that."""
    told = f"{version('quotient')} {library.version}"
    app.wsgi_app = Exchange(app.wsgi_app, config, told, lambda: app.debug, observers)  # type: ignore[method-assign]
    if config.proxies:
        hops = config.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=0, x_host=0)  # type: ignore[method-assign]


def _name_routes(app: Flask) -> None:
    """Leave each request's rule for the log: it names a route without what was asked of it."""

    @app.before_request
    def name_route() -> None:
        # Each look through Flask's proxy costs as much as all the rest of this.
        asked = request._get_current_object()  # type: ignore[attr-defined]
        asked.environ[ROUTE] = asked.url_rule.rule if asked.url_rule else None
