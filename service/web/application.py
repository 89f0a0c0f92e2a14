"""The Flask application: blueprints, what stands around them, and what each is given."""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from flask import Flask, Response, request
from werkzeug.middleware.proxy_fix import ProxyFix

from index.kept import Room
from service.access import read_access
from service.answering import Examples
from service.contract.operations import HealthRecord
from service.contract.serialization import to_json
from service.installation import find_folder
from service.journal import Journal
from service.views.presenting import Edition
from service.views.reconciled import Comparisons
from service.web import api, embed, failures, figures, pages
from service.web.edge import ROUTE, Admission, Exchange, Served
from service.web.monitoring import make_observers, noting
from service.web.programs import completions, mcp, site

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from _typeshed.wsgi import WSGIEnvironment

    from index import Library
    from service.config import Config
    from service.web.edge import Observer


# What was answered is kept, for readers of one page ask the same questions, its examples above all,
# with 12 kB an answer; and pages of figures, which take long to make where there are many.
REMEMBERED_BYTES = 16_000_000


def create_app(config: Config, library: Library, observers: Sequence[Observer] = ()) -> Flask:
    """Make the web application that serves the library.

    Args:
        config: how it runs.
        library: what it serves.
        observers: are told of every request, beside what the configuration wants.

    Raises:
        ConfigError: the configuration names something that cannot be used.
        AccessError: the rules of access cannot be used.
        JournalError: the questions cannot be kept where it says.
        TelemetryError: the libraries for spans are not installed.
    """
    journal = Journal(config.journal, config.journal_days) if config.journal else None
    app, admit = _open_doors(config, library, partial(_make_app, config, journal))
    _wrap(app, admit, config, [*observers, *make_observers(config, journal)])
    return app


def _open_doors(
    config: Config, library: Library, make: Callable[[Library], Flask]
) -> tuple[Flask, Callable[[WSGIEnvironment], Served]]:
    """Give the application that stands for all, and what lets requests in."""
    if config.access is None:
        app = make(library)
        served = Served(app.wsgi_app, _told(library.version))
        return app, lambda _: served
    access = read_access(config.access, config.access_keys)
    app = _make_open_app()

    def narrow(ids: frozenset[str]) -> Served:
        narrowed = library if ids == library.heads.keys() else library.within(library.scope(ids))
        return Served(make(narrowed).wsgi_app, _told(narrowed.version), access.varying)

    opened = Served(app.wsgi_app, _told(""))
    return app, Admission(access, library.heads.values(), narrow, opened)


def _make_open_app() -> Flask:
    """Make what serves everybody, and knows of no article: scripts, styles, and that it is up."""
    app = Flask("service")
    _name_routes(app)
    failures.register_plainly(app)
    health = to_json(HealthRecord("ok", ""))
    for path in ("/healthz", "/readyz"):
        app.add_url_rule(path, path, lambda: Response(health, mimetype="application/json"))
    app.add_url_rule("/embed.js", "loader", embed.loader)
    app.add_url_rule("/<path:_>", "options", lambda _: Response(), methods=["OPTIONS"])
    return app


def _make_app(config: Config, journal: Journal | None, library: Library) -> Flask:
    """Make the application of a library, without what stands around it."""
    app = Flask("service", template_folder=str(find_folder("templates")))
    _name_routes(app)
    failures.register(app)
    examples = Examples(library)
    edition = Edition.of(library)
    root = partial(embed.service_root, config)

    app.register_blueprint(pages.make_blueprint(edition, examples, root))
    comparisons, room = Comparisons(library), Room(REMEMBERED_BYTES)
    app.register_blueprint(figures.make_blueprint(edition, comparisons, room))
    app.register_blueprint(api.make_blueprint(edition, comparisons, room, root))
    app.register_blueprint(embed.make_blueprint(edition, examples, config))
    app.register_blueprint(site.make_blueprint(library, root))
    app.register_blueprint(mcp.make_blueprint(edition, root, config))
    if config.completions:
        app.register_blueprint(completions.make_blueprint(edition, root))
    app.register_blueprint(noting.make_blueprint(edition, journal))
    return app


def _told(library_version: str) -> str:
    return f"{version('quotient')} {library_version}"


def _wrap(
    app: Flask,
    admit: Callable[[WSGIEnvironment], Served],
    config: Config,
    observers: list[Observer],
) -> None:
    """Put what every request needs before the application, and the proxies before that."""
    app.wsgi_app = Exchange(admit, config, lambda: app.debug, observers)  # type: ignore[method-assign]
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
