"""How many parameters a request may have, whatever route it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.web.edge.problems import CODES, ProblemError

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

# The most that a route takes are some thirty, with the earlier questions of a conversation. How
# long all may be, the server says: 64 kB, or 414.
MOST_PARAMETERS = 100


def check_parameters(environ: WSGIEnvironment) -> None:
    """Refuse a query string of very many parameters before anything reads it.

    Raises:
        ProblemError: there are too many.
    """
    if environ.get("QUERY_STRING", "").count("&") >= MOST_PARAMETERS:
        raise ProblemError(422, CODES[422], f"there are more than {MOST_PARAMETERS} parameters")
